import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { changedPointers, isObject, type Json, type JsonObject } from '@pdn/core'
import { referenceFile, temporaryFolder } from '@pdn/testing'
import fc from 'fast-check'
import { fileOnDisk } from '../flat/data-file.ts'
import { releaseGroupsOnDisk } from './release-groups.ts'
import { type PackageForm, repackage } from './repackage.ts'

const now = new Date('2026-01-01T00:00:00Z')
const folder = await temporaryFolder({ after: test.after })

let made = 0

const packed = async (source: Json | string, to: PackageForm, extension = 'json', from?: string) => {
  const name = join(folder, `in-${++made}.json`)
  await writeFile(name, typeof source === 'string' ? source : JSON.stringify(source))
  const output = join(folder, `out-${made}.${extension}`)
  const report = await repackage({ input: fileOnDisk(name), output, to, from, now })
  const text = await readFile(output, 'utf8')
  return { report, text, value: extension === 'json' ? (JSON.parse(text) as JsonObject) : {} }
}

const release = (ocid: string, id: string, date: string, more: JsonObject = {}): JsonObject => ({
  ocid,
  id,
  date: `${date}T00:00:00Z`,
  tag: ['tender'],
  initiationType: 'tender',
  ...more,
})

const metadata = {
  uri: 'https://ejemplo.mx/paquete.json',
  version: '1.1',
  publishedDate: '2025-01-01T00:00:00Z',
  publisher: { name: 'Secretaría (sintética)' },
  license: 'CC BY 4.0',
  extensions: ['https://ejemplo.mx/extension.json'],
}

const [first, second, third] = [
  release('ocds-07smqs-1', '1', '2024-01-01', { tender: { id: 't', title: 'a' } }),
  release('ocds-07smqs-1', '2', '2024-02-01', { tender: { id: 't', title: 'b' } }),
  release('ocds-07smqs-2', '1', '2024-01-05'),
]

test('releases become records, in the order of their dates, and the package keeps what it says of itself', async () => {
  const { report, value } = await packed({ ...metadata, releases: [second, third, first] }, 'ocds-records')
  assert.deepEqual([report.releases, report.written, report.leftOut], [3, 2, 0])
  const { records, packages, ...rest } = value
  assert.deepEqual(rest, metadata)
  assert.deepEqual(packages, [metadata.uri])
  assert.ok(Array.isArray(records))
  const [one, other]: readonly Json[] = records
  assert.ok(isObject(one) && isObject(one.compiledRelease) && isObject(one.versionedRelease) && isObject(other))
  assert.deepEqual(one.releases, [first, second])
  assert.deepEqual(one.compiledRelease.tender, { id: 't', title: 'b' })
  assert.equal(other.ocid, 'ocds-07smqs-2')
})

test('records give back the releases that they were made of, package after package', async () => {
  const { text } = await packed({ ...metadata, releases: [first, second, third] }, 'ocds-records')
  const { value, report } = await packed(text, 'ocds-releases')
  assert.deepEqual(value.releases, [first, second, third])
  assert.equal(value.license, 'CC BY 4.0')
  assert.equal(report.metadata.includes('extensions'), true)
})

test('compiled releases are had as a package, or one a line', async () => {
  const source = { ...metadata, releases: [first, second] }
  const { value } = await packed(source, 'ocds-compiled')
  assert.ok(Array.isArray(value.releases) && isObject(value.releases[0]))
  assert.deepEqual(value.releases[0].tag, ['compiled'])
  const { text } = await packed(source, 'ocds-compiled', 'jsonl')
  assert.deepEqual(JSON.parse(text), value.releases[0])
})

test('metadata behind the releases, packages one a line, and loose releases', async () => {
  const behind = await packed(
    `{"releases":[${JSON.stringify(first)}],${JSON.stringify(metadata).slice(1)}`,
    'ocds-releases',
  )
  assert.deepEqual({ ...behind.value, releases: undefined }, { ...metadata, releases: undefined })
  const onLines = [first, third].map(each => JSON.stringify({ ...metadata, releases: [each] })).join('\n')
  const joined = await packed(onLines, 'ocds-records')
  assert.equal(joined.report.written, 2)
  assert.equal(joined.value.uri, metadata.uri)
  const loose = await packed([first, third], 'ocds-releases')
  assert.deepEqual(loose.value.releases, [first, third])
  assert.match(String(loose.value.uri), /^urn:uuid:[0-9a-f-]{36}$/)
  assert.equal(loose.value.version, '1.1')
})

test('of version 1.0, suppliers without ids are replaced as a whole, and no version is told', async () => {
  const { version: _, ...old } = metadata
  const awarded = (id: string, date: string) =>
    release('ocds-07smqs-1', id, date, { awards: [{ id: 'a', suppliers: [{ name: 'Obras' }] }] })
  const { value } = await packed(
    { ...old, releases: [awarded('1', '2024-01-01'), awarded('2', '2024-01-02')] },
    'ocds-records',
  )
  assert.ok(Array.isArray(value.records) && isObject(value.records[0]) && isObject(value.records[0].compiledRelease))
  assert.deepEqual(value.records[0].compiledRelease.awards, [{ id: 'a', suppliers: [{ name: 'Obras' }] }])
  assert.equal('version' in value, false)
})

test('what is no release is left out and told; repeated ids and hostile members harm nothing', async () => {
  const hostile = JSON.parse('{"ocid":"ocds-07smqs-9\\u0000","id":"1","__proto__":{"x":1},"tender":{"id":"\\ud800"}}')
  const link = { url: 'https://ejemplo.mx/1.json', date: '2024-01-01T00:00:00Z' }
  const { report, value } = await packed(
    { records: [{ ocid: 'x', releases: [link] }, { ocid: 'y', releases: [first, first, hostile] }, 7, { ocid: 'z' }] },
    'ocds-records',
  )
  assert.deepEqual([report.releases, report.leftOut], [4, 2])
  assert.equal(report.problems['linked-release'], 1)
  assert.ok(Array.isArray(value.records))
  const ocids = value.records.map(record => (isObject(record) ? record.ocid : undefined))
  assert.deepEqual(ocids, ['ocds-07smqs-1', 'ocds-07smqs-9\u0000', 'z'])
  assert.deepEqual(
    changedPointers(
      hostile,
      isObject(value.records[1]) && Array.isArray(value.records[1].releases) ? value.records[1].releases[0] : null,
      9,
    ),
    [],
  )
})

test('a process larger than the memory given to one is refused in words', () => {
  const groups = releaseGroupsOnDisk(500)
  for (let number = 0; number < 5; number += 1) groups.add('ocds-07smqs-1', first)
  assert.throws(() => [...groups.groups()], { code: 'record-too-large' })
  groups.close()
})

test('of a package that breaks off nothing stands under the name of the output', async () => {
  const whole = JSON.stringify({ ...metadata, releases: [first, second, third] })
  for (const to of ['ocds-releases', 'ocds-records'] as const) {
    await assert.rejects(packed(whole.slice(0, -30), to), { code: 'json-invalid' })
    assert.equal(existsSync(join(folder, `out-${made}.json`)), false)
  }
  const deep = `{"releases":[{"ocid":"x","tender":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}]}`
  await assert.rejects(packed(deep, 'ocds-records'), { code: 'json-invalid' })
  assert.deepEqual(
    readdirSync(folder).filter(file => file.endsWith('.part')),
    [],
  )
})

test('a file that is there is written over on demand alone', async () => {
  const name = join(folder, 'there.json')
  await writeFile(name, JSON.stringify([first]))
  const output = join(folder, 'there-out.json')
  await writeFile(output, 'before')
  await assert.rejects(repackage({ input: fileOnDisk(name), output, to: 'ocds-releases', now }), {
    code: 'invalid-request',
  })
  assert.equal(await readFile(output, 'utf8'), 'before')
  await repackage({ input: fileOnDisk(name), output, to: 'ocds-releases', now, force: true })
  assert.match(await readFile(output, 'utf8'), /^\{"releases"/)
})

test('any releases become records and releases again, each where it was', async () => {
  const arbitrary = fc.record({
    ocid: fc.constantFrom('a', 'b', 'ñ\u0000', '\ud800'),
    id: fc.string(),
    tender: fc.jsonValue(),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(arbitrary, { maxLength: 6 }), async given => {
      const releases = JSON.parse(JSON.stringify(given)) as JsonObject[]
      const { text } = await packed({ ...metadata, releases }, 'ocds-records')
      const { value } = await packed(text, 'ocds-releases')
      const byOcid = Object.values(Object.groupBy(releases, ({ ocid }) => String(ocid)))
      assert.ok(Array.isArray(value.releases))
      assert.deepEqual(
        new Set(value.releases.map(each => JSON.stringify(each))),
        new Set(byOcid.flat().map(each => JSON.stringify(each))),
      )
      assert.equal(value.releases.length, releases.length)
    }),
    { numRuns: 30 },
  )
})

test('releases of 1.0 merge as ocds-merge has it, told by their package or by who converts them', async t => {
  const published = (name: string): Json | undefined => {
    const path = referenceFile(t, `ocds/fixtures/ocds-merge/1.0/${name}.json`)
    return path === undefined ? undefined : JSON.parse(readFileSync(path, 'utf8'))
  }
  const releases = published('suppliers')
  if (releases === undefined) return
  const expected = [published('suppliers-compiled'), published('suppliers-versioned')]
  const inPackage = await packed({ ...metadata, version: '1.0', releases }, 'ocds-records')
  const loose = await packed(releases, 'ocds-records', 'json', 'ocds-1.0')
  for (const { value } of [inPackage, loose]) {
    const [record]: readonly Json[] = Array.isArray(value.records) ? value.records : []
    assert.ok(isObject(record))
    assert.deepEqual([record.compiledRelease, record.versionedRelease], expected)
  }
  await assert.rejects(packed(releases, 'ocds-records', 'json', 'ocds-2.0'), { code: 'standard-unknown' })
})

const fixtures = new URL('../../../../../shared/reference/ocds/fixtures/ocdskit/realdata/', import.meta.url)
const skip = existsSync(fixtures) ? false : 'the fixtures of ocdskit are not beside the repository'

test('release packages of ocdskit become the records that its versioned package holds', { skip }, async t => {
  const own = JSON.parse(readFileSync(new URL('record-package_versioned.json', fixtures), 'utf8'))
  const ocids = new Set(own.records.map(({ ocid }: { ocid: string }) => ocid))
  const releases = own.records.flatMap((record: { releases: Json[] }) => record.releases)
  const { records: _, packages: __, version: ___, ...around } = own
  const { value } = await packed({ ...around, releases }, 'ocds-records')
  assert.ok(Array.isArray(value.records))
  for (const record of value.records) {
    assert.ok(isObject(record) && ocids.has(record.ocid))
    const theirs = own.records.find(({ ocid }: { ocid: string }) => ocid === record.ocid)
    const changed = changedPointers(theirs.releases, record.releases ?? null, 9)
    assert.deepEqual(changed, [])
  }
  assert.equal(value.records.length, ocids.size)
  t.diagnostic(`${value.records.length} records of ${releases.length} releases`)
})

const program = fileURLToPath(new URL('../../test-programs/repackage-large.ts', import.meta.url))
const run = promisify(execFile)

test('a package far larger than the heap becomes records, and these releases again', async t => {
  // The same with 300 MB takes a minute; the program prints what it took.
  const { stdout } = await run(process.execPath, ['--max-old-space-size=160', program, '64', folder])
  const { megabytes, releases, records, back, peakMegabytes } = JSON.parse(stdout)
  assert.ok(megabytes >= 64)
  assert.equal(back, releases)
  assert.equal(records * 3, releases)
  t.diagnostic(`${megabytes} MB, ${releases} releases, ${records} records, peak ${peakMegabytes} MB`)
})
