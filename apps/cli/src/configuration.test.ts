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
    sampleCorrectionsSeconds: 60,
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

test('trusted proxies are IP addresses or ranges', () => {
  const proxies = (text: string) => configurationOf({ PDN_TRUSTED_PROXIES: text }, '/somewhere').trustedProxies
  assert.deepEqual(proxies('10.0.0.1, 192.168.0.0/16,fd00::/8'), ['10.0.0.1', '192.168.0.0/16', 'fd00::/8'])
  for (const wrong of ['proxy.example.mx', '10.0.0.0/33', '10.0.0.0/0', '10.0.0.0/8/8', '10.0.0.0/', 'fd00::/129'])
    assert.equal(refusal({ PDN_TRUSTED_PROXIES: wrong }).code, 'configuration-invalid', wrong)
})
