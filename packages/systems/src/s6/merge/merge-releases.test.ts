import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { isObject, type Json, type JsonObject } from '@pdn/core'
import fc from 'fast-check'
import { assembleProcess } from './assemble.ts'
import { mergeReleases } from './merge-releases.ts'

const fixtures = new URL('../../../../../../shared/reference/ocds/fixtures/ocds-merge/', import.meta.url)

const parse = (url: URL): Json => JSON.parse(readFileSync(url, 'utf8'))

const objects = (value: Json): readonly JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : [])

const releasesOf = (value: Json): readonly JsonObject[] =>
  objects(isObject(value) && Array.isArray(value.releases) ? value.releases : value)

for (const version of ['1.0', '1.1']) {
  const folder = new URL(`${version}/`, fixtures)
  const present = existsSync(folder)
  test(`every compiled case of ocds-merge ${version}`, {
    skip: present ? false : 'fixtures are not beside the repository',
  }, t => {
    const cases = readdirSync(folder).filter(name => name.endsWith('-compiled.json'))
    assert.ok(cases.length > 0)
    for (const name of cases) {
      const releases = releasesOf(parse(new URL(name.replace('-compiled', ''), folder)))
      const parts = releases.map((document, arrival) => ({ document, arrival }))
      assert.deepEqual(assembleProcess(parts), parse(new URL(name, folder)), name)
    }
    t.diagnostic(`${cases.length} cases`)
  })
}

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

test('a large release with many marks merges in linear time', () => {
  const parties = Array.from({ length: 20_000 }, (_, index) => ({ id: `p${index}`, roles: ['supplier'] }))
  const marked = release('1', '2020-01-01T00:00:00Z', {
    parties,
    'pdn:inferred': parties.map((_, index) => `/parties/${index}/roles`),
  })
  const started = performance.now()
  const merged = mergeReleases([marked, { ...marked, id: '2' }])
  assert.ok(performance.now() - started < 5000)
  assert.ok(Array.isArray(merged['pdn:inferred']))
  assert.equal(merged['pdn:inferred'].length, parties.length)
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
