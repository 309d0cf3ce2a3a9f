import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { isObject, type Json, valueAt } from '@pdn/core'
import fc from 'fast-check'
import { readRelease } from './read-release.ts'
import { unpackReleases } from './unpack-releases.ts'

const release = (id: string) => ({ ocid: 'o', id, date: '2024-01-01T00:00:00Z', tag: ['tender'] })
const compiled = { ...release('c'), tag: ['compiled'] }
const link = { url: 'https://ejemplo.mx/1.json', date: '2024-01-01T00:00:00Z', tag: ['tender'] }
const publisher = { name: 'Secretaría (sintética)', uri: 'https://ejemplo.mx' }

const unpacked = (source: Json) => [...unpackReleases(source)]
const ids = (source: Json) => unpacked(source).map(({ document }) => (isObject(document) ? document.id : document))
const rules = (source: Json) =>
  unpacked(source).flatMap(({ issues }) => issues.map(({ rule, path }) => `${rule} ${path}`))

test('every container gives its releases', () => {
  const one = release('1')
  const two = release('2')
  assert.deepEqual(ids(one), ['1'])
  assert.deepEqual(ids([one, two]), ['1', '2'])
  assert.deepEqual(ids({ uri: 'u', publishedDate: 'd', releases: [one, two] }), ['1', '2'])
  assert.deepEqual(
    ids({
      records: [
        { ocid: 'o', releases: [one] },
        { ocid: 'p', compiledRelease: compiled },
      ],
    }),
    ['1', 'c'],
  )
  assert.deepEqual(ids({ publisher, releases: [one], compiledRelease: compiled, versionedRelease: {} }), ['1'])
  assert.deepEqual(ids({ ...one, packageInfo: { publisher } }), ['1'])
  assert.deepEqual(ids([{ releases: [one] }, [two]]), ['1', '2'])
  assert.deepEqual(ids({ releases: [] }), [])
})

test('linked releases are told, and the compiled one is used', () => {
  const record = { ocid: 'o', releases: [link, link], compiledRelease: compiled }
  assert.deepEqual(ids({ records: [record] }), ['c'])
  assert.deepEqual(rules(record), ['linked-release /releases/0', 'linked-release /releases/1'])
  assert.deepEqual(rules({ records: [record] }), [
    'linked-release /records/0/releases/0',
    'linked-release /records/0/releases/1',
  ])
})

test('where each document stood is told, and which only stands in for its record', () => {
  const places = (source: Json) => unpacked(source).map(({ at, isStandIn }) => [at, isStandIn === true])
  const linking = { ocid: 'o', releases: [link] }
  const records = [{ ocid: 'o', releases: [release('1'), link, release('2')] }, linking, { ocid: 'o', releases: [] }]
  assert.deepEqual(places({ records }), [
    ['/records/0/releases/0', false],
    ['/records/0/releases/2', false],
    ['/records/1/releases/0', true],
    ['/records/2', true],
  ])
  assert.deepEqual(places([release('1'), { ...linking, compiledRelease: compiled }]), [
    ['/0', false],
    ['/1/compiledRelease', false],
  ])
})

test('a release of another process than its record is told', () => {
  const other = { ...release('2'), ocid: 'p' }
  const record = { ocid: 'o', releases: [release('1'), other], compiledRelease: { ...compiled, ocid: 'p' } }
  assert.deepEqual(rules(record), ['record-of-another /releases/1/ocid', 'record-of-another /compiledRelease/ocid'])
  assert.deepEqual(rules({ releases: [release('1'), other] }), [])
})

test('a record of links alone is refused in words', () => {
  const [only, ...others] = unpacked({ records: [{ ocid: 'o', releases: [link, link] }] })
  assert.ok(only !== undefined && others.length === 0)
  const reading = readRelease(only.document)
  assert.deepEqual(reading.ok ? [] : reading.issues.map(issue => issue.rule), ['linked-release'])
})

test('a versioned release alone gives its last values', () => {
  const value = (id: string, date: string, text: string) => ({
    releaseID: id,
    releaseDate: date,
    releaseTag: ['tender'],
    value: text,
  })
  const versions = [value('1', '2024-01-01T00:00:00Z', 'antes'), value('2', '2024-02-01T00:00:00Z', 'después')]
  const [only] = unpacked({
    ocid: 'o',
    versionedRelease: { ocid: 'o', tender: { id: versions, items: [{ id: 'i', description: versions }] } },
  })
  assert.deepEqual(only?.document, {
    ocid: 'o',
    tender: { id: 'después', items: [{ id: 'i', description: 'después' }] },
    tag: ['compiled'],
    id: 'o-2024-02-01T00:00:00Z',
    date: '2024-02-01T00:00:00Z',
  })
  assert.deepEqual(
    only?.issues.map(issue => issue.rule),
    ['versioned-release-used'],
  )
})

test('publisher and licence travel with the release; address and date of the package do not', () => {
  const [first] = unpacked({ uri: 'u', publishedDate: 'd', license: 'CC BY 4.0', publisher, releases: [release('1')] })
  assert.ok(first !== undefined)
  const reading = readRelease(first.document)
  assert.ok(reading.ok)
  assert.deepEqual(reading.document['pdn:package'], { publisher, license: 'CC BY 4.0' })
})

test('what is unpacked of any JSON stands where it is told, and so does what is told of it', () => {
  const names = ['releases', 'records', 'record', 'compiledRelease', 'versionedRelease', 'ocid', 'tag', 'url']
  const { anything } = fc.letrec<{ anything: unknown }>(tie => ({
    anything: fc.oneof(
      { depthSize: 'medium' },
      fc.jsonValue(),
      fc.array(tie('anything'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...names), tie('anything'), { maxKeys: 4 }),
    ),
  }))
  fc.assert(
    fc.property(anything, value => {
      const source: Json = JSON.parse(JSON.stringify(value))
      for (const { at = '', issues } of unpacked(source))
        for (const path of [at, ...issues.map(issue => issue.path)])
          assert.notEqual(valueAt(source, path), undefined, path)
    }),
    { numRuns: 500 },
  )
  const deep: Json = JSON.parse(`${'['.repeat(20000)}${']'.repeat(20000)}`)
  assert.equal(unpacked(deep).length, 1)
})

test('a process of the interconnection of 2025 is read, whether it is a release or a record', () => {
  const process = { tender: { id: 't' }, awards: [] }
  assert.deepEqual(unpacked({ _id: 'x', ocid: 'o', record: process }), [
    { document: { ...process, ocid: 'o' }, issues: [], at: '/record' },
  ])
  assert.deepEqual(ids({ ocid: 'o', record: { releases: [release('1'), release('2')] } }), ['1', '2'])
  const [only] = unpacked({ ocid: 'o', record: process })
  assert.ok(readRelease(only?.document ?? null).ok)
  // A release may have a member of that name.
  assert.deepEqual(ids({ ...release('1'), record: {} }), ['1'])
})

test('a record that mixes links with releases, or holds something else, is told', () => {
  const record = { ocid: 'o', releases: [release('1'), link] }
  assert.deepEqual(ids(record), ['1'])
  assert.deepEqual(rules(record), ['releases-embedded-and-linked /releases', 'linked-release /releases/1'])
  for (const releases of ['texto', {}]) {
    assert.deepEqual(rules({ ocid: 'o', releases }), ['releases-not-a-list /releases', 'empty-record /releases'])
  }
  assert.deepEqual(rules({ ocid: 'o', releases: null }), ['empty-record /releases'])
})

const coveFolder = new URL(
  '../../../../../../shared/reference/ocds/fixtures/lib-cove-ocds/common_checks/',
  import.meta.url,
)
const coveSkip = existsSync(coveFolder) ? false : 'the fixtures of lib-cove-ocds are not beside the repository'

test('records of lib-cove-ocds: what is invalid is told, and of what is valid only that it links', {
  skip: coveSkip,
}, () => {
  const rulesIn = (file: string) => {
    const counts: Record<string, number> = {}
    for (const rule of rules(JSON.parse(readFileSync(new URL(file, coveFolder), 'utf8')))) {
      const [name = ''] = rule.split(' ')
      counts[name] = (counts[name] ?? 0) + 1
    }
    return counts
  }
  assert.deepEqual(rulesIn('records_non_unique.json'), { 'linked-release': 5 })
  assert.deepEqual(rulesIn('records_unique.json'), { 'linked-release': 2 })
  assert.deepEqual(rulesIn('records_invalid_releases.json'), {
    'empty-record': 4,
    'linked-release': 4,
    'releases-embedded-and-linked': 2,
    'releases-not-a-list': 2,
  })
  assert.deepEqual(rulesIn('records_no_validation_errors.json'), { 'linked-release': 1 })
})

const folder = new URL('../../../../../../shared/reference/ocds/fixtures/ocdskit/realdata/', import.meta.url)
const skip = existsSync(folder) ? false : 'the fixtures are not beside the repository'

test('the packages of ocdskit are unpacked and read', { skip }, t => {
  let read = 0
  for (const name of readdirSync(folder).filter(
    file => /^(release|record)-package/.test(file) && !file.includes('8859'),
  )) {
    const text = readFileSync(new URL(name, folder), 'utf8')
    const sources: readonly Json[] = text.startsWith('{"')
      ? text
          .trim()
          .split('\n')
          .map(line => JSON.parse(line))
      : [JSON.parse(text)]
    const releases = sources.flatMap(unpacked)
    for (const { document } of releases) assert.ok(readRelease(document).ok, name)
    read += releases.length
  }
  assert.ok(read > 0)
  t.diagnostic(`${read} releases`)
})
