import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Json, JsonObject } from '@pdn/core'
import type { ReadDocument } from '../../system.ts'
import { validate, validateAgainst } from '../../validate.ts'
import { canonicalOfficial } from '../schema/canonical.ts'
import { spic } from '../versions/versions.ts'

const read = (source: Json): ReadDocument => {
  const reading = spic.read(source)
  assert.ok(reading.ok, JSON.stringify(reading))
  return reading
}
const rules = (reading: { readonly issues: readonly { readonly path: string; readonly rule: string }[] }) =>
  reading.issues.map(({ path, rule }) => `${path} ${rule}`)

/** A complete record of the standard, invented. */
const complete: JsonObject = {
  id: 'SP-0001',
  fechaCaptura: '2025-06-01T10:00:00Z',
  ejercicioFiscal: '2025',
  ramo: { clave: 23, valor: 'Provisiones salariales y económicas' },
  rfc: 'INVA800101AB1',
  curp: 'INVA800101MDFNNN09',
  nombres: 'Ana',
  primerApellido: 'Inventada',
  segundoApellido: 'de la Nada',
  genero: { clave: 'F', valor: 'FEMENINO' },
  institucionDependencia: { nombre: 'Instituto de Caminos de Anáhuac', siglas: 'ICA', clave: 'ICA01' },
  puesto: { nombre: 'Jefa de departamento', nivel: 'O11' },
  tipoArea: [{ clave: 'RC', valor: 'RESPONSABLE DE LA CONTRATACIÓN' }],
  nivelResponsabilidad: [
    { clave: 'A', valor: 'ATENCIÓN' },
    { clave: 'R', valor: 'RESOLUCIÓN' },
  ],
  tipoProcedimiento: [{ clave: 1, valor: 'CONTRATACIONES PÚBLICAS' }],
  superiorInmediato: {
    nombres: 'Luis',
    primerApellido: 'Inventado',
    curp: 'INVL700101HDFNNN08',
    rfc: 'INVL700101AB2',
    puesto: { nombre: 'Director', nivel: 'M21' },
  },
  observaciones: 'Ninguna',
}

const minimal = { id: '1', nombres: 'Ana', primerApellido: 'Inventada' }

test('a complete record of version 1.1 becomes version 2 with what only 1.1 holds, and nothing is lost', () => {
  const reading = read(complete)
  assert.deepEqual(validate(spic, complete), [])
  assert.deepEqual(validateAgainst(canonicalOfficial, reading.document), [])
  assert.equal(reading.kind, 'procurement-official')
  assert.deepEqual(reading.issues, [])
  assert.deepEqual(reading.document, {
    id: 'SP-0001',
    fecha: '2025-06-01',
    fechaCaptura: '2025-06-01T10:00:00Z',
    ejercicio: 2025,
    ramo: complete.ramo,
    datosGenerales: {
      nombre: 'Ana',
      primerApellido: 'Inventada',
      segundoApellido: 'de la Nada',
      rfc: 'INVA800101AB1',
      curp: 'INVA800101MDFNNN09',
    },
    genero: complete.genero,
    empleoCargoComision: {
      nombreEntePublico: 'Instituto de Caminos de Anáhuac',
      siglasEntePublico: 'ICA',
      denominacion: 'Jefa de departamento',
    },
    institucionDependencia: { clave: 'ICA01' },
    puesto: { nivel: 'O11' },
    tipoArea: complete.tipoArea,
    nivelResponsabilidad: complete.nivelResponsabilidad,
    tipoProcedimiento: 'CONTRATACION_PUBLICA',
    'pdn:tipoProcedimiento': complete.tipoProcedimiento,
    superiorInmediato: complete.superiorInmediato,
    Observaciones: 'Ninguna',
  })
})

test('several procedures, or one that version 2 does not list, stay a list', () => {
  const several = [{ clave: 1 }, { clave: 3 }]
  const other = [{ clave: 5, valor: 'OTRO' }]
  for (const tipoProcedimiento of [several, other]) {
    const { document } = read({ ...minimal, tipoProcedimiento })
    assert.deepEqual(document['pdn:tipoProcedimiento'], tipoProcedimiento)
    assert.equal(document.tipoProcedimiento, undefined)
  }
  const keys = ['CONTRATACION_PUBLICA', 'OTORGAMIENTO_CONCECIONES', 'ENAJENACION_BIENES', 'DICTAMEN_VALUATORIO']
  for (const [index, key] of keys.entries()) {
    assert.equal(read({ ...minimal, tipoProcedimiento: [{ clave: index + 1 }] }).document.tipoProcedimiento, key)
  }
})

test('bare keys, bare labels and single values are read as the lists and objects that they stand for', () => {
  const { document } = read({
    ...minimal,
    genero: 'F',
    ramo: 23,
    institucionDependencia: 'Instituto de Caminos de Anáhuac',
    puesto: 'Jefa',
    tipoArea: ['T', 'Contratante', '-'],
    nivelResponsabilidad: { clave: 'T' },
    tipoProcedimiento: 2,
    superiorInmediato: { nombres: 'Luis', puesto: 'Director' },
  })
  assert.deepEqual(document.genero, { clave: 'F' })
  assert.deepEqual(document.ramo, { clave: 23 })
  assert.deepEqual(document.empleoCargoComision, {
    nombreEntePublico: 'Instituto de Caminos de Anáhuac',
    denominacion: 'Jefa',
  })
  assert.deepEqual(document.tipoArea, [{ clave: 'T' }, { valor: 'Contratante' }])
  assert.deepEqual(document.nivelResponsabilidad, [{ clave: 'T' }])
  assert.equal(document.tipoProcedimiento, 'OTORGAMIENTO_CONCECIONES')
  assert.deepEqual(read({ ...minimal, tipoProcedimiento: ['1', ' 3'] }).document['pdn:tipoProcedimiento'], [
    { clave: 1 },
    { clave: 3 },
  ])
  assert.deepEqual(document.superiorInmediato, { nombres: 'Luis', puesto: { nombre: 'Director' } })
})

test('a record of the early drafts, in snake case, is read under today’s names', () => {
  const reading = read({
    id: 'e-1',
    fecha_captura: '2019-01-21T17:32:28Z',
    ejercicio_fiscal: '2018',
    periodo_ejercicio: { fecha_inicial: '2018-01-01', fecha_final: '2018-12-31' },
    id_ramo: 23,
    ramo: 'Provisiones salariales y económicas',
    nombres: 'Ana',
    primer_apellido: 'Inventada',
    genero: 'M',
    institucion_dependencia: { nombre: 'Instituto', siglas: 'I' },
    tipo_area: ['T', 'RE'],
    tipo_procedimiento: [1, 2],
    superior_inmediato: { nombres: 'Luis', primer_apellido: 'Inventado' },
  })
  assert.deepEqual(rules(reading), [' early-names'])
  assert.deepEqual(validateAgainst(canonicalOfficial, reading.document), [])
  assert.deepEqual(reading.document, {
    id: 'e-1',
    fecha: '2019-01-21',
    fechaCaptura: '2019-01-21T17:32:28Z',
    ejercicio: 2018,
    periodoEjercicio: { fechaInicial: '2018-01-01', fechaFinal: '2018-12-31' },
    ramo: { clave: 23, valor: 'Provisiones salariales y económicas' },
    datosGenerales: { nombre: 'Ana', primerApellido: 'Inventada' },
    genero: { clave: 'M' },
    empleoCargoComision: { nombreEntePublico: 'Instituto', siglasEntePublico: 'I' },
    tipoArea: [{ clave: 'T' }, { clave: 'RE' }],
    'pdn:tipoProcedimiento': [{ clave: 1 }, { clave: 2 }],
    superiorInmediato: { nombres: 'Luis', primerApellido: 'Inventado' },
  })
})

test('a year that is none, a date of another form and placeholders keep what the source wrote', () => {
  const reading = read({
    ...minimal,
    segundoApellido: '-',
    ejercicioFiscal: '2018-2019',
    fechaCaptura: '01/06/2025',
    observaciones: 'Dato no proporcionado',
    ramo: { clave: '23' },
  })
  assert.equal(reading.document.ejercicioFiscal, '2018-2019')
  assert.equal(reading.document.ejercicio, undefined)
  assert.equal(reading.document.fecha, '2025-06-01')
  assert.deepEqual(reading.document.ramo, { clave: 23 })
  assert.deepEqual(reading.document.datosGenerales, { nombre: 'Ana', primerApellido: 'Inventada' })
  assert.equal(reading.document.Observaciones, undefined)
  assert.deepEqual(rules(reading).toSorted(), [
    '/fechaCaptura time-missing',
    '/observaciones placeholder',
    '/ramo/clave wrong-type',
    '/segundoApellido placeholder',
  ])
})

test('annotations of a source follow their values to their new places', () => {
  const { document } = read({
    ...minimal,
    tipoProcedimiento: [{ clave: 1 }],
    institucionDependencia: { nombre: 'Instituto' },
    'pdn:inferred': ['/institucionDependencia/nombre', '/tipoProcedimiento/0/clave'],
    'pdn:synthetic': true,
  })
  assert.deepEqual(document['pdn:inferred'], [
    '/empleoCargoComision/nombreEntePublico',
    '/pdn:tipoProcedimiento/0/clave',
    '/tipoProcedimiento',
  ])
  assert.equal(document['pdn:synthetic'], true)
})

test('only what is no object or names nobody cannot be read; a missing id is told', () => {
  assert.deepEqual(spic.read('x'), {
    ok: false,
    issues: [{ path: '', rule: 'not-an-object', severity: 'error', repaired: false }],
  })
  for (const nombres of [undefined, '-', ' ', null, { a: 1 }]) {
    const reading = spic.read({ id: '1', ...(nombres === undefined ? {} : { nombres }) })
    assert.deepEqual([reading.ok, rules(reading)], [false, ['/nombres name-missing']])
  }
  assert.deepEqual(rules(read({ nombres: 'Ana' })), ['/id id-missing'])
  assert.deepEqual(read({ nombres: 'Ana', _id: { $oid: 'abc' } }).document.id, 'abc')
})
