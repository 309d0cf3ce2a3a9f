import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { foldForSearch, isObject, type Json, type JsonObject } from '@pdn/core'
import { valueAt } from '../showing/document-view.ts'
import { firstVersionFaults, graveFaultNames, nonGraveFaultNames, toolFaultKeys } from './document/servant-faults.ts'
import { servantSanctions } from './reading/sanction-keys.ts'
import { servidores } from './versions/servidores.ts'

const reference = fileURLToPath(new URL('../../../../../shared/reference/pdn/', import.meta.url))
const skip = existsSync(reference) ? false : `the reference files are not at ${reference}`

const load = (name: string): Json => JSON.parse(readFileSync(`${reference}${name}`, 'utf8'))
const rowsOf = (value: Json | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter((row: Json) => isObject(row)) : []

test('the published example of the earliest draft is read, its fault and sanctions as lists of keys', { skip }, t => {
  const results = rowsOf(valueAt(load('api_docs_history/S3_Resp_API_Servidores_Sancionados.json'), 'results'))
  const readings = results.map(row => servidores.read(row))
  const read = readings.filter(({ ok }) => ok)
  t.diagnostic(`${read.length} of ${results.length} documents read`)
  assert.equal(read.length, 1)
  for (const reading of readings) {
    assert.ok(reading.ok)
    assert.equal(reading.kind, 'servant-grave')
    assert.deepEqual(
      reading.issues.filter(({ severity }) => severity === 'error'),
      [],
    )
    assert.equal(valueAt(reading.document, 'tipoSancion', 0, 'clave'), 'SANCION_ECONOMICA')
    assert.equal(valueAt(reading.document, 'resolucion', 'fechaNotificacion'), '2018-05-21')
    assert.equal(valueAt(reading.document, 'datosGenerales', 'sexo'), 'HOMBRE')
  }
})

test('the catalogue of faults of version 1.1 is ours, key and label', { skip }, () => {
  const rows = rowsOf(load('catalogos/S3 - Sancionados/ServidoresPublicos/tipoFalta.json'))
  const labels = Object.fromEntries(rows.map(({ clave, valor }) => [String(clave), foldForSearch(String(valor))]))
  const ours = [...firstVersionFaults].map(([key, { label }]) => [key, foldForSearch(label)])
  assert.deepEqual(Object.fromEntries(ours), labels)
  const sanctions = rowsOf(load('catalogos/S3 - Sancionados/ServidoresPublicos/tipoSancion.json'))
  for (const { clave } of sanctions) assert.ok(servantSanctions.first.has(String(clave)), String(clave))
})

test('the capture tool’s keys of faults are known, in the order of the specification’s', { skip }, () => {
  const lists = load('derived/s3v2-catalogos.json')
  const keysOf = (name: string): readonly string[] =>
    rowsOf(valueAt(lists, name, 'values')).map(({ clave }) => String(clave))
  assert.deepEqual(
    keysOf('falta_cometida_no_graves.clave').map(key => toolFaultKeys.get(key) ?? key),
    [...Object.keys(nonGraveFaultNames), 'OTRO'],
  )
  assert.deepEqual(keysOf('falta_cometida_graves.clave'), [...Object.keys(graveFaultNames), 'OTRO'])
  for (const list of ['tipo_sancion_graves.clave', 'tipo_sancion_no_graves.clave']) {
    for (const key of keysOf(list)) assert.ok(servantSanctions.keys.has(key), key)
  }
})
