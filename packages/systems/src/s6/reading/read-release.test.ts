import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { isObject, type Json, type JsonObject, valueAt } from '@pdn/core'
import fc from 'fast-check'
import { validateAgainst } from '../../validate.ts'
import { releaseSchema } from '../schema/release.ts'
import { validationSchema } from '../schema/validation-schema.ts'
import { readRelease } from './read-release.ts'
import { unpackReleases } from './unpack-releases.ts'

const read = (source: Json) => {
  const reading = readRelease(source)
  assert.ok(reading.ok, JSON.stringify(reading.issues))
  return reading
}

const rules = (issues: readonly { readonly rule: string; readonly path: string }[]) =>
  issues.map(({ rule, path }) => `${rule} ${path}`)

const base: JsonObject = {
  ocid: 'ocds-213czf-1',
  id: 'r1',
  date: '2024-01-02T00:00:00Z',
  tag: ['tender'],
  initiationType: 'tender',
}

test('a release of 1.1 without defects is read as it is', () => {
  const source = {
    ...base,
    parties: [{ id: 'p', name: 'Ayuntamiento de Río Claro', roles: ['buyer'] }],
    buyer: { id: 'p', name: 'Ayuntamiento de Río Claro' },
    tender: { id: 't', value: { amount: 10.5, currency: 'MXN' } },
    own: { extension: [1] },
  }
  const { document, issues } = read(source)
  assert.deepEqual(document, source)
  assert.deepEqual(issues, [])
})

test('known defects are mended, and what the source wrote is kept', () => {
  const { document, issues } = read({
    ocid: 108,
    id: 'r',
    date: '15/03/2024',
    tag: 'awardNotice',
    awards: { id: 7, status: 'Active', value: { amount: '1,234.50', currency: 'mxn' }, date: '' },
    tender: { id: 't', hasEnquiries: 'true', items: [{ id: 'i', classification: { schema: 'CUCOP', id: '1' } }] },
    parties: [{ id: 12, name: 'X' }],
  })
  assert.equal(document.ocid, '108')
  assert.equal(document.date, '2024-03-15')
  assert.deepEqual(document.tag, ['award'])
  assert.deepEqual(document.awards, [{ id: 7, status: 'active', value: { amount: 1234.5, currency: 'MXN' } }])
  assert.equal(valueAt(document, '/tender/hasEnquiries'), true)
  assert.deepEqual(valueAt(document, '/tender/items/0/classification'), { id: '1', scheme: 'CUCOP' })
  assert.equal(valueAt(document, '/parties/0/id'), '12')
  assert.deepEqual(document['pdn:raw'], {
    '/date': '15/03/2024',
    '/tag/0': 'awardNotice',
    '/awards/0/status': 'Active',
    '/awards/0/value/amount': '1,234.50',
    '/awards/0/value/currency': 'mxn',
    '/tender/hasEnquiries': 'true',
    '/parties/0/id': 12,
  })
  const told = rules(issues)
  for (const expected of [
    'array-expected /tag',
    'array-expected /awards',
    'code-repaired /tag',
    'date-repaired /date',
    'empty-value /awards/date',
    'type-repaired /awards/value/amount',
    'code-repaired /awards/value/currency',
    'member-renamed /tender/items/0/classification/schema',
    'missing-required /initiationType',
  ]) {
    assert.ok(told.includes(expected), `${expected} in ${told.join('; ')}`)
  }
})

test('a date without time or zone stays as it is and is told', () => {
  const { document, issues } = read({ ...base, date: '2024-01-02', awards: [{ id: 'a', date: '2024-01-05T10:00:00' }] })
  assert.equal(document.date, '2024-01-02')
  assert.equal(valueAt(document, '/awards/0/date'), '2024-01-05T10:00:00')
  assert.deepEqual(rules(issues), ['date-without-time /date', 'date-without-zone /awards/0/date'])
})

test('what is missing is told and never loses the release', () => {
  const { document, issues } = read({ ocid: 'x', contracts: [{ title: 'c' }] })
  assert.equal(document.id, 'x-undated')
  assert.deepEqual(document['pdn:inferred'], ['/id'])
  assert.deepEqual(rules(issues).sort(), [
    'missing-required /contracts/0/awardID',
    'missing-required /contracts/0/id',
    'missing-required /date',
    'missing-required /id',
    'missing-required /initiationType',
    'missing-required /tag',
  ])
})

test('the same release without id gets the same id', () => {
  const source = { ocid: 'x', date: '2024-01-02T00:00:00Z', tag: ['tender', 'award'] }
  assert.equal(read(source).document.id, 'x-2024-01-02T00:00:00Z-tender-award')
  assert.equal(read(source).document.id, read(structuredClone(source)).document.id)
})

test('what cannot be identified is refused with its reason', () => {
  const reason = (source: Json): string | undefined => {
    const reading = readRelease(source)
    return reading.ok ? undefined : reading.issues[0]?.rule
  }
  assert.equal(reason(null), 'not-an-object')
  assert.equal(reason([base]), 'not-an-object')
  assert.equal(reason({ id: 'r' }), 'missing-ocid')
  assert.equal(reason({ ocid: ' ' }), 'missing-ocid')
  assert.equal(reason({ url: 'https://ejemplo.mx/r.json', date: '2024-01-01', tag: ['tender'] }), 'linked-release')
  const deep = JSON.parse(`{"ocid":"x","tender":${'['.repeat(5000)}${']'.repeat(5000)}}`)
  assert.equal(reason(deep), 'document-too-deep')
})

test('a release of 1.0 becomes one of 1.1: parties, amendments, payments', () => {
  const buyer = {
    identifier: { scheme: 'MX-RFC', id: 'ARC850101AB1' },
    name: 'Ayuntamiento',
    address: { region: 'Jalisco' },
  }
  const { document, issues } = read({
    ...base,
    buyer,
    tender: {
      id: 't',
      procuringEntity: buyer,
      amendment: { id: 'a1', rationale: 'plazo' },
      tenderers: [{ name: 'Ñandú SA' }],
    },
    awards: [{ id: 'a', suppliers: [{ name: 'Ñandú SA' }] }],
    contracts: [
      {
        id: 'c',
        awardID: 'a',
        implementation: {
          transactions: [
            {
              id: 'p',
              amount: { amount: 5, currency: 'MXN' },
              providerOrganization: { scheme: 'MX-RFC', id: 'ARC850101AB1', legalName: 'Ayuntamiento' },
            },
          ],
        },
      },
    ],
    'pdn:inferred': ['/buyer/address/region', '/tender/amendment/id'],
  })
  assert.deepEqual(document.parties, [
    {
      id: 'MX-RFC-ARC850101AB1',
      name: 'Ayuntamiento',
      identifier: buyer.identifier,
      address: buyer.address,
      roles: ['buyer', 'procuringEntity'],
    },
    { id: 'nandu-sa', name: 'Ñandú SA', roles: ['tenderer', 'supplier'] },
    {
      id: 'MX-RFC-ARC850101AB1-2',
      name: 'Ayuntamiento',
      identifier: { scheme: 'MX-RFC', id: 'ARC850101AB1', legalName: 'Ayuntamiento' },
      roles: ['payer'],
    },
  ])
  assert.deepEqual(document.buyer, { id: 'MX-RFC-ARC850101AB1', name: 'Ayuntamiento' })
  assert.deepEqual(valueAt(document, '/awards/0/suppliers'), [{ id: 'nandu-sa', name: 'Ñandú SA' }])
  assert.deepEqual(valueAt(document, '/tender/amendments'), [{ id: 'a1', rationale: 'plazo' }])
  assert.deepEqual(valueAt(document, '/contracts/0/implementation/transactions/0'), {
    id: 'p',
    value: { amount: 5, currency: 'MXN' },
    payer: { id: 'MX-RFC-ARC850101AB1-2', name: 'Ayuntamiento' },
  })
  assert.deepEqual(document['pdn:inferred'], ['/parties/0/address/region', '/tender/amendments/0/id'])
  assert.ok(rules(issues).includes('upgraded-1.0 /tender/amendment'))
  assert.deepEqual(validateAgainst(validationSchema(releaseSchema), document), [])
})

test('details that contradict a party stay in the reference', () => {
  const reference = { id: 'p', name: 'B', address: { region: 'Puebla' } }
  const { document } = read({
    ...base,
    parties: [{ id: 'p', name: 'B', address: { region: 'Jalisco' } }],
    buyer: reference,
  })
  assert.deepEqual(document.buyer, reference)
})

test('what the provider’s mapping kept as raw stays', () => {
  const { document } = read({
    ...base,
    tender: { id: 't', value: { amount: 10.123 } },
    'pdn:raw': { '/tender/value/amount': '10.1230' },
  })
  assert.deepEqual(document['pdn:raw'], { '/tender/value/amount': '10.1230' })
})

test('a reference without scheme gets the id of its organisation', () => {
  const { document } = read({
    ...base,
    awards: [{ id: 'a', suppliers: [{ name: 'S', identifier: { id: '1' }, contactPoint: { name: 'n' } }] }],
  })
  assert.deepEqual(valueAt(document, '/awards/0/suppliers/0'), { id: '1', name: 'S' })
  assert.deepEqual(document.parties, [
    { id: '1', name: 'S', identifier: { id: '1' }, contactPoint: { name: 'n' }, roles: ['supplier'] },
  ])
})

const fixtures = new URL('../../../../../../shared/reference/ocds/fixtures/ocdskit/realdata/', import.meta.url)
const skip = existsSync(fixtures) ? false : 'the fixtures are not beside the repository'

/** The documents of a package, each party's id replaced by its place: ocdskit makes ids of digests, we of what they name. */
const withPlacesForIds = (name: string): readonly Json[] =>
  [...unpackReleases(JSON.parse(readFileSync(new URL(name, fixtures), 'utf8')))].map(({ document: source }) => {
    const { document } = read(source)
    const parties = Array.isArray(document.parties) ? document.parties.filter(isObject) : []
    const text = parties.reduce(
      (written, { id }, place) => written.replaceAll(JSON.stringify(id), JSON.stringify(`party ${place}`)),
      JSON.stringify(document),
    )
    return JSON.parse(text)
  })

test('the upgrade of a 1.0 package is the one that ocdskit makes', { skip }, () => {
  const upgraded = withPlacesForIds('release-package_1.0-1.json')
  assert.ok(upgraded.length > 0)
  assert.deepEqual(upgraded, withPlacesForIds('release-package_1.1-1.json'))
})

test('of payments the organisations are kept, whose identifiers ocdskit drops', { skip }, () => {
  const [ours] = withPlacesForIds('release-package_1.0-2.json')
  const [theirs] = withPlacesForIds('release-package_1.1-2.json')
  assert.ok(isObject(ours) && isObject(theirs))
  assert.equal(theirs.parties, undefined)
  assert.ok(Array.isArray(ours.parties) && ours.parties.length > 0)
  assert.ok(ours.parties.every(party => isObject(party) && isObject(party.identifier)))
})

test('issues of one document are bounded', () => {
  const { issues } = read({ ...base, contracts: Array.from({ length: 3000 }, () => ({})) })
  assert.equal(issues.length, 401)
  assert.deepEqual(issues.at(-1)?.rule, 'more-issues')
})

const members = [
  'ocid',
  'id',
  'tag',
  'date',
  'buyer',
  'parties',
  'tender',
  'awards',
  'contracts',
  'pdn:raw',
  'pdn:inferred',
  'packageInfo',
]
const inner = [
  'id',
  'name',
  'suppliers',
  'identifier',
  'amendment',
  'implementation',
  'transactions',
  'amount',
  'value',
  'items',
  '__proto__',
]

const { value: arbitrary } = fc.letrec(tie => ({
  value: fc.oneof(
    { depthSize: 'medium' },
    fc.constantFrom<Json>(null, '', 'x', 0, 1.5, true, '2024-01-01', '1,000.00'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...inner), tie('value'), { maxKeys: 4 }),
  ),
}))

const arbitraryRelease = fc.dictionary(fc.constantFrom(...members), arbitrary, { maxKeys: 12 })

test('any JSON is read or refused, never thrown at, and a reading reads the same again', () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), arbitraryRelease), source => {
      const text = JSON.stringify(source)
      const reading = readRelease(source as Json)
      assert.equal(JSON.stringify(source), text, 'the source is left as it was')
      if (!reading.ok) return
      assert.ok(isObject(reading.document))
      const again = readRelease(reading.document)
      assert.ok(again.ok)
      const { 'pdn:raw': _, ...first } = reading.document
      const { 'pdn:raw': __, ...second } = again.document
      assert.deepEqual(second, first)
    }),
    { numRuns: 1500 },
  )
})
