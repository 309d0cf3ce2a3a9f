import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Json, JsonObject } from '@pdn/core'
import type { ReadDocument } from '../../system.ts'
import { validate, validateAgainst } from '../../validate.ts'
import { canonicalLegal, canonicalNatural } from '../schema/canonical.ts'
import { legalRecords, naturalRecords } from '../versions/persons-2.ts'

const id = '3f8b1c5e-0000-4000-8000-000000000001'

const read = (version: typeof legalRecords, source: Json): ReadDocument => {
  const reading = version.read(source)
  assert.ok(reading.ok, JSON.stringify(reading))
  return reading
}

const natural: JsonObject = {
  id,
  date_created: '2025-01-02T03:04:05Z',
  date_updated: null,
  fecha: '2025-01-02',
  expediente: 'PRA-7/2024',
  datosGenerales: {
    nombres: 'ANA INVENTADA',
    primerApellido: 'PRUEBA',
    segundoApellido: null,
    curp: 'PUXA870228MDFRRN04',
    rfc: 'PUXA870228HJ5',
    tipoDomicilio: 'DOMICILIO_MEXICO',
    domicilioMexico: { nombreVialidad: 'Del Ejemplo', entidadFederativa: '21' },
  },
  dondeCometioLaFalta: { entidadFederativa: '21', nivelOrdenGobierno: 'ESTATAL', nombreEntePublico: 'Instituto' },
  origenProcedimiento: { clave: 'DENUNCIA' },
  resolucion: {
    tituloResolucion: 'Sentencia',
    fechaResolucion: '2024-12-01',
    fechaNotificacion: '2024-12-02',
    urlResolucion: 'https://anahuac.example/r/1',
    fechaResolucionFirme: '2024-12-20',
    fechaNotificacionFirme: '2024-12-21',
    urlResolucionFirme: 'https://anahuac.example/r/2',
    ordenJurisdiccional: 'ESTATAL',
    autoridadResolutora: 'Tribunal',
    autoridadInvestigadora: 'OIC',
    autoridadSusbstanciadora: 'OIC',
  },
  faltaCometida: [
    {
      clave: 'SOBORNO',
      descripcionHechos: 'Hechos inventados.',
      normatividadInfringida: [{ nombreNormatividad: 'LGRA', articulo: '66' }],
    },
  ],
  tipoSancion: [
    {
      clave: 'INHABILITACION',
      inhabilitacion: {
        plazoAnios: 3,
        plazoMeses: 0,
        plazoDias: 0,
        fechaInicial: '2025-01-01',
        fechaFinal: '2027-12-31',
      },
    },
  ],
}

const withoutNulls = (value: Json): Json => {
  if (Array.isArray(value)) return value.map((item: Json) => withoutNulls(item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) =>
      inner === null || inner === undefined ? [] : [[name, withoutNulls(inner)]],
    ),
  )
}

test('a record of version 2 is its own canonical document, without its nulls', () => {
  const { kind, document, issues } = read(naturalRecords, natural)
  assert.deepEqual(validate(naturalRecords, natural), [])
  assert.equal(kind, 'natural-person')
  assert.deepEqual(issues, [])
  assert.deepEqual(document, { ...(withoutNulls(natural) as JsonObject), 'pdn:personType': 'natural' })
  assert.deepEqual(validateAgainst(canonicalNatural, document), [])
})

test('members that the official migration misnamed get their published names', () => {
  const reading = read(legalRecords, {
    id,
    datosGenerales: { nombreRazonSocial: 'Prueba, S.A. de C.V.', rfc: 'PRU010203AB9' },
    resolucion: { tituloDocumento: 'Resolución 7', autoridadSubstanciadora: 'OIC' },
    tipoSancion: [
      { clave: 'otro', otro: null, denominacionSancion: 'Apercibimiento' },
      {
        clave: 'SANCION_ECONOMICA',
        sancionEconomica: { monto: '21577.00', moneda: 'PESO MEXICANO', efectivamenteCobrada: { monto: 1 } },
      },
      {
        clave: 'INHABILITACION',
        inhabilitacion: { plazoFechaInicial: '01/02/2024', fechaFinal: null, plazoFechaFinal: '2025-02-01' },
      },
    ],
  })
  assert.deepEqual(reading.document, {
    id,
    'pdn:personType': 'legal',
    datosGenerales: { nombreRazonSocial: 'Prueba, S.A. de C.V.', rfc: 'PRU010203AB9' },
    resolucion: { tituloResolucion: 'Resolución 7', autoridadSusbstanciadora: 'OIC' },
    tipoSancion: [
      { clave: 'OTRO', otro: { denominacionSancion: 'Apercibimiento' } },
      {
        clave: 'SANCION_ECONOMICA',
        sancionEconomica: { monto: 21577, moneda: 'MXN', efectivamenteCobrado: { monto: 1 } },
      },
      { clave: 'INHABILITACION', inhabilitacion: { fechaInicial: '2024-02-01', fechaFinal: '2025-02-01' } },
    ],
    'pdn:raw': {
      '/tipoSancion/0/clave': 'otro',
      '/tipoSancion/1/sancionEconomica/monto': '21577.00',
      '/tipoSancion/1/sancionEconomica/moneda': 'PESO MEXICANO',
      '/tipoSancion/2/inhabilitacion/fechaInicial': '01/02/2024',
    },
  })
  assert.deepEqual(validateAgainst(canonicalLegal, reading.document), [])
})

test('a fault whose key names a sanction, or nothing, is no fault', () => {
  const faults = (faltaCometida: Json) => read(naturalRecords, { ...natural, faltaCometida }).document.faltaCometida
  assert.equal(faults([{ clave: 'INHABILITACION' }, { clave: 'OTRO', valor: null }]), undefined)
  assert.deepEqual(faults([{ clave: 'MULTA', descripcionHechos: 'Hechos' }]), [{ descripcionHechos: 'Hechos' }])
  assert.deepEqual(faults([{ clave: 'COLUSION' }, { clave: 'OTRO', valor: 'Otra' }]), [
    { clave: 'COLUSION' },
    { clave: 'OTRO', valor: 'Otra' },
  ])
})

test('a relation that was not expanded stays for the cut, and unknown members too', () => {
  const { document } = read(legalRecords, {
    id,
    datosGenerales: { nombreRazonSocial: 'Prueba', domicilioMexico: 7 },
    user_created: 'x',
  })
  assert.deepEqual(document.datosGenerales, { nombreRazonSocial: 'Prueba', domicilioMexico: 7 })
  assert.equal(document.user_created, 'x')
})

test('the person type is that of the collection, whatever a document says of itself', () => {
  assert.equal(read(naturalRecords, { ...natural, 'pdn:personType': 'legal' }).document['pdn:personType'], 'natural')
})
