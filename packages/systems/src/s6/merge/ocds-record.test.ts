import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { isObject, type Json, type JsonObject } from '@pdn/core'
import { unpackReleases } from '../reading/unpack-releases.ts'
import { ocdsRecord, packageMetadata } from './ocds-record.ts'

const release = (id: string, more: JsonObject): JsonObject => ({
  ocid: 'ocds-07smqs-1',
  id,
  date: `2024-01-0${id}T00:00:00Z`,
  tag: ['tender'],
  initiationType: 'tender',
  ...more,
})

test('a record holds releases, compiled and versioned release, and nothing of the platform', () => {
  const record = ocdsRecord([
    release('1', { tender: { id: 't', title: 'a' }, 'pdn:synthetic': true, 'pdn:inferred': ['/tender/title'] }),
    release('2', { tender: { id: 't', title: 'b' } }),
  ])
  assert.deepEqual(Object.keys(record), ['ocid', 'releases', 'compiledRelease', 'versionedRelease'])
  assert.ok(!JSON.stringify(record).includes('pdn:'))
  assert.ok(isObject(record.compiledRelease) && isObject(record.versionedRelease))
  assert.deepEqual(record.compiledRelease.tender, { id: 't', title: 'b' })
  assert.deepEqual(Object.keys(record.versionedRelease), ['ocid', 'initiationType', 'tender'])
})

test('a compiled release alone is its record', () => {
  const compiled = release('1', { tag: ['compiled'] })
  assert.deepEqual(ocdsRecord([compiled]), { ocid: 'ocds-07smqs-1', releases: [compiled], compiledRelease: compiled })
})

test('what was published under a licence stays under it', () => {
  const own = { uri: 'https://ejemplo.mx/r', publishedDate: '2024-01-01T00:00:00Z', publisher: { name: 'Plataforma' } }
  const told = { publisher: { name: 'Secretaría' }, license: 'CC BY 4.0' }
  assert.deepEqual(packageMetadata([release('1', {}), release('2', { 'pdn:package': told })], own), {
    ...own,
    ...told,
    version: '1.1',
  })
  assert.deepEqual(packageMetadata([], own), { ...own, version: '1.1' })
})

const published = new URL(
  '../../../../../../shared/reference/ocds/schema/1.1.5/record-package-schema.json',
  import.meta.url,
)
const skip = existsSync(published) ? false : 'the published schema is not beside the repository'

test('a record unpacks to the releases that it was made of, and has the published members', { skip }, () => {
  const schema: Json = JSON.parse(readFileSync(published, 'utf8'))
  assert.ok(isObject(schema) && isObject(schema.definitions) && isObject(schema.definitions.record))
  const releases = [release('1', {}), release('2', { tender: { id: 't' } })]
  const record = ocdsRecord(releases)
  assert.ok(isObject(schema.definitions.record.properties))
  const members = schema.definitions.record.properties
  assert.ok(Object.keys(record).every(name => name in members))
  assert.deepEqual(
    [...unpackReleases({ records: [record] })].map(({ document }) => document),
    releases,
  )
})
