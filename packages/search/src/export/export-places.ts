import { PlatformError } from '@pdn/core'

/** Exports that may run at once: each keeps one of the ten connections that readers share. */
const mostExports = 4

/** Counts the exports that run. */
export interface ExportPlaces {
  /** Refuses (`export-busy`) where no place is free. */
  check(): void
  /** Takes a place until it is disposed of; refuses as `check` does. */
  take(): Disposable
}

/** The places of one process. */
export const createExportPlaces = (): ExportPlaces => {
  let running = 0
  const check = (): void => {
    if (running < mostExports) return
    throw new PlatformError('export-busy', {
      message: `${mostExports} exports are being read already.`,
      hint: 'Try again in a minute, or read the search page by page with its cursor.',
    })
  }
  return {
    check,
    take: () => {
      check()
      running += 1
      return {
        [Symbol.dispose]: () => {
          running -= 1
        },
      }
    },
  }
}
