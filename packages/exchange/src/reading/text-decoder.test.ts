import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { SourceTextDecoder } from './text-decoder.ts'

const decode = (bytes: Uint8Array, size: number, told?: 'utf-8' | 'windows-1252') => {
  const decoder = new SourceTextDecoder(told)
  let text = ''
  for (let start = 0; start < bytes.length; start += size)
    text += decoder.decode(bytes.subarray(start, start + size), false)
  text += decoder.decode(new Uint8Array(0), true)
  return { text, decoder }
}

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, letter => letter.charCodeAt(0))
const size = fc.integer({ min: 1, max: 40 })

test('UTF-8 comes back letter for letter, wherever the chunks are cut', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), size, (text, chunk) => {
      const { text: found, decoder } = decode(new TextEncoder().encode(text), chunk)
      assert.equal(found, text.replace(/^\ufeff/, ''))
      assert.equal(decoder.encoding, 'utf-8')
    }),
  )
})

test('Latin-1 comes back letter for letter, wherever the chunks are cut', () => {
  const words = fc.array(fc.constantFrom('AÑO ', 'José ', 'peña ', 'abc ', '12\n', 'ó', 'º '), {
    minLength: 1,
    maxLength: 30,
  })
  fc.assert(
    fc.property(words, size, (parts, chunk) => {
      const text = `ñandú\n${parts.join('')}`
      const { text: found, decoder } = decode(latin1(text), chunk)
      assert.equal(found, text)
      assert.equal(decoder.encoding, 'windows-1252')
    }),
  )
})

test('no byte of arbitrary bytes is lost: what is no UTF-8 becomes one letter a byte', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), size, (bytes, chunk) => {
      const { text, decoder } = decode(bytes, chunk)
      assert.equal(text.includes('\ufffd'), Buffer.from(bytes).includes(Buffer.from('\ufffd')))
      if (decoder.encoding === 'windows-1252') assert.equal(text.length, bytes.length)
    }),
  )
})

test('the only sign that does not come back is the mark at the beginning', () => {
  assert.equal(decode(new TextEncoder().encode('\ufeffa\ufeffb'), 2).text, 'a\ufeffb')
})

test('lines in another encoding than the first are read in their own and told by number', () => {
  const utf8 = new TextEncoder().encode('primer año\nsegundo año\n')
  const mixed = Uint8Array.from([...utf8, ...latin1('tercer a\u00f1o\n'), ...new TextEncoder().encode('cuarto año\n')])
  const { text, decoder } = decode(mixed, 1000)
  assert.equal(text, 'primer año\nsegundo año\ntercer año\ncuarto año\n')
  assert.equal(decoder.encoding, 'mixed')
  assert.deepEqual(decoder.strayLines, [3])
  assert.equal(decoder.first, 'utf-8')
})

test('in a UTF-8 file a single byte of Latin-1 does not spoil the rest of its line', () => {
  const bytes = Uint8Array.from([
    ...new TextEncoder().encode('año\nMÉXICO '),
    0xd1,
    ...new TextEncoder().encode(' ÁÉÍ\n'),
  ])
  const { text, decoder } = decode(bytes, 1000)
  assert.equal(text, 'año\nMÉXICO Ñ ÁÉÍ\n')
  assert.deepEqual(decoder.strayLines, [2])
})

test('an encoding that was told is not doubted', () => {
  assert.equal(decode(latin1('a\u00f1o'), 1000, 'windows-1252').text, 'año')
  assert.equal(decode(new TextEncoder().encode('ñ'), 1000, 'windows-1252').text, 'Ã±')
})

test('the letters that Windows-1252 has beyond Latin-1 are read', () => {
  assert.equal(decode(Uint8Array.of(0x80, 0x31, 0x93, 0x61, 0x94), 2).text, '€1“a”')
})
