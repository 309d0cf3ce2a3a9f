import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { textDifference } from './text-difference.ts'

const marked = (pieces: readonly { text: string; differs: boolean }[]): string =>
  pieces.map(({ text, differs }) => (differs ? `[${text.trim()}]` : text.trim())).join(' ')

test('the words that the other text lacks are told', () => {
  const { before, after } = textDifference('Multa de 100 pesos por retraso', 'Multa de 250 pesos por el retraso')
  assert.equal(marked(before), 'Multa de [100] pesos por retraso')
  assert.equal(marked(after), 'Multa de [250] pesos por [el] retraso')
})

test('texts without a word in common differ whole, and so do texts too long to compare', () => {
  assert.equal(marked(textDifference('uno dos', 'tres').before), '[uno dos]')
  const long = 'palabra '.repeat(500)
  assert.equal(textDifference(long, `${long}más`).before.length, 1)
})

test('pieces join to their text again, and what does not differ is the same on both sides', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', ' ', '\n', 'ñ', '👩‍⚖️'), { maxLength: 20 })
    .map(parts => parts.join(''))
  fc.assert(
    fc.property(text, text, (one, other) => {
      const { before, after } = textDifference(one, other)
      assert.equal(before.map(piece => piece.text).join(''), one)
      assert.equal(after.map(piece => piece.text).join(''), other)
      const same = (pieces: typeof before) =>
        pieces.filter(piece => !piece.differs).flatMap(piece => piece.text.split(/\s+/).filter(Boolean))
      assert.deepEqual(same(before), same(after))
    }),
  )
})
