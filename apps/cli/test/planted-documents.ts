import { isObject, type Json, type JsonObject } from '@pdn/core'
import type { PlantedStandard } from './planted-standards.ts'
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

/** Every path of the published version, of the canonical documents, and of what is classified in either. */
export const everyPath = ({ version: { schema, publicity }, system }: PlantedStandard): readonly string[] =>
  [
    ...new Set([
      ...leaves(schema, schema, '', 0),
      ...publicity.map(({ path }) => path),
      ...system.kinds.flatMap(kind => [
        ...leaves(kind.canonical, kind.canonical, '', 0),
        ...kind.publicity.map(({ path }) => path),
      ]),
    ]),
  ].filter(path => !path.startsWith('pdn:'))

const phoneMember = /(?:telefono|telefono_laboral\.numero|telephone|faxNumber|fax)$/i

/** True where nothing says that a value is not an institution's or a company's own: there an office's phone is public. */
const isOfficePhone = (path: string, plant: Plant): boolean => plant.type === 'phone' && phoneMember.test(path)

const planted = (path: string, plant: Plant): Json =>
  /(?:url|uri)$/i.test(path) && !plant.text.startsWith('http') ? `https://ejemplo.mx/${plant.text}` : plant.text

/** One document for so many paths as there are plants, each path with another plant; further documents shift them. */
function* everywhere(standard: PlantedStandard, shifts: number): Generator<JsonObject> {
  const paths = everyPath(standard)
  const { key } = standard
  let number = 0
  for (let shift = 0; shift < shifts; shift += 1) {
    // Shifts that have no factor in common with the number of plants visit all of them.
    for (let from = 0; from < paths.length; from += plants.length) {
      let document: Json = standard.document(number)
      number += 1
      for (const [index, path] of paths.slice(from, from + plants.length).entries()) {
        const plant = plants[(index + shift * 5) % plants.length]
        if (plant === undefined || isOfficePhone(path, plant)) continue
        const value = path === key.member ? `${key.prefix}${plant.text}` : planted(path, plant)
        document = withValue(document, stepsOf(path), value)
      }
      if (isObject(document)) yield document
    }
  }
}

/** Homes and phones of natural and undetermined persons, at the paths where the standard keeps them. */
function* homes(standard: PlantedStandard): Generator<JsonObject> {
  const { key } = standard
  for (const [index, path] of everyPath(standard).entries()) {
    for (const [shift, plant] of homePlants.entries()) {
      // In threes, so that a number tells the same type of person in every place: a natural one, then an undetermined.
      const number = 51_000 + index * 6 + shift
      const person = standard.atHome(path, number)
      if (person === undefined) continue
      const members: readonly (readonly [string, Json])[] = [
        ...person,
        [key.member, `${key.prefix}h-${number}`],
        [path, plant.text],
      ]
      const base: Json = standard.document(number)
      const document = members.reduce<Json>((held, [at, value]) => withValue(held, stepsOf(at), value), base)
      if (isObject(document)) yield document
    }
  }
}

/** Members that no standard knows, names of members, annotations and shapes that nobody expects. */
function* oddities({ document: base, inner, key, texts }: PlantedStandard): Generator<JsonObject> {
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
      'pdn:raw': { ...Object.fromEntries(texts.map(at => [at, text])), [`/${text}`]: text },
      'pdn:otro': text,
    }
    for (const [place, name] of Object.keys(document).entries()) {
      if (name === 'id' || name === key.member) continue
      const shapes: readonly Json[] = [text, [text], { [text]: text }, [[{ [text]: [text] }]]]
      const shape = shapes[(index + place) % shapes.length]
      if (shape !== undefined) yield { ...document, id: `o-${index}-${place}`, [name]: shape }
    }
  }
}

/** Documents of the standard, or nearly, that hold every plant at every path. */
export const plantedDocuments = (standard: PlantedStandard, shifts: number): readonly JsonObject[] => [
  ...everywhere(standard, shifts),
  ...homes(standard),
  ...oddities(standard),
]

/** What no reader can make a record of; it ends in quarantine. */
export const plantedRefuse = (standard: PlantedStandard): readonly Json[] =>
  plants.flatMap(({ text }, index): readonly Json[] => {
    const { [standard.key.member]: _, id: __, ...nameless } = standard.document(90_000 + index)
    return [
      text,
      [text],
      { [text]: text },
      { nombre: text, releases: text },
      { ...nameless, expediente: text, title: text },
    ]
  })

/** True where the standard has places for the home or the phone of a natural person. */
export const hasHomes = (standard: PlantedStandard): boolean =>
  everyPath(standard).some(path => standard.atHome(path, 0) !== undefined)
