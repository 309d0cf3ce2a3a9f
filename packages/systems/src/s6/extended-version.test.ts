import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { isObject, type Json, type JsonObject, valueAt } from '@pdn/core'
import fc from 'fast-check'
import { isSchema } from '../schema-compiler.ts'
import { validate } from '../validate.ts'
import { extendOcds } from './extended-version.ts'
import { mergeReleases, versionReleases } from './merge/merge-releases.ts'
import { sampleProcess } from './sample-process.fixture.ts'
import { applyExtensions } from './schema/apply-extensions.ts'
import { mergePatch } from './schema/merge-patch.ts'
import { releaseSchema } from './schema/release.ts'

test('the examples of RFC 7396 are patched as it says', () => {
  const cases: readonly (readonly [Json, Json, Json])[] = [
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    [{ a: 'b' }, { a: null }, {}],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
    [
      ['a', 'b'],
      ['c', 'd'],
      ['c', 'd'],
    ],
    [{ a: 'b' }, ['c'], ['c']],
    [{ a: 'foo' }, null, null],
    [{ a: 'foo' }, 'bar', 'bar'],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [[1, 2], { a: 'b', c: null }, { a: 'b' }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ]
  for (const [target, patch, result] of cases) assert.deepEqual(mergePatch(target, patch), result)
  const hostile: Json = JSON.parse('{"__proto__":{"x":1}}')
  assert.deepEqual(Object.keys(mergePatch({}, hostile) as JsonObject), ['__proto__'])
  assert.equal(({} as JsonObject).x, undefined)
})

const bids: Json = {
  definitions: {
    Bid: {
      title: 'Bid',
      type: 'object',
      required: ['id'],
      properties: {
        id: { type: ['string', 'integer'], minLength: 1 },
        notes: {
          type: 'array',
          items: { type: 'object', properties: { text: { type: 'string' } } },
          wholeListMerge: true,
        },
      },
    },
    Tender: {
      properties: {
        bids: { type: 'array', items: { $ref: '#/definitions/Bid' } },
        // A field may be taken away, or deprecated as OCDS says it.
        eligibilityCriteria: null,
        awardCriteriaDetails: { deprecated: { deprecatedVersion: '1.1', description: 'x' } },
      },
    },
  },
}

test('an extension is validated, checked and merged by its own rules', () => {
  const { version, fields, applied, refused } = extendOcds([{ where: 'bids', patch: bids }])
  assert.deepEqual([applied, refused], [['bids'], []])
  const tender = (more: JsonObject): JsonObject => ({ ...sampleProcess, tender: { id: 't', ...more } })
  assert.deepEqual(validate(version, tender({ bids: [{ id: 'b' }] })), [])
  assert.deepEqual(
    validate(version, tender({ bids: [{}] })).map(({ rule, path }) => `${rule} ${path}`),
    ['missing-required /tender/bids/0/id'],
  )
  const failing = (id: string, document: JsonObject) =>
    version.checks?.document
      .find(check => check.id === id)
      ?.check(document)
      .failures.map(({ path }) => path)
  const document = tender({ bids: [{ id: 'b' }], eligibilityCriteria: 'x', awardCriteriaDetails: 'y' })
  assert.deepEqual(failing('fields.additional', document), ['/tender/eligibilityCriteria'])
  assert.deepEqual(failing('fields.deprecated', document), ['/tender/awardCriteriaDetails'])
  const release = (id: string, notes: Json): JsonObject => ({
    ocid: 'o',
    id,
    date: `2024-01-0${id}`,
    tag: ['tender'],
    tender: { id: 't', bids: [{ id: 'b', notes }] },
  })
  const releases = [release('1', [{ text: 'a' }]), release('2', [{ text: 'b' }])]
  assert.deepEqual(mergeReleases(releases, { fields }).tender, { id: 't', bids: [{ id: 'b', notes: [{ text: 'b' }] }] })
  const { tender: versioned } = versionReleases(releases, { fields })
  assert.ok(isObject(versioned) && Array.isArray(versioned.bids) && isObject(versioned.bids[0]))
  assert.equal(versioned.bids[0].id, 'b')
  assert.ok(Array.isArray(versioned.bids[0].notes) && versioned.bids[0].notes.length === 2)
})

const rulesOf = (patch: Json, remote?: ReadonlyMap<string, Json>) =>
  applyExtensions(releaseSchema, [{ where: 'x', patch }], remote).refused.flatMap(({ faults }) =>
    faults.map(({ rule, path }) => `${rule} ${path}`),
  )

const inTender = (field: Json): Json => ({ definitions: { Tender: { properties: { x: field } } } })

test('what refers elsewhere, to nothing or to itself is left out whole, and said why', () => {
  assert.deepEqual(rulesOf(inTender({ $ref: 'https://ejemplo.mx/otra.json' })), [
    'extension-remote-reference /$defs/Tender/properties/x/$ref',
  ])
  assert.deepEqual(rulesOf(inTender({ $ref: 'file:///etc/passwd' })), [
    'extension-remote-reference /$defs/Tender/properties/x/$ref',
  ])
  assert.deepEqual(rulesOf(inTender({ $ref: '#/definitions/Nada' })), [
    'extension-unknown-reference /$defs/Tender/properties/x/$ref',
  ])
  assert.deepEqual(rulesOf(inTender({ $ref: '#' })), ['extension-unknown-reference /$defs/Tender/properties/x/$ref'])
  assert.deepEqual(rulesOf(inTender({ $ref: '#/definitions/Tender' })), ['extension-circular /$defs/Tender'])
  const ring = {
    definitions: { A: { properties: { b: { $ref: '#/definitions/B' } } }, B: { items: { $ref: '#/definitions/A' } } },
  }
  assert.deepEqual(rulesOf(ring), ['extension-circular /$defs/A', 'extension-circular /$defs/B'])
})

test('a document elsewhere is used only where the caller fetched it', () => {
  const patch = inTender({ $ref: 'https://ejemplo.mx/otra.json' })
  const remote = new Map([['https://ejemplo.mx/otra.json', { type: 'object', properties: { n: { type: 'integer' } } }]])
  const { version, refused } = extendOcds([{ where: 'x', patch }], remote)
  assert.deepEqual(refused, [])
  const rules = validate(version, { ...sampleProcess, tender: { id: 't', x: { n: 'no' } } })
  assert.deepEqual(
    rules.map(({ path }) => path),
    ['/tender/x/n'],
  )
  // What was fetched may itself refer elsewhere: that is not followed.
  const further = new Map<string, Json>([['https://ejemplo.mx/otra.json', { $ref: 'https://ejemplo.mx/tercera.json' }]])
  assert.equal(rulesOf(patch, further)[0]?.startsWith('extension-unknown-reference '), true)
})

test('what is no schema is left out, and the others are applied all the same', () => {
  for (const patch of [
    7,
    'x',
    [],
    { definitions: 7 },
    inTender({ type: 'banana' }),
    inTender({ pattern: '(' }),
    inTender({ enum: [] }),
  ]) {
    assert.deepEqual(
      rulesOf(patch).map(rule => rule.split(' ')[0]),
      ['extension-not-a-schema'],
      JSON.stringify(patch),
    )
  }
  const deep: Json = JSON.parse(`${'{"properties":'.repeat(100_000)}{}${'}'.repeat(100_000)}`)
  assert.deepEqual(rulesOf(deep), ['extension-too-deep '])
  const overlapping: Json = { definitions: { Tender: { patternProperties: { '^titl': { type: 'string' } } } } }
  assert.deepEqual(extendOcds([{ where: 'x', patch: overlapping }]).applied, [])
  const { applied, refused } = extendOcds([
    { where: 'bad', patch: 7 },
    { where: 'bids', patch: bids },
  ])
  assert.deepEqual([applied, refused.map(({ where }) => where)], [['bids'], ['bad']])
})

test('whatever an extension holds, the schema that comes out validates documents', () => {
  const schemaLike = fc.letrec<{ schema: Json }>(tie => ({
    schema: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom<Json>(
        null,
        true,
        'object',
        { type: 'string' },
        { $ref: '#/definitions/Value' },
        { $ref: '#/definitions/Mine' },
      ),
      fc.dictionary(
        fc.constantFrom(
          'type',
          'properties',
          'items',
          'definitions',
          'required',
          'Tender',
          'Mine',
          '__proto__',
          'oneOf',
        ),
        tie('schema'),
        { maxKeys: 4 },
      ),
    ),
  })).schema
  fc.assert(
    fc.property(schemaLike, patch => {
      const { version } = extendOcds([{ where: 'x', patch }])
      assert.ok(isSchema(version.schema))
      // What is missing has a place too: in the object that lacks it.
      for (const { path } of validate(version, sampleProcess))
        assert.ok(path === '' || valueAt(sampleProcess, path.slice(0, path.lastIndexOf('/'))) !== undefined, path)
    }),
    { numRuns: 60 },
  )
})

const published = new URL('../../../../../shared/reference/pdn/INAImexico/', import.meta.url)
const skip = existsSync(published) ? false : 'the published extensions are not beside the repository'

test('the published extensions of EDCA-MX are applied together, and merge as ours do', { skip }, t => {
  const extensions = readdirSync(published).map(where => ({
    where,
    patch: JSON.parse(readFileSync(new URL(`${where}/release-schema.json`, published), 'utf8')),
  }))
  const { version, applied, refused } = extendOcds(extensions)
  const told = refused.map(
    ({ where, faults }) => `${where}: ${faults.map(({ rule, reference }) => `${rule} ${reference}`).join(', ')}`,
  )
  // Budget lines extend the breakdown of another extension, which is not among them.
  assert.deepEqual(validate(version, sampleProcess), [])
  t.diagnostic(`${applied.length} applied, ${refused.length} refused ${told.join('; ')}`)
  assert.ok(applied.length >= extensions.length - 1)
})
