import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PlatformError } from '@pdn/core'
import { configurationOf } from './configuration.ts'

const refusal = (environment: Record<string, string>): PlatformError => {
  try {
    configurationOf(environment, '/somewhere')
  } catch (error) {
    if (error instanceof PlatformError) return error
    throw error
  }
  return assert.fail('it was accepted')
}

test('an empty environment is a complete configuration', () => {
  assert.deepEqual(configurationOf({}, '/somewhere'), {
    host: '127.0.0.1',
    port: 4400,
    databaseUrl: undefined,
    home: '/somewhere/.pdn',
    sample: true,
    requestsPerMinute: 600,
    publicUrl: undefined,
    trustedProxies: [],
    logLevel: 'info',
  })
})

test('a value that cannot be used is refused in words that name the variable and not the value', () => {
  const wrong = { PORT: 'ten', DATABASE_URL: 'mysql://root:hunter2@host/db', PDN_SAMPLE: 'maybe', PDN_LOG: 'loud' }
  for (const [name, value] of Object.entries(wrong)) {
    const error = refusal({ [name]: value })
    assert.equal(error.code, 'configuration-invalid')
    assert.match(error.message, new RegExp(name))
    assert.ok(!`${error.message}${error.where}${error.hint}`.includes(value))
  }
})
