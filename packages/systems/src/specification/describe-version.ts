import { isObject, type Json, type JsonObject, madeOnce } from '@pdn/core'
import { type RuleNode, ruleTree } from '../rule-tree.ts'
import type { Catalogue, PublicityRule, Version } from '../system.ts'
import { publicityOfMembers, publicityOfRules } from './describe-publicity.ts'
import type { DescribedField, DescribedVersion, FieldCondition, FieldRequirement } from './described-field.ts'
import { exampleAt } from './example-at.ts'
import { type SchemaFacet, schemaFacets } from './schema-facet.ts'
import { descriptionOf, factsOf } from './schema-facts.ts'

/** What a description is made of: a version, or the canonical document of a kind. */
export type Describable = Pick<Version, 'schema' | 'publicity' | 'catalogues' | 'example' | 'kindExamples'>

interface Source {
  readonly schema: JsonObject
  readonly catalogueOf: ReadonlyMap<string, string>
  readonly examples: readonly JsonObject[]
}

/** A value still to be described: where it stands, and the schemas and rules that speak of it. */
interface Spot {
  readonly name: string
  readonly path: string
  readonly facets: readonly SchemaFacet[]
  readonly rules: RuleNode | undefined
  readonly requirement: FieldRequirement
}

const below = (facet: SchemaFacet, schema: Json | undefined, path: string, source: Source): readonly SchemaFacet[] =>
  schemaFacets(schema, {
    root: source.schema,
    path,
    trail: facet.trail,
    ...(facet.when === undefined ? {} : { when: facet.when }),
  })

const propertiesOf = ({ node }: SchemaFacet): JsonObject => (isObject(node.properties) ? node.properties : {})

const sameCase = (left: readonly FieldCondition[], right: readonly FieldCondition[]): boolean =>
  JSON.stringify(left) === JSON.stringify(right)

const requirementOf = (name: string, facets: readonly SchemaFacet[]): FieldRequirement => {
  const asking = facets.filter(({ node }) => Array.isArray(node.required) && node.required.includes(name))
  if (asking.length === 0) return { level: 'never', cases: [] }
  if (asking.some(({ when }) => when === undefined)) return { level: 'always', cases: [] }
  const cases: (readonly FieldCondition[])[] = []
  for (const { when = [] } of asking) if (!cases.some(known => sameCase(known, when))) cases.push(when)
  return { level: 'sometimes', cases }
}

const membersOf = ({ path, facets, rules }: Spot, source: Source): readonly DescribedField[] => {
  const names = new Set(facets.flatMap(facet => Object.keys(propertiesOf(facet))))
  return [...names].flatMap(name => {
    const memberPath = path === '' ? name : `${path}.${name}`
    const inner = facets.flatMap(facet =>
      Object.hasOwn(propertiesOf(facet), name) ? below(facet, propertiesOf(facet)[name], memberPath, source) : [],
    )
    // `false` and `true` stand for a member that may not be there, or may be anything.
    if (inner.length === 0) return []
    const member = {
      name,
      path: memberPath,
      facets: inner,
      rules: rules?.members.get(name),
      requirement: requirementOf(name, facets),
    }
    return [describeField(member, source)]
  })
}

interface Unlisted {
  readonly spot: Spot
  /** Facets of the lists around the value, outermost first. */
  readonly lists: readonly (readonly SchemaFacet[])[]
}

/** A value without the lists that stand around it. */
const unlisted = (spot: Spot, source: Source): Unlisted => {
  const lists: (readonly SchemaFacet[])[] = []
  let inside = spot
  while (true) {
    const path = `${inside.path}[]`
    const items = inside.facets.flatMap(facet => below(facet, facet.node.items, path, source))
    if (items.length === 0) return { spot: inside, lists }
    lists.push(inside.facets)
    inside = { ...inside, path, facets: items, rules: inside.rules?.items }
  }
}

const describeField = (given: Spot, source: Source): DescribedField => {
  const { spot, lists } = unlisted(given, source)
  const { path, facets } = spot
  const facts = factsOf(facets, lists)
  const isRecursive = facets.some(facet => facet.isRecursive)
  const members = isRecursive ? [] : membersOf(spot, source)
  const isHolder = members.length > 0
  const catalogue = source.catalogueOf.get(path)
  const example = isHolder ? undefined : exampleIn(source.examples, path)
  const description = descriptionOf([...lists.flat(), ...facets])
  return {
    name: spot.name,
    path,
    isObject: isHolder || isRecursive,
    lists: lists.length,
    ...facts,
    ...(catalogue === undefined ? {} : { catalogue }),
    requirement: spot.requirement,
    publicity: isHolder ? publicityOfMembers(members) : publicityOfRules(spot.rules?.rules ?? []),
    ...(example === undefined ? {} : { example }),
    ...(description === undefined ? {} : { description }),
    isRecursive,
    members,
  }
}

const leavesBelow = (field: DescribedField): readonly DescribedField[] =>
  field.members.length === 0 ? [field] : field.members.flatMap(leavesBelow)

/** True where a rule's path leads to a field, or to a member whose name a pattern allows. */
const isPlaced = (path: string, fields: readonly DescribedField[], patterns: readonly string[]): boolean =>
  fields.some(
    field => field.path === path || (startsWithPath(path, field.path) && isPlaced(path, field.members, field.patterns)),
  ) || patterns.some(pattern => new RegExp(pattern, 'u').test(path.slice(path.lastIndexOf('.') + 1)))

const startsWithPath = (path: string, base: string): boolean =>
  path.startsWith(`${base}.`) || path.startsWith(`${base}[]`)

const unplaced = (rules: readonly PublicityRule[], fields: readonly DescribedField[]): readonly string[] =>
  [...new Set(rules.map(({ path }) => path))].filter(path => !isPlaced(path, fields, []))

const catalogueByPath = (catalogues: readonly Catalogue[]): ReadonlyMap<string, string> =>
  new Map(catalogues.toReversed().flatMap(({ id, paths }) => paths.map(path => [path, id] as const)))

/** The value at a path of the first example that has one there. */
const exampleIn = (examples: readonly JsonObject[], path: string): Json | undefined => {
  for (const example of examples) {
    const found = exampleAt(example, path)
    if (found !== undefined) return found
  }
  return undefined
}

/**
 * The fields of a version's documents as a tree: types, limits, requirements, catalogues, publicity, examples, each from
 * the definition that also validates, cuts and reads. References and combinations of its schema are resolved; a
 * definition that leads back to itself is told once. Pure; the same version is described once.
 */
export const describeVersion = madeOnce((version: Describable): DescribedVersion => {
  const { schema, publicity, catalogues = [], example, kindExamples = {} } = version
  const examples = [...(example === undefined ? [] : [example]), ...Object.values(kindExamples)]
  const source: Source = { schema, catalogueOf: catalogueByPath(catalogues), examples }
  const root: Spot = {
    name: '',
    path: '',
    facets: schemaFacets(schema, { root: schema, path: '', trail: [] }),
    rules: ruleTree(publicity),
    requirement: { level: 'always', cases: [] },
  }
  const fields = membersOf(root, source)
  return {
    fields,
    leaves: new Map(fields.flatMap(leavesBelow).map(field => [field.path, field])),
    unplacedRules: unplaced(publicity, fields),
  }
})
