import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { JsonObject } from '@pdn/core'
import fc from 'fast-check'
import { facets, filters } from '../declarations.ts'
import { statuses } from '../document/status.ts'
import { sampleProcess } from '../sample-process.fixture.ts'
import { indexProcess } from './index-process.ts'
import { mentionsOf } from './mentions.ts'

test('a process is found by its names, titles and identifiers', () => {
  const entry = indexProcess(sampleProcess)
  assert.equal(entry.title, 'Luminarias para el centro')
  assert.equal(entry.subtitle, 'Ayuntamiento de Río Claro · Licitación pública nacional')
  assert.deepEqual(entry.names, [
    { role: 'buyer', name: 'Ayuntamiento de Río Claro', type: 'institution' },
    { role: 'procuringEntity', name: 'Dirección de Adquisiciones', type: 'institution' },
    { role: 'supplier', name: 'Inventos del Norte, S.A. de C.V.', type: 'company' },
    { role: 'tenderer', name: 'Inventos del Norte, S.A. de C.V.', type: 'company' },
    { role: 'tenderer', name: 'Persona Inventada', type: 'undetermined' },
  ])
  assert.equal(entry.institution, 'Ayuntamiento de Río Claro')
  assert.equal(entry.state, '14')
  assert.equal(entry.year, 2025)
  assert.equal(entry.date, '2025-01-10')
  assert.deepEqual(entry.amount, { minor: 198420000n, currency: 'MXN' })
  assert.deepEqual(entry.period, { from: '2025-02-21', until: '2025-12-31' })
  assert.equal(entry.status, 'contracted')
  assert.deepEqual(entry.texts, ['Luminaria LED', 'Luminarias', 'Suministro de luminarias'])
  assert.deepEqual(entry.identifiers, [
    { field: 'ocid', value: 'ocds-213czf-RC-001' },
    { field: 'tenderId', value: 'LP-001-2025' },
    { field: 'contractId', value: 'C-77' },
    { field: 'rfc', value: 'INO850101AB1' },
  ])
  assert.deepEqual(entry.facts, [
    { field: 'procurementMethod', code: 'open' },
    { field: 'mainProcurementCategory', code: 'goods' },
    { field: 'awardStatus', code: 'active' },
    { field: 'supplierRfc', code: 'INO850101AB1' },
    { field: 'numberOfTenderers', number: 2 },
    { field: 'contracts', number: 1 },
    { field: 'tenderDate', date: '2025-01-10' },
    { field: 'awardDate', date: '2025-02-14' },
    { field: 'contractDate', date: '2025-02-20' },
  ])
})

test('every fact is a declared filter, and every facet is a filter', () => {
  const declared = new Set(filters.map(({ id }) => id))
  for (const { field } of indexProcess(sampleProcess).facts) assert.ok(declared.has(field), field)
  for (const { id } of facets) assert.ok(declared.has(id), id)
})

test('amounts of several currencies are not added up, and cancelled contracts do not count', () => {
  const contract = (id: string, amount: number, currency: string, status = 'active') => ({
    id,
    status,
    value: { amount, currency },
  })
  const amount = (...contracts: JsonObject[]) => indexProcess({ ocid: 'o', contracts }).amount
  assert.equal(amount(contract('1', 1, 'MXN'), contract('2', 1, 'USD')), undefined)
  assert.deepEqual(amount(contract('1', 1.1, 'MXN'), contract('2', 2.2, 'MXN')), { minor: 330n, currency: 'MXN' })
  assert.deepEqual(amount(contract('1', 1, 'MXN'), contract('2', 9, 'MXN', 'cancelled')), {
    minor: 100n,
    currency: 'MXN',
  })
  assert.equal(indexProcess({ ocid: 'o', contracts: [{ id: '1', value: { amount: 5 } }] }).amount, undefined)
})

test('the state of a process follows its furthest stage', () => {
  const status = (document: JsonObject) => indexProcess({ ocid: 'o', ...document }).status
  assert.equal(status({}), undefined)
  assert.equal(status({ planning: {} }), 'planning')
  assert.equal(status({ tender: { status: 'planned' } }), 'planning')
  assert.equal(status({ tender: { status: 'active' } }), 'tender')
  assert.equal(status({ tender: { status: 'withdrawn' } }), 'cancelled')
  assert.equal(status({ tender: { status: 'unsuccessful' } }), 'unsuccessful')
  assert.equal(status({ tender: {}, awards: [{ status: 'active' }] }), 'awarded')
  assert.equal(status({ awards: [{ status: 'unsuccessful' }] }), 'unsuccessful')
  assert.equal(status({ awards: [{}], contracts: [{ status: 'terminated' }] }), 'terminated')
  assert.equal(status({ contracts: [{ status: 'terminated' }, {}] }), 'contracted')
  assert.equal(status({ contracts: [{ status: 'cancelled' }] }), 'cancelled')
})

test('mentions point to parties and carry company RFCs alone', () => {
  const mentions = mentionsOf({
    ...sampleProcess,
    relatedProcesses: [{ id: 'r', scheme: 'ocid', identifier: 'ocds-213czf-RC-000', relationship: ['prior'] }],
  })
  assert.deepEqual(
    mentions.find(({ role }) => role === 'supplier'),
    {
      type: 'company',
      role: 'supplier',
      path: '/parties/2',
      name: 'Inventos del Norte, S.A. de C.V.',
      identifier: { scheme: 'MX-RFC', value: 'INO850101AB1' },
    },
  )
  assert.equal(mentions.find(({ name }) => name === 'Persona Inventada')?.identifier, undefined)
  assert.equal(mentions.at(-1)?.identifier?.value, 'ocds-213czf-RC-000')
})

const members = [
  'ocid',
  'date',
  'buyer',
  'parties',
  'planning',
  'tender',
  'awards',
  'contracts',
  'relatedProcesses',
  'pdn:package',
]
const arbitrary = fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom(...members), fc.jsonValue({ maxDepth: 5 })))

test('any document has an entry and mentions', () => {
  fc.assert(
    fc.property(arbitrary, value => {
      const document = (
        typeof value === 'object' && value !== null && !Array.isArray(value) ? value : { tender: value }
      ) as JsonObject
      const entry = indexProcess(document)
      assert.ok(entry.title.length > 0 && entry.title.length <= 300)
      assert.ok(entry.status === undefined || Object.hasOwn(statuses, entry.status))
      assert.ok(mentionsOf(document).every(({ path }) => typeof path === 'string'))
    }),
    { numRuns: 1000 },
  )
})
