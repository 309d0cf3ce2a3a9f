import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { type Effects, silentLog } from '@pdn/core'

/** The real clock and randomness, and no log. */
export const effects: Effects = {
  log: silentLog,
  now: () => new Date(),
  randomBytes: length => randomBytes(length),
  sleep: (milliseconds, signal) => wait(milliseconds, undefined, signal ? { signal } : {}),
}
