import { PlatformError } from '@pdn/core'
import type { ByteFile, Unpacking } from '../reading/byte-file.ts'
import { checksum } from '../reading/checksum.ts'

/** The files inside a ZIP archive (APPNOTE.TXT 6.3.10), each readable as often as it is wanted. */
export interface Archive {
  /** Bytes that were unpacked so far. */
  readonly bytesRead: number
  /** Names of its files, in the order of its directory, without its folders. */
  readonly names: readonly string[]
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
 * Opens a ZIP archive by its directory, which stands at its end. Closing it closes the file.
 *
 * @throws PlatformError `workbook-invalid` for an archive that is cut off or damaged, `workbook-too-large`
 */
export const openArchive = async (file: ByteFile, inflate: Unpacking['inflate']): Promise<Archive> => {
  try {
    const entries = await readDirectory(file)
    let bytesRead = 0
    return {
      get bytesRead() {
        return bytesRead
      },
      names: [...entries.keys()].filter(name => !name.endsWith('/')),
      has: name => entries.has(name),
      bytes: name => {
        const entry = entries.get(name)
        if (entry === undefined) throw invalid(file.where, `it has no part “${name}”`)
        return entryBytes(file, inflate, name, entry, length => {
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

const readAt = async (file: ByteFile, offset: number, length: number): Promise<Uint8Array> => {
  const bytes = await file.read(offset, length)
  if (bytes.length < length) throw invalid(file.where, 'it is cut off')
  return bytes
}

const viewAt = async (file: ByteFile, offset: number, length: number): Promise<DataView> =>
  viewOf(await readAt(file, offset, length))

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const readDirectory = async (file: ByteFile): Promise<ReadonlyMap<string, Entry>> => {
  const size = await file.size()
  const path = file.where
  const tailLength = Math.min(size, 22 + 0xffff)
  const tail = await viewAt(file, size - tailLength, tailLength)
  let end = tailLength - 22
  while (end >= 0 && tail.getUint32(end, true) !== endSignature) end--
  if (end < 0) throw invalid(path, 'its end is missing, so it was cut off')
  const { count, length, offset } = await directoryPlace(file, tail, end)
  if (count > mostEntries || length > longestDirectory) throw tooLarge(path, `it lists ${count} files`)
  if (offset + length > size) throw invalid(path, 'its directory lies outside of it')
  return entriesOf(await readAt(file, offset, length), count, path)
}

const directoryPlace = async (file: ByteFile, tail: DataView, end: number) => {
  const path = file.where
  const place = {
    count: tail.getUint16(end + 10, true),
    length: tail.getUint32(end + 12, true),
    offset: tail.getUint32(end + 16, true),
  }
  const isWide = end >= 20 && tail.getUint32(end - 20, true) === wideLocatorSignature
  if (!isWide) return place
  const wide = await viewAt(file, safeNumber(tail.getBigUint64(end - 12, true), path), 56)
  if (wide.getUint32(0, true) !== wideEndSignature) throw invalid(path, 'its directory cannot be found')
  return {
    count: safeNumber(wide.getBigUint64(32, true), path),
    length: safeNumber(wide.getBigUint64(40, true), path),
    offset: safeNumber(wide.getBigUint64(48, true), path),
  }
}

const entriesOf = (bytes: Uint8Array, count: number, path: string): ReadonlyMap<string, Entry> => {
  const directory = viewOf(bytes)
  const decoder = new TextDecoder()
  const entries = new Map<string, Entry>()
  let at = 0
  for (let number = 0; number < count; number++) {
    if (at + 46 > bytes.length || directory.getUint32(at, true) !== entrySignature)
      throw invalid(path, 'its directory is damaged')
    const nameEnd = at + 46 + directory.getUint16(at + 28, true)
    const extraEnd = nameEnd + directory.getUint16(at + 30, true)
    const name = decoder.decode(bytes.subarray(at + 46, nameEnd)).replaceAll('\\', '/')
    const sizes = {
      unpacked: directory.getUint32(at + 24, true),
      packed: directory.getUint32(at + 20, true),
      offset: directory.getUint32(at + 42, true),
    }
    entries.set(name, {
      method: directory.getUint16(at + 10, true),
      crc: directory.getUint32(at + 16, true),
      encrypted: (directory.getUint16(at + 8, true) & 1) === 1,
      ...wideSizes(sizes, viewOf(bytes.subarray(nameEnd, extraEnd)), path),
    })
    at = extraEnd + directory.getUint16(at + 32, true)
  }
  return entries
}

type Sizes = Pick<Entry, 'unpacked' | 'packed' | 'offset'>

/** Sizes that did not fit stand in the extra field 1, in this order, those alone that are all ones outside. */
const wideSizes = (sizes: Sizes, extra: DataView, path: string): Sizes => {
  const wide = { ...sizes }
  for (let at = 0; at + 4 <= extra.byteLength; ) {
    const end = at + 4 + extra.getUint16(at + 2, true)
    if (extra.getUint16(at, true) === 1) {
      let place = at + 4
      for (const name of ['unpacked', 'packed', 'offset'] as const) {
        if (sizes[name] !== 0xffffffff) continue
        if (place + 8 > Math.min(end, extra.byteLength)) throw invalid(path, 'its directory is damaged')
        wide[name] = safeNumber(extra.getBigUint64(place, true), path)
        place += 8
      }
    }
    at = end
  }
  return wide
}

async function* entryBytes(
  file: ByteFile,
  inflate: Unpacking['inflate'],
  name: string,
  entry: Entry,
  count: (length: number) => void,
): AsyncGenerator<Uint8Array> {
  const path = file.where
  if (entry.encrypted) throw invalid(path, 'it is protected by a password')
  if (entry.method !== 0 && entry.method !== 8) throw invalid(path, `“${name}” is packed in an unknown way`)
  const head = await viewAt(file, entry.offset, 30)
  if (head.getUint32(0, true) !== localSignature) throw invalid(path, 'its directory does not fit its files')
  const start = entry.offset + 30 + head.getUint16(26, true) + head.getUint16(28, true)
  const packed = packedBytes(file, start, entry.packed)
  let given = 0
  let crc = 0
  for await (const chunk of entry.method === 0 ? packed : inflated(packed, inflate, path, name)) {
    given += chunk.length
    count(chunk.length)
    if (given > mostBytes || (given > suspectBytes && given > entry.packed * suspectRatio))
      throw tooLarge(path, `“${name}” unpacks to more than ${given} bytes out of ${entry.packed}`)
    crc = checksum(chunk, crc)
    yield chunk
  }
  if (given !== entry.unpacked || crc !== entry.crc) throw invalid(path, `“${name}” is not what its check sum says`)
}

async function* packedBytes(file: ByteFile, start: number, length: number): AsyncGenerator<Uint8Array> {
  const step = 64 * 1024
  for (let at = 0; at < length; at += step) yield await readAt(file, start + at, Math.min(step, length - at))
}

async function* inflated(
  packed: AsyncIterable<Uint8Array>,
  inflate: Unpacking['inflate'],
  path: string,
  name: string,
): AsyncGenerator<Uint8Array> {
  try {
    yield* inflate(packed)
  } catch (error) {
    throw error instanceof PlatformError ? error : invalid(path, `“${name}” cannot be unpacked`, error)
  }
}

const safeNumber = (value: bigint, path: string): number => {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw invalid(path, 'its directory is damaged')
  return Number(value)
}

/** The error for a workbook or archive that cannot be read; `reason` completes “The workbook or archive cannot be read: …”. */
export const invalid = (path: string, reason: string, cause?: unknown): PlatformError =>
  new PlatformError('workbook-invalid', {
    message: `The workbook or archive cannot be read: ${reason}.`,
    where: path,
    hint: 'Fetch it again; a workbook can be opened in a spreadsheet program and saved as .xlsx or as CSV UTF-8.',
    cause,
  })

/** The error for a workbook that is more than is read of one; `reason` completes “The workbook or archive is too large: …”. */
export const tooLarge = (path: string, reason: string): PlatformError =>
  new PlatformError('workbook-too-large', {
    message: `The workbook or archive is too large: ${reason}.`,
    where: path,
    hint: 'Save the sheet as CSV UTF-8, or unpack the archive; a CSV of any size is read.',
  })
