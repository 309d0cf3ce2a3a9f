import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { type Effects, type Log, silentLog } from '@pdn/core'

/** The real clock and randomness, for tests of what runs beside other processes. */
export const realEffects = (log: Log = silentLog): Effects => ({
  log,
  now: () => new Date(),
  randomBytes: length => randomBytes(length),
  sleep: (milliseconds, signal) => wait(milliseconds, undefined, signal ? { signal } : {}),
})
