import { Worker } from 'node:worker_threads'
import type { Json, Log } from '@pdn/core'
import type { Dictionary } from '@pdn/database'
import { systemOf } from '@pdn/systems'
import type { NumberedPage } from '../pages/page-source.ts'
import { type Preparation, type PreparedPage, preparePage } from '../prepare-page.ts'
import { unpackPage } from './packed-page.ts'
import type { PageTask, TaskAnswer } from './page-task.ts'

/** Prepares pages, on threads of its own where there are enough pages to pay for them. */
export interface PagePreparer {
  /**
   * The page as `preparePage` gives it. With dictionaries, what storing its documents as new needs may be made too: worth
   * it where most of them are new.
   */
  prepare(
    page: NumberedPage,
    preparation: Preparation,
    dictionaries: readonly Dictionary[] | undefined,
  ): Promise<PreparedPage>
  close(): Promise<void>
}

/** Documents of a provider from which on the start of a thread (a third of a second) pays. */
const worthThreads = 2000

/** Megabytes that a thread may hold: one that needs more is lost, its page prepared by the thread that asked. */
const threadMegabytes = 128

/** Characters of a page above which a thread has no room for it. */
const tooLarge = 8_000_000

interface Waiting {
  resolve(answer: TaskAnswer): void
  reject(error: Error): void
}

interface Thread {
  readonly worker: Worker
  readonly waiting: Map<number, Waiting>
}

const startThread = (megabytes: number, onLoss: (error: Error) => void): Thread => {
  const resourceLimits = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: megabytes }
  const worker = new Worker(new URL('prepare-thread.ts', import.meta.url), { resourceLimits })
  const waiting = new Map<number, Waiting>()
  const lose = (error: Error): void => {
    onLoss(error)
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('message', (answer: TaskAnswer) => {
    waiting.get(answer.task)?.resolve(answer)
    waiting.delete(answer.task)
  })
  worker.on('error', lose)
  worker.on('exit', () => lose(new Error('the thread ended')))
  return { worker, waiting }
}

/** A preparer with up to so many threads; without any, pages are prepared on the thread that asks. */
export const createPagePreparer = (threadCount: number, log: Log, megabytes = threadMegabytes): PagePreparer => {
  /** Those that get pages; none once one of them is lost. */
  let threads: readonly Thread[] | undefined
  let started: readonly Thread[] = []
  let closed = false
  let tasks = 0

  const lose = (error: Error): void => {
    if (closed || threads?.length === 0) return
    threads = []
    log.warn('a thread that prepares pages was lost; pages are prepared without it', { error: error.name })
  }

  const idlest = (page: NumberedPage, { system, version }: Preparation): Thread | undefined => {
    // A thread finds systems by their ids; the text of a page that nests too deep is not had.
    const known = systemOf(system.id) === system && system.versions.some(({ id }) => id === version.id)
    const sendable = known && page.text !== '' && page.text.length <= tooLarge
    const many = (page.answer.totalRows ?? page.page * page.answer.results.length) >= worthThreads
    if (!sendable || (threads === undefined && !many)) return undefined
    if (threads === undefined) {
      started = Array.from({ length: threadCount }, () => startThread(megabytes, lose))
      threads = started
    }
    return threads.toSorted((left, right) => left.waiting.size - right.waiting.size)[0]
  }

  const ask = (thread: Thread, task: PageTask): Promise<TaskAnswer> =>
    new Promise((resolve, reject) => {
      thread.waiting.set(task.task, { resolve, reject })
      thread.worker.postMessage(task)
    })

  return {
    prepare: async (page, preparation, dictionaries) => {
      const thread = idlest(page, preparation)
      if (thread === undefined) return preparePage(page.answer.results, preparation)
      const { text } = page
      const { system, version, ...rest } = preparation
      tasks += 1
      const sent = { ...rest, system: system.id, version: version.id }
      try {
        const { packed } = await ask(thread, { task: tasks, text, preparation: sent, dictionaries })
        return unpackPage(packed, system)
      } catch (error) {
        // Nobody waits for a page any more once the preparer is closed.
        if (closed) throw error
        // Parsed again, so that the page need not be held twice while a thread works on it.
        const results: readonly Json[] = JSON.parse(text)
        return preparePage(results, preparation)
      }
    },
    close: async () => {
      closed = true
      await Promise.all(started.map(({ worker }) => worker.terminate()))
    },
  }
}
