import { isObject, type Json, type JsonObject } from '@pdn/core'
import type { ContractFilter, Version } from '../system.ts'
import { exampleAt } from './example-at.ts'

const placed = (members: JsonObject, [head = '', ...rest]: readonly string[], value: Json): JsonObject => {
  const held = members[head]
  return { ...members, [head]: rest.length === 0 ? value : placed(isObject(held) ? held : {}, rest, value) }
}

const askedValue = ({ match, paths, values }: ContractFilter, example: JsonObject): Json | undefined => {
  const value = paths.map(path => exampleAt(example, path)).find(found => found !== undefined)
  if (value === undefined || isObject(value)) return undefined
  const allowed = values?.find(candidate => candidate === value) ?? values?.[0] ?? value
  switch (match) {
    case 'any-of':
      return [allowed]
    case 'range':
      return { min: Math.floor(Number(value)) }
    case 'fragment':
      return typeof value === 'string' ? (value.split(' ')[0] ?? value) : value
    default:
      return allowed
  }
}

/** The body of a search that the version's example would answer: its first two filters that anybody may use, one order. */
export const contractSearchExample = ({ contract, example = {} }: Version): JsonObject => {
  const open = (contract?.filters ?? []).filter(({ reserved, name }) => reserved !== true && name !== 'id')
  const asked = open.flatMap(filter => {
    const value = askedValue(filter, example)
    return value === undefined ? [] : [[filter.name, value] as const]
  })
  const query = asked
    .slice(0, 2)
    .reduce<JsonObject>((members, [name, value]) => placed(members, name.split('.'), value), {})
  const sort = contract?.sorts.find(({ reserved }) => reserved !== true)
  return {
    page: 1,
    pageSize: 10,
    ...(sort === undefined ? {} : { sort: placed({}, sort.name.split('.'), 'asc') }),
    query,
  }
}
