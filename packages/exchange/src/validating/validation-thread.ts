// A thread that validates bytes as they are handed to it, so that what asks goes on meanwhile.
import { parentPort, workerData } from 'node:worker_threads'
import { hideReserved, toPlatformError } from '@pdn/core'
import { systems } from '@pdn/systems'
import { readStream } from '../reading/read-stream.ts'
import type { BytesForThread, ThreadAnswer, ThreadJob } from './validate-in-thread.ts'
import { validateReading } from './validate-reading.ts'
import type { ValidationReport } from './validation-report.ts'

const job: ThreadJob = workerData

const answer = (message: ThreadAnswer): void => parentPort?.postMessage(message)

const nextBytes = (): Promise<BytesForThread> =>
  new Promise(resolve => {
    parentPort?.once('message', resolve)
    answer({ type: 'want' })
  })

async function* bytes(): AsyncGenerator<Uint8Array> {
  for (let part = await nextBytes(); part !== null; part = await nextBytes()) yield part
}

const reports = async (): Promise<readonly ValidationReport[]> => {
  const made: ValidationReport[] = []
  for (const source of await readStream(bytes(), job.file)) {
    const reading = await source.open()
    try {
      made.push(await validateReading(reading, { ...job, file: source.name, systems }))
    } finally {
      await reading.close()
    }
  }
  return made
}

try {
  answer({ type: 'reports', reports: await reports() })
} catch (error) {
  const { code, message, where, hint } = toPlatformError(error)
  answer({ type: 'failure', code, message, where: where && hideReserved(where), hint })
}
