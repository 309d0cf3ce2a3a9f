import assert from 'node:assert/strict'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '@pdn/testing'
import { underLock } from './build-lock.ts'

test('work under one lock never overlaps, and the lock is gone afterwards', async t => {
  const file = join(await temporaryFolder(t), 'lock')
  let inside = 0
  const work = () =>
    underLock(file, async () => {
      inside += 1
      assert.equal(inside, 1)
      await new Promise(resolve => setTimeout(resolve, 20))
      inside -= 1
    })
  await Promise.all([work(), work(), work()])
  assert.equal(existsSync(file), false)
})

test('the lock of a process that died is taken over', async t => {
  const file = join(await temporaryFolder(t), 'lock')
  // No process has this number: it is above the highest that Linux gives.
  writeFileSync(file, '4194305')
  assert.equal(await underLock(file, async () => 'done'), 'done')
})

test('work that fails leaves no lock', async t => {
  const file = join(await temporaryFolder(t), 'lock')
  await assert.rejects(underLock(file, () => Promise.reject(new Error('it failed'))))
  assert.equal(existsSync(file), false)
})
