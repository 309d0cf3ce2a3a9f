import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systems, versionOf } from '../systems.ts'
import { describeVersion } from './describe-version.ts'
import { type FieldOfOne, versionChanges } from './version-changes.ts'
import { isCurrentVersion, versionSteps } from './version-steps.ts'

const isWithin = (path: string, fields: readonly FieldOfOne[]): boolean =>
  fields.some(field => path === field.path || path.startsWith(`${field.path}.`))

for (const { kind, before, after } of systems.flatMap(versionSteps)) {
  test(`${kind.id}, ${before.id} to ${after.id}: every field is kept, moved, added or removed, and only one of them`, t => {
    const { added, removed, moved, changed, kept } = versionChanges(before, after, kind.id)
    const [older, newer] = [describeVersion(before).leaves, describeVersion(after).leaves]
    const left = new Set(moved.map(({ from }) => from))
    const reached = new Set(moved.flatMap(({ to }) => to))
    for (const path of older.keys()) {
      const fates = [newer.has(path), left.has(path), isWithin(path, removed)]
      assert.equal(fates.filter(Boolean).length, 1, path)
    }
    for (const path of newer.keys()) {
      assert.equal(isWithin(path, added), !older.has(path) && !reached.has(path), path)
    }
    for (const path of reached) assert.ok(newer.has(path), path)
    for (const { from, to } of changed) assert.ok(older.has(from) && newer.has(to), `${from} ${to}`)
    assert.equal(kept, [...older.keys()].filter(path => newer.has(path)).length)
    assert.ok(moved.length > 0, 'the reader of the older version shows where values go')
    t.diagnostic(
      `${kept} kept, ${moved.length} moved, ${added.length} added, ${removed.length} removed, ${changed.length} changed`,
    )
  })
}

const changesOf = (kind: string, from: string, to: string) => {
  const [before, after] = [versionOf(from), versionOf(to)]
  assert.ok(before && after)
  return versionChanges(before, after, kind)
}

test('values that move are found by the reader of the older version', () => {
  const { moved } = changesOf('procurement-official', 's2-spic-1.1', 's2-servidores-2')
  const targets = new Map(moved.map(({ from, to }) => [from, to]))
  assert.deepEqual(targets.get('rfc'), ['datosGenerales.rfc'])
  assert.deepEqual(targets.get('institucionDependencia.nombre'), ['empleoCargoComision.nombreEntePublico'])
  assert.deepEqual(targets.get('tipoProcedimiento[].clave'), ['tipoProcedimiento'])
})

test('keys that change are told both ways, and a term in words as the parts that it becomes', () => {
  const { moved, changed } = changesOf('servant-non-grave', 's3-servidores-1.1', 's3-no-graves-2')
  const sanction = changed.find(({ to }) => to === 'tipoSancion[].clave')
  assert.ok(sanction?.keys?.removed.includes('I') && sanction.keys.added.includes('AMONESTACION'))
  const term = moved.find(({ from }) => from === 'inhabilitacion.plazo')
  assert.ok(term?.to.includes('tipoSancion[].inhabilitacion.plazoAnios'))
})

test('each kind has one current version at least, and the first ones are followed by their second', () => {
  for (const system of systems) {
    for (const { id, versions } of system.kinds) {
      assert.ok(
        versions.some(version => isCurrentVersion(system, version)),
        id,
      )
    }
  }
  const steps = systems.flatMap(versionSteps).map(({ before, after }) => `${before.id} ${after.id}`)
  for (const [before, after] of [
    ['s2-spic-1.1', 's2-servidores-2'],
    ['s3-servidores-1.1', 's3-graves-2'],
    ['s3-servidores-1.1', 's3-no-graves-2'],
    ['s3-particulares-1.1', 's3-fisicas-2'],
    ['s3-particulares-1.1', 's3-morales-2'],
  ]) {
    assert.ok(steps.includes(`${before} ${after}`), `${before} ${after}`)
  }
})
