import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Json, JsonObject } from '@pdn/core'
import type { ReadDocument, Version } from '../../system.ts'
import { validate, validateAgainst } from '../../validate.ts'
import { canonicalGrave, canonicalNonGrave } from '../schema/canonical.ts'
import { particulares } from '../versions/particulares.ts'
import { graveRecords, nonGraveRecords } from '../versions/servants-2.ts'
import { servidores } from '../versions/servidores.ts'

const read = (source: Json, version: Version = servidores): ReadDocument => {
  const reading = version.read(source)
  assert.ok(reading.ok, JSON.stringify(reading))
  return reading
}
const rules = ({ issues }: ReadDocument): readonly string[] => issues.map(({ path, rule }) => `${path} ${rule}`)

/** A complete record of the standard, invented. */
const complete: JsonObject = {
  id: 'SER-0001',
  fechaCaptura: '2025-06-01T10:00:00Z',
  expediente: 'PAR-0042/2024',
  institucionDependencia: { nombre: 'Instituto de Caminos de Anáhuac', siglas: 'ICA', clave: 'ICA01' },
  servidorPublicoSancionado: {
    rfc: 'INVA800101AB9',
    curp: 'INVA800101MDFNNN09',
    nombres: 'Ana',
    primerApellido: 'Inventada',
    segundoApellido: 'Ficticia',
    genero: { clave: 'F', valor: 'FEMENINO' },
    puesto: 'Directora de área',
    nivel: 'M11',
  },
  autoridadSancionadora: 'Órgano Interno de Control',
  tipoFalta: { clave: 'DRP', valor: 'DESVÍO DE RECURSOS PÚBLICOS', descripcion: 'Nota' },
  tipoSancion: [
    { clave: 'I', valor: 'INHABILITADO', descripcion: 'Temporal' },
    { clave: 'D', valor: 'DESTITUCIÓN DEL EMPLEO, CARGO O COMISIÓN' },
    { clave: 'M', valor: 'MULTADO' },
    { clave: 'O', valor: 'AMONESTACIÓN' },
  ],
  causaMotivoHechos: 'Pagó caminos que no hay',
  resolucion: { url: 'https://ejemplo.mx/r.pdf', fechaResolucion: '2025-05-02' },
  multa: { monto: 184000.5, moneda: { clave: 'MXN', valor: 'Peso mexicano' } },
  inhabilitacion: { plazo: '3 años', fechaInicial: '2025-05-15', fechaFinal: '2028-05-14' },
  observaciones: 'Ninguna',
  documentos: [
    { id: 'd1', tipo: 'RESOLUCION', titulo: 'R', descripcion: 'D', url: 'https://ejemplo.mx/d', fecha: '2025-05-02' },
  ],
}

test('a complete record of version 1.1 becomes version 2 with what only 1.1 holds, and nothing is lost', () => {
  const reading = read(complete)
  assert.deepEqual(validate(servidores, complete), [])
  assert.deepEqual(validateAgainst(canonicalGrave, reading.document), [])
  assert.equal(reading.kind, 'servant-grave')
  assert.deepEqual(reading.issues, [])
  assert.deepEqual(reading.document, {
    'pdn:severity': 'grave',
    id: 'SER-0001',
    fecha: '2025-06-01',
    fechaCaptura: '2025-06-01T10:00:00Z',
    expediente: 'PAR-0042/2024',
    institucionDependencia: complete.institucionDependencia,
    datosGenerales: {
      sexo: 'MUJER',
      nombres: 'Ana',
      primerApellido: 'Inventada',
      segundoApellido: 'Ficticia',
      rfc: 'INVA800101AB9',
      curp: 'INVA800101MDFNNN09',
    },
    empleoCargoComision: { denominacion: 'Directora de área', nivel: 'M11' },
    autoridadSancionadora: 'Órgano Interno de Control',
    faltaCometida: [{ clave: 'DESVIO_RECURSOS_PUBLICOS', valor: 'DESVÍO DE RECURSOS PÚBLICOS', descripcion: 'Nota' }],
    tipoSancion: [
      {
        clave: 'INHABILITACION',
        valor: 'INHABILITADO',
        descripcion: 'Temporal',
        inhabilitacion: {
          plazo: '3 años',
          plazoAnios: 3,
          plazoMeses: 0,
          plazoDias: 0,
          fechaInicial: '2025-05-15',
          fechaFinal: '2028-05-14',
        },
      },
      { clave: 'DESTITUCION', valor: 'DESTITUCIÓN DEL EMPLEO, CARGO O COMISIÓN' },
      { clave: 'SANCION_ECONOMICA', valor: 'MULTADO', sancionEconomica: { monto: 184000.5, moneda: 'MXN' } },
      { clave: 'AMONESTACION', valor: 'AMONESTACIÓN' },
    ],
    causaMotivoHechos: 'Pagó caminos que no hay',
    resolucion: { urlResolucion: 'https://ejemplo.mx/r.pdf', fechaResolucion: '2025-05-02' },
    observaciones: 'Ninguna',
    documentos: complete.documentos,
    'pdn:inferred': ['/pdn:severity', '/tipoSancion/3/clave'],
    'pdn:raw': {
      '/datosGenerales/sexo': 'F',
      '/faltaCometida/0/clave': 'DRP',
      '/tipoSancion/2/clave': 'M',
      '/tipoSancion/3/clave': 'O',
    },
  })
})

test('the fault decides the kind, however it is written', () => {
  const kindOf = (tipoFalta: Json): readonly [string, Json | undefined] => {
    const { kind, document } = read({ ...complete, tipoFalta })
    return [kind, document['pdn:severity']]
  }
  const grave = ['servant-grave', 'grave']
  const nonGrave = ['servant-non-grave', 'non-grave']
  const undetermined = ['servant-non-grave', 'undetermined']
  const cases: readonly (readonly [Json, readonly string[]])[] = [
    [{ clave: 'AG', valor: 'ADMINISTRATIVA GRAVE' }, grave],
    [{ clave: ' ag ', valor: null }, grave],
    [{ valor: 'Obstrucción de la Justicia' }, grave],
    [{ clave: '', valor: 'cohecho o extorsión' }, grave],
    [{ clave: 'OTRO', valor: 'FALTA ADMINISTRATIVA GRAVE' }, grave],
    [['AG'], grave],
    ['PECULADO', grave],
    [[{ clave: 'PEC' }, 'DESACATO'], grave],
    [{ clave: 'ANG', valor: 'ADMINISTRATIVA NO GRAVE' }, nonGrave],
    [['NAD', 'IDSP'], nonGrave],
    ['Negligencia administrativa', nonGrave],
    [{ clave: 'AG', valor: 'ADMINISTRATIVA NO GRAVE' }, undetermined],
    [['AG', 'ANG'], undetermined],
    [{ clave: 'OTRO', valor: 'Otra cosa' }, undetermined],
    [{ clave: '', valor: 'Dato no proporcionado' }, undetermined],
    [null, undetermined],
    ['-', undetermined],
  ]
  for (const [fault, expected] of cases) assert.deepEqual(kindOf(fault), expected, JSON.stringify(fault))
})

test('a record that names nobody is read where its fault is not grave, and is no record where it is', () => {
  const { servidorPublicoSancionado: _, ...nameless } = complete
  const anonymous = read({ ...nameless, tipoFalta: { clave: 'ANG', valor: 'ADMINISTRATIVA NO GRAVE' } })
  assert.equal(anonymous.kind, 'servant-non-grave')
  assert.deepEqual(validateAgainst(canonicalNonGrave, anonymous.document), [])
  const refused = servidores.read(nameless)
  assert.ok(!refused.ok)
  assert.deepEqual(refused.issues, [
    { path: '/servidorPublicoSancionado/nombres', rule: 'name-missing', severity: 'error', repaired: false },
  ])
})

test('each endpoint reads its own documents alone', () => {
  const party = { id: '1', particularSancionado: { nombreRazonSocial: 'A' }, tipoSancion: [{ clave: 'I' }] }
  assert.equal(servidores.read(party).ok, false)
  assert.equal(particulares.read(complete).ok, false)
  assert.equal(servidores.read({ id: '1', datosGenerales: { nombres: 'A' }, tipoSancion: [{ clave: 'I' }] }).ok, false)
  assert.equal(servidores.read({ id: '1', nombre: 'A' }).ok, false)
  assert.equal(servidores.read({ ...complete, id: '' }).ok, false)
})

test('known defects of providers are read, told, and kept as they were written', () => {
  const reading = read({
    ...complete,
    _id: 'x',
    institucionDependencia: 'Instituto',
    servidorPublicoSancionado: { nombres: 'ANA', primerApellido: 'INVENTADA', segundoApellido: '-', genero: 'M' },
    tipoFalta: ['AG'],
    tipoSancion: ['S', { valor: 'DESTITUIDO' }, { clave: 'ZZ', valor: 'Apercibimiento' }],
    multa: { monto: '$21,577.00', moneda: 'PESO MEXICANO' },
    inhabilitacion: { plazo: '(15) QUINCE DÍAS', fechaInicial: '15-05-2025', fechaFinal: '29/05/2025' },
  })
  const { document } = reading
  assert.deepEqual(document.institucionDependencia, { nombre: 'Instituto' })
  assert.deepEqual(document.datosGenerales, { sexo: 'HOMBRE', nombres: 'ANA', primerApellido: 'INVENTADA' })
  assert.deepEqual(document.tipoSancion, [
    {
      clave: 'SUSPENSION',
      suspensionEmpleo: {
        plazo: '(15) QUINCE DÍAS',
        plazoAnios: 0,
        plazoMeses: 0,
        plazoDias: 15,
        fechaInicial: '2025-05-15',
        fechaFinal: '2025-05-29',
      },
    },
    { clave: 'DESTITUCION', valor: 'DESTITUIDO' },
    { clave: 'OTRO', valor: 'Apercibimiento', otro: { denominacionSancion: 'Apercibimiento' } },
    { clave: 'SANCION_ECONOMICA', sancionEconomica: { monto: 21577, moneda: 'MXN' } },
  ])
  const raw = document['pdn:raw']
  assert.deepEqual(raw, {
    '/datosGenerales/sexo': 'M',
    '/faltaCometida/0/clave': 'AG',
    '/tipoSancion/2/clave': 'ZZ',
    '/tipoSancion/0/suspensionEmpleo/fechaInicial': '15-05-2025',
    '/tipoSancion/0/suspensionEmpleo/fechaFinal': '29/05/2025',
    '/tipoSancion/3/sancionEconomica/moneda': 'PESO MEXICANO',
    '/tipoSancion/3/sancionEconomica/monto': '$21,577.00',
  })
  for (const rule of [
    '/tipoFalta wrong-type',
    '/institucionDependencia wrong-type',
    '/inhabilitacion dates-of-another-sanction',
    '/inhabilitacion/fechaInicial date-repaired',
    '/servidorPublicoSancionado/segundoApellido placeholder',
  ])
    assert.ok(rules(reading).includes(rule), rule)
})

/** A complete record of version 2, invented, as the capture tool stores it. */
const record: JsonObject = {
  id: '5b0d6f1e-6b4f-4a52-9a8e-0f6a34a3c111',
  fecha: '2025-06-01',
  expediente: 'E-1',
  datosGenerales: { nombres: 'ANA', primerApellido: 'INVENTADA', segundoApellido: 'FICTICIA', sexo: 'MUJER' },
  empleoCargoComision: {
    entidadFederativa: '09',
    nivelOrdenGobierno: 'FEDERAL',
    ambitoPublico: 'EJECUTIVO',
    nombreEntePublico: 'INSTITUTO DE CAMINOS',
    nivelJerarquico: { clave: 'DIRECCION_HOMOLOGO', valor: null },
    denominacion: 'DIRECTORA',
    areaAdscripcion: 'CAMINOS',
  },
  origenProcedimiento: { clave: 'DENUNCIA', valor: null },
  faltaCometida: [
    {
      clave: 'DECLARACIONES_PATRIMONIALES_INTERESES',
      valor: null,
      descripcionHechos: 'Omitió presentarla',
      normatividadInfringida: [{ nombreNormatividad: 'LGRA', articulo: '49', fraccion: 'IV' }],
    },
  ],
  tipoSancion: [
    { clave: 'AMONESTACION', amonestacion: { tipo: 'PUBLICA' } },
    {
      clave: 'SUSPENSION',
      suspensionEmpleo: { plazoMeses: 0, plazoDias: 15, fechaInicial: '2025-05-15', fechaFinal: '2025-05-29' },
    },
  ],
  resolucion: { tituloResolucion: 'RESOLUCION', fechaResolucion: '2025-05-02', autoridadResolutora: 'OIC' },
}

test('both sets of keys of faults that are not grave become the published one', () => {
  const tool = read(record, nonGraveRecords)
  const published = read(
    { ...record, faltaCometida: [{ clave: 'DECLARACIONES', descripcionHechos: 'Omitió presentarla' }] },
    nonGraveRecords,
  )
  for (const { document, kind } of [tool, published]) {
    assert.equal(kind, 'servant-non-grave')
    assert.equal(document['pdn:severity'], 'non-grave')
    const [fault] = Array.isArray(document.faltaCometida) ? document.faltaCometida : []
    assert.equal(JSON.stringify(fault).includes('"DECLARACIONES"'), true)
  }
  assert.deepEqual(tool.document['pdn:raw'], { '/faltaCometida/0/clave': 'DECLARACIONES_PATRIMONIALES_INTERESES' })
  assert.deepEqual(rules(tool), ['/faltaCometida/0/clave fault-key-repaired'])
  assert.deepEqual(published.issues, [])
  assert.deepEqual(validateAgainst(canonicalNonGrave, tool.document), [])
})

test('a record of the grave collection whose fault is not grave is not taken for grave', () => {
  const contradicting = read(record, graveRecords)
  assert.equal(contradicting.kind, 'servant-non-grave')
  assert.equal(contradicting.document['pdn:severity'], 'undetermined')
  assert.ok(rules(contradicting).includes('/faltaCometida fault-contradicts-collection'))
  const grave = read({ ...record, faltaCometida: [{ clave: 'NEPOTISMO' }] }, graveRecords)
  assert.equal(grave.kind, 'servant-grave')
  assert.deepEqual(validateAgainst(canonicalGrave, grave.document), [])
  // Nor is one of the other collection, whatever its fault.
  assert.equal(read({ ...record, faltaCometida: [{ clave: 'PECULADO' }] }, nonGraveRecords).kind, 'servant-non-grave')
})

test('what the official migration left is put where the standard has it', () => {
  const reading = read(
    {
      ...record,
      resolucion: { tituloDocumento: 'R', autoridadSubstanciadora: 'A' },
      faltaCometida: [
        { clave: 'INHABILITACION', valor: null },
        { clave: 'PECULADO', nombreNormatividad: 'LGRA', articuloFraccion: '53' },
      ],
      tipoSancion: [
        { clave: 'INHABILITACION', inhabilitacion: { plazoFechaInicial: '2025-05-15', plazoFechaFinal: '2026-05-14' } },
        { clave: 'SANCION_ECONOMICA', sancionEconomica: { monto: 5, sancionEfectivamenteCobrada: { monto: 5 } } },
        { clave: 'OTRO', otro: null, denominacionSancion: 'Apercibimiento' },
      ],
    },
    graveRecords,
  )
  assert.deepEqual(reading.document.resolucion, { tituloResolucion: 'R', autoridadSusbstanciadora: 'A' })
  assert.deepEqual(reading.document.faltaCometida, [
    { clave: 'PECULADO', normatividadInfringida: [{ nombreNormatividad: 'LGRA', articulo: '53' }] },
  ])
  assert.deepEqual(reading.document.tipoSancion, [
    { clave: 'INHABILITACION', inhabilitacion: { fechaInicial: '2025-05-15', fechaFinal: '2026-05-14' } },
    { clave: 'SANCION_ECONOMICA', sancionEconomica: { monto: 5, efectivamenteCobrado: { monto: 5 } } },
    { clave: 'OTRO', otro: { denominacionSancion: 'Apercibimiento' } },
  ])
  // The key that is no fault's is told, and never taken for what the source wrote of another fault.
  assert.equal(reading.document['pdn:raw'], undefined)
  const told = reading.issues.find(({ rule }) => rule === 'fault-key-unknown')
  assert.deepEqual(told, {
    path: '/faltaCometida/0/clave',
    rule: 'fault-key-unknown',
    severity: 'warning',
    repaired: false,
    raw: 'INHABILITACION',
  })
})
