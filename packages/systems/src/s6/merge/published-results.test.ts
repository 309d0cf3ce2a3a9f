import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { isObject, type Json, type JsonObject } from '@pdn/core'
import { changedContents } from '../changed-contents.fixture.ts'
import { firstVersionFields, releaseFields } from '../schema/fields.ts'
import { mergeReleases, versionReleases } from './merge-releases.ts'

const fixtures = new URL('../../../../../../shared/reference/ocds/fixtures/ocds-merge/', import.meta.url)

const parse = (url: URL): Json => JSON.parse(readFileSync(url, 'utf8'))

const objects = (value: Json): readonly JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : [])

const releasesOf = (value: Json): readonly JsonObject[] =>
  objects(isObject(value) && Array.isArray(value.releases) ? value.releases : value)

const fieldsOf = { '1.0': firstVersionFields, '1.1': releaseFields }

for (const version of ['1.0', '1.1'] as const) {
  const folder = new URL(`${version}/`, fixtures)
  const skip = existsSync(folder) ? false : 'fixtures are not beside the repository'
  const options = { fields: fieldsOf[version] }
  test(`every case of ocds-merge ${version}, compiled and versioned`, { skip }, t => {
    const files = readdirSync(folder)
    const cases = files.filter(name => !name.endsWith('-compiled.json') && !name.endsWith('-versioned.json'))
    assert.ok(cases.length > 0)
    for (const name of cases) {
      const releases = releasesOf(parse(new URL(name, folder)))
      const expected = (form: string) => parse(new URL(name.replace('.json', `-${form}.json`), folder))
      assert.deepEqual(mergeReleases(releases, options), expected('compiled'), name)
      assert.deepEqual(versionReleases(releases, options), expected('versioned'), name)
    }
    assert.equal(files.length, cases.length * 3)
    t.diagnostic(`${cases.length} cases, ${cases.length * 2} results`)
  })
}

// The files are of real people: pointers alone are compared and printed, never what they say.
const realdata = new URL('../ocdskit/realdata/', fixtures)
const ocdskit = existsSync(realdata) ? false : 'fixtures are not beside the repository'

test('release packages of ocdskit give its compiled and versioned releases', { skip: ocdskit }, t => {
  const options = { fields: firstVersionFields }
  for (const number of [1, 2]) {
    const releases = releasesOf(parse(new URL(`release-package-${number}.json`, realdata)))
    const theirs = (form: string) => parse(new URL(`${form}-release-${number}.json`, realdata))
    assert.deepEqual(changedContents(mergeReleases(releases, options), theirs('compiled')), [])
    assert.deepEqual(changedContents(versionReleases(releases, options), theirs('versioned')), [])
  }
  t.diagnostic('2 packages, 4 results')
})

test('records of ocdskit hold what their releases give', { skip: ocdskit }, t => {
  const { records } = parse(new URL('record-package_versioned.json', realdata)) as JsonObject
  let compared = 0
  for (const record of objects(records ?? [])) {
    const releases = releasesOf(record)
    const options = { fields: firstVersionFields }
    assert.deepEqual(changedContents(mergeReleases(releases, options), record.compiledRelease ?? null), [])
    assert.deepEqual(changedContents(versionReleases(releases, options), record.versionedRelease ?? null), [])
    compared += 1
  }
  assert.ok(compared > 0)
  t.diagnostic(`${compared} records`)
})
