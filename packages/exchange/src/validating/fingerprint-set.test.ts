import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { FingerprintSet } from './fingerprint-set.ts'

test('a text is new once, whatever was added before', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), texts => {
      const set = new FingerprintSet()
      const known = new Set<string>()
      for (const text of texts) {
        assert.equal(set.add(text), !known.has(text))
        known.add(text)
      }
    }),
  )
})

test('a hundred thousand texts are told apart', () => {
  const set = new FingerprintSet()
  for (let at = 0; at < 100_000; at++) assert.ok(set.add(`ocds-07smqs-${at}/1`))
  for (let at = 0; at < 100_000; at++) assert.ok(!set.add(`ocds-07smqs-${at}/1`))
})
