import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isObject, valueAt } from '@pdn/core'
import { cut } from '../cut.ts'
import { keyedHash } from '../public-answer.fixture.ts'
import { withValueAt } from '../specification/altered-value.ts'
import { describeVersion } from '../specification/describe-version.ts'
import { genericIdentifiers } from '../specification/generic-identifiers.ts'
import { systems, versionOf } from '../systems.ts'

// Declarations of version 1.0 have no rules of publicity of their own: they are published as those of 2.0.
const early = systems
  .filter(({ id }) => id !== 's1')
  .flatMap(({ versions }) => versions)
  .flatMap(version => {
    const { example, standardisedAs } = version
    const next = versionOf(standardisedAs ?? '')
    return example === undefined || next === undefined ? [] : [{ version, example, next }]
  })

test('there are four early versions that are told in the words of the next', () => {
  assert.deepEqual(early.map(({ version }) => version.id).toSorted(), [
    's2-spic-1.0',
    's3-contratistas-1.0',
    's3-particulares-1.0',
    's3-servidores-1.0',
  ])
})

for (const { version, example, next } of early) {
  test(`${version.id}: whatever is told of a value is told where it stands in the file`, t => {
    let told = 0
    for (const path of describeVersion(version).leaves.keys()) {
      for (const spoilt of ['31/02/2023', 'ZZ', '-', 7, true, ['x'], { x: 1 }]) {
        const document = withValueAt(example, path, () => spoilt)
        assert.ok(document !== undefined, path)
        for (const { path: pointer } of version.read(document).issues) {
          const holder = pointer.slice(0, Math.max(pointer.lastIndexOf('/'), 0))
          assert.ok(valueAt(document, pointer) !== undefined || isObject(valueAt(document, holder)), pointer)
          // Names of today never show: what they stand for has another name in the file.
          const isNew = /[a-z][A-Z]/.test(pointer) && !/\/num(?:Ext|Int)$/.test(pointer)
          assert.ok(!isNew, `${pointer} for ${path}`)
          told += 1
        }
      }
    }
    assert.ok(told > 50)
    t.diagnostic(`${told} issues`)
  })

  test(`${version.id}: what its own rules publish is what those of ${next.id} publish of it`, () => {
    const reading = version.read(example)
    assert.ok(reading.ok)
    const own = cut(example, version.publicity, 's', keyedHash).document
    const rewritten = version.standardise?.(example, reading) ?? example
    const nexts = cut(rewritten, next.publicity, 's', keyedHash).document
    const again = version.read(own)
    assert.ok(again.ok)
    assert.deepEqual(version.standardise?.(own, again), nexts)
    for (const key of Object.values(genericIdentifiers)) assert.ok(!JSON.stringify(own).includes(String(key)))
  })
}
