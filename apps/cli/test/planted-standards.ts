import type { Json, JsonObject } from '@pdn/core'
import { type System, systems, type Version } from '@pdn/systems'

/** What the planting of reserved values must know of a published version beyond its declarations. */
export interface PlantedStandard {
  readonly system: System
  readonly version: Version
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

type Description = Omit<PlantedStandard, 'system' | 'version'>

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

const release = (number: number): JsonObject => ({
  ocid: `ocds-0prueb-${number}`,
  id: `r-${number}`,
  date: '2026-01-15T12:00:00Z',
  tag: ['planning'],
  initiationType: 'tender',
  language: 'es',
  buyer: { id: 'b-1', name: 'Municipio de Muestra' },
})

const noHome = (): undefined => undefined
const sanctionTexts = ['/causaMotivoHechos', '/expediente']
const changedFacts = (text: string): JsonObject => ({ causaMotivoHechos: `Cambió: ${text}`, observaciones: text })

/** By the version's id. */
const descriptions: Readonly<Record<string, Description>> = {
  's2-spic-1.1': {
    document: official,
    inner: 'superiorInmediato',
    key: { member: 'id', prefix: '' },
    texts: ['/observaciones', '/puesto/nombre'],
    replanted: text => ({ observaciones: `Cambió: ${text}` }),
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
export const plantedStandards: readonly PlantedStandard[] = systems.flatMap(system =>
  system.versions
    .filter(({ contract }) => contract !== undefined)
    .map(version => {
      const description = descriptions[version.id]
      if (description === undefined) throw new Error(`nothing tells how to plant ${version.id}`)
      return { ...description, system, version }
    }),
)
