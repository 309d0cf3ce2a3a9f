import { Worker } from 'node:worker_threads'
import { type ErrorCodeName, PlatformError } from '@pdn/core'
import type { NamedStandard } from './named-standard.ts'
import type { ValidationReport } from './validation-report.ts'

/** What is to be validated, by a thread that is handed the bytes; hidden values stay hidden. */
export interface ThreadJob extends NamedStandard {
  /** What reports and errors call the file. */
  readonly file: string
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** What a validation may cost at most. */
export interface ThreadLimits {
  readonly heapMegabytes: number
  readonly milliseconds: number
}

/** The next bytes; null at their end. */
export type BytesForThread = Uint8Array | null

/** What the thread says: that it wants bytes, or how it ended. */
export type ThreadAnswer =
  | { readonly type: 'want' }
  | { readonly type: 'reports'; readonly reports: readonly ValidationReport[] }
  | {
      readonly type: 'failure'
      readonly code: ErrorCodeName
      readonly message: string
      readonly where: string | undefined
      readonly hint: string | undefined
    }

const tooLarge = (file: string, what: string): PlatformError =>
  new PlatformError('validation-too-large', {
    message: `The file takes more ${what} to validate than it is given here.`,
    where: file,
    hint: 'Validate it on your own computer: pdn validate, or the page /validador.',
  })

const outOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

/**
 * Validates bytes on a thread of its own, which ends with it: whatever they hold, the caller's thread goes on, and its
 * memory and time are bounded. One report a file: several where the bytes are an archive of several.
 *
 * @throws PlatformError `validation-too-large`, `cancelled`, `standard-unknown`, what reading throws, and whatever taking
 * the bytes throws
 */
export const validateInThread = async (
  bytes: AsyncIterable<Uint8Array>,
  job: ThreadJob,
  { heapMegabytes, milliseconds }: ThreadLimits,
  signal: AbortSignal,
): Promise<readonly ValidationReport[]> => {
  const iterator = bytes[Symbol.asyncIterator]()
  const worker = new Worker(new URL('validation-thread.ts', import.meta.url), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 16 },
  })
  const late = AbortSignal.timeout(milliseconds)
  const ended = AbortSignal.any([late, signal])
  try {
    return await new Promise((resolve, reject) => {
      const hand = async (): Promise<void> => {
        const next = await iterator.next()
        const part: BytesForThread = next.done ? null : next.value
        worker.postMessage(part)
      }
      worker.on('message', (answer: ThreadAnswer) => {
        if (answer.type === 'want') hand().catch(reject)
        else if (answer.type === 'reports') resolve(answer.reports)
        else reject(new PlatformError(answer.code, answer))
      })
      worker.on('error', error => reject(outOfMemory(error) ? tooLarge(job.file, 'memory') : error))
      const stop = (): void =>
        reject(
          late.aborted
            ? tooLarge(job.file, 'time')
            : new PlatformError('cancelled', { message: 'The validation was stopped.', where: job.file }),
        )
      if (ended.aborted) stop()
      else ended.addEventListener('abort', stop)
    })
  } finally {
    await worker.terminate()
    // Whoever sends nothing more must not hold up the answer.
    iterator.return?.().catch(() => undefined)
  }
}
