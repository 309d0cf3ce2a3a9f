import assert from 'node:assert/strict'
import { test } from 'node:test'
import { madeOnce } from './made-once.ts'

test('each object has what was made of it the first time, even where that is nothing; equal objects are two', () => {
  const asked: unknown[] = []
  const made = madeOnce((key: { readonly value?: object }) => {
    asked.push(key)
    return key.value
  })
  const [full, equal, empty] = [{ value: {} }, { value: {} }, {}]
  for (const key of [full, equal, empty, full, equal, empty])
    assert.equal(made(key), 'value' in key ? key.value : undefined)
  assert.deepEqual(asked, [full, equal, empty])
})

test('what could not be made is tried again', () => {
  let tries = 0
  const made = madeOnce(() => {
    tries += 1
    if (tries === 1) throw new RangeError('not yet')
    return tries
  })
  const key = {}
  assert.throws(() => made(key), RangeError)
  assert.deepEqual([made(key), made(key)], [2, 2])
})
