import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createRandom } from './random.ts'

test('a seed decides the numbers; they never change between versions', () => {
  const random = createRandom('anahuac')
  const numbers = [random.integer(0, 999), random.integer(0, 999), random.integer(0, 999)]
  assert.deepEqual(numbers, [76, 432, 623])
})

test('every draw stays in its bounds', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 1, max: 400 }),
      (seed, length, shift) => {
        const random = createRandom(seed)
        for (let draw = 0; draw < 50; draw++) {
          const [share, whole, rank] = [random.next(), random.integer(-3, 7), random.rank(length, shift)]
          assert.ok(share >= 0 && share < 1)
          assert.ok(Number.isInteger(whole) && whole >= -3 && whole <= 7)
          assert.ok(Number.isInteger(rank) && rank >= 0 && rank < length)
          assert.ok(random.logNormal(100, 1) > 0)
        }
      },
    ),
  )
})

test('numbers are spread evenly, ranks fall, amounts lie around their median', () => {
  const random = createRandom('spread')
  const draws = Array.from({ length: 20_000 }, () => random.next())
  for (let tenth = 0; tenth < 10; tenth++) {
    const share = draws.filter(draw => Math.floor(draw * 10) === tenth).length / draws.length
    assert.ok(share > 0.09 && share < 0.11)
  }
  const ranks = Array.from({ length: 20_000 }, () => random.rank(100, 10))
  const at = (rank: number): number => ranks.filter(drawn => drawn === rank).length
  assert.ok(at(0) > at(10) && at(10) > at(90))
  const amounts = Array.from({ length: 20_000 }, () => random.logNormal(1000, 1)).sort((a, b) => a - b)
  const median = amounts[10_000] ?? 0
  assert.ok(median > 950 && median < 1050)
})
