import { pipeline, Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'
import { PlatformError } from '@pdn/core'

/** One file of an archive, its text as it comes. */
export interface ArchiveFile {
  readonly name: string
  readonly text: AsyncIterable<string> | Iterable<string>
}

/** What the directory at the archive's end says of a file. */
interface Entry {
  readonly name: Buffer
  readonly offset: number
  crc: number
  packed: number
  size: number
}

/** Sizes and offsets have 32 bits: the archive is no ZIP64. */
const largest = 0xffff_ffff

const signatures = { file: 0x04034b50, descriptor: 0x08074b50, entry: 0x02014b50, end: 0x06054b50 } as const

/** Text in UTF-8, deflated, its sizes after it; no date, so that the same files are the same bytes. */
const flags = 0x0808
const deflated = 8
const version = 20
const firstDay = 0x21

/**
 * A ZIP archive (APPNOTE 6.3.9) of files that are written while they are read: nothing is held back, and a reader that
 * stops early stops what gives the files. Refuses (`internal`) what grows past 4 GB.
 */
export async function* zipArchive(files: AsyncIterable<ArchiveFile>): AsyncGenerator<Buffer> {
  const entries: Entry[] = []
  let offset = 0
  for await (const { name, text } of files) {
    const entry: Entry = { name: Buffer.from(name), offset, crc: 0, packed: 0, size: 0 }
    const head = fileHead(entry)
    yield head
    for await (const bytes of packed(text, entry)) {
      entry.packed += bytes.length
      yield bytes
    }
    yield fileEnd(entry)
    entries.push(entry)
    offset += head.length + entry.packed + 16
    if (offset > largest || entry.size > largest)
      throw new PlatformError('internal', { message: 'An archive grew past 4 GB.' })
  }
  const directory = Buffer.concat(entries.map(directoryEntry))
  yield directory
  yield archiveEnd(entries.length, directory.length, offset)
}

async function* packed(text: ArchiveFile['text'], entry: Entry): AsyncGenerator<Buffer> {
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const part of text) {
      const bytes = Buffer.from(part)
      entry.crc = crc32(bytes, entry.crc)
      entry.size += bytes.length
      yield bytes
    }
  }
  const deflate = createDeflateRaw({ level: 5 })
  // A fault of the source reaches the reader of the packed bytes.
  pipeline(Readable.from(counted()), deflate, () => {})
  yield* deflate
}

const fields = (size: number, write: (buffer: Buffer) => void): Buffer => {
  const buffer = Buffer.alloc(size)
  write(buffer)
  return buffer
}

const fileHead = ({ name }: Entry): Buffer =>
  Buffer.concat([
    fields(30, head => {
      head.writeUInt32LE(signatures.file, 0)
      head.writeUInt16LE(version, 4)
      head.writeUInt16LE(flags, 6)
      head.writeUInt16LE(deflated, 8)
      head.writeUInt16LE(firstDay, 12)
      head.writeUInt16LE(name.length, 26)
    }),
    name,
  ])

const fileEnd = ({ crc, packed: packedSize, size }: Entry): Buffer =>
  fields(16, end => {
    end.writeUInt32LE(signatures.descriptor, 0)
    end.writeUInt32LE(crc, 4)
    end.writeUInt32LE(packedSize % (largest + 1), 8)
    end.writeUInt32LE(size % (largest + 1), 12)
  })

const directoryEntry = ({ name, offset, crc, packed: packedSize, size }: Entry): Buffer =>
  Buffer.concat([
    fields(46, entry => {
      entry.writeUInt32LE(signatures.entry, 0)
      entry.writeUInt16LE(version, 4)
      entry.writeUInt16LE(version, 6)
      entry.writeUInt16LE(flags, 8)
      entry.writeUInt16LE(deflated, 10)
      entry.writeUInt16LE(firstDay, 14)
      entry.writeUInt32LE(crc, 16)
      entry.writeUInt32LE(packedSize, 20)
      entry.writeUInt32LE(size, 24)
      entry.writeUInt16LE(name.length, 28)
      entry.writeUInt32LE(offset, 42)
    }),
    name,
  ])

const archiveEnd = (count: number, size: number, offset: number): Buffer =>
  fields(22, end => {
    end.writeUInt32LE(signatures.end, 0)
    end.writeUInt16LE(count, 8)
    end.writeUInt16LE(count, 10)
    end.writeUInt32LE(size, 12)
    end.writeUInt32LE(offset, 16)
  })
