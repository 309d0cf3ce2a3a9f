import { isObject, type Json, type JsonObject } from '@pdn/core'
import { type EndpointContract, type System, systems, type Version, versionOf } from '@pdn/systems'

/** What the planting of reserved values must know of a published version beyond its declarations. */
export interface PlantedStandard {
  readonly system: System
  readonly version: Version
  readonly contract: EndpointContract
  /** A document of the standard that names somebody invented; every number gives another. */
  document(number: number): JsonObject
  /** A member of the document that is an object. */
  readonly inner: string
  /** Member that identifies the document, and what it begins with. */
  readonly key: { readonly member: string; readonly prefix: string }
  /** Places of free texts, as JSON Pointers. */
  readonly texts: readonly string[]
  /** A change of the document that a later edition makes. */
  replanted(text: string): JsonObject
  /** What makes of the document that of a natural person whose home or phone a path is; undefined where it is none. */
  atHome(path: string, number: number): readonly (readonly [path: string, value: Json])[] | undefined
}

type Description = Omit<PlantedStandard, 'system' | 'version' | 'contract'>

const homeMember = /(?:domicilio|address|contactPoint)/i
const phoneMember = /(?:telefono|telephone|faxNumber|fax)$/i
const codeMember = /(?:clave|url|uri)$/i

const personTypes = ['F', undefined, 'M'] as const

const particular = (number: number): JsonObject => {
  const tipoPersona = personTypes[number % 3]
  return {
    id: `s-${number}`,
    fechaCaptura: '2026-01-15T12:00:00Z',
    expediente: `EXP/${number}`,
    institucionDependencia: { nombre: 'Instituto de Muestra', siglas: 'IM', clave: 'IM1' },
    particularSancionado: {
      nombreRazonSocial: tipoPersona === 'M' ? `Muestra ${number} SA de CV` : `PERSONA INVENTADA ${number}`,
      ...(tipoPersona === undefined ? {} : { tipoPersona }),
    },
    autoridadSancionadora: 'Órgano de Muestra',
    tipoSancion: [{ clave: 'I', valor: 'INHABILITADO' }],
    causaMotivoHechos: 'Texto inventado.',
  }
}

const servantFaults = ['PECULADO', 'NEGLIGENCIA ADMINISTRATIVA', undefined] as const

const servant = (number: number): JsonObject => {
  const fault = servantFaults[number % 3]
  return {
    id: `v-${number}`,
    fechaCaptura: '2026-01-15T12:00:00Z',
    expediente: `EXP/${number}`,
    institucionDependencia: { nombre: 'Instituto de Muestra', siglas: 'IM', clave: 'IM1' },
    servidorPublicoSancionado: {
      nombres: 'PERSONA',
      primerApellido: `INVENTADA ${number}`,
      puesto: 'Jefatura de muestra',
    },
    autoridadSancionadora: 'Órgano de Muestra',
    ...(fault === undefined ? {} : { tipoFalta: { clave: 'X', valor: fault } }),
    tipoSancion: [{ clave: 'I', valor: 'INHABILITADO' }],
    causaMotivoHechos: 'Texto inventado.',
  }
}

const official = (number: number): JsonObject => ({
  id: `o-${number}`,
  fechaCaptura: '2026-01-15T12:00:00Z',
  ejercicioFiscal: '2026',
  nombres: 'PERSONA',
  primerApellido: `INVENTADA ${number}`,
  institucionDependencia: { nombre: 'Instituto de Muestra', siglas: 'IM', clave: 'IM1' },
  puesto: { nombre: 'Jefatura de muestra', nivel: 'O11' },
  tipoProcedimiento: [{ clave: 1 + (number % 5) }],
  superiorInmediato: { nombres: 'SUPERIOR', primerApellido: 'INVENTADO', puesto: { nombre: 'Dirección' } },
  observaciones: 'Texto inventado.',
})

/** Members of sanctions of version 1.0. */
const earlySanction = (number: number): JsonObject => ({
  fecha_captura: '2019-01-15T12:00:00Z',
  institucion_dependencia: { nombre: 'Instituto de Muestra', siglas: 'IM' },
  autoridad_sancionadora: 'Órgano de Muestra',
  tipo_sancion: ['I'],
  causa_motivo_hechos: `Texto inventado ${number}.`,
})

const earlyParticular = (number: number): JsonObject => ({
  ...earlySanction(number),
  id: `se-${number}`,
  expediente: `EXP/${number}`,
  particular_sancionado: {
    nombre_razon_social: number % 3 === 2 ? `Muestra ${number} SA de CV` : `PERSONA INVENTADA ${number}`,
  },
})

const contractor = (number: number): JsonObject => ({
  ...earlySanction(number),
  numero_expediente: `C-${number}`,
  nombre_razon_social: `PERSONA INVENTADA ${number}`,
  resolucion: { sentido: 'Sancionatoria' },
})

const earlyFaults = ['PEC', 'NAD', 'AUT'] as const

const earlyServant = (number: number): JsonObject => ({
  ...earlySanction(number),
  id: `ve-${number}`,
  expediente: `EXP/${number}`,
  servidor_publico_sancionado: {
    nombres: 'PERSONA',
    primer_apellido: `INVENTADA ${number}`,
    puesto: 'Jefatura de muestra',
  },
  tipo_falta: [earlyFaults[number % earlyFaults.length] ?? 'PEC'],
})

const earlyOfficial = (number: number): JsonObject => ({
  id: `oe-${number}`,
  fecha_captura: '2019-01-15T12:00:00Z',
  ejercicio_fiscal: '2019',
  nombres: 'PERSONA',
  primer_apellido: `INVENTADA ${number}`,
  institucion_dependencia: { nombre: 'Instituto de Muestra', siglas: 'IM', clave: 'IM1' },
  puesto: { nombre: 'Jefatura de muestra', nivel: 'O11' },
  tipo_procedimiento: [1 + (number % 5)],
  superior_inmediato: { nombres: 'SUPERIOR', primer_apellido: 'INVENTADO', puesto: { nombre: 'Dirección' } },
})

const recordPerson = (number: number): JsonObject => ({ nombres: 'PERSONA', primerApellido: `INVENTADA ${number}` })

const sanctionRecord = (id: string, clave: string, number: number): JsonObject => ({
  id,
  fecha: '2026-01-15',
  expediente: `EXP/${number}`,
  faltaCometida: [{ clave, descripcionHechos: 'Texto inventado.' }],
  tipoSancion: [{ clave: 'INHABILITACION' }],
  observaciones: 'Texto inventado.',
})

const servantRecord =
  (prefix: string, faults: readonly [string, ...string[]]) =>
  (number: number): JsonObject => ({
    ...sanctionRecord(`${prefix}-${number}`, faults[number % faults.length] ?? faults[0], number),
    datosGenerales: { ...recordPerson(number), sexo: 'MUJER' },
    empleoCargoComision: { nombreEntePublico: 'Instituto de Muestra', denominacion: 'Jefatura de muestra' },
  })

const partyRecord =
  (prefix: string, identity: (number: number) => JsonObject) =>
  (number: number): JsonObject => ({
    ...sanctionRecord(`${prefix}-${number}`, 'SOBORNO', number),
    datosGenerales: identity(number),
    dondeCometioLaFalta: { nombreEntePublico: 'Instituto de Muestra' },
  })

const officialRecord = (number: number): JsonObject => ({
  id: `or-${number}`,
  fecha: '2026-01-15',
  ejercicio: 2026,
  datosGenerales: { nombre: 'PERSONA', primerApellido: `INVENTADA ${number}`, sexo: 'MUJER' },
  empleoCargoComision: { nombreEntePublico: 'Instituto de Muestra', denominacion: 'Jefatura de muestra' },
  tipoProcedimiento: 'DICTAMEN_VALUATORIO',
  avaluosJustipreciacion: { continuaParticipando: 'SI' },
  Observaciones: 'Texto inventado.',
})

const release = (number: number): JsonObject => ({
  ocid: `ocds-0prueb-${number}`,
  id: `r-${number}`,
  date: '2026-01-15T12:00:00Z',
  tag: ['planning'],
  initiationType: 'tender',
  language: 'es',
  buyer: { id: 'b-1', name: 'Municipio de Muestra' },
})

const exampleOf = (id: string, kind: string): JsonObject => {
  const version = versionOf(id)
  return version?.kindExamples?.[kind] ?? version?.example ?? {}
}

/** A document with other members in the object at a path. */
const withMembers = (document: JsonObject, [step, ...rest]: readonly string[], members: JsonObject): JsonObject => {
  if (step === undefined) return { ...document, ...members }
  const { [step]: inner } = document
  return { ...document, [step]: withMembers(isObject(inner) ? inner : {}, rest, members) }
}

const declarationKinds = ['initial', 'modification', 'conclusion'] as const

/** Whole declarations, of every type in turn: every part is there, and the declarant's own. */
const declaration = (number: number): JsonObject => ({
  ...withMembers(
    exampleOf('s1-declaraciones-2.0', declarationKinds[number % declarationKinds.length] ?? 'initial'),
    ['declaracion', 'situacionPatrimonial', 'datosGenerales'],
    { nombre: 'PERSONA', primerApellido: `INVENTADA ${number}` },
  ),
  id: `d-${number}`,
})

const firstDeclaration = (number: number): JsonObject => ({
  ...withMembers(
    exampleOf('s1-declaraciones-1.0', declarationKinds[number % 2] ?? 'initial'),
    ['informacion_personal', 'informacion_general'],
    { nombres: 'PERSONA', primer_apellido: `INVENTADA ${number}` },
  ),
  id: `df-${number}`,
})

const filedAgain = (text: string): JsonObject => ({
  metadata: { actualizacion: '2026-02-01T12:00:00Z', institucion: `Cambió: ${text}`, declaracionCompleta: true },
})

const noHome = (): undefined => undefined
const sanctionTexts = ['/causaMotivoHechos', '/expediente']
const changedFacts = (text: string): JsonObject => ({ causaMotivoHechos: `Cambió: ${text}`, observaciones: text })
const earlyTexts = ['/causa_motivo_hechos', '/sistema_origen']
const changedEarlyFacts = (text: string): JsonObject => ({
  causa_motivo_hechos: `Cambió: ${text}`,
  sistema_origen: text,
})
const earlyCode = /(?:cve_\w+|codigo|tipo_vial)$/

/** What all collections of version 2 of S3 have in common. */
const recordOfSanction = {
  inner: 'datosGenerales',
  key: { member: 'id', prefix: '' },
  texts: ['/observaciones', '/expediente'],
  replanted: (text: string): JsonObject => ({ observaciones: `Cambió: ${text}` }),
}

/** Of a natural person, who is one by the collection. */
const homeOfRecord: Description['atHome'] = path =>
  path.startsWith('datosGenerales.') && (homeMember.test(path) || phoneMember.test(path)) ? [] : undefined

/** By the version's id. */
const descriptions: Readonly<Record<string, Description>> = {
  's1-declaraciones-2.0': {
    document: declaration,
    inner: 'metadata',
    key: { member: 'id', prefix: '' },
    texts: ['/metadata/institucion', '/declaracion/situacionPatrimonial/datosEmpleoCargoComision/funcionPrincipal'],
    replanted: filedAgain,
    // All addresses and telephones of a declaration are private but for those of the office.
    atHome: path =>
      path.startsWith('declaracion.') &&
      (homeMember.test(path) || phoneMember.test(path)) &&
      !path.includes('.datosEmpleoCargoComision.')
        ? []
        : undefined,
  },
  's1-declaraciones-1.0': {
    document: firstDeclaration,
    inner: 'informacion_personal',
    key: { member: 'id', prefix: '' },
    texts: ['/metadata/institucion', '/informacion_personal/datos_encargo_actual/area_adscripcion'],
    replanted: filedAgain,
    atHome: path =>
      /^(?:informacion_personal\.informacion_general|activos|pasivos|intereses)[.[]/.test(path) && homeMember.test(path)
        ? []
        : undefined,
  },
  's2-spic-1.1': {
    document: official,
    inner: 'superiorInmediato',
    key: { member: 'id', prefix: '' },
    texts: ['/observaciones', '/puesto/nombre'],
    replanted: text => ({ observaciones: `Cambió: ${text}` }),
    atHome: noHome,
  },
  's2-spic-1.0': {
    document: earlyOfficial,
    inner: 'superior_inmediato',
    key: { member: 'id', prefix: '' },
    texts: ['/puesto/nombre', '/ramo'],
    replanted: text => ({ ramo: `Cambió: ${text}`, id_ramo: 7 }),
    atHome: noHome,
  },
  's3-particulares-1.0': {
    document: earlyParticular,
    inner: 'particular_sancionado',
    key: { member: 'id', prefix: '' },
    texts: earlyTexts,
    replanted: changedEarlyFacts,
    atHome: path => {
      const isHome = homeMember.test(path) || phoneMember.test(path)
      return path.startsWith('particular_sancionado.') && isHome && !earlyCode.test(path) ? [] : undefined
    },
  },
  's3-contratistas-1.0': {
    document: contractor,
    inner: 'resolucion',
    key: { member: 'numero_expediente', prefix: '' },
    texts: earlyTexts,
    replanted: changedEarlyFacts,
    atHome: path => (path === 'telefono' ? [] : undefined),
  },
  's3-servidores-1.0': {
    document: earlyServant,
    inner: 'servidor_publico_sancionado',
    key: { member: 'id', prefix: '' },
    texts: earlyTexts,
    replanted: changedEarlyFacts,
    atHome: noHome,
  },
  's3-particulares-1.1': {
    document: particular,
    inner: 'particularSancionado',
    key: { member: 'id', prefix: '' },
    texts: sanctionTexts,
    replanted: changedFacts,
    atHome: path => {
      const isHome = homeMember.test(path) || phoneMember.test(path)
      return path.startsWith('particularSancionado.') && isHome && !codeMember.test(path) ? [] : undefined
    },
  },
  's3-servidores-1.1': {
    document: servant,
    inner: 'servidorPublicoSancionado',
    key: { member: 'id', prefix: '' },
    texts: sanctionTexts,
    replanted: changedFacts,
    atHome: noHome,
  },
  's2-servidores-2': {
    document: officialRecord,
    inner: 'datosGenerales',
    key: { member: 'id', prefix: '' },
    texts: ['/Observaciones', '/empleoCargoComision/denominacion'],
    replanted: text => ({ Observaciones: `Cambió: ${text}` }),
    atHome: noHome,
  },
  's3-graves-2': {
    ...recordOfSanction,
    document: servantRecord('rg', ['PECULADO', 'COHECHO', 'NEPOTISMO']),
    atHome: noHome,
  },
  's3-no-graves-2': {
    ...recordOfSanction,
    document: servantRecord('rn', ['RENDIR_CUENTAS', 'CAUSAR_DANOS_HACIENDA', 'OTRO']),
    atHome: noHome,
  },
  's3-fisicas-2': { ...recordOfSanction, document: partyRecord('rf', recordPerson), atHome: homeOfRecord },
  's3-morales-2': {
    ...recordOfSanction,
    document: partyRecord('rm', number => ({ nombreRazonSocial: `Muestra ${number} SA de CV` })),
    atHome: noHome,
  },
  'ocds-1.1': {
    document: release,
    inner: 'tender',
    key: { member: 'ocid', prefix: 'ocds-0prueb-' },
    texts: ['/tender/title', '/planning/rationale'],
    replanted: text => ({ planning: { rationale: `Cambió: ${text}` }, language: text }),
    atHome: (path, number) =>
      path.startsWith('parties[].') && homeMember.test(path) && !codeMember.test(path)
        ? [
            ['parties[].name', `PERSONA INVENTADA ${number}`],
            ['parties[].roles[]', 'supplier'],
            ['parties[].id', `p-${number}`],
          ]
        : undefined,
  },
}

/** Every published version of every system; one without a description is not planted, and that is a fault. */
const plantedStandards: readonly PlantedStandard[] = systems.flatMap(system =>
  system.versions.flatMap(version => {
    const { contract } = version
    if (contract === undefined) return []
    const description = descriptions[version.id]
    if (description === undefined) throw new Error(`nothing tells how to plant ${version.id}`)
    return [{ ...description, system, version, contract }]
  }),
)

/** The versions that are published together, under one contract. */
export interface PlantedPublication {
  readonly name: string
  readonly system: System
  readonly contract: string
  readonly standards: readonly [PlantedStandard, ...PlantedStandard[]]
}

/** Every published version, by the contract that it is published under. */
export const plantedPublications: readonly PlantedPublication[] = [
  ...Map.groupBy(plantedStandards, ({ system, contract }) => `${system.id} ${contract.id}`),
].flatMap(([name, [first, ...others]]) =>
  first === undefined
    ? []
    : [{ name, system: first.system, contract: first.contract.id, standards: [first, ...others] as const }],
)
