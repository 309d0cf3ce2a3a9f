import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isObject, type Json, type JsonObject, valueAt } from '@pdn/core'
import { type Choice, systems, type Version, validate, versionOf } from '@pdn/systems'
import type { UpgradedDocument } from './choice.ts'
import { rewriteTarget, upgradeDocument, upgradeTargets } from './upgrade.ts'

const version = (id: string): Version => {
  const found = versionOf(id)
  assert.ok(found, id)
  return found
}

const all = (from: string, source: Json): readonly UpgradedDocument[] => {
  const outcome = upgradeDocument(version(from), source)
  assert.ok(outcome.type === 'upgraded', JSON.stringify(outcome))
  return outcome.documents
}

const one = (from: string, source: Json): UpgradedDocument => {
  const [first, ...more] = all(from, source)
  assert.ok(first !== undefined && more.length === 0)
  return first
}

const told = ({ choices }: UpgradedDocument, rule: string): Choice => {
  const found = choices.find(choice => choice.rule === rule)
  assert.ok(found, `${rule} among ${choices.map(choice => choice.rule)}`)
  return found
}

const servant: JsonObject = {
  id: 'SER-0001',
  fechaCaptura: '2025-06-01T10:00:00Z',
  expediente: 'PAR-0042/2024',
  institucionDependencia: { nombre: 'Instituto de Caminos de Anáhuac', siglas: 'ICA', clave: 'ICA01' },
  servidorPublicoSancionado: {
    nombres: 'Ana',
    primerApellido: 'Inventada',
    segundoApellido: 'Ficticia',
    genero: { clave: 'F', valor: 'FEMENINO' },
    puesto: 'Directora de área',
    nivel: 'M11',
  },
  autoridadSancionadora: 'Órgano Interno de Control',
  tipoFalta: { clave: 'DRP', valor: 'DESVÍO DE RECURSOS PÚBLICOS' },
  tipoSancion: [
    { clave: 'I', valor: 'INHABILITADO' },
    { clave: 'M', valor: 'MULTADO' },
  ],
  causaMotivoHechos: 'Pagó caminos que no hay',
  resolucion: { url: 'https://ejemplo.mx/r.pdf', fechaResolucion: '2025-05-02' },
  multa: { monto: 184000.5, moneda: { clave: 'MXN', valor: 'Peso mexicano' } },
  inhabilitacion: { plazo: '3 años', fechaInicial: '15-05-2025', fechaFinal: '2028-05-14' },
}

const party: JsonObject = {
  id: 'PAR-1',
  fechaCaptura: '2025-06-01T10:00:00Z',
  expediente: 'E-1',
  institucionDependencia: { nombre: 'Instituto de Caminos de Anáhuac' },
  particularSancionado: {
    nombreRazonSocial: 'Constructora de Prueba, S.A. de C.V.',
    rfc: 'CPR010203AB9',
    tipoPersona: 'M',
  },
  autoridadSancionadora: 'OIC',
  tipoFalta: 'Colusión',
  tipoSancion: [{ clave: 'SE', valor: 'SANCIÓN ECONÓMICA' }],
  multa: { monto: '$1,200.50 M.N.', moneda: { clave: 'MXN' } },
}

/** What is wrong with a record; what version 2 asks for and its source does not say stays missing, never invented. */
/** What a document breaks of its version, values aside that version 1 does not have. */
const faultsOf = (id: string, document: Json): readonly string[] =>
  validate(version(id), document)
    .filter(({ rule }) => rule !== 'missing-required')
    .map(({ rule, path }) => `${rule} ${path}`)

test('a servant of version 1.1 becomes a valid record of the collection of grave faults', () => {
  const upgraded = one('s3-servidores-1.1', servant)
  assert.equal(upgraded.version, 's3-graves-2')
  assert.deepEqual(faultsOf('s3-graves-2', upgraded.document), [])
  const { id, ...document } = upgraded.document
  assert.match(String(id), /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  assert.deepEqual(document, {
    fecha: '2025-06-01',
    expediente: 'PAR-0042/2024',
    datosGenerales: { sexo: 'MUJER', nombres: 'Ana', primerApellido: 'Inventada', segundoApellido: 'Ficticia' },
    empleoCargoComision: {
      denominacion: 'Directora de área',
      nombreEntePublico: 'Instituto de Caminos de Anáhuac',
      siglasEntePublico: 'ICA',
    },
    faltaCometida: [
      {
        clave: 'DESVIO_RECURSOS_PUBLICOS',
        valor: 'DESVÍO DE RECURSOS PÚBLICOS',
        descripcionHechos: 'Pagó caminos que no hay',
      },
    ],
    tipoSancion: [
      {
        clave: 'INHABILITACION',
        inhabilitacion: {
          plazoAnios: 3,
          plazoMeses: 0,
          plazoDias: 0,
          fechaInicial: '2025-05-15',
          fechaFinal: '2028-05-14',
        },
      },
      { clave: 'SANCION_ECONOMICA', sancionEconomica: { monto: 184001, moneda: 'MXN' } },
    ],
    resolucion: {
      urlResolucion: 'https://ejemplo.mx/r.pdf',
      fechaResolucion: '2025-05-02',
      autoridadResolutora: 'Órgano Interno de Control',
    },
  })
})

test('cents that version 2 has no place for are told, with the amount as it was', () => {
  const { path, said, alternatives } = told(one('s3-servidores-1.1', servant), 'money-rounded')
  assert.deepEqual([path, said, alternatives], ['/tipoSancion/1/sancionEconomica/monto', 184000.5, [184000]])
})

test('what version 2 has no place for is told, value by value', () => {
  const lost = one('s3-servidores-1.1', servant).choices.filter(({ type }) => type === 'lost')
  const paths = lost.map(({ path }) => path)
  for (const path of ['/institucionDependencia/clave', '/empleoCargoComision/nivel', '/fechaCaptura'])
    assert.ok(paths.includes(path), `${path} among ${paths}`)
})

test('the official accents of a fault decide its collection, as do their absence and other cases', () => {
  for (const valor of [
    'OBSTRUCCIÓN DE LA JUSTICIA',
    'OBSTRUCCION DE LA JUSTICIA',
    'Tráfico de Influencias',
    'PECULADO',
  ])
    assert.equal(one('s3-servidores-1.1', { ...servant, tipoFalta: { valor } }).version, 's3-graves-2', valor)
  for (const tipoFalta of [{ clave: 'NAD' }, { clave: 'ANG', valor: 'ADMINISTRATIVA NO GRAVE' }, { clave: 'IDSP' }])
    assert.equal(one('s3-servidores-1.1', { ...servant, tipoFalta }).version, 's3-no-graves-2')
})

test('a fault that does not say how serious it is is left to a person, with both collections', () => {
  const outcome = upgradeDocument(version('s3-servidores-1.1'), { ...servant, tipoFalta: { clave: 'VDH' } })
  assert.ok(outcome.type === 'undecided')
  assert.deepEqual(outcome.choices[0]?.alternatives, ['s3-graves-2', 's3-no-graves-2'])
})

test('a sanction that a collection does not have stands as another one, with its name', () => {
  const upgraded = one('s3-servidores-1.1', { ...servant, tipoFalta: { clave: 'ANG' } })
  assert.equal(upgraded.version, 's3-no-graves-2')
  assert.deepEqual(faultsOf('s3-no-graves-2', upgraded.document), [])
  const { said, path } = told(upgraded, 'sanction-as-other')
  assert.deepEqual([said, path], ['SANCION_ECONOMICA', '/tipoSancion/1/clave'])
  assert.deepEqual(valueAt(upgraded.document, '/tipoSancion/1'), {
    clave: 'OTRO',
    otro: { denominacionSancion: 'MULTADO' },
  })
})

test('order of government and state, which version 1.1 does not say, are not guessed', () => {
  const { empleoCargoComision } = one('s3-servidores-1.1', servant).document
  assert.ok(isObject(empleoCargoComision))
  assert.deepEqual(Object.keys(empleoCargoComision).toSorted(), [
    'denominacion',
    'nombreEntePublico',
    'siglasEntePublico',
  ])
})

test('a company becomes a valid record, its fault by the catalogue and not by its sanction', () => {
  const upgraded = one('s3-particulares-1.1', party)
  assert.equal(upgraded.version, 's3-morales-2')
  assert.deepEqual(faultsOf('s3-morales-2', upgraded.document), [])
  assert.deepEqual(upgraded.document.faltaCometida, [{ clave: 'COLUSION', valor: 'Colusión' }])
  assert.deepEqual(upgraded.document.tipoSancion, [
    { clave: 'SANCION_ECONOMICA', sancionEconomica: { monto: 1201, moneda: 'MXN' } },
  ])
  assert.equal(told(upgraded, 'fault-by-label').said, 'Colusión')
  const other = one('s3-particulares-1.1', { ...party, tipoFalta: 'Incumplió el contrato' })
  assert.deepEqual(other.document.faltaCometida, [{ clave: 'OTRO', valor: 'Incumplió el contrato' }])
  assert.ok(told(other, 'fault-as-other').alternatives.includes('COLUSION'))
})

test('a company that says nothing of its type is known by its RFC, never by the words of its name', () => {
  const unnamed = { nombreRazonSocial: 'Juan Pérez y Hermanos SA' }
  const byRfc = { ...party, particularSancionado: { ...unnamed, rfc: 'CPR010203AB9' } }
  assert.equal(one('s3-particulares-1.1', byRfc).version, 's3-morales-2')
  const outcome = upgradeDocument(version('s3-particulares-1.1'), { ...party, particularSancionado: unnamed })
  assert.ok(outcome.type === 'undecided')
  assert.deepEqual(outcome.choices[0]?.alternatives, ['s3-fisicas-2', 's3-morales-2'])
})

test('the name of a person is parted by how often its words are names, not by counting words', () => {
  const name = (nombreRazonSocial: string): Json | undefined => {
    const { document } = one('s3-particulares-1.1', {
      ...party,
      particularSancionado: { nombreRazonSocial, tipoPersona: 'F' },
    })
    return document.datosGenerales
  }
  assert.deepEqual(name('MARIA DEL CARMEN DE LA TORRE LOPEZ'), {
    nombres: 'MARIA DEL CARMEN',
    primerApellido: 'DE LA TORRE',
    segundoApellido: 'LOPEZ',
  })
  assert.deepEqual(name('PEREZ LOPEZ JUAN CARLOS'), {
    nombres: 'JUAN CARLOS',
    primerApellido: 'PEREZ',
    segundoApellido: 'LOPEZ',
  })
  const upgraded = one('s3-particulares-1.1', {
    ...party,
    particularSancionado: { nombreRazonSocial: 'PEREZ LOPEZ JUAN CARLOS', tipoPersona: 'F' },
  })
  assert.equal(told(upgraded, 'name-split').alternatives.length, 1)
})

test('an official in several procedures becomes one record for each, by their numbers and not their labels', () => {
  const official: JsonObject = {
    id: 'OF-1',
    fechaCaptura: '2025-06-01T10:00:00Z',
    ejercicioFiscal: '2025',
    nombres: 'Ana',
    primerApellido: 'Inventada',
    genero: { clave: 'M', valor: 'MASCULINO' },
    institucionDependencia: { nombre: 'Instituto', siglas: 'I' },
    puesto: { nombre: 'Jefa', nivel: 'M1' },
    ramo: { clave: 4, valor: 'Gobernación' },
    tipoArea: [{ clave: 'T' }],
    tipoProcedimiento: [
      { clave: 1, valor: 'ENAJENACIÓN DE BIENES MUEBLES' },
      { clave: 3, valor: 'otra cosa' },
      { clave: 5, valor: 'OTRO' },
    ],
  }
  const documents = all('s2-spic-1.1', official)
  assert.deepEqual(
    documents.map(({ document }) => document.tipoProcedimiento),
    ['CONTRATACION_PUBLICA', 'ENAJENACION_BIENES'],
  )
  assert.equal(new Set(documents.map(({ document }) => document.id)).size, 2)
  for (const upgraded of documents) {
    const { document } = upgraded
    assert.deepEqual(document.datosGenerales, { nombre: 'Ana', primerApellido: 'Inventada', sexo: 'HOMBRE' })
    assert.deepEqual(document.empleoCargoComision, {
      nombreEntePublico: 'Instituto',
      siglasEntePublico: 'I',
      denominacion: 'Jefa',
    })
    assert.equal(document.ejercicio, 2025)
    assert.equal(document.fecha, '2025-06-01')
    told(upgraded, 'procedure-split')
    told(upgraded, 'procedure-without-place')
    const lost = upgraded.choices.filter(({ type }) => type === 'lost').map(({ path }) => path)
    for (const path of ['/ramo/clave', '/tipoArea/0/clave', '/puesto/nivel']) assert.ok(lost.includes(path), path)
    assert.deepEqual(faultsOf('s2-servidores-2', document), [])
  }
  assert.deepEqual(all('s2-spic-1.1', official), documents)
  const outcome = upgradeDocument(version('s2-spic-1.1'), { ...official, tipoProcedimiento: [{ clave: 5 }] })
  assert.equal(outcome.type, 'undecided')
})

const early = (id: string): JsonObject => version(id).example ?? {}

const rewritten = (from: string, to: string, source: Json): UpgradedDocument => {
  const outcome = upgradeDocument(version(from), source, version(to))
  assert.ok(outcome.type === 'upgraded', JSON.stringify(outcome))
  const [first, ...more] = outcome.documents
  assert.ok(first !== undefined && more.length === 0)
  return first
}

/** Of version 1.0 it has the homoclave, of 2.0 that apart. */
const taxId = '/declaracion/situacionPatrimonial/datosGenerales/rfc/rfc'

test('every early version becomes one of the words that it is told in, valid but for what it does not say', () => {
  const firsts = systems
    .flatMap(({ versions }) => versions)
    .filter(({ standardisedAs }) => standardisedAs !== undefined)
  assert.deepEqual(firsts.map(({ id }) => id).toSorted(), [
    's1-declaraciones-1.0',
    's2-spic-1.0',
    's3-contratistas-1.0',
    's3-particulares-1.0',
    's3-servidores-1.0',
  ])
  for (const from of firsts) {
    const to = rewriteTarget(from)
    assert.ok(to !== undefined)
    const { document } = rewritten(from.id, to.id, from.example ?? null)
    // Lists of the first declarations have keys of their own, which stay as they are and are told.
    const faults = faultsOf(to.id, document).filter(fault => !fault.startsWith('not-in-list'))
    assert.deepEqual(faults, from.id === 's1-declaraciones-1.0' ? [`too-long ${taxId}`] : [], from.id)
    const [before, after] = [from.read(from.example ?? null), to.read(document)]
    assert.ok(before.ok && after.ok)
    assert.equal(after.kind, before.kind)
  }
})

test('an official of version 1.0 has keys with a place for labels in 1.1, and loses the term that it has not', () => {
  const { document, choices } = rewritten('s2-spic-1.0', 's2-spic-1.1', early('s2-spic-1.0'))
  assert.deepEqual(document.ramo, { clave: 4, valor: 'Gobernación' })
  assert.deepEqual(document.tipoArea, [{ clave: 'RC' }, { clave: 'O' }])
  assert.deepEqual(document.tipoProcedimiento, [{ clave: 1 }])
  assert.deepEqual(
    choices.map(({ type, path }) => `${type} ${path}`),
    ['lost /periodoEjercicio/fechaInicial', 'lost /periodoEjercicio/fechaFinal'],
  )
})

test('a servant of version 1.0 has one fault in 1.1, with its label; what 1.1 has no place for is told', () => {
  const { document, choices } = rewritten('s3-servidores-1.0', 's3-servidores-1.1', early('s3-servidores-1.0'))
  assert.deepEqual(document.tipoFalta, { clave: 'AFN', valor: 'ABUSO DE FUNCIONES' })
  assert.deepEqual(document.tipoSancion, [
    { clave: 'I', valor: 'INHABILITADO' },
    { clave: 'SE', valor: 'SANCIÓN ECONÓMICA' },
  ])
  const lost = choices.filter(({ type }) => type === 'lost').map(({ path }) => path)
  assert.deepEqual(lost.toSorted(), [
    '/inhabilitacion/observaciones',
    '/resolucion/fechaNotificacion',
    '/sistemaOrigen',
  ])
})

test('of several faults the first is kept and told, unless another would make the person one who is named', () => {
  const both = { ...early('s3-servidores-1.0'), tipo_falta: ['AFN', 'PEC'] }
  const { document, choices } = rewritten('s3-servidores-1.0', 's3-servidores-1.1', both)
  assert.deepEqual(document.tipoFalta, { clave: 'AFN', valor: 'ABUSO DE FUNCIONES' })
  const told = choices.find(({ rule }) => rule === 'first-of-several-faults')
  assert.deepEqual([told?.said, told?.alternatives], [['AFN', 'PEC'], ['PEC']])
  const mixed = { ...both, tipo_falta: ['AFN', 'NAD'] }
  const outcome = upgradeDocument(version('s3-servidores-1.0'), mixed, version('s3-servidores-1.1'))
  assert.equal(outcome.type, 'undecided')
})

test('a contractor of the draft gets an id, a type of person and the parts of a name, each told', () => {
  const draft = early('s3-contratistas-1.0')
  const { document, choices } = rewritten('s3-contratistas-1.0', 's3-particulares-1.1', draft)
  assert.equal(document.id, draft.numero_expediente)
  assert.equal(document.fechaCaptura, '2018-03-21T09:00:00.000Z')
  assert.equal(valueAt(document, '/particularSancionado/tipoPersona'), 'M')
  assert.deepEqual(document.responsableSancion, {
    nombres: 'Marisol',
    primerApellido: 'Arroyo',
    segundoApellido: 'Del Monte',
  })
  const rules = new Set<string>(choices.map(({ rule }) => rule))
  for (const rule of ['id-from-case-number', 'person-type-inferred', 'name-split', 'label-of-key', 'date-repaired'])
    assert.ok(rules.has(rule), rule)
})

test('an early version becomes the newest one too', () => {
  assert.equal(one('s2-spic-1.0', early('s2-spic-1.0')).version, 's2-servidores-2')
  assert.equal(one('s3-servidores-1.0', early('s3-servidores-1.0')).version, 's3-graves-2')
  assert.equal(one('s3-particulares-1.0', early('s3-particulares-1.0')).version, 's3-morales-2')
  assert.equal(one('s3-contratistas-1.0', early('s3-contratistas-1.0')).version, 's3-morales-2')
  const targets = systems
    .flatMap(({ versions }) => versions)
    .map(from => [from.id, upgradeTargets(from).length] as const)
  assert.deepEqual(Object.fromEntries(targets.filter(([, count]) => count > 0)), {
    's1-declaraciones-1.0': 1,
    's2-spic-1.0': 1,
    's2-spic-1.1': 1,
    's3-contratistas-1.0': 2,
    's3-particulares-1.0': 2,
    's3-particulares-1.1': 2,
    's3-servidores-1.0': 2,
    's3-servidores-1.1': 2,
  })
})
