import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { canonicalJson, isObject, type Json, type JsonObject } from '@pdn/core'
import fc from 'fast-check'
import { cut } from '../cut.ts'
import type { KeyedHash } from '../cut-contract.ts'
import { anyRelease, strayCurp, strayRfc } from './any-release.fixture.ts'
import { s6 } from './index.ts'
import { ocds11 } from './version.ts'

const [kind] = s6.kinds
assert.ok(kind !== undefined)

const hashUnder =
  (key: string): KeyedHash =>
  (scope, value) =>
    createHmac('sha256', key).update(`${scope}\0${value}`).digest('hex').slice(0, 32)

const read = (source: Json) => {
  const reading = ocds11.read(source)
  return reading.ok ? reading : undefined
}

/** What a public client is answered for a source document; undefined where it cannot be read. */
const answerOf = (source: Json, scope: string, key: string): JsonObject | undefined => {
  const reading = read(source)
  if (reading === undefined || !isObject(source)) return undefined
  const standard = ocds11.standardise?.(source, reading) ?? source
  return cut(standard, ocds11.publicity, scope, hashUnder(key)).document
}

const published = (source: Json) => {
  const reading = read(source)
  assert.ok(reading !== undefined, 'what a public client is answered can be read')
  return cut(reading.document, kind.publicity, 'record', hashUnder('platform'))
}

/**
 * The one difference that stays: where a reference contradicts its party in nothing but reserved values, the answer does
 * not show the contradiction any more, and reading it leaves in `parties` alone what both say alike.
 */
const contradictsItsParty = (value: Json | undefined): boolean => {
  if (Array.isArray(value)) return value.some(contradictsItsParty)
  if (!isObject(value)) return false
  const { id, identifier, additionalIdentifiers, address, contactPoint } = value
  const details = [identifier, additionalIdentifiers, address, contactPoint]
  if (id !== undefined && details.some(detail => typeof detail === 'object' && detail !== null)) return true
  return Object.entries(value).some(([name, member]) => name !== 'parties' && contradictsItsParty(member))
}

/** What the platform cuts of a public answer, after it made sure that nothing of the document was lost on the way. */
const checkAnswer = (source: Json): number => {
  const same = answerOf(source, 'record', 'platform')
  if (same === undefined) return 0
  const direct = published(source)
  const answered = published(same)
  const isSame = !contradictsItsParty(read(source)?.document)
  if (isSame)
    assert.equal(canonicalJson(answered.document), canonicalJson(direct.document), 'the public document is the same')
  assert.deepEqual(answered.cut, [])
  // A publisher has a key and a scope of its own: then the opaque ids are others, and still nothing is left to cut.
  return published(answerOf(source, 'publisher', 'its own') ?? null).cut.length
}

const folder = new URL('../../../../../shared/reference/ocds/real/', import.meta.url)
const skip = existsSync(folder) ? false : 'the real files are not beside the repository'

function* realReleases(): Iterable<Json> {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.gz')) continue
    for (const line of gunzipSync(readFileSync(new URL(name, folder)))
      .toString('utf8')
      .split('\n')) {
      if (line === '') continue
      for (const { document } of ocds11.unpack(JSON.parse(line))) yield document
    }
  }
}

test('a public client can publish of every real document what its publisher could', { skip }, t => {
  const documents = [...realReleases()]
  for (const document of documents) assert.equal(checkAnswer(document), 0)
  const readable = documents.filter(document => read(document) !== undefined)
  const distinct = (answer: (document: Json) => JsonObject) =>
    new Set(readable.map(document => canonicalJson(answer(document)))).size
  const whole = distinct(document => published(document).document)
  assert.equal(
    distinct(document => published(answerOf(document, 'publisher', 'its own') ?? null).document),
    whole,
  )
  t.diagnostic(`${readable.length} documents, ${whole} distinct`)
})

/** Releases of which a public client was once answered something else than the platform publishes. */
const onceDifferent: readonly JsonObject[] = [
  {
    ocid: 'ocds-213czf-1',
    contracts: [
      {
        implementation: { transactions: { receiverOrganization: {}, payee: { contactPoint: { telephone: '33 0' } } } },
      },
    ],
  },
  {
    ocid: 'ocds-213czf-1',
    contracts: [
      {
        implementation: {
          transactions: [
            { receiverOrganization: { givenName: 'Persona', uri: 'texto' }, payee: { address: { postalCode: 44100 } } },
          ],
        },
      },
    ],
  },
  {
    ocid: 'ocds-213czf-1',
    parties: [{ id: 'CO-CC-79123456', name: 'Ayuntamiento de Río Claro', roles: ['attendee'] }],
    awards: [
      {
        suppliers: [{ id: 'CO-CC-79123456', additionalIdentifiers: [{ id: 'CO-CC-79123456', givenName: 'Persona' }] }],
      },
    ],
  },
]

test('a public client can publish of any release of 1.0 or 1.1 what its publisher could, and nothing reserved', () => {
  fc.assert(
    fc.property(anyRelease, source => {
      assert.equal(checkAnswer(source), 0)
      const answer = JSON.stringify(answerOf(source, 'publisher', 'its own'))
      for (const key of [strayRfc, strayCurp, 'persona@correo.mx']) assert.ok(!answer.includes(key), key)
    }),
    { numRuns: 300, examples: onceDifferent.map(source => [source]) },
  )
})
