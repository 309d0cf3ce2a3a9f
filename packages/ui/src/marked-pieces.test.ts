import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { markedPieces } from './marked-pieces.ts'

test('marks the parts that matched', () => {
  assert.deepEqual(
    markedPieces('Ana García López', [
      [4, 10],
      [11, 16],
    ]).map(({ text, marked }) => [text, marked]),
    [
      ['Ana ', false],
      ['García', true],
      [' ', false],
      ['López', true],
    ],
  )
})

test('whatever the parts, the pieces joined are the text', () => {
  const parts = fc.array(fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 })))
  fc.assert(
    fc.property(fc.string(), parts, (text, wanted) => {
      const pieces = markedPieces(text, wanted)
      assert.equal(pieces.map(piece => piece.text).join(''), text)
      assert.equal(new Set(pieces.map(({ start }) => start)).size, pieces.length)
    }),
  )
})
