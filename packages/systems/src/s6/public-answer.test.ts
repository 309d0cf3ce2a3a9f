import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { canonicalJson, isObject, type Json, type JsonObject } from '@pdn/core'
import fc from 'fast-check'
import { cut } from '../cut.ts'
import type { KeyedHash } from '../cut-contract.ts'
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

const rfc = 'GODE561231GR8'
const curp = 'GODE561231HJCNNN09'
const reserved = [rfc, curp, `RFC ${rfc}`, 'gode-561231-gr8', '79123456', '0123456789abcdef0123456789abcdef']

const some = <Value>(...values: readonly Value[]) => fc.constantFrom(...values)
const part = (members: Record<string, fc.Arbitrary<unknown>>) => fc.record(members, { requiredKeys: [] })

const names = some('Persona Inventada', 'Otra Persona', 'Inventos, S.A. de C.V.', 'Ayuntamiento de Río Claro', rfc, '')
const ids = some<Json>('1', 7, 'p', 'INO850101AB1', `MX-RFC-${rfc}`, 'CO-CC-79123456', ...reserved)
const texts = some<Json>('texto', `véase ${rfc}`, 'escriba a persona@correo.mx', '', null)
const dates = some<Json>('2024-01-02T00:00:00Z', '15/03/2024', '2024-01-02', null)

const identifier = part({
  scheme: some('MX-RFC', 'MX-CURP', 'CO-CC', 'XX', 'GODE'),
  schema: some('MX-RFC'),
  id: ids,
  legalName: names,
  legalPersonality: some('naturalPerson', 'legalPerson'),
  givenName: some('Persona'),
  uri: texts,
})
const address = part({ streetAddress: some('Calle Inventada 1'), region: some('Jalisco'), postalCode: some(44100) })
const contactPoint = part({ name: names, email: some('persona@correo.mx'), telephone: some('33 0000 0000') })
const organisationMembers = {
  id: ids,
  name: names,
  identifier,
  additionalIdentifiers: fc.oneof(fc.array(identifier, { maxLength: 2 }), identifier),
  address,
  contactPoint,
}
const organisation = part(organisationMembers)
const party = part({
  ...organisationMembers,
  roles: fc.oneof(fc.array(some('buyer', 'supplier', 'attendee'), { maxLength: 2 }), some('supplier')),
})
const value = part({ amount: some<Json>(5, '1,234.50', 10.123, 'x'), currency: some('MXN', 'mxn', 'x') })
const amendment = part({ id: some('a'), rationale: texts, date: dates, changes: some<Json>([{ property: 'p' }]) })
const oneOrMany = <Value>(item: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 4, arbitrary: fc.array(item, { maxLength: 3 }) }, item)
const stage = {
  id: ids,
  title: texts,
  description: texts,
  amendment,
  amendments: fc.array(amendment, { maxLength: 1 }),
}
const transaction = part({
  id: ids,
  amount: value,
  value,
  providerOrganization: identifier,
  receiverOrganization: identifier,
  payee: organisation,
})

/** Releases of 1.0 and 1.1 with the known defects of both, and reserved values wherever an organisation stands. */
const release = fc
  .record(
    {
      ocid: some<Json>('ocds-213czf-1', 108, `ocds-213czf-${rfc}`),
      id: ids,
      date: dates,
      tag: some<Json>('tender', ['tender', 'award'], 'awardNotice', ['compiled']),
      packageInfo: part({ publisher: part({ name: names }), license: texts, uri: texts }),
      parties: oneOrMany(party),
      buyer: oneOrMany(organisation),
      tender: part({
        ...stage,
        procuringEntity: organisation,
        tenderers: oneOrMany(organisation),
        value,
        documents: fc.array(part({ id: ids, title: texts, attachments: texts }), { maxLength: 1 }),
        items: oneOrMany(part({ id: ids, classification: part({ schema: some('CUCOP'), id: ids }) })),
        clarificationMeetings: fc.array(part({ id: ids, attendees: oneOrMany(organisation) }), { maxLength: 1 }),
      }),
      awards: oneOrMany(part({ ...stage, suppliers: oneOrMany(organisation), value, status: some('Active', 'x') })),
      contracts: oneOrMany(
        part({
          ...stage,
          awardID: ids,
          value,
          implementation: part({ transactions: oneOrMany(transaction) }),
        }),
      ),
      unknown: texts,
      'pdn:inferred': some<Json>(['/buyer/address/region', '/tender/amendment/id', '/awards/0/suppliers/0/identifier']),
      'pdn:raw': some<Json>({ '/tender/value/amount': '10.1230', '/awards/0/suppliers/0/name': rfc }),
    },
    { requiredKeys: ['ocid'] },
  )
  .map((source): JsonObject => JSON.parse(JSON.stringify(source)))

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
    fc.property(release, source => {
      assert.equal(checkAnswer(source), 0)
      const answer = JSON.stringify(answerOf(source, 'publisher', 'its own'))
      for (const key of [rfc, curp, 'persona@correo.mx']) assert.ok(!answer.includes(key), key)
    }),
    { numRuns: 300, examples: onceDifferent.map(source => [source]) },
  )
})
