import type { Effects } from '@pdn/core'
import type { Configuration } from './configuration.ts'
import type { Output } from './output.ts'

/** What every command is given. */
export interface CommandContext {
  /** Reads the configuration; only commands that need it refuse a wrong one. */
  configuration(): Configuration
  readonly effects: Effects
  readonly output: Output
  /** Aborted by Ctrl-C or SIGTERM: the command leaves things whole and ends. */
  readonly signal: AbortSignal
  /** Ends the command with that code although it went to its end: 1 the answer is no, 2 something could not be done. */
  endWith(code: 1 | 2): void
}

/** Resolves when the signal is aborted. */
export const aborted = (signal: AbortSignal): Promise<void> =>
  signal.aborted
    ? Promise.resolve()
    : new Promise(resolve => signal.addEventListener('abort', () => resolve(), { once: true }))
