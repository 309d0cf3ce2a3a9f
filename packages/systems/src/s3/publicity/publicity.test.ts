import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Json, JsonObject } from '@pdn/core'
import { cut } from '../../cut.ts'
import { schemaLeaves } from '../../schema-leaves.ts'
import type { PublicityRule } from '../../system.ts'
import { s3 } from '../index.ts'
import { naturalPerson } from '../kinds.ts'
import { particulares } from '../versions/particulares.ts'
import { legalRecords, naturalRecords } from '../versions/persons-2.ts'

const annotations = /^pdn:(?:inferred|raw|synthetic)/

test('every published path is classified', () => {
  const sets: readonly (readonly [JsonObject, readonly PublicityRule[]])[] = [
    ...s3.versions.map(version => [version.schema, version.publicity] as const),
    ...s3.kinds.map(kind => [kind.canonical, kind.publicity] as const),
  ]
  for (const [schema, rules] of sets) {
    const classified = new Set(rules.map(({ path }) => path))
    const missing = schemaLeaves(schema).filter(path => !classified.has(path) && !annotations.test(path))
    assert.deepEqual(missing, [])
  }
})

const cutParty = (tipoPersona: Json, rfc: string): Json | undefined => {
  const party = {
    nombreRazonSocial: 'Prueba',
    tipoPersona,
    rfc,
    telefono: '5512345678',
    domicilioMexico: { codigoPostal: '06000' },
    directorGeneral: { nombres: 'Ana', curp: 'PUXA870228MDFRRN04' },
  }
  const source = { id: '1', particularSancionado: party }
  return cut(source, particulares.publicity, 's', () => 'h').document.particularSancionado
}

const nameAlone = { nombreRazonSocial: 'Prueba' }

test('a company shows RFC, telephone and address; anybody else the name alone; officers nobody', () => {
  assert.deepEqual(cutParty('M', 'PRU010203AB9'), {
    ...nameAlone,
    tipoPersona: 'M',
    rfc: 'PRU010203AB9',
    telefono: '5512345678',
    domicilioMexico: { codigoPostal: '06000' },
  })
  assert.deepEqual(cutParty('F', 'QUXA870229HJ5'), { ...nameAlone, tipoPersona: 'F' })
  assert.deepEqual(cutParty('F', 'PRU010203AB9'), { ...nameAlone, tipoPersona: 'F' })
  assert.deepEqual(cutParty('M', 'QUXA870229HJ5'), { ...nameAlone, tipoPersona: 'M' })
  assert.deepEqual(cutParty('M', 'quxa 870228'), { ...nameAlone, tipoPersona: 'M' })
  assert.deepEqual(cutParty('?', 'QUXA870229HJ5'), { ...nameAlone, tipoPersona: '?' })
})

test('the canonical document of a party keeps what its source publishes of it', () => {
  const canonical = (tipoPersona: string, rfc: string): JsonObject => {
    const party = { nombreRazonSocial: 'Prueba', tipoPersona, rfc, telefono: '5512345678' }
    const reading = particulares.read({ id: '1', particularSancionado: party })
    assert.ok(reading.ok)
    return cut(reading.document, naturalPerson.publicity, 's', () => 'h').document
  }
  assert.deepEqual(canonical('F', 'QUXA870229HJ5').datosGenerales, nameAlone)
  assert.deepEqual(canonical('M', 'QUXA870229HJ5').datosGenerales, nameAlone)
  assert.deepEqual(canonical('M', 'PRU010203AB9').datosGenerales, {
    ...nameAlone,
    rfc: 'PRU010203AB9',
    telefono: '5512345678',
  })
})

test('a record of version 2 cannot declare itself of another type than its collection', () => {
  const record = { id: '1', 'pdn:personType': 'legal', datosGenerales: { nombres: 'Ana', telefono: '5512345678' } }
  const left = cut(record, naturalRecords.publicity, 's', () => 'h').document
  assert.deepEqual(left.datosGenerales, { nombres: 'Ana' })
  const company = { id: '1', datosGenerales: { nombreRazonSocial: 'Prueba', rfc: 'PRU010203AB9' } }
  assert.deepEqual(cut(company, legalRecords.publicity, 's', () => 'h').document, company)
})
