import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import { canonicalJson, findReservedIdentifiers, type JsonObject } from '@pdn/core'
import { cut, kindOf, validate, versionOf } from '@pdn/systems'
import { type SampleCollection, sampleCountry } from './index.ts'

const country = sampleCountry({ seed: 'anahuac', today: '2026-11-21', scale: 0.1 })

/** Ids of records in which a defect was planted that a schema or a reader must tell of. */
const defective = new Set([...country.truth()].flatMap(({ type, id }) => (type === 'defect' ? [String(id)] : [])))

const keyedHash = (scope: string, value: string): string =>
  createHmac('sha256', 'a key for tests').update(`${scope}\n${value}`).digest('hex').slice(0, 24)

/** Everything that a provider ever publishes in a collection. */
const everything = (collection: SampleCollection): readonly JsonObject[] => [
  ...collection.documents(),
  ...collection.later().put,
]

const recordId = ({ ocid, id }: JsonObject): string => String(ocid ?? id)

/** The document as text; without the telephones of offices, which norm 19 of the declaration formats leaves public. */
const textOf = (document: JsonObject): string =>
  JSON.stringify(document, (name, value: unknown) => (name === 'telefonoOficina' ? undefined : value))

const published = (collection: SampleCollection, source: JsonObject) => {
  const version = versionOf(collection.version) ?? assert.fail(collection.version)
  const reading = version.read(source)
  const kind = reading.ok ? kindOf(collection.system, reading.kind) : undefined
  assert.ok(reading.ok && kind, recordId(source))
  return { version, reading, kind, ...cut(reading.document, kind.publicity, recordId(source), keyedHash) }
}

for (const collection of country.collections) {
  const name = `${collection.provider.id}, ${collection.version}`

  test(`${name}: what was not spoiled is valid by the schema of its version and read without an issue`, () => {
    let whole = 0
    for (const document of everything(collection)) {
      const { version, reading } = published(collection, document)
      assert.equal(reading.document['pdn:synthetic'], true)
      if (defective.has(recordId(document))) continue
      whole += 1
      assert.deepEqual(validate(version, document), [], recordId(document))
      assert.deepEqual(reading.issues, [], recordId(document))
    }
    assert.ok(whole > 5)
  })

  test(`${name}: the cut leaves nothing that is reserved`, () => {
    for (const document of everything(collection)) {
      const result = published(collection, document)
      assert.deepEqual(findReservedIdentifiers(textOf(result.document)), [], recordId(document))
    }
  })

  test(`${name}: a public client publishes of every document what its publisher could, and finds nothing to cut`, () => {
    for (const document of everything(collection)) {
      const direct = published(collection, document)
      const { version, reading } = direct
      const standard = version.standardise?.(document, reading) ?? document
      const answered = published(collection, cut(standard, version.publicity, recordId(document), keyedHash).document)
      assert.equal(canonicalJson(answered.document), canonicalJson(direct.document), recordId(document))
      assert.deepEqual(answered.cut, [])
    }
  })
}
