import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import { findReservedIdentifiers, type JsonObject } from '@pdn/core'
import { cut, kindOf, validate, versionOf } from '@pdn/systems'
import { type SampleProvider, sampleCountry } from './index.ts'

const { providers } = sampleCountry({ seed: 'anahuac', today: '2026-11-21', scale: 0.05 })

/** Everything that a provider ever publishes. */
const everything = (provider: SampleProvider): readonly JsonObject[] => [
  ...provider.documents(),
  ...provider.later().put,
]

test('every document is valid by the schema of its published version', () => {
  for (const provider of providers) {
    const version = versionOf(provider.version)
    assert.ok(version, provider.version)
    for (const document of everything(provider)) assert.deepEqual(validate(version, document), [], String(document.id))
  }
})

test('every document is read without an issue, and stays marked', () => {
  for (const provider of providers) {
    for (const document of everything(provider)) {
      const reading = versionOf(provider.version)?.read(document)
      assert.ok(reading?.ok)
      assert.deepEqual(reading.issues, [])
      assert.equal(reading.document['pdn:synthetic'], true)
    }
  }
})

test('the cut takes what was planted in them and leaves nothing that is reserved', () => {
  const keyedHash = (scope: string, value: string): string =>
    createHmac('sha256', 'a key for tests').update(`${scope}\n${value}`).digest('hex').slice(0, 24)
  for (const provider of providers) {
    let taken = 0
    for (const document of everything(provider)) {
      const reading = versionOf(provider.version)?.read(document)
      const kind = reading?.ok ? kindOf(provider.system, reading.kind) : undefined
      assert.ok(reading?.ok && kind)
      const result = cut(reading.document, kind.publicity, String(document.id), keyedHash)
      taken += result.cut.length
      assert.equal(findReservedIdentifiers(JSON.stringify(result.document)).length, 0, String(document.id))
    }
    assert.ok(taken > 20, provider.id)
  }
})
