import { PlatformError } from '@pdn/core'
import { foldDeltas, harvest, listConnections, publishChanges, purgeExpired } from '@pdn/harvest'
import { linkPeople } from '@pdn/intelligence'
import { Logger, run, type TaskList } from 'graphile-worker'
import { dueConnections } from './due-connections.ts'
import type { JobOptions, Jobs } from './job-options.ts'

declare global {
  namespace GraphileWorker {
    interface Tasks {
      harvest: { connection: string }
    }
  }
}

const second = 1000
/** A failed harvest is not the queue's to repeat: the schedule does it, with the source's own pause. */
const attempts = 1

/** Errors that are a state of a source or of this moment, already told where they belong. */
const isExpected = (error: unknown): boolean => error instanceof PlatformError

/** Runs the platform's jobs until closed: harvests that are due, publication of changes, housekeeping. */
export const startJobs = async ({
  harvest: settings,
  intelligence,
  concurrency,
  everySeconds,
  effects,
}: JobOptions): Promise<Jobs> => {
  const stop = new AbortController()
  const tasks: TaskList = {
    harvest: async payload => {
      const { connection } = payload
      try {
        await harvest(connection, { signal: stop.signal }, settings)
      } catch (error) {
        if (!isExpected(error)) throw error
      }
    },
  }
  const runner = await run({
    // The platform's own pool: its connections are listened to, so that one lost at the end is no fault.
    pgPool: settings.pool,
    taskList: tasks,
    concurrency,
    noHandleSignals: true,
    parsedCronItems: [],
    logger: new Logger(() => (level, message) => {
      if (level === 'error') effects.log.error('job failed', { message })
    }),
  })
  const harvestSoon = async (connection: string): Promise<void> => {
    await runner.addJob('harvest', { connection }, { jobKey: `harvest ${connection}`, maxAttempts: attempts })
  }
  const keepHouse = async (): Promise<void> => {
    for (const connection of dueConnections(await listConnections(settings), effects.now()))
      await harvestSoon(connection)
    await publishChanges(settings.pool)
    await foldDeltas(settings.pool)
    await purgeExpired(settings)
    await linkPeople({ pool: intelligence, effects, signal: stop.signal })
  }
  const housekeeping = (async () => {
    while (!stop.signal.aborted) {
      await keepHouse().catch(error => effects.log.error('housekeeping failed', { cause: error }))
      await effects.sleep(everySeconds * second, stop.signal).catch(() => {})
    }
  })()
  return {
    harvestSoon,
    close: async () => {
      stop.abort()
      await housekeeping
      await runner.stop()
    },
  }
}
