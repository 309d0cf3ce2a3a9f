import assert from 'node:assert/strict'
import { crc32, inflateRawSync } from 'node:zlib'

/** The files of a ZIP archive as its directory lists them, each unpacked and held to its size and checksum. */
export const unzipped = (bytes: Buffer): ReadonlyMap<string, string> => {
  const files = new Map<string, string>()
  const end = bytes.length - 22
  assert.equal(bytes.readUInt32LE(end), 0x06054b50)
  let at = bytes.readUInt32LE(end + 16)
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [crc, packed, size] = [16, 20, 24].map(place => bytes.readUInt32LE(at + place))
    const length = bytes.readUInt16LE(at + 28)
    const offset = bytes.readUInt32LE(at + 42)
    const name = bytes.toString('utf8', at + 46, at + 46 + length)
    const start = offset + 30 + bytes.readUInt16LE(offset + 26)
    const content = inflateRawSync(bytes.subarray(start, start + (packed ?? 0)))
    assert.deepEqual([content.length, crc32(content)], [size, crc], name)
    files.set(name, content.toString())
    at += 46 + length
  }
  return files
}
