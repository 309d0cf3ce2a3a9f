import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readAhead } from './read-ahead.ts'

async function* numbers(count: number, failAt = Number.POSITIVE_INFINITY): AsyncGenerator<number> {
  for (let number = 0; number < count; number += 1) {
    if (number === failAt) throw new Error('the source failed')
    yield number
  }
}

test('every item comes once and in order, however long the work on each takes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(3), { maxLength: 20 }), fc.nat(5), async (turns, ahead) => {
      const work = async (item: number): Promise<number> => {
        for (let turn = 0; turn < (turns[item] ?? 0); turn += 1) await new Promise(setImmediate)
        return item * 2
      }
      const got: number[] = []
      for await (const result of readAhead(numbers(turns.length), work, () => ahead)) got.push(result)
      assert.deepEqual(
        got,
        turns.map((_, item) => item * 2),
      )
    }),
  )
})

test('no more is taken from the source than was asked for', async () => {
  let taken = 0
  const work = async (item: number): Promise<number> => {
    taken = Math.max(taken, item + 1)
    return item
  }
  let given = 0
  for await (const item of readAhead(numbers(10), work, () => 2)) {
    given = item + 1
    await new Promise(setImmediate)
    assert.ok(taken <= given + 2)
  }
  assert.equal(given, 10)
})

test('what came before a failure is given first, then the failure', async () => {
  const got: number[] = []
  const reading = async () => {
    for await (const item of readAhead(
      numbers(9, 4),
      async item => item,
      () => 3,
    ))
      got.push(item)
  }
  await assert.rejects(reading(), /the source failed/)
  assert.deepEqual(got, [0, 1, 2, 3])
})
