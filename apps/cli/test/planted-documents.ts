import { isObject, type Json, type JsonObject } from '@pdn/core'
import { s3, s6, type Version } from '@pdn/systems'
import { homePlants, type Plant, plants } from './reserved-plants.ts'

/** A step of a path of the standards: a member, or every item of an array. */
type Step = string | typeof everyItem
const everyItem: unique symbol = Symbol('every item')

const stepsOf = (path: string): readonly Step[] =>
  path.split('.').flatMap((part): readonly Step[] => {
    const lists = (part.match(/\[\]/g) ?? []).map((): Step => everyItem)
    return [part.replaceAll('[]', ''), ...lists]
  })

/** The document with a value at a path; what stands on the way is kept where it is of the right shape. */
const withValue = (document: Json | undefined, [step, ...rest]: readonly Step[], value: Json): Json => {
  if (step === undefined) return value
  if (typeof step === 'symbol') {
    const items: readonly Json[] = Array.isArray(document) ? document : []
    return [withValue(items[0], rest, value), ...items.slice(1)]
  }
  const members: JsonObject = isObject(document) ? document : {}
  return { ...members, [step]: withValue(members[step], rest, value) }
}

const resolve = (schema: Json | undefined, root: JsonObject): Json | undefined => {
  const name = isObject(schema) && typeof schema.$ref === 'string' ? schema.$ref.replace('#/$defs/', '') : undefined
  return name !== undefined && isObject(root.$defs) ? root.$defs[name] : schema
}

/** Paths of the leaves of a JSON Schema, as deep as the standards go. */
function* leaves(schema: Json | undefined, root: JsonObject, path: string, depth: number): Generator<string> {
  const resolved = resolve(schema, root)
  if (!isObject(resolved) || depth > 12) return
  if (isObject(resolved.properties)) {
    for (const [name, member] of Object.entries(resolved.properties))
      yield* leaves(member, root, path === '' ? name : `${path}.${name}`, depth + 1)
  } else if (resolved.items !== undefined) yield* leaves(resolved.items, root, `${path}[]`, depth + 1)
  else yield path
}

const versionOf = (system: 's3' | 's6'): Version => {
  const version = (system === 's3' ? s3 : s6).versions.find(({ contract }) => contract !== undefined)
  if (version === undefined) throw new Error(`${system} is not published`)
  return version
}

/** Every path of the published version, of the canonical documents, and of what is classified in either. */
export const everyPath = (system: 's3' | 's6'): readonly string[] => {
  const { schema, publicity } = versionOf(system)
  const kinds = (system === 's3' ? s3 : s6).kinds
  return [
    ...new Set([
      ...leaves(schema, schema, '', 0),
      ...publicity.map(({ path }) => path),
      ...kinds.flatMap(kind => [
        ...leaves(kind.canonical, kind.canonical, '', 0),
        ...kind.publicity.map(({ path }) => path),
      ]),
    ]),
  ].filter(path => !path.startsWith('pdn:'))
}

const personTypes = ['F', undefined, 'M'] as const

const sanction = (number: number): JsonObject => {
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

const release = (number: number): JsonObject => ({
  ocid: `ocds-0prueb-${number}`,
  id: `r-${number}`,
  date: '2026-01-15T12:00:00Z',
  tag: ['planning'],
  initiationType: 'tender',
  language: 'es',
  buyer: { id: 'b-1', name: 'Municipio de Muestra' },
})

const phoneMember = /(?:telefono|telephone|faxNumber|fax)$/i
const homeMember = /(?:domicilio|address|contactPoint)/i

/** True where nothing says that a value is not an institution's or a company's own: there an office's phone is public. */
const isOfficePhone = (path: string, plant: Plant): boolean => plant.type === 'phone' && phoneMember.test(path)

const planted = (path: string, plant: Plant): Json =>
  /(?:url|uri)$/i.test(path) && !plant.text.startsWith('http') ? `https://ejemplo.mx/${plant.text}` : plant.text

/** One document for so many paths as there are plants, each path with another plant; further documents shift them. */
function* everywhere(system: 's3' | 's6', shifts: number): Generator<JsonObject> {
  const paths = everyPath(system)
  const base = system === 's3' ? sanction : release
  let number = 0
  for (let shift = 0; shift < shifts; shift += 1) {
    // Shifts that have no factor in common with the number of plants visit all of them.
    for (let from = 0; from < paths.length; from += plants.length) {
      let document: Json = base(number)
      number += 1
      for (const [index, path] of paths.slice(from, from + plants.length).entries()) {
        const plant = plants[(index + shift * 5) % plants.length]
        if (plant === undefined || isOfficePhone(path, plant)) continue
        const value = planted(path, plant)
        document = withValue(document, stepsOf(path), path === 'ocid' ? `ocds-0prueb-${plant.text}` : value)
      }
      if (isObject(document)) yield document
    }
  }
}

/** Homes and phones of natural and undetermined persons, at the paths where the standards keep them. */
function* homes(system: 's3' | 's6'): Generator<JsonObject> {
  const places = everyPath(system).filter(
    path =>
      (system === 's3'
        ? path.startsWith('particularSancionado.') && (homeMember.test(path) || phoneMember.test(path))
        : path.startsWith('parties[].') && homeMember.test(path)) && !/(?:clave|url|uri)$/i.test(path),
  )
  for (const [index, path] of places.entries()) {
    for (const [shift, plant] of homePlants.entries()) {
      const number = 50_000 + index * 10 + shift
      const person = system === 's3' ? sanction(number - (number % 3) + (shift % 2)) : release(number)
      const named =
        system === 's3' ? person : withValue(person, stepsOf('parties[].name'), `PERSONA INVENTADA ${number}`)
      const roled = system === 's3' ? named : withValue(named, stepsOf('parties[].roles[]'), 'supplier')
      const identified = system === 's3' ? roled : withValue(roled, stepsOf('parties[].id'), `p-${number}`)
      const document = withValue(identified, [system === 's3' ? 'id' : 'ocid'], `ocds-0prueb-h-${number}`)
      const whole = withValue(document, stepsOf(path), plant.text)
      if (isObject(whole)) yield whole
    }
  }
}

/** Members that no standard knows, names of members, annotations and shapes that nobody expects. */
function* oddities(system: 's3' | 's6'): Generator<JsonObject> {
  const base = system === 's3' ? sanction : release
  const inner = system === 's3' ? 'particularSancionado' : 'tender'
  for (const [index, { text }] of plants.entries()) {
    const document = base(80_000 + index)
    const within = isObject(document[inner]) ? document[inner] : {}
    yield {
      ...document,
      id: `u-${index}`,
      desconocido: { a: [{ b: text }], [text]: text },
      [text]: 'valor',
      [inner]: { ...within, [text]: { [text]: text }, fechaNacimiento: text, x_otro: [text] },
    }
    yield {
      ...document,
      id: `a-${index}`,
      'pdn:inferred': [`/${text}`, `/${inner}/${text}`],
      'pdn:raw': { [`/${inner}/title`]: text, '/causaMotivoHechos': text, [`/${text}`]: text, '/expediente': text },
      'pdn:otro': text,
    }
    for (const [place, name] of Object.keys(document).entries()) {
      if (name === 'id' || name === 'ocid') continue
      const shapes: readonly Json[] = [text, [text], { [text]: text }, [[{ [text]: [text] }]]]
      const shape = shapes[(index + place) % shapes.length]
      if (shape !== undefined) yield { ...document, id: `o-${index}-${place}`, [name]: shape }
    }
  }
}

/** Documents of the standard, or nearly, that hold every plant at every path. */
export const plantedDocuments = (system: 's3' | 's6', shifts: number): readonly JsonObject[] => [
  ...everywhere(system, shifts),
  ...homes(system),
  ...oddities(system),
]

/** What no reader can make a record of; it ends in quarantine. */
export const plantedRefuse = (system: 's3' | 's6'): readonly Json[] =>
  plants.flatMap(({ text }, index): readonly Json[] => {
    const { id: _, ocid: __, ...nameless } = (system === 's3' ? sanction : release)(90_000 + index)
    return [
      text,
      [text],
      { [text]: text },
      { nombre: text, releases: text },
      { ...nameless, expediente: text, title: text },
    ]
  })
