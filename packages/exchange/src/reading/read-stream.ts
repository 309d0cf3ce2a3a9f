import { PlatformError } from '@pdn/core'
import type { ByteFile } from './byte-file.ts'
import { memoryFile } from './memory-file.ts'
import { nodeUnpacking } from './node-unpacking.ts'
import { type NamedSource, openSources } from './open-source.ts'
import type { SourceOptions } from './source.ts'

/** Archives and workbooks are read at places, so one that comes as a stream is held in memory, up to this many bytes. */
const longestArchive = 64 * 1024 * 1024

/** Bytes that come once, as a file: read in order without being kept, or kept where an archive asks for places. */
const passingFile = (source: AsyncIterable<Uint8Array>, where: string): ByteFile => {
  const iterator = source[Symbol.asyncIterator]()
  let first: Uint8Array | undefined
  let isTaken = false
  let whole: Promise<ByteFile> | undefined
  const rest = async function* (): AsyncGenerator<Uint8Array> {
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  }
  const bytes = async function* (): AsyncGenerator<Uint8Array> {
    const next = await iterator.next()
    if (next.done) return
    first = next.value
    yield first
    isTaken = true
    yield* rest()
  }
  const all = async function* (): AsyncGenerator<Uint8Array> {
    if (first !== undefined) yield first
    yield* rest()
  }
  const kept = (): Promise<ByteFile> => {
    if (isTaken) throw new PlatformError('internal', { message: 'A stream was read twice.', where })
    whole ??= memoryFile(all(), where, longestArchive)
    return whole
  }
  return {
    where,
    bytes,
    size: async () => (await kept()).size(),
    read: async (offset, length) => (await kept()).read(offset, length),
    close: async () => {
      whole = undefined
      await iterator.return?.()
    },
  }
}

/**
 * The files to be read in a stream of bytes, as `readFiles` gives those of a file: one, or each one of an archive. What is
 * no archive is read as it comes and never kept.
 *
 * @throws PlatformError `workbook-too-large` for an archive or workbook past 64 MiB, and what `readFiles` throws
 */
export const readStream = (
  bytes: AsyncIterable<Uint8Array>,
  where: string,
  options: SourceOptions = {},
): Promise<readonly NamedSource[]> => openSources(passingFile(bytes, where), nodeUnpacking, options)
