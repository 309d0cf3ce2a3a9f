import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldForIndex } from '@pdn/core'
import fc from 'fast-check'
import { highlightsOf, isReordered, wordsOfText } from './highlight.ts'

const marked = (text: string, ...words: readonly string[]): readonly string[] =>
  highlightsOf(text, word => words.includes(word)).map(([start, end]) => text.slice(start, end))

test('what is highlighted is the published text, whatever its accents, case and composition', () => {
  assert.deepEqual(marked('Íñigo LÓPEZ de la Peña', 'inigo', 'pena'), ['Íñigo', 'Peña'])
  assert.deepEqual(marked('Pen\u0303a, S.A. de C.V.', 'pena', 'cv'), ['Pen\u0303a', 'C.V'])
  assert.deepEqual(marked('MA. GPE. Cruz', 'maria', 'guadalupe'), ['MA', 'GPE'])
  assert.deepEqual(marked('Adquisición 2026/014', '014'), ['014'])
})

const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('s', 'a', 'c', 'v', 'ma', 'j', ' ', '.', '½', 'ñ', '\u0301'), maxLength: 20 }),
)

test('the words of any text are the words that searches see, each where it stands', () => {
  fc.assert(
    fc.property(texts, text => {
      const words = wordsOfText(text)
      for (const { start, end } of words) assert.ok(start < end && end <= text.length)
      const folded = foldForIndex(text)
      assert.deepEqual(
        words.flatMap(word => word.folded),
        folded === '' ? [] : folded.split(' '),
      )
    }),
  )
})

test('another order is told, the same order with other words between is not', () => {
  assert.equal(isReordered(['juan', 'jose', 'lopez'], ['juan', 'lopez']), false)
  assert.equal(isReordered(['juan', 'jose', 'lopez'], ['lopez', 'juan']), true)
  assert.equal(isReordered(['juan'], ['pedro', 'juan']), false)
})
