import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { isObject, type Json, states } from '@pdn/core'
import { stateOfInstitution } from './institution-state.ts'

const keyOf = (name: string): string | undefined => stateOfInstitution(name)?.key

test('the state that an institution names is found, in whatever part of its name', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Congreso del Estado de Sonora', '26'],
    ['AYUNTAMIENTO DE TEHUACÁN, PUEBLA', '21'],
    ['Secretaría de Salud de Coahuila', '05'],
    ['Instituto de Vivienda de Coahuila de Zaragoza', '05'],
    ['JUZGADO TERCERO DE DISTRITO EN EL ESTADO DE BAJA CALIFORNIA, CON SEDE EN MEXICALI', '02'],
    ['Gobierno de Baja California Sur', '03'],
    ['Fiscalía General de Justicia de la Ciudad de México', '09'],
    ['Asamblea del Distrito Federal', '09'],
    ['Tribunal de Justicia Administrativa del Estado de México', '15'],
    ['Secretaría de Finanzas del Estado de Hidalgo', '13'],
    ['Ayuntamiento de Tula de Allende, Hidalgo', '13'],
  ]
  for (const [name, key] of cases) assert.equal(keyOf(name), key, name)
})

test('what names no state, several, or somebody else gives none', () => {
  for (const name of [
    'Secretaría de la Función Pública',
    'Banco de México',
    'Universidad Nacional Autónoma de México',
    'Sistema de Agua de Ecatepec de Morelos',
    'Alcaldía Miguel Hidalgo',
    'Instituto Vicente Guerrero',
    'Comisión de Límites de Jalisco y Colima',
    'Servicios Integrales, México',
    'Sonoratec',
    '',
  ])
    assert.equal(keyOf(name), undefined, name)
})

test('every state is found by its name and its daily name', () => {
  for (const { key, name, short } of states) {
    for (const each of [name, short]) assert.equal(keyOf(`Contraloría del Estado de ${each}`), key, each)
  }
})

const report = fileURLToPath(
  new URL('../../../../shared/reference/pdn/bulk-generator/reporte_s3s.json', import.meta.url),
)
const skip = existsSync(report) ? false : `the published list of institutions is not at ${report}`

test('half of the real institutions that sanctioned servants name their state', { skip }, t => {
  const rows: Json = JSON.parse(readFileSync(report, 'utf8'))
  assert.ok(Array.isArray(rows))
  const names = rows.flatMap((row: Json) => (isObject(row) && typeof row.nombre === 'string' ? [row.nombre] : []))
  const found = names.filter(name => stateOfInstitution(name) !== undefined).length
  t.diagnostic(`${found} of ${names.length} institutions name their state`)
  assert.ok(found / names.length > 0.5)
  // Whoever writes "…, Puebla" at the end, and no other state before it, is of Puebla.
  for (const name of names.filter(each => /, PUEBLA\.?$/i.test(each))) assert.equal(keyOf(name), '21')
})
