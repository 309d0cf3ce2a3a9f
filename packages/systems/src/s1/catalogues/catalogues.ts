import { isObject, type Json, type JsonObject, type Localized, states } from '@pdn/core'
import type { Catalogue } from '../../system.ts'
import type { DeclaredList } from './declared-list.ts'
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

/** Paths of a schema, in the syntax of publicity rules, whose schema satisfies a condition. */
const pathsWhere = (
  schema: Json | undefined,
  holds: (schema: JsonObject, path: string) => boolean,
  path = '',
): readonly string[] => {
  if (!isObject(schema)) return []
  const here = holds(schema, path) ? [path] : []
  const { properties, items } = schema
  const members = isObject(properties) ? Object.entries(properties) : []
  const below = members.flatMap(([name, inner]) => pathsWhere(inner, holds, path === '' ? name : `${path}.${name}`))
  return [...here, ...below, ...pathsWhere(items, holds, `${path}[]`)]
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

/** The lists that a schema of declarations refers to, each with the paths where it stands; states by INEGI's keys. */
export const cataloguesOf = (schema: JsonObject): readonly Catalogue[] => {
  const lists = declaredLists.map((list): Catalogue => {
    const { id, title, keys } = list
    return { id, title, paths: pathsWhere(schema, ({ enum: values }) => values === keys), entries: entriesOf(list) }
  })
  const statePaths = pathsWhere(schema, (_, path) => path.endsWith('entidadFederativa.clave'))
  const stateList: Catalogue = {
    id: 'entidadFederativa',
    title: { es: 'Entidad federativa (INEGI)', en: 'State (INEGI)' },
    paths: statePaths,
    entries: states.map(({ key, name }) => ({ key, value: name, label: stateLabel(name) })),
  }
  return [...lists, stateList].filter(({ paths }) => paths.length > 0)
}
