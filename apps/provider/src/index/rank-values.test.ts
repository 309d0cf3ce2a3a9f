import assert from 'node:assert/strict'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import fc from 'fast-check'
import { rankValues } from './rank-values.ts'
import { compareSpanish } from './spanish-order.ts'
import { valueTable, valueTableSchema } from './value-table.ts'

/** The rank of each text in a table of its own. */
const ranksOf = (texts: readonly string[], runLength?: number): ReadonlyMap<string, number> => {
  const database = new DatabaseSync(':memory:')
  database.exec(valueTableSchema('sort_0_0'))
  const table = valueTable(database, 'sort_0_0')
  for (const [ordinal, value] of texts.entries()) table.insert(ordinal, [{ value, tiers: 3 }])
  rankValues(database, 'sort_0_0', runLength)
  return new Map(
    database
      .prepare('SELECT value, rank FROM sort_0_0')
      .all()
      .map(row => [String(row.value), Number(row.rank)]),
  )
}

test('ranks order texts as the Spanish collation does, in however many runs they are sorted', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ unit: fc.constantFrom(...'nñoáaA z-1') })),
      fc.integer({ min: 1, max: 12 }),
      (texts, runLength) => {
        const ranks = ranksOf(texts, runLength)
        for (const left of texts) {
          for (const right of texts) {
            const difference = (ranks.get(left) ?? 0) - (ranks.get(right) ?? 0)
            assert.equal(Math.sign(difference), Math.sign(compareSpanish(left, right)))
          }
        }
        assert.deepEqual(ranks, ranksOf(texts))
      },
    ),
  )
})
