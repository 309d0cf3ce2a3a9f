import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { FingerprintSet } from './fingerprint-set.ts'
import { SharedFingerprints, sharedMemory } from './shared-fingerprints.ts'

test('a text is new once, whatever was added before, alone or shared', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), texts => {
      const memory = sharedMemory(texts.length)
      const sets = [new FingerprintSet(), new SharedFingerprints(memory)]
      for (const set of sets) {
        const known = new Set<string>()
        for (const text of texts) {
          assert.equal(set.add(text), !known.has(text))
          known.add(text)
        }
      }
      const other = new SharedFingerprints(memory)
      for (const text of texts) assert.equal(other.add(text), false)
    }),
  )
})

test('a hundred thousand texts are told apart', () => {
  const own = new FingerprintSet()
  const shared = new SharedFingerprints(sharedMemory(100_000))
  for (let at = 0; at < 100_000; at++) assert.ok(own.add(`ocds-07smqs-${at}/1`) && shared.add(`ocds-07smqs-${at}/1`))
  for (let at = 0; at < 100_000; at++) assert.ok(!own.add(`ocds-07smqs-${at}/1`) && !shared.add(`ocds-07smqs-${at}/1`))
})

test('a shared set that is full takes no more, and never waits', () => {
  const shared = new SharedFingerprints(sharedMemory(1))
  for (let at = 0; at < 5_000; at++) shared.add(String(at))
  assert.equal(shared.add('0'), false)
})
