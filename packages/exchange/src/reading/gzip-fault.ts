import { PlatformError } from '@pdn/core'

/** How far a gzip file was read when it broke off, in bytes of the file and of what it holds. */
export interface GzipProgress {
  readonly read: number
  readonly given: number
}

/** The error for a gzip file that ends before its stream does. */
export const gzipTruncated = (where: string, { read, given }: GzipProgress, cause?: unknown): PlatformError =>
  new PlatformError('gzip-truncated', {
    message: `The gzip file is cut off: it ends after ${read} bytes, which hold ${given} bytes of text.`,
    where,
    hint: 'Fetch or compress it again.',
    cause,
  })

/** The error for a gzip file whose bytes are no gzip stream, or not the one that was packed; `reason` names the fault. */
export const gzipInvalid = (where: string, reason: string, { given }: GzipProgress, cause?: unknown): PlatformError =>
  new PlatformError('gzip-invalid', {
    message: `The gzip file is damaged (${reason}) after ${given} bytes of text.`,
    where,
    hint: 'Fetch or compress it again.',
    cause,
  })
