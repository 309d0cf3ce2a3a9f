import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '@pdn/core'
import { isAlive } from './presence.ts'
import type { ServerProcess } from './server-process.ts'
import type { Watcher } from './watcher.ts'

/** A server that this process holds. */
export interface HeldServer {
  readonly server: ServerProcess
  readonly watcher: Watcher
}

/** Milliseconds between two looks at the server, and the longest between two tries to start it again. */
const [shortest, longest] = [250, 30_000]

/**
 * Looks after a held server until it is released: when it ends although it is held, `holdAgain` starts it once more or
 * joins the one that another process has started; failed tries are repeated after ever longer pauses.
 */
export const keepRunning = (first: HeldServer, holdAgain: () => Promise<HeldServer>, log: Log): Watcher => {
  const released = new AbortController()
  let held = first
  const supervise = async (): Promise<void> => {
    for (let failures = 0; ; ) {
      // Without a reference: looking after the server is no reason for a process to live on.
      const pause = Math.min(shortest * 2 ** failures, longest)
      await wait(pause, undefined, { ref: false, signal: released.signal }).catch(() => {})
      if (released.signal.aborted) return
      if (isAlive(held.server.pid)) continue
      try {
        if (failures === 0) log.warn('the embedded database stopped; it is started again', { pid: held.server.pid })
        const lost = held
        held = await holdAgain()
        failures = 0
        await lost.watcher.release()
      } catch (error) {
        failures += 1
        log.error('the embedded database could not be started again', { tries: failures, error })
      }
    }
  }
  const supervised = supervise()
  return {
    release: async () => {
      released.abort()
      await supervised
      await held.watcher.release()
    },
  }
}
