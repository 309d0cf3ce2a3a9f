import { isObject, type Json, type JsonObject, type Localized, states } from '@pdn/core'
import type { Catalogue } from '../../system.ts'
import type { DeclaredList } from './declared-list.ts'
import * as firstAssets from './first-asset-lists.ts'
import * as firstInterests from './first-interest-lists.ts'
import * as firstPersons from './first-person-lists.ts'
import * as interests from './interest-lists.ts'
import * as money from './money-lists.ts'
import * as persons from './person-lists.ts'
import * as posts from './post-lists.ts'
import * as property from './property-lists.ts'

/** Every published list of version 2.0 of the declarations. */
export const declaredLists: readonly DeclaredList[] = [
  ...Object.values(posts),
  ...Object.values(persons),
  ...Object.values(property),
  ...Object.values(money),
  ...Object.values(interests),
]

/** A schema inside another, and its path in the syntax of publicity rules. */
type Place = readonly [path: string, schema: JsonObject]

const placesIn = (schema: Json | undefined, path = ''): readonly Place[] => {
  if (!isObject(schema)) return []
  const { properties, items } = schema
  const members = isObject(properties) ? Object.entries(properties) : []
  const below = members.flatMap(([name, inner]) => placesIn(inner, path === '' ? name : `${path}.${name}`))
  return [[path, schema], ...below, ...placesIn(items, `${path}[]`)]
}

const entriesOf = ({ names, values, under }: DeclaredList): Catalogue['entries'] =>
  Object.entries(names).map(([key, label]) => {
    const value = values?.[key]
    const broader = under?.[key]
    return {
      key,
      label,
      ...(value === undefined ? {} : { value }),
      ...(broader === undefined ? {} : { under: broader }),
    }
  })

const stateLabel = (name: string): Localized => ({ es: name, en: name })

/** Every published list of version 1.0 of the declarations. */
export const firstLists: readonly DeclaredList[] = [
  ...Object.values(firstPersons),
  ...Object.values(firstAssets),
  ...Object.values(firstInterests),
]

/** Those of the lists to which a schema refers, each with the paths where it stands. */
const placed = (places: readonly Place[], lists: readonly DeclaredList[]): readonly Catalogue[] => {
  const byKeys = Map.groupBy(places, ([, schema]) => schema.enum)
  return lists.flatMap((list): readonly Catalogue[] => {
    const { id, title, keys } = list
    const paths = byKeys.get(keys)?.map(([path]) => path) ?? []
    return paths.length === 0 ? [] : [{ id, title, paths, entries: entriesOf(list) }]
  })
}

/** The lists of version 2.0, each with the paths where it stands in a schema; states by INEGI's keys. */
export const cataloguesOf = (schema: JsonObject): readonly Catalogue[] => {
  const places = placesIn(schema)
  return [
    ...placed(places, declaredLists),
    {
      id: 'entidadFederativa',
      title: { es: 'Entidad federativa (INEGI)', en: 'State (INEGI)' },
      paths: places.map(([path]) => path).filter(path => path.endsWith('entidadFederativa.clave')),
      // The standard gives a pattern for INEGI's keys, and no list of them.
      open: true,
      entries: states.map(({ key, name }) => ({ key, value: name, label: stateLabel(name) })),
    },
  ]
}

/** The lists of version 1.0, each with the paths where it stands in a schema. */
export const firstCataloguesOf = (schema: JsonObject): readonly Catalogue[] => placed(placesIn(schema), firstLists)
