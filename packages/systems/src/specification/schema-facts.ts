import { isObject, type Json } from '@pdn/core'
import type { DescribedField, FieldLimits } from './described-field.ts'
import type { SchemaFacet } from './schema-facet.ts'

type Facts = Pick<
  DescribedField,
  'types' | 'isNullable' | 'isSingleToo' | 'format' | 'limits' | 'codes' | 'isDeprecated' | 'patterns'
>

const typesIn = ({ node }: SchemaFacet): readonly string[] => {
  const { type } = node
  if (typeof type === 'string') return [type]
  return Array.isArray(type) ? type.filter(name => typeof name === 'string') : []
}

const common = <T>(lists: readonly (readonly T[])[]): readonly T[] => {
  const [first = [], ...others] = lists
  return first.filter(value => others.every(list => list.includes(value)))
}

/** What always holds cuts down together; where only alternatives speak, each adds its own. */
const together = <T>(
  facets: readonly SchemaFacet[],
  read: (facet: SchemaFacet) => readonly T[] | undefined,
): readonly T[] | undefined => {
  const told = (among: readonly SchemaFacet[]): readonly (readonly T[])[] =>
    among.flatMap(facet => {
      const values = read(facet)
      return values === undefined || values.length === 0 ? [] : [values]
    })
  const always = told(facets.filter(({ when }) => when === undefined))
  if (always.length > 0) return common(always)
  const alternatives = told(facets)
  return alternatives.length === 0 ? undefined : [...new Set(alternatives.flat())]
}

const codesIn = ({ node }: SchemaFacet): readonly Json[] | undefined => {
  if (node.const !== undefined) return [node.const]
  return Array.isArray(node.enum) ? node.enum.filter(value => value !== null) : undefined
}

/** Codes close a list where they always hold, or where every alternative that gives the value a type has some. */
const codesOf = (facets: readonly SchemaFacet[]): readonly Json[] | undefined => {
  const always = facets.filter(({ when }) => when === undefined)
  const isOpen = always.some(facet => typesIn(facet).length > 0) && always.every(facet => codesIn(facet) === undefined)
  const hasFree = facets.some(
    facet => facet.when !== undefined && typesIn(facet).length > 0 && codesIn(facet) === undefined,
  )
  const closedAlways = always.some(facet => codesIn(facet) !== undefined)
  return isOpen || (hasFree && !closedAlways) ? undefined : together(facets, codesIn)
}

const numeric = [
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minItems',
  'maxItems',
] as const

const limitsOf = (facets: readonly SchemaFacet[]): FieldLimits => {
  const always = facets.filter(({ when }) => when === undefined)
  const entries = numeric.flatMap(keyword => {
    const value = always.map(({ node }) => node[keyword]).find(limit => typeof limit === 'number')
    return typeof value === 'number' ? [[keyword, value] as const] : []
  })
  const pattern = always.map(({ node }) => node.pattern).find(value => typeof value === 'string')
  return {
    ...Object.fromEntries(entries),
    ...(typeof pattern === 'string' ? { pattern } : {}),
    ...(always.some(({ node }) => node.uniqueItems === true) ? { uniqueItems: true } : {}),
  }
}

const formatOf = (facets: readonly SchemaFacet[]): string | undefined =>
  facets.map(({ node }) => node.format).find(format => typeof format === 'string')

/** What the first schema that says anything says of a value, in its own words. */
export const descriptionOf = (facets: readonly SchemaFacet[]): string | undefined =>
  facets
    .flatMap(({ node }) => [node.description, node.title])
    .find((words): words is string => typeof words === 'string' && words.trim() !== '')

/** What the schemas of a value, and of the lists around it, say of it. */
export const factsOf = (facets: readonly SchemaFacet[], lists: readonly (readonly SchemaFacet[])[]): Facts => {
  const own = together(facets, typesIn) ?? []
  const around = lists.map(list => together(list, typesIn) ?? ['array'])
  const types = [...own, ...around.flat()].filter(type => type !== 'null' && type !== 'array')
  const format = formatOf(facets)
  const codes = codesOf(facets)
  return {
    types: [...new Set(types)],
    isNullable: own.includes('null') || around.some(list => list.includes('null')),
    isSingleToo: around.some(list => list.some(type => type !== 'array' && type !== 'null')),
    ...(format === undefined ? {} : { format }),
    limits: { ...limitsOf(lists.flat()), ...limitsOf(facets) },
    ...(codes === undefined ? {} : { codes }),
    isDeprecated: [...facets, ...lists.flat()].some(({ node, when }) => when === undefined && node.deprecated === true),
    patterns: facets.flatMap(({ node }) => Object.keys(isObject(node.patternProperties) ? node.patternProperties : {})),
  }
}
