import type { Unpacking } from './byte-file.ts'
import { checksum } from './checksum.ts'
import { gzipInvalid, gzipTruncated } from './gzip-fault.ts'
import { InflateFault, Inflater } from './inflater.ts'

/** No name or comment in the head of a gzip file is longer. */
const longestHead = 64 * 1024

const joined = (first: Uint8Array, second: Uint8Array): Uint8Array => {
  if (first.length === 0) return second
  const bytes = new Uint8Array(first.length + second.length)
  bytes.set(first)
  bytes.set(second, first.length)
  return bytes
}

/** Length of a gzip member's head (RFC 1952 §2.3); undefined where it is not complete, 0 where none begins here. */
const headLength = (bytes: Uint8Array): number | undefined => {
  const marks = [0x1f, 0x8b, 8]
  if (marks.some((mark, at) => at < bytes.length && bytes[at] !== mark)) return 0
  if (bytes.length < 10) return undefined
  const flags = bytes[3] ?? 0
  if (flags > 0x1f) return 0
  let length = 10
  if (flags & 4) length += 2 + ((bytes[length] ?? 0) | ((bytes[length + 1] ?? 0) << 8))
  for (const text of [8, 16]) {
    if ((flags & text) === 0) continue
    const end = bytes.indexOf(0, length)
    if (end === -1) return bytes.length > longestHead ? 0 : undefined
    length = end + 1
  }
  if (flags & 2) length += 2
  return length > bytes.length ? undefined : length
}

/** One member of a gzip file, under way. */
class Member {
  readonly stream = new Inflater()
  #checksum = 0
  #length = 0

  /** True where the eight bytes after the stream tell of what was unpacked. */
  isWhole(end: Uint8Array): boolean {
    const view = new DataView(end.buffer, end.byteOffset, 8)
    return view.getUint32(0, true) === this.#checksum && view.getUint32(4, true) === this.#length % 2 ** 32
  }

  *push(bytes: Uint8Array): Generator<Uint8Array> {
    for (const lot of this.stream.push(bytes)) {
      this.#checksum = checksum(lot, this.#checksum)
      this.#length += lot.length
      yield lot
    }
  }
}

async function* gunzip(bytes: AsyncIterable<Uint8Array>, where: string): AsyncGenerator<Uint8Array> {
  const progress = { read: 0, given: 0 }
  let rest: Uint8Array = new Uint8Array(0)
  let member: Member | undefined
  let members = 0
  try {
    for await (const chunk of bytes) {
      progress.read += chunk.length
      rest = joined(rest, chunk)
      while (rest.length > 0) {
        if (member === undefined) {
          // Zeros after the last member fill up the blocks of a tape; anything else must be another member.
          if (members > 0 && rest[0] === 0) return
          const length = headLength(rest)
          if (length === undefined) break
          if (length === 0) throw gzipInvalid(where, 'its beginning is none of a gzip file', progress)
          member = new Member()
          rest = rest.subarray(length)
        }
        if (!member.stream.ended) {
          for (const lot of member.push(rest)) {
            progress.given += lot.length
            yield lot
          }
          rest = member.stream.ended ? member.stream.rest : new Uint8Array(0)
        }
        if (!member.stream.ended || rest.length < 8) break
        if (!member.isWhole(rest)) throw gzipInvalid(where, 'its check sum is another', progress)
        rest = rest.subarray(8)
        member = undefined
        members++
      }
    }
  } catch (error) {
    throw error instanceof InflateFault ? gzipInvalid(where, error.message, progress, error) : error
  }
  if (member !== undefined || members === 0 || rest.length > 0) throw gzipTruncated(where, progress)
}

async function* inflate(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const stream = new Inflater()
  for await (const chunk of bytes) yield* stream.push(chunk)
  if (!stream.ended) throw new InflateFault('it ends before the stream does')
}

/** Unpacks in script alone: browsers and Node give the same bytes and the same errors. */
export const browserUnpacking: Unpacking = { gunzip, inflate }
