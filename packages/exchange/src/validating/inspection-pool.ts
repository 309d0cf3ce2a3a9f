import { Worker } from 'node:worker_threads'
import type { FindingsPart } from './file-findings.ts'
import type { InspectionAnswer, InspectionJob, TextItem } from './inspection-job.ts'
import type { ValidationProgress } from './validate-reading.ts'

/** Tasks that wait for a thread beside the one that it works on. */
const ahead = 2

/** Why threads could not validate a file: a document that is no JSON, or one that a thread has no room for. */
export class InspectionLost extends Error {}

interface Thread {
  readonly worker: Worker
  waiting: number
  progress: ValidationProgress
  part: FindingsPart | undefined
}

/** Threads that validate the documents of one file. */
export class InspectionPool {
  readonly #threads: readonly Thread[]
  #lost: Error | undefined
  #wake: (() => void) | undefined

  constructor(job: InspectionJob, threads: number, heapMegabytes: number) {
    this.#threads = Array.from({ length: threads }, () => this.#start(job, heapMegabytes))
  }

  /** How far all threads have come. */
  get progress(): ValidationProgress {
    const sum = (of: (progress: ValidationProgress) => number) =>
      this.#threads.reduce((total, { progress }) => total + of(progress), 0)
    return { records: sum(({ records }) => records), problems: sum(({ problems }) => problems) }
  }

  /**
   * Hands documents to the thread with the least to do, once one has room.
   *
   * @throws InspectionLost
   */
  async give(items: readonly TextItem[]): Promise<void> {
    await this.#until(() => this.#threads.some(({ waiting }) => waiting < ahead))
    const [idlest] = this.#threads.toSorted((left, right) => left.waiting - right.waiting)
    if (idlest === undefined) return
    idlest.waiting++
    idlest.worker.postMessage(items)
  }

  /**
   * What the threads found, once all is validated.
   *
   * @throws InspectionLost
   */
  async finish(): Promise<readonly FindingsPart[]> {
    for (const { worker } of this.#threads) worker.postMessage('finish')
    await this.#until(() => this.#threads.every(({ part }) => part !== undefined))
    return this.#threads.flatMap(({ part }) => (part === undefined ? [] : [part]))
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()))
  }

  #start(job: InspectionJob, heapMegabytes: number): Thread {
    const worker = new Worker(new URL('inspection-thread.ts', import.meta.url), {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 8 },
    })
    const thread: Thread = { worker, waiting: 0, progress: { records: 0, problems: 0 }, part: undefined }
    worker.on('message', (answer: InspectionAnswer) => {
      if (answer.type === 'part') thread.part = answer.part
      else {
        thread.waiting--
        if (answer.type === 'done') thread.progress = answer
        else this.#lost ??= new InspectionLost('a document is no JSON')
      }
      this.#wake?.()
    })
    worker.on('error', error => {
      this.#lost ??= new InspectionLost('a thread ended', { cause: error })
      this.#wake?.()
    })
    return thread
  }

  async #until(holds: () => boolean): Promise<void> {
    for (;;) {
      if (this.#lost !== undefined) throw this.#lost
      if (holds()) return
      await new Promise<void>(resolve => {
        this.#wake = resolve
      })
    }
  }
}
