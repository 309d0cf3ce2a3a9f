import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { isObject, type Json, type JsonObject } from '@pdn/core'
import fc from 'fast-check'
import { unpackReleases } from '../reading/unpack-releases.ts'
import { isEmail, isTelephone } from './formats.ts'
import { checks } from './index.ts'

const today = '2026-01-01'
const fieldChecks = checks.document.filter(({ level }) => level === 'field')
const named = new Map(fieldChecks.map(check => [check.id, check]))

const outcomeOf = (id: string, document: JsonObject) => (named.get(id) ?? assert.fail(id)).check(document, today)

interface Case {
  readonly passes: JsonObject
  readonly fails: JsonObject
  readonly at: readonly string[]
  readonly notApplicable: JsonObject
}

const document = (more: JsonObject): JsonObject => ({ tender: { documents: [{ id: '1', ...more }] } })
const contact = (more: JsonObject): JsonObject => ({ parties: [{ id: '1', contactPoint: more }] })

const cases: Readonly<Record<string, Case>> = {
  'coverage.exists': {
    passes: { tag: ['contract'], buyer: { name: 'Ayuntamiento' } },
    fails: { tag: ['contract', 'tenderUpdate'], buyer: { id: '1' } },
    at: ['/buyer'],
    notApplicable: { tag: ['tenderUpdate'], buyer: { id: '1' } },
  },
  'coverage.non-empty': {
    passes: { tender: { id: '1', title: null } },
    fails: { tender: { id: '  ', items: [], value: {}, title: 'x' }, awards: [{ title: '' }] },
    at: ['/tender/id', '/tender/items', '/tender/value', '/awards/0/title'],
    notApplicable: {},
  },
  'fields.additional': {
    passes: { tender: { title_es: 'Luces', title: 'x', clarificationMeetings: [{ id: 1 }] }, 'pdn:raw': {} },
    fails: { tender: { titulo: 'Luces', title_: 'x' }, Buyer: {}, awards: [{ ['__proto__']: 1 }] },
    at: ['/tender/titulo', '/tender/title_', '/Buyer', '/awards/0/__proto__'],
    notApplicable: {},
  },
  'fields.deprecated': {
    passes: { tender: { amendments: [{ id: '1' }] } },
    fails: { tender: { amendment: { date: '2020-01-01' } }, buyer: { address: { region: 'Puebla' } } },
    at: ['/tender/amendment', '/buyer/address'],
    notApplicable: {},
  },
  'unique.ids': {
    passes: { awards: [{ id: '1' }, { id: 2 }] },
    fails: { awards: [{ id: '1' }, { id: 1, items: [{ id: 'x' }, {}, { id: 'x' }] }] },
    at: ['/awards/1/id', '/awards/1/items/2/id'],
    notApplicable: { parties: [{ additionalIdentifiers: [{ id: '1' }, { id: '1' }] }] },
  },
  'format.ocid': {
    passes: { ocid: 'ocds-07smqs-1' },
    fails: { ocid: 'OCDS-87SD3T-1' },
    at: ['/ocid'],
    notApplicable: {},
  },
  'format.ocid-prefix': {
    passes: { ocid: 'ocds-07smqs-1' },
    fails: { ocid: 'ocds-213czf-1' },
    at: ['/ocid'],
    notApplicable: { ocid: 'ocds-zzzzzz-1' },
  },
  'format.email': {
    passes: contact({ email: 'compras@ejemplo.gob.mx' }),
    fails: contact({ email: 'compras arroba ejemplo.mx' }),
    at: ['/parties/0/contactPoint/email'],
    notApplicable: contact({ name: 'x' }),
  },
  'format.telephone': {
    passes: contact({ telephone: '(33) 3030 1234 ext. 12', faxNumber: '+52 33 3030 1234' }),
    fails: contact({ telephone: '3030-1234', faxNumber: 'no tiene' }),
    at: ['/parties/0/contactPoint/telephone', '/parties/0/contactPoint/faxNumber'],
    notApplicable: contact({ name: 'x' }),
  },
  'codelist.open': {
    passes: { parties: [{ roles: ['buyer', 'attendee'] }], tender: { awardCriteria: 'priceOnly' } },
    fails: { parties: [{ roles: ['buyer', 'comprador'] }], tender: { submissionMethod: ['correo'] } },
    at: ['/parties/0/roles/1', '/tender/submissionMethod/0'],
    notApplicable: { tender: { status: 'whatever' } },
  },
  'codelist.document-type': {
    passes: document({ documentType: 'biddingDocuments' }),
    fails: {
      ...document({ documentType: 'contractSigned' }),
      contracts: [{ implementation: { documents: [{ documentType: 'contractSigned' }] } }],
    },
    at: ['/tender/documents/0/documentType', '/contracts/0/implementation/documents/0/documentType'],
    notApplicable: document({ documentType: 'convocatoria' }),
  },
  'codelist.document-format': {
    passes: document({ format: 'application/vnd.ms-excel' }),
    fails: document({ format: 'PDF' }),
    at: ['/tender/documents/0/format'],
    notApplicable: document({}),
  },
  'codelist.language': {
    passes: { language: 'es-MX' },
    fails: { language: 'español', ...document({ language: 'xx' }) },
    at: ['/language', '/tender/documents/0/language'],
    notApplicable: {},
  },
  'codelist.identifier-scheme': {
    passes: { parties: [{ identifier: { scheme: 'MX-RFC' } }] },
    fails: { parties: [{ additionalIdentifiers: [{ scheme: 'RFC' }] }] },
    at: ['/parties/0/additionalIdentifiers/0/scheme'],
    notApplicable: { tender: { items: [{ classification: { scheme: 'CUCOP' } }] } },
  },
  'range.number': {
    passes: { tender: { numberOfTenderers: 0, value: { amount: -1 } } },
    fails: {
      tender: { numberOfTenderers: -1, items: [{ quantity: -2, unit: { value: { amount: -3 } } }] },
      contracts: [{ implementation: { transactions: [{ value: { amount: -4 } }] } }],
    },
    at: [
      '/tender/numberOfTenderers',
      '/tender/items/0/quantity',
      '/tender/items/0/unit/value/amount',
      '/contracts/0/implementation/transactions/0/value/amount',
    ],
    notApplicable: { tender: { value: { amount: -1 } } },
  },
  'range.date-time': {
    passes: { date: '2026-01-02T00:00:00Z', tender: { tenderPeriod: { endDate: '2040-01-01' } } },
    fails: { date: '2026-01-03', tender: { tenderPeriod: { startDate: '0001-01-01', endDate: '2099-12-31' } } },
    at: ['/date', '/tender/tenderPeriod/startDate', '/tender/tenderPeriod/endDate'],
    notApplicable: { date: '31/02/2023' },
  },
  'range.document-description-length': {
    passes: document({ description: 'x'.repeat(250) }),
    fails: document({ description: 'x'.repeat(251) }),
    at: ['/tender/documents/0/description'],
    notApplicable: document({}),
  },
}

test('an unknown field is told with the one that was probably meant', () => {
  const check = fieldChecks.find(({ id }) => id === 'fields.additional') ?? assert.fail()
  const { failures } = check.check({ tender: { Descripton: 'x', procurementmethod: 'open', color: 'x' }, Buyer: {} })
  assert.deepEqual(
    failures.map(({ expected }) => expected?.es),
    ['el campo «description»', 'el campo «procurementMethod»', undefined, 'el campo «buyer»'],
  )
})

test('every check of fields passes, fails where it should, and knows what it does not apply to', t => {
  assert.deepEqual([...named.keys()].sort(), Object.keys(cases).sort())
  for (const [id, { passes, fails, at, notApplicable }] of Object.entries(cases)) {
    assert.deepEqual(outcomeOf(id, passes), { outcome: 'pass', failures: [] }, id)
    assert.deepEqual(outcomeOf(id, notApplicable), { outcome: 'not-applicable', failures: [] }, id)
    const failed = outcomeOf(id, fails)
    assert.deepEqual(
      failed.failures.map(({ path }) => path),
      at,
      id,
    )
  }
  t.diagnostic(`${named.size} checks of fields`)
})

test('what has happened cannot lie in the future, as far as today is told', () => {
  const release = { date: '2030-01-01' }
  const check = named.get('range.date-time')
  assert.equal(check?.check(release).outcome, 'pass')
  assert.equal(check?.check(release, today).outcome, 'fail')
})

test('of a document with very many faults a thousand are listed', () => {
  const parties = Array.from({ length: 5000 }, () => ({ id: '' }))
  assert.equal(outcomeOf('coverage.non-empty', { parties }).failures.length, 1000)
})

test('addresses and numbers that are generated well are well-formed, and texts without them are not', () => {
  const word = fc.stringMatching(/^[a-z0-9]{1,12}$/)
  fc.assert(
    fc.property(word, word, (name, host) => isEmail(`${name}@${host}.gob.mx`) && !isEmail(`${name} ${host}.mx`)),
  )
  fc.assert(
    fc.property(fc.stringMatching(/^[1-9]{10}$/), fc.stringMatching(/^[a-z]{1,9}$/), (digits, letters) => {
      assert.ok(isTelephone(digits) && isTelephone(`+52 ${digits.slice(0, 2)} ${digits.slice(2)} ext 5`))
      assert.ok(!isTelephone(digits.slice(1)) && !isTelephone(`${digits}${letters}`))
    }),
  )
})

const fixtures = new URL('../../../../../../shared/reference/ocds/fixtures/lib-cove-ocds/', import.meta.url)
const skip = existsSync(fixtures) ? false : 'the fixtures of lib-cove-ocds are not beside the repository'

const failuresIn = (file: string): Readonly<Record<string, readonly string[]>> => {
  const source: Json = JSON.parse(readFileSync(new URL(file, fixtures), 'utf8'))
  const found: Record<string, string[]> = {}
  for (const { document: release } of unpackReleases(source)) {
    if (!isObject(release)) continue
    for (const check of checks.document) {
      for (const { path } of check.check(release, today).failures) found[check.id] = [...(found[check.id] ?? []), path]
    }
  }
  return found
}

test('empty fields of lib-cove-ocds are found, in releases and in records', { skip }, () => {
  assert.deepEqual(failuresIn('additional_checks/empty_fields_releases.json')['coverage.non-empty'], [
    '/parties/0/address',
    '/planning/budget/id',
    '/tender/items/0/additionalClassifications',
  ])
  assert.deepEqual(failuresIn('additional_checks/empty_fields_records.json')['coverage.non-empty'], [
    '/awards/0/documents/0/id',
    '/awards/0/items/0/additionalClassifications',
  ])
  for (const file of ['basic_releases', 'full_record']) {
    assert.equal(failuresIn(`additional_checks/${file}.json`)['coverage.non-empty'], undefined)
  }
})

test('open codes of lib-cove-ocds are found', { skip }, () => {
  const codes = failuresIn('common_checks/get_additional_codelist_values_replaced.json')['codelist.open'] ?? []
  assert.ok(codes.length > 0)
  assert.equal(failuresIn('common_checks/basic_1.json')['unique.ids'], undefined)
})
