import { PlatformError } from '@pdn/core'
import type { ByteFile } from './byte-file.ts'
import { memoryFile } from './memory-file.ts'
import { nodeUnpacking } from './node-unpacking.ts'
import { type NamedSource, openSources } from './open-source.ts'
import type { SourceOptions } from './source.ts'

/** Archives and workbooks are read at places, so one that comes as a stream is held in memory, up to this many bytes. */
const longestArchive = 64 * 1024 * 1024

/** What a file is shows in as many bytes. */
const tellingBytes = 4

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const [first] = parts
  if (first !== undefined && parts.length === 1) return first
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Bytes that come once, as a file: read in order without being kept, or kept where an archive asks for places. */
const passingFile = (source: AsyncIterable<Uint8Array>, where: string): ByteFile => {
  const iterator = source[Symbol.asyncIterator]()
  let head: Uint8Array | undefined
  let isTaken = false
  let isEnded = false
  let whole: Promise<ByteFile> | undefined
  /** The beginning, as often as it is asked for. */
  const beginning = async (): Promise<Uint8Array> => {
    const parts: Uint8Array[] = []
    for (let length = 0; head === undefined; ) {
      const next = await iterator.next()
      if (!next.done) parts.push(next.value)
      length += next.done ? 0 : next.value.length
      isEnded = next.done === true
      if (next.done || length >= tellingBytes) head = joined(parts)
    }
    return head
  }
  const rest = async function* (): AsyncGenerator<Uint8Array> {
    if (isEnded) return
    if (isTaken) throw new PlatformError('internal', { message: 'A stream was read twice.', where })
    isTaken = true
    try {
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
    } finally {
      await iterator.return?.()
    }
  }
  const all = async function* (): AsyncGenerator<Uint8Array> {
    const first = await beginning()
    if (first.length > 0) yield first
    yield* rest()
  }
  const kept = (): Promise<ByteFile> => {
    whole ??= memoryFile(all(), where, longestArchive)
    return whole
  }
  return {
    where,
    async *bytes() {
      yield* whole === undefined ? all() : (await whole).bytes()
    },
    size: async () => (await kept()).size(),
    read: async (offset, length) => (await kept()).read(offset, length),
    // What was read of it cannot be read again: it is kept until nobody needs it.
    close: async () => {},
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
