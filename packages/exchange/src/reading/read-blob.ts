import { PlatformError } from '@pdn/core'
import { browserUnpacking } from './browser-unpacking.ts'
import type { ByteFile } from './byte-file.ts'
import { type NamedSource, openSources } from './open-source.ts'
import type { SourceOptions } from './source.ts'

/** Bytes taken of a file at once. */
const step = 256 * 1024

/** What a caller may say of a visitor's file beside what may be said of any. */
export interface BlobOptions extends SourceOptions {
  /** Reading ends with `cancelled` once this is aborted. */
  readonly signal?: AbortSignal
  /** Told how many bytes of the file were taken so far, in the order of reading; of an archive, at the place it reads. */
  readonly onBytes?: (bytes: number) => void
}

const unreadable = (where: string, cause: unknown): PlatformError =>
  new PlatformError('file-unreadable', {
    message: 'The browser cannot read the file.',
    where,
    hint: 'It may have been moved, changed or opened by another program since it was chosen; choose it again.',
    cause,
  })

const cancelled = (where: string): PlatformError =>
  new PlatformError('cancelled', { message: 'The reading of the file was cancelled.', where, hint: 'Choose it again.' })

/** A file that a visitor chose; it is read in slices, and nothing of it is kept. */
const blobFile = (blob: Blob, where: string, { signal, onBytes }: BlobOptions): ByteFile => {
  const read = async (offset: number, length: number): Promise<Uint8Array> => {
    if (signal?.aborted) throw cancelled(where)
    try {
      const bytes = new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer())
      onBytes?.(offset + bytes.length)
      return bytes
    } catch (error) {
      throw unreadable(where, error)
    }
  }
  return {
    where,
    async *bytes() {
      for (let at = 0; at < blob.size; at += step) yield await read(at, step)
    },
    size: async () => blob.size,
    read,
    close: async () => {},
  }
}

/**
 * The files to be read in a file that a visitor chose, as `readFiles` gives them of a path: the same bytes give the same
 * items and the same errors.
 */
export const readBlob = (blob: Blob, name: string, options: BlobOptions = {}): Promise<readonly NamedSource[]> =>
  openSources(blobFile(blob, name, options), browserUnpacking, options)
