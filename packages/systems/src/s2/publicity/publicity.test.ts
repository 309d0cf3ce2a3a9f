import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { JsonObject } from '@pdn/core'
import { cut } from '../../cut.ts'
import { schemaLeaves } from '../../schema-leaves.ts'
import type { PublicityRule } from '../../system.ts'
import { s2 } from '../index.ts'

const [first, spic] = s2.versions
const [official] = s2.kinds
assert.ok(first !== undefined && spic !== undefined && official !== undefined)

const annotations = /^pdn:(?:inferred|raw|synthetic)/
const sets: readonly (readonly [JsonObject, readonly PublicityRule[]])[] = [
  ...s2.versions.map(version => [version.schema, version.publicity] as const),
  [official.canonical, official.publicity],
]

test('every published path is classified', () => {
  for (const [schema, rules] of sets) {
    const classified = new Set(rules.map(({ path }) => path))
    const missing = schemaLeaves(schema).filter(path => !classified.has(path) && !annotations.test(path))
    assert.deepEqual(missing, [])
  }
})

test('RFC and CURP are reserved wherever they stand, the superior’s too; nothing else is', () => {
  for (const [, rules] of sets) {
    for (const { path, class: given, when } of rules) {
      assert.equal(given, /(?:^|\.)(?:rfc|curp)$/.test(path) ? 'reserved' : 'public', path)
      assert.equal(when, undefined)
    }
  }
  const reserved = (rules: readonly PublicityRule[]) =>
    rules.flatMap(({ path, class: given }) => (given === 'reserved' ? [path] : [])).toSorted()
  const ofSpic = ['curp', 'rfc', 'superiorInmediato.curp', 'superiorInmediato.rfc']
  assert.deepEqual(reserved(spic.publicity), ofSpic)
  const ofFirst = ['superior_inmediato.curp', 'superior_inmediato.rfc']
  assert.deepEqual([...new Set(reserved(first.publicity))], [...ofSpic, ...ofFirst])
  assert.deepEqual(reserved(official.publicity), [
    'datosGenerales.curp',
    'datosGenerales.rfc',
    'superiorInmediato.curp',
    'superiorInmediato.rfc',
  ])
})

test('an official and a superior keep name and post; RFC and CURP go, also from a remark', () => {
  const source: JsonObject = {
    id: '1',
    rfc: 'QUXA870229HJ5',
    curp: 'QUXA870229MDFRRN04',
    nombres: 'Ana',
    primerApellido: 'Inventada',
    puesto: { nombre: 'Jefa', nivel: 'O11' },
    superiorInmediato: {
      nombres: 'Luis',
      rfc: 'QUXL870229HJ1',
      curp: 'QUXL870229HDFRRN08',
      puesto: { nombre: 'Director' },
    },
    observaciones: 'Con RFC QUXA870229HJ5, teléfono 55 1234 5678 y correo ana@correo.mx',
    telefonoParticular: '5512345678',
  }
  const { document, cut: taken } = cut(source, spic.publicity, 's', () => 'h')
  assert.deepEqual(document, {
    id: '1',
    nombres: 'Ana',
    primerApellido: 'Inventada',
    puesto: { nombre: 'Jefa', nivel: 'O11' },
    superiorInmediato: { nombres: 'Luis', puesto: { nombre: 'Director' } },
    observaciones: document.observaciones ?? '',
  })
  assert.doesNotMatch(JSON.stringify(document), /QUX|5512345678|1234|correo\.mx/)
  assert.ok(taken.some(({ path, reason }) => path === 'telefonoParticular' && reason === 'unclassified'))
})
