import { parentPort, workerData } from 'node:worker_threads'
import { PlatformError } from '@pdn/core'
import { type Failure, type Outcome, type TakeUpJob, takeUp } from './take-up.ts'

/** What the thread that takes files up answers, once. */
export type TakeUpAnswer = { readonly outcomes: readonly Outcome[] } | { readonly failure: Failure }

const job: TakeUpJob = workerData

const answer = async (): Promise<TakeUpAnswer> => {
  try {
    return { outcomes: await takeUp(job) }
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error
    const { code, message, where, hint } = error
    return { failure: { code, message, where, hint } }
  }
}

parentPort?.postMessage(await answer())
