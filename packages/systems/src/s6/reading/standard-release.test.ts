import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { isObject, type Json, type JsonObject } from '@pdn/core'
import fc from 'fast-check'
import { changed } from '../../changed-document.fixture.ts'
import { anyRelease } from '../any-release.fixture.ts'
import { sampleProcess } from '../sample-process.fixture.ts'
import { readRelease, readWhole } from './read-release.ts'
import { isStandard } from './standard-release.ts'
import { unpackReleases } from './unpack-releases.ts'

const examples: readonly JsonObject[] = [
  sampleProcess,
  { ...sampleProcess, 'pdn:package': { publisher: { name: 'Ayuntamiento' } }, 'pdn:synthetic': true },
]

/** Values that may stand somewhere, and values that nearly may. */
const likeIt = fc.oneof(
  fc
    .constantFrom<Json>(
      ...['2025-03-01T00:00:00Z', '2025-03-01', '01/03/2025', 'https://x.example/a', 'x.example', '', ' ', 'n/a'],
      ...['Active', 'active', 'tender', 'awardNotice', 'MXN', 'mxn', 'b', 's', '7', '1,200.00', 'true'],
      ...[0, -1, 1.5, true, null],
      ...[[], {}, [[]], [{}], { id: 'b' }, { id: 's', address: { region: 'Jalisco' } }, { amount: 1 }],
    )
    .map(value => () => value),
  fc.constantFrom<(value: Json) => Json | undefined>(
    () => undefined,
    value => [value],
    value => (Array.isArray(value) ? (value[0] ?? null) : value),
    value => (isObject(value) ? { ...value, amendment: { id: 'a' } } : value),
    value => (isObject(value) ? { ...value, schema: 'MX-RFC' } : value),
    value => (isObject(value) ? { ...value, nuevo: 'texto' } : value),
    value => (isObject(value) ? { ...value, nuevo: { a: [1] } } : value),
    value => (isObject(value) ? { ...value, 'pdn:raw': {}, identifier: { id: '9' } } : value),
    value => (isObject(value) ? { ...value, id: 9, providerOrganization: { id: 'x' } } : value),
    value => (isObject(value) ? { ...value, packageInfo: { publisher: { name: 'Otro' } } } : value),
  ),
)

/** Holds that a release is read as by the long way; whether it stood as 1.1 writes it. */
const checkReading = (source: Json): boolean => {
  if (!isObject(source)) return false
  assert.deepEqual(readRelease(source), readWhole(source))
  return isStandard(source)
}

test('a release of 1.1 without defects is taken as it is', () => {
  assert.deepEqual(examples.map(isStandard), [true, true])
})

test('marks that say nothing, or something twice, are put in order', () => {
  for (const marks of [
    { 'pdn:inferred': [] },
    { 'pdn:inferred': ['/id', '/id'] },
    { 'pdn:raw': {} },
    { 'pdn:conflicts': [] },
  ])
    for (const example of examples) assert.equal(checkReading({ ...example, ...marks }), false)
})

test('a release that stands as 1.1 writes it is read as by the long way', t => {
  let standing = 0
  fc.assert(
    fc.property(fc.oneof(changed(examples, likeIt), anyRelease), source => {
      if (checkReading(source)) standing++
    }),
    { numRuns: 1000 },
  )
  t.diagnostic(`${standing} of 1000 stood as 1.1 writes them`)
  assert.ok(standing > 20)
})

const folder = new URL('../../../../../../shared/reference/ocds/real/', import.meta.url)
const skip = existsSync(folder) ? false : 'the real files are not beside the repository'

test('every real release is read as by the long way', { skip }, t => {
  const counts = { all: 0, standing: 0 }
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.gz')) continue
    for (const line of gunzipSync(readFileSync(new URL(name, folder)))
      .toString('utf8')
      .split('\n')) {
      if (line === '') continue
      for (const { document } of unpackReleases(JSON.parse(line))) {
        counts.all++
        if (checkReading(document)) counts.standing++
      }
    }
  }
  t.diagnostic(`${counts.standing} of ${counts.all} stood as 1.1 writes them`)
  assert.ok(counts.all > 500)
})
