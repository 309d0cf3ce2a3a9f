import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ConnectionDescription } from '@pdn/harvest'
import { dueConnections } from './due-connections.ts'

const now = new Date('2026-11-21T12:00:00Z')
const ago = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000)

const connection = (id: string, facts: Partial<ConnectionDescription>): ConnectionDescription => ({
  id,
  provider: { id: 'provider', name: 'Provider', state: undefined, synthetic: true },
  system: 's3',
  contract: 'v1',
  baseUrl: 'http://127.0.0.1:1',
  tokenUrl: undefined,
  tier: 'public',
  privateAddress: true,
  hasCredentials: true,
  everySeconds: 86_400,
  createdAt: ago(10_000),
  removedAt: undefined,
  lastAttemptAt: undefined,
  lastSuccessAt: undefined,
  failingSince: undefined,
  lastError: undefined,
  documents: 0,
  ...facts,
})

test('a connection that was never harvested is due', () => {
  assert.deepEqual(dueConnections([connection('new', {})], now), ['new'])
})

test('a healthy connection is due once its interval has passed', () => {
  const daily = [
    connection('early', { lastAttemptAt: ago(23 * 60) }),
    connection('late', { lastAttemptAt: ago(24 * 60) }),
  ]
  assert.deepEqual(dueConnections(daily, now), ['late'])
})

test('a failing connection is tried again after a quarter of an hour', () => {
  const failing = [
    connection('just now', { lastAttemptAt: ago(14), failingSince: ago(60) }),
    connection('a while ago', { lastAttemptAt: ago(15), failingSince: ago(60) }),
  ]
  assert.deepEqual(dueConnections(failing, now), ['a while ago'])
})

test('a removed connection is never due', () => {
  assert.deepEqual(dueConnections([connection('removed', { removedAt: ago(1) })], now), [])
})
