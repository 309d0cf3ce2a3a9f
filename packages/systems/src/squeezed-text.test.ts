import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { squeezeText } from './squeezed-text.ts'

test('spellings of one identifier have the same letters', () => {
  for (const spelling of [
    'ñave-010203 ab1',
    'N\u0303AVE010203AB1',
    'ＡＶＥ'.padStart(4, 'Ñ').concat('010203ÁB1'),
    'Ñ.A.V.E\u200b_010203/AB1',
  ]) {
    assert.equal(squeezeText(spelling).letters, 'ÑAVE010203AB1')
  }
  assert.deepEqual(squeezeText('a-B'), { letters: 'AB', positions: [0, 2] })
  assert.equal(squeezeText('A&B').letters, 'A&B')
})

test('every letter knows where it stood, and nothing but letters, digits and & is left', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const { letters, positions } = squeezeText(text)
      assert.equal(positions.length, letters.length)
      assert.match(letters, /^[A-ZÑ0-9&]*$/)
      assert.ok(positions.every((at, index) => at >= (positions[index - 1] ?? 0) && at < text.length))
      assert.equal(squeezeText(letters).letters, letters)
    }),
  )
})
