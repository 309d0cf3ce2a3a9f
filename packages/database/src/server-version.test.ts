import assert from 'node:assert/strict'
import { test } from 'node:test'
import { requireVersion } from './server-version.ts'

test('a server older than 15 is refused in one sentence with both versions', () => {
  for (const [number, version] of [
    [140_012, '14.12'],
    [90_624, '9.6'],
  ] as const) {
    assert.throws(() => requireVersion(number, 'db:5432/pdn'), {
      code: 'database-too-old',
      message: `The platform needs PostgreSQL 15 or newer, and this server is ${version}.`,
      where: 'db:5432/pdn',
    })
  }
  assert.throws(() => requireVersion(Number.NaN, 'db'), { code: 'database-too-old' })
})

test('15 and newer are accepted', () => {
  for (const number of [150_000, 150_020, 180_004]) requireVersion(number, 'db')
})
