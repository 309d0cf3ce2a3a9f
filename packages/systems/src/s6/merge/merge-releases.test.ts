import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canonicalJson, isObject, type Json, type JsonObject } from '@pdn/core'
import fc from 'fast-check'
import { changedContents } from '../changed-contents.fixture.ts'
import { compiledFromVersions } from '../reading/versioned-release.ts'
import { assembleProcess, historyOf } from './assemble.ts'
import { mergeReleases, mergeStages, versionReleases } from './merge-releases.ts'

const objects = (value: Json): readonly JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : [])

const release = (id: string, date: string, more: JsonObject): JsonObject => ({
  ocid: 'ocds-87sd3t-A',
  id,
  date,
  tag: ['tender'],
  initiationType: 'tender',
  ...more,
})

test('the later of two types wins, and the page can say so', () => {
  const merged = mergeReleases([
    release('1', '2020-01-01T00:00:00Z', { tender: 'una licitación', awards: [{ id: 'a', title: 'x' }] }),
    release('2', '2020-01-02T00:00:00Z', { tender: { id: 't' }, awards: 'ninguna' }),
  ])
  assert.deepEqual(merged.tender, { id: 't' })
  assert.equal(merged.awards, 'ninguna')
  assert.deepEqual(merged['pdn:conflicts'], ['/tender', '/awards'])
})

test('an object of which nothing is left stays, and one that says nothing is none', () => {
  const merged = mergeReleases([
    release('1', '2020-01-01T00:00:00Z', {
      tender: { title: 'x', value: { amount: null } },
      awards: [{ id: 'a', value: { amount: 1 } }],
    }),
    release('2', '2020-01-02T00:00:00Z', {
      tender: { title: null },
      awards: [{ id: 'a', value: { amount: null } }, {}, { value: {}, items: [{}] }],
      buyer: { name: null },
      contracts: [],
      planning: { budget: { amount: {} } },
      parties: [{}],
    }),
  ])
  assert.deepEqual(merged.tender, { value: {} })
  assert.deepEqual(merged.awards, [{ id: 'a', value: {} }])
  assert.deepEqual(merged.buyer, {})
  assert.equal('contracts' in merged || 'planning' in merged || 'parties' in merged, false)
})

test('items without id are never one, in one release or in several', () => {
  const line = { description: 'R', quantity: 1 }
  const releases = [
    release('1', '2020-01-01T00:00:00Z', { tender: { id: 't', items: [line, line] } }),
    release('2', '2020-01-02T00:00:00Z', { tender: { id: 't', items: [line] } }),
  ]
  assert.deepEqual(mergeReleases(releases).tender, { id: 't', items: [line, line, line] })
  assert.deepEqual(compiledFromVersions(versionReleases(releases)).tender, { id: 't', items: [line, line, line] })
})

test('of two items with one id in one release the later has the last word, and the earlier is no version', () => {
  const items = (...list: readonly JsonObject[]) => ({ tender: { items: list } })
  const versioned = versionReleases([
    release('1', '2020-01-01T00:00:00Z', items({ id: '1', quantity: 1, description: 'a' })),
    release(
      '2',
      '2020-01-02T00:00:00Z',
      items({ id: '1', quantity: 2 }, { id: '1', quantity: 1, description: 'b' }, { id: '2', quantity: 3 }),
    ),
  ])
  const said = (number: string, value: Json) => ({
    releaseID: number,
    releaseDate: `2020-01-0${number}T00:00:00Z`,
    releaseTag: ['tender'],
    value,
  })
  assert.deepEqual(versioned.tender, {
    items: [
      { id: '1', quantity: [said('1', 1)], description: [said('1', 'a'), said('2', 'b')] },
      { id: '2', quantity: [said('2', 3)] },
    ],
  })
})

test('null over an object or a list takes it away, and every value in it', () => {
  const releases = [
    release('1', '2020-01-01T00:00:00Z', { tender: { id: 't', value: { amount: 1 }, items: [{ id: 'i' }] } }),
    release('2', '2020-01-02T00:00:00Z', { tender: { value: null, items: null } }),
  ]
  assert.deepEqual(mergeReleases(releases).tender, { id: 't' })
  const { tender } = versionReleases(releases)
  assert.ok(isObject(tender) && isObject(tender.value))
  assert.deepEqual(
    objects(tender.value.amount ?? []).map(({ value }) => value),
    [1, null],
  )
  assert.deepEqual(tender.items, [{ id: 'i' }])
})

test('the rules of a field hold where a list stands for an object, and an object for a list', () => {
  const merged = (tender: Json, later: Json) =>
    mergeReleases([
      release('1', '2020-01-01T00:00:00Z', { tender }),
      release('2', '2020-01-02T00:00:00Z', { tender: later }),
    ]).tender
  const first = { id: 't', amendments: [{ id: 'a' }] }
  const later = { id: 't', amendments: [{ id: 'b' }] }
  const whole = (value: Json) => ({ id: 'i', additionalClassifications: value })
  assert.deepEqual(merged([first], [later]), [{ ...first, amendments: [{ id: 'a' }, { id: 'b' }] }])
  assert.deepEqual(merged([{ id: 't', items: [whole([{ id: 'x' }])] }], [{ id: 't', items: [whole([{ id: 'y' }])] }]), [
    { id: 't', items: [whole([{ id: 'y' }])] },
  ])
  assert.deepEqual(merged({ items: whole({ id: 'x', scheme: 's' }) }, { items: whole({ id: 'y' }) }), {
    items: whole({ id: 'y' }),
  })
})

test('marks follow their values through the merge', () => {
  const merged = mergeReleases([
    release('1', '2020-01-01T00:00:00Z', {
      awards: [{ id: 'a', value: { amount: 1 } }, { id: 'b' }],
      'pdn:inferred': ['/awards/0/id', '/awards/0/value/amount', '/ocid', '/id'],
      'pdn:raw': { '/awards/0/value/amount': '1.00' },
    }),
    release('2', '2020-01-02T00:00:00Z', {
      awards: [
        { id: 'c', title: 'C' },
        { id: 'a', value: { amount: 2.5 } },
      ],
      'pdn:inferred': ['/awards/0/title'],
    }),
  ])
  assert.deepEqual(merged['pdn:inferred'], ['/awards/2/title'])
  assert.equal(merged['pdn:raw'], undefined)
})

test('a mark stays where no later release gave a value', () => {
  const merged = mergeReleases([
    release('1', '2020-01-01T00:00:00Z', {
      'pdn:inferred': ['/ocid', '/awards/0/value/amount'],
      awards: [{ id: 'a', value: { amount: 1 } }],
    }),
    { ...release('2', '2020-01-02T00:00:00Z', { awards: [{ id: 'a', title: 'A' }] }), 'pdn:inferred': ['/ocid'] },
  ])
  assert.deepEqual(merged['pdn:inferred'], ['/awards/0/value/amount', '/ocid'])
})

test('marks inside a list that is replaced as a whole follow it', () => {
  const parties = [{ id: 'p', additionalIdentifiers: [{ id: 'x', scheme: 'y' }], roles: ['buyer'] }]
  const merged = mergeReleases([
    release('1', '2020-01-01T00:00:00Z', { parties: [{ id: 'q' }] }),
    release('2', '2020-01-02T00:00:00Z', {
      parties,
      'pdn:inferred': ['/parties/0/additionalIdentifiers/0/scheme', '/parties/0/roles/0', '/parties/0/id'],
      'pdn:raw': { '/parties/0/additionalIdentifiers/0/id': 7 },
    }),
  ])
  assert.deepEqual(merged['pdn:inferred'], [
    '/parties/1/additionalIdentifiers/0/scheme',
    '/parties/1/id',
    '/parties/1/roles/0',
  ])
  assert.deepEqual(merged['pdn:raw'], { '/parties/1/additionalIdentifiers/0/id': 7 })
})

test('a compiled release counts only while no plain one is held', () => {
  const compiled = (date: string, title: string) => ({
    ...release(date, date, { tender: { id: 't', title } }),
    tag: ['tender', 'compiled'],
  })
  const older = { document: compiled('2020-01-01T00:00:00Z', 'older'), arrival: 2 }
  const newer = { document: compiled('2020-02-01T00:00:00Z', 'newer'), arrival: 1 }
  const plain = { document: release('p', '2019-01-01T00:00:00Z', { tender: { id: 't', title: 'plain' } }), arrival: 0 }
  assert.deepEqual(assembleProcess([older, newer]), newer.document)
  const assembled = assembleProcess([older, plain, newer])
  assert.ok(isObject(assembled.tender))
  assert.equal(assembled.tender.title, 'plain')
})

const arbitraryPart = fc.record({
  document: fc.record({
    ocid: fc.constant('x'),
    id: fc.string(),
    date: fc.constantFrom('2020-01-01', '2020-01-01T06:00:00-06:00', '2019-05-05T00:00:00', 'nunca'),
    tag: fc.constantFrom(['tender'], ['compiled'], 'award'),
    tender: fc.jsonValue(),
    awards: fc.array(fc.record({ id: fc.constantFrom('a', 'b', 1), value: fc.jsonValue() })),
  }),
  arrival: fc.nat(3),
})

test('the order of parts does not matter', () => {
  fc.assert(
    fc.property(fc.array(arbitraryPart, { minLength: 1, maxLength: 5 }), fc.nat(), (given, turn) => {
      const parts = given.map(part => ({ document: part.document as JsonObject, arrival: part.arrival }))
      const turned = parts.map((_, index) => parts[(index + turn) % parts.length]).filter(part => part !== undefined)
      assert.deepEqual(assembleProcess(turned), assembleProcess(parts))
      assert.deepEqual(assembleProcess(parts.toReversed()), assembleProcess(parts))
    }),
    { numRuns: 300 },
  )
})

const arbitraryTender = fc.record(
  {
    id: fc.constantFrom('t', 'u'),
    title: fc.constantFrom('a', 'b', null),
    submissionMethod: fc.array(fc.constantFrom('written', 'inPerson')),
    value: fc.oneof(fc.constant(null), fc.record({ amount: fc.nat(3), currency: fc.constantFrom('MXN', null) })),
    items: fc.array(
      fc.record(
        { id: fc.constantFrom('1', '2', 3), description: fc.constantFrom('x', 'y', null) },
        { requiredKeys: ['id'] },
      ),
      { maxLength: 3 },
    ),
    unknown: fc.oneof(fc.string(), fc.integer(), fc.boolean()),
  },
  { requiredKeys: [] },
)

const arbitraryRelease = fc.record(
  {
    ocid: fc.constant('ocds-07smqs-1'),
    id: fc.string(),
    date: fc.constantFrom('2020-01-01T00:00:00Z', '2020-01-02T00:00:00Z'),
    tag: fc.constant(['tender']),
    language: fc.constantFrom('es', 'en', null),
    tender: arbitraryTender,
  },
  { requiredKeys: ['ocid', 'id', 'date', 'tag'] },
)

/** Every list of versions in a versioned release. */
const histories = (value: Json): readonly (readonly JsonObject[])[] => {
  if (Array.isArray(value) && value.some(item => isObject(item) && 'releaseID' in item)) return [objects(value)]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(member => histories(member ?? null))
}

const own = new Set(['/id', '/date', '/tag'])

test('the last of all versions is the compiled release, and no version says what the one before it said', () => {
  fc.assert(
    fc.property(fc.array(arbitraryRelease, { minLength: 1, maxLength: 6 }), given => {
      const releases = given as readonly JsonObject[]
      const versioned = versionReleases(releases)
      const changed = changedContents(compiledFromVersions(versioned), mergeReleases(releases))
      assert.deepEqual(
        changed.filter(pointer => !own.has(pointer)),
        [],
      )
      for (const versions of histories(versioned)) {
        const texts = versions.map(version => canonicalJson(version.value ?? null))
        assert.ok(texts.every((text, index) => text !== texts[index - 1]))
      }
    }),
    { numRuns: 300 },
  )
})

const frozen = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null)
    for (const member of Object.values(Object.freeze(value))) frozen(member)
  return value
}

const arbitraryMarked = fc
  .record({
    release: arbitraryRelease,
    inferred: fc.subarray(['/tender', '/tender/title', '/tender/items', '/tender/items/0/id', '/tender/value/amount']),
    raw: fc.dictionary(fc.constantFrom('/tender/title', '/tender/items/1/description', '/tender/value'), fc.string()),
  })
  .map(({ release: given, inferred, raw }) => ({ ...given, 'pdn:inferred': inferred, 'pdn:raw': raw }))

test('a merge shares with releases what none of them changes, and changes nothing that it shares', () => {
  const releases = fc.array(fc.oneof(arbitraryRelease, arbitraryMarked), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(releases, given => {
      const parts: readonly JsonObject[] = frozen(JSON.parse(JSON.stringify(given)))
      const texts: string[] = []
      const stages: JsonObject[] = []
      for (const stage of mergeStages(parts)) {
        stages.push(frozen(stage))
        texts.push(canonicalJson(stage))
      }
      const apart = parts.map((_, index) => mergeReleases(structuredClone(parts.slice(0, index + 1))))
      assert.deepEqual(stages, apart)
      assert.deepEqual(
        stages.map(stage => canonicalJson(stage)),
        texts,
      )
      assert.deepEqual(versionReleases(parts), versionReleases(structuredClone(parts)))
    }),
    { numRuns: 300 },
  )
  const only = release('1', '2020-01-01T00:00:00Z', { tender: { id: 't', items: [{ id: 'i', quantity: 1 }] } })
  assert.equal(mergeReleases([only]).tender, only.tender)
})

test('repeated ids and changes of type are told by their places', () => {
  const told: string[] = []
  const releases = [
    release('1', '2020-01-01T00:00:00Z', {
      awards: [
        { id: 'a', title: 'x' },
        { id: 'a', title: 'y' },
      ],
      tender: 'no',
    }),
    release('2', '2020-01-02T00:00:00Z', { tender: { id: 't' } }),
  ]
  const merged = mergeReleases(releases, { tell: ({ path, rule }) => told.push(`${rule} ${path}`) })
  assert.deepEqual(merged.awards, [{ id: 'a', title: 'y' }])
  assert.deepEqual(told, ['merge-repeated-id /awards/1/id', 'merge-type-changed /tender'])
})

test('hostile members are values like others, and what is too deep is refused in words', () => {
  const hostile = JSON.parse(
    '{"ocid":"o","id":"1","__proto__":{"polluted":true},"tender":{"title":"\\u0000\\ud800","constructor":{"prototype":1}}}',
  )
  const merged = mergeReleases([hostile, { ...hostile, id: '2' }])
  assert.deepEqual(Object.keys(merged).includes('__proto__'), true)
  assert.equal(({} as JsonObject).polluted, undefined)
  assert.deepEqual(versionReleases([hostile]).ocid, 'o')
  const deep: JsonObject = { ocid: 'o', tender: JSON.parse(`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`) }
  for (const merge of [mergeReleases, versionReleases]) {
    assert.throws(() => merge([deep]), { code: 'document-too-deep' })
  }
})

test('the history of a process ends with the process, and each step begins where the one before it ended', () => {
  fc.assert(
    fc.property(fc.array(arbitraryPart, { minLength: 1, maxLength: 5 }), given => {
      const parts = given.map(part => ({ document: part.document as JsonObject, arrival: part.arrival }))
      const steps = historyOf(parts)
      assert.deepEqual(steps.map(({ part }) => part).sort(), [...parts.keys()])
      assert.deepEqual(steps.at(-1)?.after, assembleProcess(parts))
      for (const [index, { before, after, used }] of steps.entries()) {
        assert.deepEqual(before, steps.slice(0, index).some(step => step.used) ? steps[index - 1]?.after : undefined)
        if (!used) assert.deepEqual(after, before ?? {})
      }
    }),
    { numRuns: 200 },
  )
})

test('a step is called by what its release announces', () => {
  const [only] = historyOf([{ document: release('1', '2020-01-01', { tag: ['award', 'contract', 'x'] }), arrival: 0 }])
  assert.deepEqual(only?.title, { es: 'Adjudicación, Contrato', en: 'Award, Contract' })
  const [unnamed] = historyOf([{ document: { ocid: 'o' }, arrival: 0 }])
  assert.deepEqual(unnamed?.title, { es: 'Entrega', en: 'Release' })
})
