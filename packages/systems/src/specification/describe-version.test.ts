import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isObject, type Json, type JsonObject, valueAt } from '@pdn/core'
import { systems, versionsOfSystem } from '../systems.ts'
import { type Describable, describeVersion } from './describe-version.ts'
import type { DescribedField } from './described-field.ts'

const canonicals: readonly (Describable & { readonly id: string })[] = systems.flatMap(({ id: system, kinds }) =>
  kinds.map(({ id, canonical, publicity }) => ({ id: `${system} ${id}`, schema: canonical, publicity })),
)
const all = [...systems.flatMap(versionsOfSystem), ...canonicals]

/** Every path of a schema under which another one says something, by brute force over all its combinations. */
const pathsOf = (root: JsonObject): ReadonlySet<string> => {
  const holders = new Set<string>()
  const seen = new Set<string>()
  const walk = (schema: Json | undefined, path: string, trail: readonly string[]): void => {
    if (!isObject(schema)) return
    seen.add(path)
    if (typeof schema.$ref === 'string' && !trail.includes(schema.$ref)) {
      walk(valueAt(root, schema.$ref.slice(1)), path, [...trail, schema.$ref])
    }
    for (const keyword of ['allOf', 'oneOf', 'anyOf']) {
      const parts = schema[keyword]
      if (Array.isArray(parts)) for (const part of parts) walk(part, path, trail)
    }
    if (schema.if !== undefined) for (const part of [schema.then, schema.else]) walk(part, path, trail)
    for (const [name, member] of Object.entries(isObject(schema.properties) ? schema.properties : {})) {
      if (!isObject(member)) continue
      holders.add(path)
      walk(member, path === '' ? name : `${path}.${name}`, trail)
    }
    if (isObject(schema.items)) {
      holders.add(path)
      walk(schema.items, `${path}[]`, trail)
    }
  }
  walk(root, '', [])
  return new Set([...seen].filter(path => !holders.has(path)))
}

const flat = (fields: readonly DescribedField[]): readonly DescribedField[] =>
  fields.flatMap(field => [field, ...flat(field.members)])

for (const version of all) {
  test(`${version.id}: every value that the schema knows is one field of the tree, and every rule has its place`, t => {
    const { fields, leaves, unplacedRules } = describeVersion(version)
    const nodes = flat(fields)
    assert.equal(new Set(nodes.map(({ path }) => path)).size, nodes.length)
    assert.deepEqual([...leaves.keys()].toSorted(), [...pathsOf(version.schema)].toSorted())
    const ruled = new Set(version.publicity.map(({ path }) => path))
    for (const field of leaves.values()) {
      assert.equal(field.publicity.class === 'unclassified', !ruled.has(field.path), field.path)
      if (field.publicity.class !== 'conditional') continue
      const { rules } = field.publicity
      assert.ok(rules.length > 1, field.path)
      // A condition that has no words cannot be told to whoever publishes.
      assert.ok(
        rules.slice(0, -1).every(({ reason }) => reason !== undefined),
        `${field.path}: every condition has its words`,
      )
    }
    for (const path of unplacedRules) assert.ok(!leaves.has(path), path)
    t.diagnostic(`${leaves.size} values in ${nodes.length} fields; ${unplacedRules.length} rules of other names`)
  })
}

const describe = (schema: JsonObject, more: Partial<Describable> = {}): readonly DescribedField[] =>
  flat(describeVersion({ schema, publicity: [], ...more }).fields)

const fieldAt = (fields: readonly DescribedField[], path: string): DescribedField => {
  const found = fields.find(field => field.path === path)
  assert.ok(found, path)
  return found
}

test('what a condition asks for is told with its condition', () => {
  const fields = describe({
    type: 'object',
    required: ['kind'],
    properties: { kind: { type: 'string', enum: ['a', 'b'] }, more: { type: 'string' }, other: { type: 'string' } },
    if: { properties: { kind: { const: 'a' } }, required: ['kind'] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { required: ['more'] },
    else: { required: ['other'] },
  })
  assert.equal(fieldAt(fields, 'kind').requirement.level, 'always')
  assert.deepEqual(fieldAt(fields, 'kind').codes, ['a', 'b'])
  assert.deepEqual(fieldAt(fields, 'more').requirement, {
    level: 'sometimes',
    cases: [[{ path: 'kind', values: ['a'], isNot: false }]],
  })
  assert.deepEqual(fieldAt(fields, 'other').requirement, {
    level: 'sometimes',
    cases: [[{ path: 'kind', values: ['a'], isNot: true }]],
  })
})

test('a condition that no words tell makes a requirement of untold cases', () => {
  const fields = describe({
    properties: { a: { type: 'string' }, b: { type: 'string' } },
    if: { minProperties: 2 },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { required: ['b'] },
  })
  assert.deepEqual(fieldAt(fields, 'b').requirement, { level: 'sometimes', cases: [[]] })
})

test('alternatives, definitions, lists of lists and null come together in one field each', () => {
  const fields = describe({
    properties: {
      one: {
        oneOf: [
          {
            type: 'object',
            required: ['x'],
            properties: { type: { const: 'p' }, x: { type: 'string', maxLength: 5 } },
          },
          { type: 'object', properties: { type: { const: 'q' }, y: { $ref: '#/$defs/amount' } } },
        ],
      },
      grid: { type: ['array', 'null'], items: { type: 'array', maxItems: 3, items: { type: ['number', 'null'] } } },
      loose: { type: ['array', 'string'], items: { type: 'string', enum: ['k'] } },
    },
    $defs: { amount: { type: 'integer', minimum: 0, deprecated: true, description: 'Whole pesos' } },
  })
  assert.deepEqual(fieldAt(fields, 'one.type').codes, ['p', 'q'])
  assert.deepEqual(fieldAt(fields, 'one.x').requirement.cases, [[{ path: 'one.type', values: ['p'], isNot: false }]])
  assert.equal(fieldAt(fields, 'one.x').limits.maxLength, undefined, 'a limit of one alternative is no limit of all')
  const amount = fieldAt(fields, 'one.y')
  assert.deepEqual([amount.types, amount.isDeprecated, amount.description], [['integer'], false, 'Whole pesos'])
  const grid = fieldAt(fields, 'grid[][]')
  assert.deepEqual([grid.name, grid.lists, grid.types, grid.isNullable], ['grid', 2, ['number'], true])
  assert.equal(grid.limits.maxItems, 3)
  const loose = fieldAt(fields, 'loose[]')
  assert.deepEqual([loose.isSingleToo, loose.types, loose.codes], [true, ['string'], ['k']])
})

test('a definition that holds itself is told once', () => {
  const fields = describe({
    properties: { tree: { $ref: '#/$defs/node' } },
    $defs: {
      node: {
        type: 'object',
        properties: { name: { type: 'string' }, below: { type: 'array', items: { $ref: '#/$defs/node' } } },
      },
    },
  })
  assert.deepEqual(
    fields.map(({ path }) => path),
    ['tree', 'tree.name', 'tree.below[]'],
  )
  assert.equal(fieldAt(fields, 'tree.below[]').isRecursive, true)
})

test('publicity, catalogue and example of a field are those of its path; rules of no field are told', () => {
  const reason = { es: 'si es empresa', en: 'where it is a company' }
  const version: Describable = {
    schema: {
      properties: { party: { type: 'object', properties: { rfc: { type: 'string' }, name: { type: 'string' } } } },
    },
    publicity: [
      { path: 'party.rfc', class: 'public', when: () => true, reason },
      { path: 'party.rfc', class: 'reserved' },
      { path: 'party.name', class: 'public' },
      { path: 'party.former', class: 'public' },
    ],
    catalogues: [{ id: 'names', title: { es: 'Nombres', en: 'Names' }, paths: ['party.name'], entries: [] }],
    example: { party: { rfc: null, name: 'Inventos' } },
  }
  const { fields, leaves, unplacedRules } = describeVersion(version)
  assert.equal(fields[0]?.publicity.class, 'mixed')
  assert.deepEqual(leaves.get('party.rfc')?.publicity, {
    class: 'conditional',
    rules: [{ class: 'public', reason }, { class: 'reserved' }],
  })
  assert.equal(leaves.get('party.rfc')?.example, undefined)
  assert.deepEqual([leaves.get('party.name')?.catalogue, leaves.get('party.name')?.example], ['names', 'Inventos'])
  assert.deepEqual(unplacedRules, ['party.former'])
})
