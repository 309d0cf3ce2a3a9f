import assert from 'node:assert/strict'
import { test } from 'node:test'
import { connectionStateOf } from './connection-state.ts'

const now = new Date('2026-11-21T12:00:00Z')
const ago = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000)
const daily = { removed_at: null, failing_since: null, last_success_at: ago(1), every_seconds: 86_400 }

test('a source that succeeded within its interval is up to date', () => {
  assert.equal(connectionStateOf(daily, false, now), 'up-to-date')
  assert.equal(connectionStateOf(daily, true, now), 'harvesting')
})

test('a source is late once twice its interval has passed, and while it is read again it stays so', () => {
  const old = { ...daily, last_success_at: ago(49) }
  assert.equal(connectionStateOf({ ...daily, last_success_at: ago(47) }, false, now), 'up-to-date')
  assert.equal(connectionStateOf(old, false, now), 'late')
  assert.equal(connectionStateOf(old, true, now), 'late')
})

test('a source read every minute is given a quarter of an hour before it is called late', () => {
  const minutely = { ...daily, every_seconds: 60 }
  assert.equal(connectionStateOf({ ...minutely, last_success_at: ago(0.2) }, false, now), 'up-to-date')
  assert.equal(connectionStateOf({ ...minutely, last_success_at: ago(0.3) }, false, now), 'late')
})

test('failing, removed and new sources are called so', () => {
  assert.equal(connectionStateOf({ ...daily, failing_since: ago(1) }, true, now), 'failing')
  assert.equal(connectionStateOf({ ...daily, removed_at: ago(1), failing_since: ago(2) }, false, now), 'removed')
  assert.equal(connectionStateOf({ ...daily, last_success_at: null }, false, now), 'never')
  assert.equal(connectionStateOf({ ...daily, last_success_at: null }, true, now), 'harvesting')
})
