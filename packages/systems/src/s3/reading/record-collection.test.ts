import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Json, JsonObject } from '@pdn/core'
import fc from 'fast-check'
import { graveFaultNames, nonGraveFaultNames, toolFaultKeys } from '../document/servant-faults.ts'
import { s3 } from '../index.ts'
import { recordCollectionOf } from './record-collection.ts'

const person = { nombres: 'ANA', primerApellido: 'INVENTADA' }
const servant = (...claves: readonly string[]): JsonObject => ({
  id: '1',
  datosGenerales: { ...person, sexo: 'MUJER' },
  empleoCargoComision: { nombreEntePublico: 'Instituto' },
  faltaCometida: claves.map(clave => ({ clave })),
  tipoSancion: [{ clave: 'SUSPENSION' }],
})
const [grave, nonGrave] = ['faltas_administrativas_graves', 'faltas_administrativas_no_graves'] as const
const [natural, legal] = ['faltas_graves_personas_fisicas', 'faltas_graves_personas_morales'] as const

test('a servant’s record is of the collection of its faults, under the keys of either list', () => {
  for (const key of Object.keys(graveFaultNames)) assert.equal(recordCollectionOf(servant(key)), grave, key)
  for (const key of [...Object.keys(nonGraveFaultNames), ...toolFaultKeys.keys()])
    assert.equal(recordCollectionOf(servant(key)), nonGrave, key)
})

test('only what is grave beyond doubt is taken for grave', () => {
  for (const faltaCometida of [
    [],
    null,
    'PECULADO',
    { clave: 'PECULADO' },
    [{ clave: 'OTRO' }],
    [{ clave: 'PECULADO' }, { clave: 'CUMPLIR_FUNCIONES' }],
    [{ clave: 'PECULADO' }, { clave: 'OTRO', valor: 'Otra' }],
    [{ clave: 'PECULADO', valor: 'No grave' }],
    [{ clave: 'PECULADO' }, 'CUMPLIR_FUNCIONES'],
    [...Array.from({ length: 500 }, () => ({ clave: 'PECULADO' })), { clave: 'CUMPLIR_FUNCIONES' }],
  ])
    assert.equal(recordCollectionOf({ ...servant(), faltaCometida }), nonGrave, JSON.stringify(faltaCometida))
  // What the official migration wrote in the place of a fault says nothing of it.
  const migrated = { ...servant(), faltaCometida: [{ clave: 'INHABILITACION', valor: null }, { clave: ' peculado ' }] }
  assert.equal(recordCollectionOf(migrated), grave)
})

test('a private party is told by what servants do not have, and a company by its name', () => {
  const place = { dondeCometioLaFalta: { nombreEntePublico: 'Instituto' } }
  assert.equal(recordCollectionOf({ id: '1', datosGenerales: person, ...place }), natural)
  assert.equal(
    recordCollectionOf({ id: '1', datosGenerales: { ...person, tipoDomicilio: 'DOMICILIO_MEXICO' } }),
    natural,
  )
  assert.equal(recordCollectionOf({ id: '1', datosGenerales: person, faltaCometida: [{ clave: 'SOBORNO' }] }), natural)
  const company = { nombreRazonSocial: 'Muestra SA de CV', rfc: 'PRU010203AB9' }
  assert.equal(recordCollectionOf({ id: '1', datosGenerales: company }), legal)
  assert.equal(recordCollectionOf({ id: '1', datosGenerales: { ...company, rfc: 'QUXA870228HJ5' } }), natural)
  assert.equal(recordCollectionOf({ id: '1', datosGenerales: { ...company, nombres: 'ANA' } }), natural)
})

test('whatever could be a servant’s is taken for one, and then nobody is named', () => {
  const place = { dondeCometioLaFalta: { nombreEntePublico: 'Instituto' } }
  assert.equal(recordCollectionOf({ id: '1', datosGenerales: person }), nonGrave)
  assert.equal(recordCollectionOf({ ...servant(), ...place }), nonGrave)
  assert.equal(recordCollectionOf({ id: '1', datosGenerales: { ...person, sexo: 'MUJER' }, ...place }), nonGrave)
  assert.equal(
    recordCollectionOf({ id: '1', datosGenerales: person, faltaCometida: [{ clave: 'TRAFICO_INFLUENCIAS' }] }),
    grave,
  )
})

test('any document is claimed by one collection or early version at most, and those of version 1.1 by none', () => {
  const files = s3.versions.filter(({ contract }) => contract?.id === 'files')
  assert.equal(files.length, 7)
  const claims = (source: Json): number => files.filter(version => version.claims?.(source)).length
  const early: Readonly<Record<string, JsonObject>> = {
    f: { servidor_publico_sancionado: { nombres: 'x' } },
    g: { particular_sancionado: { nombre_razon_social: 'x' } },
    h: { nombre_razon_social: 'x' },
  }
  fc.assert(
    fc.property(fc.jsonValue(), fc.subarray(['a', 'b', 'c', 'd', 'e']), fc.subarray(['f', 'g', 'h']), (...drawn) => {
      const [value, parts, earlyParts] = drawn
      const members: Readonly<Record<string, JsonObject>> = {
        a: { datosGenerales: { nombreRazonSocial: 'x' } },
        b: { empleoCargoComision: { denominacion: 'x' } },
        c: { faltaCometida: [{ clave: 'PECULADO' }] },
        d: { dondeCometioLaFalta: { nombreEntePublico: 'x' } },
        e: { datosDirGeneralReprLegal: 7 },
      }
      assert.ok(claims(JSON.parse(JSON.stringify(value))) <= 1)
      const record: JsonObject = Object.assign({}, ...parts.map(part => members[part]))
      assert.equal(claims(record), 1)
      const mixed: JsonObject = Object.assign(record, ...earlyParts.map(part => early[part]))
      assert.ok(claims(mixed) <= 1)
    }),
  )
  assert.equal(claims({ id: '1', particularSancionado: { nombreRazonSocial: 'x' }, tipoSancion: [{ clave: 'I' }] }), 0)
  for (const part of Object.values(early)) assert.equal(claims({ id: '1', ...part }), 1)
})
