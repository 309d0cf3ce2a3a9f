import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Effects, Log } from '@pdn/core'

/** The effects of a real process: the machine's clock, its randomness, its timers. */
export const systemEffects = (log: Log): Effects => ({
  now: () => new Date(),
  randomBytes: length => randomBytes(length),
  sleep: async (milliseconds, signal) => {
    await wait(milliseconds, undefined, signal === undefined ? {} : { signal })
  },
  log,
})
