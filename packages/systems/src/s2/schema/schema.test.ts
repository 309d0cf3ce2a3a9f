import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { JsonObject } from '@pdn/core'
import { flattenSchema } from '../../standards/flat-schema.ts'
import { validateAgainst } from '../../validate.ts'
import { branches } from '../document/branches.ts'
import { canonicalOfficial } from './canonical.ts'
import { recordSchema } from './record.ts'

test('a canonical document may hold whatever the capture tool ships', () => {
  const canonical = flattenSchema(canonicalOfficial)
  const specifiedAlone = new Set([
    ...branches.flatMap(({ steps }) => steps.map(({ specified }) => specified)),
    // The rows' own numbers tell nothing of the record.
    'id',
  ])
  const missing = [...flattenSchema(recordSchema).keys()].filter(path => {
    const name = path.slice(path.lastIndexOf('/') + 1)
    const isWorksDate = /contratacionObra.*\/fecha(?:Inicio|Conclusion)Procedimiento$/.test(path)
    return !canonical.has(path) && !specifiedAlone.has(name) && !isWorksDate
  })
  assert.deepEqual(missing, [])
  const person = { datosGenerales: { nombre: 'Ana' } }
  assert.deepEqual(validateAgainst(canonicalOfficial, { id: 'a', ...person }), [])
  assert.deepEqual(validateAgainst(canonicalOfficial, person), [])
})

test('a record of one kind of procedure is asked for the branch of that kind alone', () => {
  const record: JsonObject = {
    id: '550e8400-e29b-41d4-a716-446655440000',
    fecha: '2025-01-01',
    datosGenerales: { nombre: 'Ana', primerApellido: 'Inventada', sexo: 'MUJER' },
    empleoCargoComision: {
      entidadFederativa: '09',
      nivelOrdenGobierno: 'FEDERAL',
      ambitoPublico: 'EJECUTIVO',
      nombreEntePublico: 'Instituto de Muestra',
      nivelJerarquico: { clave: 'DG_HOMOLOGO' },
      denominacion: 'Jefa',
      areaAdscripcion: 'Compras',
    },
    ejercicio: 2025,
    tipoProcedimiento: 'ENAJENACION_BIENES',
  }
  const rules = (document: JsonObject) =>
    validateAgainst(recordSchema, document).map(({ path, rule }) => `${path} ${rule}`)
  assert.deepEqual(rules(record), ['/enajenacionBien missing-required'])
  assert.deepEqual(rules({ ...record, enajenacionBien: { continuaParticipando: 'SI' } }), [])
  assert.deepEqual(rules({ ...record, tipoProcedimiento: 'CONTRATACION_PUBLICA' }), [
    '/tipoContratacion missing-required',
  ])
})
