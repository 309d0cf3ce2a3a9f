import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Effects, Log } from '@pdn/core'

/** One line that a function logged. */
export interface LoggedLine {
  readonly level: 'info' | 'warn' | 'error'
  readonly event: string
  readonly fields: Readonly<Record<string, unknown>>
}

/** Effects under a test's control. */
export interface TestEffects extends Effects {
  /** All that was logged, in order. */
  readonly lines: readonly LoggedLine[]
  /** Moves the clock on. */
  pass(milliseconds: number): void
}

/** The instant at which test clocks begin. */
export const testInstant = new Date('2026-11-21T18:00:00.000Z')

/**
 * Effects whose clock stands still but for `pass`, whose random bytes follow from the seed, and whose log is kept.
 * `sleep` really waits, at most 20 ms, and moves the clock on by the whole of it.
 */
export const testEffects = (settings: { readonly now?: Date; readonly seed?: string } = {}): TestEffects => {
  let instant = (settings.now ?? testInstant).getTime()
  let draws = 0
  const lines: LoggedLine[] = []
  const pass = (milliseconds: number): void => {
    instant += milliseconds
  }
  return {
    lines,
    pass,
    log: collectingLog(lines),
    now: () => new Date(instant),
    randomBytes: length => {
      draws += 1
      return seededBytes(`${settings.seed ?? 'test'}:${draws}`, length)
    },
    sleep: async (milliseconds, signal) => {
      await wait(Math.min(milliseconds, 20), undefined, signal ? { signal } : {})
      pass(milliseconds)
    },
  }
}

const seededBytes = (seed: string, length: number): Uint8Array => {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, block) =>
    createHash('sha256').update(`${seed}:${block}`).digest(),
  )
  return Uint8Array.from(Buffer.concat(blocks).subarray(0, length))
}

const collectingLog = (lines: LoggedLine[]): Log => {
  const at =
    (level: LoggedLine['level']) =>
    (event: string, fields: Readonly<Record<string, unknown>> = {}): void => {
      lines.push({ level, event, fields })
    }
  return { info: at('info'), warn: at('warn'), error: at('error') }
}
