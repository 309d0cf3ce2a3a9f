import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import { canonicalJson, type Json } from '@pdn/core'
import { cut, kindOf, versionOf } from '@pdn/systems'
import { sampleCountry } from './index.ts'

const keyedHash = (scope: string, value: string): string =>
  createHmac('sha256', 'a key for tests').update(`${scope}\n${value}`).digest('hex').slice(0, 24)

test('a public client can publish of every document what its publisher could, and finds nothing to cut', () => {
  for (const provider of sampleCountry({ seed: 'anahuac', today: '2026-11-21', scale: 0.02 }).providers) {
    const version = versionOf(provider.version)
    assert.ok(version)
    const published = (source: Json) => {
      const reading = version.read(source)
      const kind = reading.ok ? kindOf(provider.system, reading.kind) : undefined
      assert.ok(reading.ok && kind)
      return { reading, ...cut(reading.document, kind.publicity, 'record', keyedHash) }
    }
    let checked = 0
    for (const document of provider.documents()) {
      const direct = published(document)
      const standard = version.standardise?.(document, direct.reading) ?? document
      const answered = published(cut(standard, version.publicity, 'record', keyedHash).document)
      assert.equal(canonicalJson(answered.document), canonicalJson(direct.document), String(document.id))
      assert.deepEqual(answered.cut, [])
      checked += 1
    }
    assert.ok(checked > 20)
  }
})
