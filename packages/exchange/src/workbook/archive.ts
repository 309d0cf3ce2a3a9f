import { type FileHandle, open } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { PlatformError } from '@pdn/core'

/** The files inside a ZIP archive (APPNOTE.TXT 6.3.10), each readable as often as it is wanted. */
export interface Archive {
  /** Bytes that were unpacked so far. */
  readonly bytesRead: number
  has(name: string): boolean
  /**
   * The bytes of a file, unpacked and checked as they are taken.
   *
   * @throws PlatformError `workbook-invalid`, `workbook-too-large`
   */
  bytes(name: string): AsyncIterable<Uint8Array>
  close(): Promise<void>
}

interface Entry {
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly unpacked: number
  readonly offset: number
  readonly encrypted: boolean
}

const mostEntries = 10_000
const longestDirectory = 16 * 1024 * 1024
/** No sheet of a million rows unpacks to more. */
const mostBytes = 8 * 1024 ** 3
/** From so many bytes on, a file that packs better than this many to one is taken for a bomb: sheets reach some thirty. */
const suspectBytes = 64 * 1024 * 1024
const suspectRatio = 200

const endSignature = 0x06054b50
const wideLocatorSignature = 0x07064b50
const wideEndSignature = 0x06064b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50

/**
 * Opens a ZIP archive by its directory, which stands at its end.
 *
 * @throws PlatformError `workbook-invalid` for an archive that is cut off or damaged, `workbook-too-large`
 */
export const openArchive = async (path: string): Promise<Archive> => {
  const file = await open(path)
  try {
    const entries = await readDirectory(file, path)
    let bytesRead = 0
    return {
      get bytesRead() {
        return bytesRead
      },
      has: name => entries.has(name),
      bytes: name => {
        const entry = entries.get(name)
        if (entry === undefined) throw invalid(path, `it has no part “${name}”`)
        return entryBytes(file, path, name, entry, length => {
          bytesRead += length
        })
      },
      close: () => file.close(),
    }
  } catch (error) {
    await file.close()
    throw error
  }
}

const readAt = async (file: FileHandle, path: string, offset: number, length: number): Promise<Buffer> => {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await file.read(buffer, 0, length, offset)
  if (bytesRead < length) throw invalid(path, 'it is cut off')
  return buffer
}

const readDirectory = async (file: FileHandle, path: string): Promise<ReadonlyMap<string, Entry>> => {
  const { size } = await file.stat()
  const tailLength = Math.min(size, 22 + 0xffff)
  const tail = await readAt(file, path, size - tailLength, tailLength)
  let end = tailLength - 22
  while (end >= 0 && tail.readUInt32LE(end) !== endSignature) end--
  if (end < 0) throw invalid(path, 'its end is missing, so it was cut off')
  const { count, length, offset } = await directoryPlace(file, path, tail, end)
  if (count > mostEntries || length > longestDirectory) throw tooLarge(path, `it lists ${count} files`)
  if (offset + length > size) throw invalid(path, 'its directory lies outside of it')
  return entriesOf(await readAt(file, path, offset, length), count, path)
}

const directoryPlace = async (file: FileHandle, path: string, tail: Buffer, end: number) => {
  const place = {
    count: tail.readUInt16LE(end + 10),
    length: tail.readUInt32LE(end + 12),
    offset: tail.readUInt32LE(end + 16),
  }
  const isWide = end >= 20 && tail.readUInt32LE(end - 20) === wideLocatorSignature
  if (!isWide) return place
  const wide = await readAt(file, path, safeNumber(tail.readBigUInt64LE(end - 12), path), 56)
  if (wide.readUInt32LE(0) !== wideEndSignature) throw invalid(path, 'its directory cannot be found')
  return {
    count: safeNumber(wide.readBigUInt64LE(32), path),
    length: safeNumber(wide.readBigUInt64LE(40), path),
    offset: safeNumber(wide.readBigUInt64LE(48), path),
  }
}

const entriesOf = (directory: Buffer, count: number, path: string): ReadonlyMap<string, Entry> => {
  const entries = new Map<string, Entry>()
  let at = 0
  for (let number = 0; number < count; number++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== entrySignature)
      throw invalid(path, 'its directory is damaged')
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28)
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30)
    const name = directory.toString('utf8', at + 46, nameEnd).replaceAll('\\', '/')
    const sizes = {
      unpacked: directory.readUInt32LE(at + 24),
      packed: directory.readUInt32LE(at + 20),
      offset: directory.readUInt32LE(at + 42),
    }
    entries.set(name, {
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      ...wideSizes(sizes, directory.subarray(nameEnd, extraEnd), path),
    })
    at = extraEnd + directory.readUInt16LE(at + 32)
  }
  return entries
}

type Sizes = Pick<Entry, 'unpacked' | 'packed' | 'offset'>

/** Sizes that did not fit stand in the extra field 1, in this order, those alone that are all ones outside. */
const wideSizes = (sizes: Sizes, extra: Buffer, path: string): Sizes => {
  const wide = { ...sizes }
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + extra.readUInt16LE(at + 2)
    if (extra.readUInt16LE(at) === 1) {
      let place = at + 4
      for (const name of ['unpacked', 'packed', 'offset'] as const) {
        if (sizes[name] !== 0xffffffff) continue
        if (place + 8 > Math.min(end, extra.length)) throw invalid(path, 'its directory is damaged')
        wide[name] = safeNumber(extra.readBigUInt64LE(place), path)
        place += 8
      }
    }
    at = end
  }
  return wide
}

async function* entryBytes(
  file: FileHandle,
  path: string,
  name: string,
  entry: Entry,
  count: (length: number) => void,
): AsyncGenerator<Uint8Array> {
  if (entry.encrypted) throw invalid(path, 'it is protected by a password')
  if (entry.method !== 0 && entry.method !== 8) throw invalid(path, `“${name}” is packed in an unknown way`)
  const head = await readAt(file, path, entry.offset, 30)
  if (head.readUInt32LE(0) !== localSignature) throw invalid(path, 'its directory does not fit its files')
  const start = entry.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
  const packed = packedBytes(file, path, start, entry.packed)
  let given = 0
  let crc = 0
  for await (const chunk of entry.method === 0 ? packed : inflated(packed, path, name)) {
    given += chunk.length
    count(chunk.length)
    if (given > mostBytes || (given > suspectBytes && given > entry.packed * suspectRatio))
      throw tooLarge(path, `“${name}” unpacks to more than ${given} bytes out of ${entry.packed}`)
    crc = crc32(chunk, crc)
    yield chunk
  }
  if (given !== entry.unpacked || crc !== entry.crc) throw invalid(path, `“${name}” is not what its check sum says`)
}

async function* packedBytes(file: FileHandle, path: string, start: number, length: number): AsyncGenerator<Uint8Array> {
  const step = 64 * 1024
  for (let at = 0; at < length; at += step) yield await readAt(file, path, start + at, Math.min(step, length - at))
}

async function* inflated(packed: AsyncIterable<Uint8Array>, path: string, name: string): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw({ chunkSize: 64 * 1024 })
  const source = Readable.from(packed, { objectMode: true, highWaterMark: 1 })
  pipeline(source, inflate, () => {})
  try {
    for await (const chunk of inflate) if (chunk instanceof Uint8Array) yield chunk
  } catch (error) {
    throw error instanceof PlatformError ? error : invalid(path, `“${name}” cannot be unpacked`, error)
  } finally {
    inflate.destroy()
    source.destroy()
  }
}

const safeNumber = (value: bigint, path: string): number => {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw invalid(path, 'its directory is damaged')
  return Number(value)
}

/** The error for a workbook that cannot be read; `reason` completes “The workbook cannot be read: …”. */
export const invalid = (path: string, reason: string, cause?: unknown): PlatformError =>
  new PlatformError('workbook-invalid', {
    message: `The workbook cannot be read: ${reason}.`,
    where: path,
    hint: 'Fetch it again, or open it in a spreadsheet program and save it as .xlsx or as CSV UTF-8.',
    cause,
  })

/** The error for a workbook that is more than is read of one; `reason` completes “The workbook is too large: …”. */
export const tooLarge = (path: string, reason: string): PlatformError =>
  new PlatformError('workbook-too-large', {
    message: `The workbook is too large: ${reason}.`,
    where: path,
    hint: 'Save the sheet as CSV UTF-8; a CSV of any size is read.',
  })
