import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createPrefixIndex } from './prefix-index.ts'

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 5 })

test('the heaviest words that begin so are found, whatever was put in and taken out before', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { maxLength: 80 }),
      fc.uniqueArray(word, { maxLength: 40 }),
      fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 3 }),
      fc.integer({ min: 1, max: 9 }),
      (first, second, prefix, most) => {
        const index = createPrefixIndex()
        index.change(first, new Set())
        const added = second.filter(one => !first.includes(one))
        const removed = new Set(first.filter((_, at) => at % 3 === 0))
        index.change(added, removed)
        const weightOf = (one: string): number => one.length + (one.endsWith('b') ? 3 : 0)
        const expected = [...first.filter(one => !removed.has(one)), ...added]
          .filter(one => one.startsWith(prefix))
          .sort((one, other) => weightOf(other) - weightOf(one) || (one < other ? -1 : 1))
        assert.deepEqual(index.heaviest(prefix, most, weightOf), expected.slice(0, most))
      },
    ),
  )
})
