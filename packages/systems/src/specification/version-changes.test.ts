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

test('every kind has a current version, and what a version came after exists', () => {
  for (const system of systems) {
    for (const { id, versions } of system.kinds) {
      assert.ok(
        versions.some(version => isCurrentVersion(system, version)),
        id,
      )
    }
    for (const { supersedes = [] } of system.versions) {
      for (const id of supersedes)
        assert.ok(
          system.versions.some(version => version.id === id),
          id,
        )
    }
  }
})

test('a version that holds documents of a kind by exception is no successor for it', () => {
  const steps = systems.flatMap(versionSteps).map(({ kind, before, after }) => `${kind.id} ${before.id} ${after.id}`)
  assert.ok(steps.includes('servant-non-grave s3-servidores-1.1 s3-no-graves-2'))
  assert.ok(!steps.includes('servant-non-grave s3-servidores-1.1 s3-graves-2'))
  assert.equal(new Set(steps).size, steps.length)
})
