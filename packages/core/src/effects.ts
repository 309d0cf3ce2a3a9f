/** One log line: an event in words and its fields; fields never hold values of reserved paths. */
export interface Log {
  info(event: string, fields?: Readonly<Record<string, unknown>>): void
  warn(event: string, fields?: Readonly<Record<string, unknown>>): void
  error(event: string, fields?: Readonly<Record<string, unknown>>): void
}

/** The few effects that the platform's functions may have; passed in, never imported. */
export interface Effects {
  /** The present instant. */
  now(): Date
  /** Cryptographically strong random bytes. */
  randomBytes(length: number): Uint8Array
  /** Resolves after so many milliseconds, or rejects with the signal's reason. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
  log: Log
}

/** A log that keeps nothing. */
export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} }
