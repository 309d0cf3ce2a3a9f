import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isObject, type Json, type JsonObject } from '@pdn/core'
import { valueAt } from '../../showing/document-view.ts'
import type { ReadDocument } from '../../system.ts'
import { validate, validateAgainst } from '../../validate.ts'
import { legalPerson } from '../kinds.ts'
import { canonicalLegal, canonicalNatural } from '../schema/canonical.ts'
import { particulares } from '../versions/particulares.ts'

const read = (source: Json): ReadDocument => {
  const reading = particulares.read(source)
  assert.ok(reading.ok, JSON.stringify(reading))
  return reading
}
const rules = (reading: { readonly issues: readonly { readonly path: string; readonly rule: string }[] }) =>
  reading.issues.map(({ path, rule }) => `${path} ${rule}`)

const address = { clave: '09', valor: 'Ciudad de México' }

/** A complete record of the standard, invented. */
const complete: JsonObject = {
  id: 'SAN-0001',
  fechaCaptura: '2025-06-01T10:00:00Z',
  expediente: 'PISI-0042/2024',
  institucionDependencia: { nombre: 'Instituto de Caminos de Anáhuac', siglas: 'ICA', clave: 'ICA01' },
  particularSancionado: {
    nombreRazonSocial: 'Tornillos Imaginarios, S.A. de C.V.',
    objetoSocial: 'Venta de tornillos',
    rfc: 'TIM010203AB9',
    tipoPersona: 'M',
    telefono: '5512345678',
    domicilioMexico: {
      pais: { clave: 'MX', valor: 'México' },
      entidadFederativa: address,
      municipio: { clave: '015', valor: 'Cuauhtémoc' },
      codigoPostal: '06000',
      localidad: { clave: '0001', valor: 'Centro' },
      vialidad: { clave: 'CALLE', valor: 'Del Ejemplo' },
      numeroExterior: '1',
    },
    domicilioExtranjero: {
      calle: 'Main',
      ciudadLocalidad: 'Springfield',
      pais: { clave: 'US', valor: 'Estados Unidos' },
    },
    directorGeneral: { nombres: 'Ana', primerApellido: 'Inventada', curp: 'INVA800101MDFNNN09' },
    apoderadoLegal: { nombres: 'Luis', primerApellido: 'Inventado' },
  },
  objetoContrato: 'Suministro de tornillos',
  autoridadSancionadora: 'Órgano Interno de Control',
  tipoFalta: 'Contratación indebida',
  tipoSancion: [
    { clave: 'I', valor: 'INHABILITADO', descripcion: 'Temporal' },
    { clave: 'M', valor: 'MULTADO' },
    { clave: 'A', valor: 'AMONESTACIÓN' },
  ],
  causaMotivoHechos: 'Entregó otra cosa',
  acto: 'Contrataciones',
  responsableSancion: { nombres: 'Eva', primerApellido: 'Ficticia' },
  resolucion: { sentido: 'Sancionatoria', url: 'https://ejemplo.mx/r.pdf', fechaNotificacion: '2025-05-02' },
  multa: { monto: 184000.5, moneda: { clave: 'MXN', valor: 'Peso mexicano' } },
  inhabilitacion: { plazo: '3 años', fechaInicial: '2025-05-15', fechaFinal: '2028-05-14' },
  observaciones: 'Ninguna',
  documentos: [
    { id: 'd1', tipo: 'RESOLUCION', titulo: 'R', descripcion: 'D', url: 'https://ejemplo.mx/d', fecha: '2025-05-02' },
  ],
}

test('a complete record of version 1.1 becomes version 2 with what only 1.1 holds, and nothing is lost', () => {
  const reading = read(complete)
  assert.deepEqual(validate(particulares, complete), [])
  assert.deepEqual(validateAgainst(canonicalLegal, reading.document), [])
  assert.equal(reading.kind, 'legal-person')
  assert.deepEqual(reading.issues, [])
  assert.deepEqual(reading.document, {
    id: 'SAN-0001',
    fecha: '2025-06-01',
    fechaCaptura: '2025-06-01T10:00:00Z',
    expediente: 'PISI-0042/2024',
    institucionDependencia: complete.institucionDependencia,
    'pdn:personType': 'legal',
    datosGenerales: {
      nombreRazonSocial: 'Tornillos Imaginarios, S.A. de C.V.',
      objetoSocial: 'Venta de tornillos',
      rfc: 'TIM010203AB9',
      telefono: '5512345678',
      domicilioMexico: {
        tipoVialidad: 'CALLE',
        nombreVialidad: 'Del Ejemplo',
        coloniaLocalidad: 'Centro',
        municipioAlcaldia: 'Cuauhtémoc',
        entidadFederativa: '09',
        codigoPostal: '06000',
        numeroExterior: '1',
        pais: { clave: 'MX', valor: 'México' },
        municipio: { clave: '015' },
        localidad: { clave: '0001' },
      },
      domicilioExtranjero: { ciudad: 'Springfield', calle: 'Main', pais: 'Estados Unidos' },
    },
    datosDirGeneralReprLegal: {
      directorGeneral: { nombre: 'Ana', primerApellido: 'Inventada', curp: 'INVA800101MDFNNN09' },
      representanteLegal: { nombre: 'Luis', primerApellido: 'Inventado' },
    },
    objetoContrato: 'Suministro de tornillos',
    autoridadSancionadora: 'Órgano Interno de Control',
    tipoFalta: 'Contratación indebida',
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
      { clave: 'SANCION_ECONOMICA', valor: 'MULTADO', sancionEconomica: { monto: 184000.5, moneda: 'MXN' } },
      { clave: 'OTRO', valor: 'AMONESTACIÓN', otro: { denominacionSancion: 'AMONESTACIÓN' } },
    ],
    causaMotivoHechos: 'Entregó otra cosa',
    acto: 'Contrataciones',
    responsableSancion: { nombres: 'Eva', primerApellido: 'Ficticia' },
    resolucion: {
      sentido: 'Sancionatoria',
      urlResolucion: 'https://ejemplo.mx/r.pdf',
      fechaNotificacion: '2025-05-02',
    },
    observaciones: 'Ninguna',
    documentos: complete.documentos,
    'pdn:raw': {
      '/datosGenerales/domicilioMexico/entidadFederativa': 'Ciudad de México',
      '/datosGenerales/domicilioExtranjero/pais': 'US',
      '/tipoSancion/1/clave': 'M',
      '/tipoSancion/2/clave': 'A',
    },
  })
})

const minimal = (members: JsonObject): JsonObject => ({
  id: 'x',
  particularSancionado: { nombreRazonSocial: 'Persona de Prueba' },
  ...members,
})

test('a sanction of procurement law keeps its law and never gets a fault of another', () => {
  const { document } = read(
    minimal({
      tipoFalta: 'LEY DE ADQUISICIONES, ARRENDAMIENTOS Y SERVICIOS DEL SECTOR PÚBLICO (LAASSP)',
      tipoSancion: [{ clave: 'M', valor: 'MULTADO' }],
    }),
  )
  assert.equal(document.faltaCometida, undefined)
  assert.equal(document.tipoFalta, 'LEY DE ADQUISICIONES, ARRENDAMIENTOS Y SERVICIOS DEL SECTOR PÚBLICO (LAASSP)')
})

test('the person type is stated, or shown by a company RFC, or undetermined; never guessed from a name', () => {
  const type = (party: JsonObject) => {
    const { kind, document } = read({ id: 'x', particularSancionado: { nombreRazonSocial: 'Prueba, S.A.', ...party } })
    return [kind, document['pdn:personType'], document['pdn:inferred']]
  }
  assert.deepEqual(type({ tipoPersona: 'F' }), ['natural-person', 'natural', undefined])
  assert.deepEqual(type({ tipoPersona: 'M' }), ['legal-person', 'legal', undefined])
  assert.deepEqual(type({ tipoPersona: 'MORAL' }), ['legal-person', 'legal', undefined])
  assert.deepEqual(type({}), ['natural-person', 'undetermined', undefined])
  assert.deepEqual(type({ rfc: 'QUXA870229HJ5' }), ['natural-person', 'undetermined', undefined])
  assert.deepEqual(type({ rfc: 'TIM010203AB9' }), ['legal-person', 'legal', ['/pdn:personType']])
})

test('an RFC of the other kind of person is told, and a fault told by key and label keeps both', () => {
  const reading = read({
    id: 'x',
    particularSancionado: {
      nombreRazonSocial: 'Prueba',
      rfc: 'QUXA870229HJ5',
      tipoPersona: { clave: 'M', valor: 'MORAL' },
    },
    tipoFalta: [{ clave: 'CIND', valor: 'Contratación indebida' }, 'Colusión'],
  })
  assert.ok(rules(reading).includes('/particularSancionado/rfc rfc-contradicts-person-type'))
  assert.equal(reading.document['pdn:personType'], 'legal')
  assert.equal(reading.document.tipoFalta, 'Contratación indebida; Colusión')
  assert.deepEqual(reading.document['pdn:raw'], { '/tipoFalta': 'CIND' })
})

test('money, dates, terms and placeholders in the forms that providers use', () => {
  const reading = read(
    minimal({
      fechaCaptura: '2026-02-28',
      expediente: 'Dato no proporcionado',
      observaciones: '-',
      causaMotivoHechos: null,
      tipoSancion: ['I', { clave: 'SE' }, { clave: 'ZZ', valor: 'Retiro de registro' }, { valor: 'MULTADO' }],
      multa: { monto: '$250,000,000.00', moneda: 'PESO MEXICANO' },
      inhabilitacion: { plazo: '(2) DOS AÑOS', fechaInicial: '18-08-2011', fechaFinal: '2013-08-17T00:00:00Z' },
    }),
  )
  const { document } = reading
  assert.equal(document.fecha, '2026-02-28')
  for (const absent of ['fechaCaptura', 'expediente', 'observaciones', 'causaMotivoHechos']) {
    assert.equal(document[absent], undefined)
  }
  assert.deepEqual(document.tipoSancion, [
    {
      clave: 'INHABILITACION',
      inhabilitacion: {
        plazo: '(2) DOS AÑOS',
        plazoAnios: 2,
        plazoMeses: 0,
        plazoDias: 0,
        fechaInicial: '2011-08-18',
        fechaFinal: '2013-08-17',
      },
    },
    { clave: 'SANCION_ECONOMICA', sancionEconomica: { monto: 250_000_000, moneda: 'MXN' } },
    { clave: 'OTRO', valor: 'Retiro de registro', otro: { denominacionSancion: 'Retiro de registro' } },
    { clave: 'SANCION_ECONOMICA', valor: 'MULTADO' },
  ])
  assert.deepEqual(document['pdn:raw'], {
    '/tipoSancion/1/clave': 'SE',
    '/tipoSancion/2/clave': 'ZZ',
    '/tipoSancion/0/inhabilitacion/fechaInicial': '18-08-2011',
    '/tipoSancion/0/inhabilitacion/fechaFinal': '2013-08-17T00:00:00Z',
    '/tipoSancion/1/sancionEconomica/monto': '$250,000,000.00',
    '/tipoSancion/1/sancionEconomica/moneda': 'PESO MEXICANO',
  })
  assert.ok(rules(reading).includes('/inhabilitacion/fechaInicial date-repaired'))
  assert.ok(rules(reading).includes('/multa/monto money-normalised'))
  assert.ok(rules(reading).includes('/expediente placeholder'))
  assert.ok(rules(reading).includes('/tipoSancion/2/clave sanction-key-unknown'))
  assert.deepEqual(validateAgainst(canonicalNatural, document), [])
})

test('what cannot be read keeps what the source wrote, and dates that contradict each other stay', () => {
  const reading = read(
    minimal({
      tipoSancion: [{ clave: 'I', valor: 'INHABILITADO' }],
      multa: { monto: 'mucho' },
      inhabilitacion: { plazo: 'mientras dure', fechaInicial: '2020-05-01', fechaFinal: '2019-05-01' },
      resolucion: { fechaNotificacion: '31-02-2020' },
    }),
  )
  assert.deepEqual(
    rules(reading),
    [
      '/particularSancionado/tipoPersona person-type-absent',
      '/inhabilitacion/plazo term-unreadable',
      '/multa sanction-implied',
      '/resolucion/fechaNotificacion date-unreadable',
      '/multa/monto money-unreadable',
      '/inhabilitacion/fechaFinal dates-reversed',
    ].toSorted((a, b) => rules(reading).indexOf(a) - rules(reading).indexOf(b)),
  )
  assert.deepEqual(reading.document['pdn:raw'], {
    '/resolucion/fechaNotificacion': '31-02-2020',
    '/tipoSancion/1/sancionEconomica/monto': 'mucho',
  })
})

test('sanctions that blocks imply are added and marked as inferred; a zero fine implies none', () => {
  const { document } = read(minimal({ multa: { monto: 5 }, inhabilitacion: { fechaInicial: '2020-01-01' } }))
  assert.deepEqual(document.tipoSancion, [
    { clave: 'INHABILITACION', inhabilitacion: { fechaInicial: '2020-01-01' } },
    { clave: 'SANCION_ECONOMICA', sancionEconomica: { monto: 5 } },
  ])
  assert.deepEqual(document['pdn:inferred'], ['/tipoSancion/0/clave', '/tipoSancion/1/clave'])
  const zero = read(minimal({ multa: { monto: 0, moneda: { clave: 'MXN' } } })).document
  assert.equal(zero.tipoSancion, undefined)
  assert.deepEqual(zero.multa, { monto: 0, moneda: 'MXN' })
})

test('pointers of inferred and raw values move with what they speak of', () => {
  const { document } = read(
    minimal({
      particularSancionado: { nombreRazonSocial: 'Prueba', tipoPersona: 'M' },
      fechaCaptura: '2026-02-28',
      tipoSancion: [{ clave: 'I', valor: 'INHABILITADO' }],
      inhabilitacion: { plazo: '3 meses', fechaInicial: '2020-01-01' },
      institucionDependencia: { nombre: 'OIC' },
      'pdn:inferred': [
        '/particularSancionado/tipoPersona',
        '/fechaCaptura',
        '/tipoSancion/0/clave',
        '/inhabilitacion/plazo',
        '/institucionDependencia/nombre',
      ],
      'pdn:raw': { '/inhabilitacion/fechaInicial': '01-01-2020' },
      'pdn:synthetic': true,
    }),
  )
  assert.deepEqual(document['pdn:inferred'], [
    '/pdn:personType',
    '/fechaCaptura',
    '/fecha',
    '/tipoSancion/0/clave',
    '/tipoSancion/0/inhabilitacion/plazo',
    '/tipoSancion/0/inhabilitacion/plazoAnios',
    '/tipoSancion/0/inhabilitacion/plazoMeses',
    '/tipoSancion/0/inhabilitacion/plazoDias',
    '/institucionDependencia/nombre',
  ])
  assert.deepEqual(document['pdn:raw'], { '/tipoSancion/0/inhabilitacion/fechaInicial': '01-01-2020' })
  assert.equal(document['pdn:synthetic'], true)
})

test('members of no standard, and values of another shape, are carried to the cut under their own names', () => {
  const { document } = read(
    minimal({
      extra: { a: 1 },
      particularSancionado: { nombreRazonSocial: 'Prueba', apodo: 'x' },
      expediente: { numero: 4 },
      'pdn:personType': 'legal',
    }),
  )
  assert.deepEqual(document.extra, { a: 1 })
  assert.deepEqual(document.particularSancionado, { apodo: 'x' })
  assert.deepEqual(document.expediente, { numero: 4 })
  assert.equal(document['pdn:personType'], 'undetermined')
})

test('records of the early drafts are read under their old names', () => {
  const { document, issues } = read({
    id: '1',
    fecha_captura: '2017-07-21T17:32:28Z',
    institucion_dependencia: { nombre: 'Instituto de Prueba' },
    particular_sancionado: {
      nombre_razon_social: 'Prueba, S.A.',
      rfc: 'PRU010203AB9',
      domicilio: { entidad_federativa: { nom_ent: 'México', cve_ent: '15' }, cp: '55018' },
    },
    tipo_sancion: ['I', 'M'],
    multa: { monto: 10, moneda: 'MXN' },
    inhabilitacion: { plazo: 'UN AÑO', fecha_inicial: '2019-01-01', fecha_final: '2019-12-31' },
  })
  assert.equal(issues[0]?.rule, 'early-names')
  assert.ok(isObject(document.datosGenerales))
  assert.deepEqual(document.datosGenerales.domicilioMexico, { entidadFederativa: '15', codigoPostal: '55018' })
  assert.ok(Array.isArray(document.tipoSancion) && document.tipoSancion.length === 2)
})

test('a document is unreadable only without an object, an id or a name; the reason says which', () => {
  const reason = (source: Json) => {
    const reading = particulares.read(source)
    return reading.ok ? 'read' : rules(reading).join()
  }
  assert.equal(reason([]), ' not-an-object')
  assert.equal(reason({ particularSancionado: { nombreRazonSocial: 'A' } }), '/id id-missing')
  assert.equal(reason({ id: '1' }), '/particularSancionado/nombreRazonSocial name-missing')
  assert.equal(
    reason({ id: '1', particularSancionado: { nombreRazonSocial: 'Dato no proporcionado' } }),
    '/particularSancionado/nombreRazonSocial name-missing',
  )
  assert.equal(reason({ _id: { $oid: 'abc' }, particularSancionado: { nombreRazonSocial: 'A' } }), 'read')
  assert.equal(reason({ id: 7, particularSancionado: { nombreRazonSocial: 'A' } }), 'read')
})

test('a fine in the unit of Mexican laws keeps its unit, is never money, and is told as it is', () => {
  const unit = { clave: 'UMA', valor: 'Unidad de Medida y Actualización' }
  for (const multa of [
    { monto: 150, moneda: unit },
    { monto: '150', moneda: { valor: 'Unidades de Medida y Actualización' } },
    { monto: '150 UMA' },
    { monto: '150 días de U.M.A.', moneda: { clave: 'MXN' } },
  ]) {
    const { document, kind } = read({ ...complete, tipoSancion: [{ clave: 'M', valor: 'MULTADO' }], multa })
    const [fine] = Array.isArray(document.tipoSancion) ? document.tipoSancion : []
    assert.ok(isObject(fine))
    assert.deepEqual(fine.sancionEconomica, { monto: 150, moneda: 'UMA' }, JSON.stringify(multa))
    const raw = valueAt(document, 'pdn:raw', '/tipoSancion/0/sancionEconomica/monto')
    assert.equal(raw ?? 150, multa.monto, 'what the source wrote is kept')
    const entry = legalPerson.index(document)
    assert.equal(kind, legalPerson.id)
    assert.equal(entry.amount, undefined)
    assert.equal(
      entry.facts.some(({ field }) => field === 'fine'),
      false,
    )
    const { blocks } = legalPerson.present(document, '2026-11-21')
    assert.match(JSON.stringify(blocks[0]), /150 UMA/)
    const shown = blocks.flatMap(block => (block.type === 'fields' ? block.fields.flatMap(({ values }) => values) : []))
    assert.ok(shown.some(value => value.type === 'number' && value.number === 150 && value.unit === 'UMA'))
  }
})
