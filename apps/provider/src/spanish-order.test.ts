import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compareSpanish, spanishRanks } from './spanish-order.ts'

test('ranks order texts as the Spanish collation does', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ unit: fc.constantFrom(...'nñoáaA z-1') })), texts => {
      const ranks = spanishRanks(texts)
      for (const left of texts) {
        for (const right of texts) {
          const difference = (ranks.get(left) ?? 0) - (ranks.get(right) ?? 0)
          assert.equal(Math.sign(difference), Math.sign(compareSpanish(left, right)))
        }
      }
    }),
  )
})
