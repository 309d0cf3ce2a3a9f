import assert from 'node:assert/strict'
import { test } from 'node:test'
import { constants, deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { InflateFault, Inflater } from './inflater.ts'

const strategies = [
  constants.Z_DEFAULT_STRATEGY,
  constants.Z_HUFFMAN_ONLY,
  constants.Z_RLE,
  constants.Z_FIXED,
  constants.Z_FILTERED,
]

/** What the bytes unpack to when they come in pieces of that length, and what is left of them. */
const unpacked = (packed: Uint8Array, step: number) => {
  const stream = new Inflater()
  const lots: Uint8Array[] = []
  for (let at = 0; at < packed.length; at += step) lots.push(...stream.push(packed.subarray(at, at + step)))
  return { bytes: Buffer.concat(lots), ended: stream.ended, rest: stream.rest.length }
}

const contents = fc.oneof(
  fc.uint8Array({ maxLength: 3000 }),
  fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 300 }), fc.integer({ min: 1, max: 400 })).map(([part, times]) => {
    const whole = new Uint8Array(part.length * times)
    for (let time = 0; time < times; time++) whole.set(part, time * part.length)
    return whole
  }),
)

test('what zlib packed is unpacked, however the bytes are cut, and the bytes after it are left', () => {
  fc.assert(
    fc.property(
      contents,
      fc.integer({ min: 0, max: 9 }),
      fc.constantFrom(...strategies),
      fc.integer({ min: 1, max: 5000 }),
      fc.uint8Array({ maxLength: 20 }),
      (bytes, level, strategy, step, after) => {
        const packed = deflateRawSync(bytes, { level, strategy })
        assert.deepEqual(unpacked(packed, step), { bytes: Buffer.from(bytes), ended: true, rest: 0 })
        const followed = unpacked(Buffer.concat([packed, after]), packed.length + after.length)
        assert.deepEqual(followed, { bytes: Buffer.from(bytes), ended: true, rest: after.length })
      },
    ),
  )
})

test('a stream that is cut off never ends, and one of chance bytes is a fault or no end, but nothing else', () => {
  fc.assert(
    fc.property(contents, fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 2000 }), (bytes, cut, chance) => {
      const packed = deflateRawSync(bytes)
      assert.equal(unpacked(packed.subarray(0, cut % packed.length), 7).ended, false)
      try {
        unpacked(chance, 64)
      } catch (error) {
        assert.ok(error instanceof InflateFault)
      }
    }),
  )
})

test('a stream that packs a thousand to one comes in lots of a bounded length', () => {
  const stream = new Inflater()
  let most = 0
  let all = 0
  for (const lot of stream.push(deflateRawSync(Buffer.alloc(20 * 1024 * 1024)))) {
    most = Math.max(most, lot.length)
    all += lot.length
  }
  assert.ok(most <= 64 * 1024 + 258)
  assert.equal(all, 20 * 1024 * 1024)
})
