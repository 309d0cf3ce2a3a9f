import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Json, type JsonObject, valueAt } from '@pdn/core'
import fc from 'fast-check'
import type { DocumentCheck } from '../../system.ts'
import { sampleProcess } from '../sample-process.fixture.ts'
import { checks } from './index.ts'

const release = (more: JsonObject): JsonObject => ({ ocid: 'ocds-213czf-1', id: '1', date: '2024-06-30', ...more })

const money = (amount: number, currency = 'MXN'): JsonObject => ({ amount, currency })

const contract = (more: JsonObject): JsonObject => release({ contracts: [{ id: 'c', awardID: 'a', ...more }] })

const paid = (more: JsonObject, transactions: readonly Json[]): JsonObject =>
  contract({ ...more, implementation: { transactions } })

const referred: Readonly<Record<string, (reference: JsonObject) => JsonObject>> = {
  buyer: buyer => ({ buyer }),
  'procuring-entity': procuringEntity => ({ tender: { id: 't', procuringEntity } }),
  tenderer: tenderer => ({ tender: { id: 't', tenderers: [tenderer] } }),
  supplier: supplier => ({ awards: [{ id: 'a', suppliers: [supplier] }] }),
  payer: payer => ({ contracts: [{ id: 'c', awardID: 'a', implementation: { transactions: [{ id: 'p', payer }] } }] }),
  payee: payee => ({ contracts: [{ id: 'c', awardID: 'a', implementation: { transactions: [{ id: 'p', payee }] } }] }),
}

const roleNames: Readonly<Record<string, string>> = { 'procuring-entity': 'procuringEntity' }

interface Case {
  readonly passes: JsonObject
  readonly fails: JsonObject
  /** Where the failing document fails. */
  readonly at: readonly string[]
  readonly notApplicable?: JsonObject
}

const partyCases: readonly (readonly [string, Case])[] = Object.entries(referred).flatMap(([id, inRelease]) => {
  const role = roleNames[id] ?? id
  const party = { id: '1', name: 'Obras', roles: [role] }
  const passes = release({ parties: [party], ...inRelease({ id: 1, name: 'Obras' }) })
  const place = `/${Object.keys(inRelease({}))[0]}`
  const pointer = {
    buyer: '/buyer',
    tender: id === 'tenderer' ? '/tender/tenderers/0' : '/tender/procuringEntity',
    awards: '/awards/0/suppliers/0',
    contracts: `/contracts/0/implementation/transactions/0/${id}`,
  }[place.slice(1)]
  assert.ok(pointer !== undefined)
  const none = release({ parties: [party] })
  return [
    [
      `reference.${id}-in-parties`,
      {
        passes,
        fails: release({ parties: [party, party], ...inRelease({ id: '1' }) }),
        at: [`${pointer}/id`],
        notApplicable: none,
      },
    ],
    [
      `consistent.${id}-name-in-parties`,
      {
        passes,
        fails: release({ parties: [party], ...inRelease({ id: '1', name: 'Otras' }) }),
        at: [`${pointer}/name`],
        notApplicable: release({ parties: [party], ...inRelease({ id: '2', name: 'Otras' }) }),
      },
    ],
    [
      `consistent.${id}-in-parties-roles`,
      {
        passes,
        fails: release({ parties: [{ ...party, roles: ['funder'] }], ...inRelease({ id: '1' }) }),
        at: ['/parties/0/roles'],
        notApplicable: none,
      },
    ],
  ]
})

const cases: ReadonlyMap<string, Case> = new Map<string, Case>([
  ...partyCases,
  [
    'consistent.parties-roles',
    {
      passes: release({ parties: [{ id: 's', roles: ['supplier'] }], awards: [{ id: 'a', suppliers: [{ id: 's' }] }] }),
      fails: release({ parties: [{ id: 's', roles: ['buyer', 'supplier'] }], awards: [] }),
      at: ['/parties/0/roles/1'],
      notApplicable: release({ parties: [{ id: 'b', roles: ['buyer'] }] }),
    },
  ],
  [
    'coherent.period',
    {
      passes: release({ tender: { tenderPeriod: { startDate: '2024-01-01', endDate: '2024-01-01T10:00:00Z' } } }),
      fails: release({
        tender: { awardPeriod: { startDate: '2024-02-01T00:00:00Z', endDate: '2024-01-01T00:00:00Z' } },
        contracts: [{ period: { startDate: '2025-01-01', endDate: '2024-12-31' } }],
      }),
      at: ['/tender/awardPeriod/startDate', '/contracts/0/period/startDate'],
      notApplicable: release({ tender: { tenderPeriod: { startDate: '2024-02-01', endDate: '31/01/2024' } } }),
    },
  ],
  [
    'coherent.dates',
    {
      passes: release({
        tender: { tenderPeriod: { endDate: '2024-01-31T18:00:00-06:00' } },
        awards: [{ id: 'a', date: '2024-02-10' }],
        contracts: [{ id: 'c', awardID: 'a', dateSigned: '2024-02-10' }],
      }),
      fails: release({
        tender: { tenderPeriod: { endDate: '2024-01-31' }, contractPeriod: { startDate: '2024-01-01' } },
        awards: [{ id: 'a', date: '2024-01-30' }],
        contracts: [
          {
            id: 'c',
            awardID: 'a',
            dateSigned: '2024-01-29',
            implementation: { transactions: [{ id: 'p', date: '2024-01-28' }] },
          },
        ],
      }),
      at: [
        '/tender/tenderPeriod/endDate',
        '/tender/tenderPeriod/endDate',
        '/tender/tenderPeriod/endDate',
        '/awards/0/date',
        '/contracts/0/dateSigned',
      ],
    },
  ],
  [
    'coherent.release-date',
    {
      passes: release({ awards: [{ id: 'a', date: '2024-06-30T23:00:00Z' }] }),
      fails: release({ awards: [{ id: 'a', date: '2024-07-01' }] }),
      at: ['/awards/0/date'],
      notApplicable: release({ date: 'ayer', awards: [{ id: 'a', date: '2024-07-01' }] }),
    },
  ],
  [
    'coherent.amendments-dates',
    {
      passes: release({ contracts: [{ dateSigned: '2024-01-01', amendments: [{ date: '2024-03-01' }] }] }),
      fails: release({
        tender: { tenderPeriod: { startDate: '2024-02-01' }, amendments: [{ date: '2024-01-01' }] },
        awards: [{ date: '2024-02-01', amendments: [{ date: '2024-07-01' }] }],
        contracts: [{ dateSigned: '2024-03-01', amendments: [{ date: '2024-02-01' }] }],
      }),
      at: ['/tender/tenderPeriod/startDate', '/awards/0/amendments/0/date', '/contracts/0/dateSigned'],
      notApplicable: release({ date: null, awards: [{ amendments: [{ date: '2024-02-01' }] }] }),
    },
  ],
  [
    'coherent.documents-dates',
    {
      passes: release({ tender: { documents: [{ datePublished: '2024-01-01', dateModified: '2024-01-02' }] } }),
      fails: release({
        planning: { documents: [{ datePublished: '2024-01-03', dateModified: '2024-01-02' }] },
        contracts: [{ implementation: { documents: [{ datePublished: '2025-01-01' }] } }],
      }),
      at: ['/planning/documents/0/datePublished', '/contracts/0/implementation/documents/0/datePublished'],
      notApplicable: release({ tender: { documents: [{ id: 'd' }] } }),
    },
  ],
  [
    'coherent.milestones-dates',
    {
      passes: release({ tender: { milestones: [{ dateMet: '2024-01-01' }] } }),
      fails: release({ contracts: [{ milestones: [{ dateMet: '2024-12-01', dateModified: '2025-01-01' }] }] }),
      at: ['/contracts/0/milestones/0/dateModified', '/contracts/0/milestones/0/dateMet'],
      notApplicable: release({ tender: { milestones: [{ dueDate: '2030-01-01' }] } }),
    },
  ],
  [
    'coherent.tender-status',
    {
      passes: release({ tender: { status: 'active' } }),
      fails: release({ tender: { status: 'active' }, awards: [{ id: 'a' }] }),
      at: ['/tender/status'],
      notApplicable: release({ tender: { status: 'complete' }, awards: [{ id: 'a' }] }),
    },
  ],
  [
    'coherent.awards-status',
    {
      passes: release({ awards: [{ id: 'b', status: 'cancelled' }], contracts: [{ awardID: 'a' }] }),
      fails: release({ awards: [{ id: 1, status: 'pending' }], contracts: [{ awardID: '1' }] }),
      at: ['/awards/0/status'],
      notApplicable: release({ awards: [{ id: 'a', status: 'active' }], contracts: [{ awardID: 'a' }] }),
    },
  ],
  [
    'coherent.contracts-status',
    {
      passes: contract({ status: 'pending' }),
      fails: paid({ status: 'cancelled' }, [{ id: 'p' }]),
      at: ['/contracts/0/status'],
      notApplicable: paid({ status: 'active' }, [{ id: 'p' }]),
    },
  ],
  [
    'coherent.milestone-status',
    {
      passes: contract({ milestones: [{ status: 'scheduled', dueDate: '2030-01-01' }] }),
      fails: contract({ milestones: [{ status: 'notMet', dateMet: '2024-01-01' }] }),
      at: ['/contracts/0/milestones/0/dateMet'],
      notApplicable: contract({ milestones: [{ status: 'met', dateMet: '2024-01-01' }] }),
    },
  ],
  [
    'coherent.procurement-method-and-number-of-tenderers',
    {
      passes: release({ tender: { procurementMethod: 'direct', numberOfTenderers: 1 } }),
      fails: release({ tender: { procurementMethod: 'direct', numberOfTenderers: 3 } }),
      at: ['/tender/numberOfTenderers'],
      notApplicable: release({ tender: { procurementMethod: 'open', numberOfTenderers: 3 } }),
    },
  ],
  [
    'coherent.value-realistic',
    {
      passes: release({ tender: { value: money(5e9, 'USD') } }),
      fails: release({ awards: [{ value: money(2e11) }] }),
      at: ['/awards/0/value/amount'],
      notApplicable: release({ tender: { value: money(1e15, 'PYG') } }),
    },
  ],
  [
    'consistent.number-of-tenderers',
    {
      passes: release({ tender: { numberOfTenderers: 2, tenderers: [{ id: 'a' }, { id: 'b' }] } }),
      fails: release({ tender: { numberOfTenderers: 3, tenderers: [{ id: 'a' }] } }),
      at: ['/tender/numberOfTenderers'],
      notApplicable: release({ tender: { numberOfTenderers: 3 } }),
    },
  ],
  [
    'consistent.tender-value',
    {
      passes: release({ planning: { budget: { amount: money(150) } }, tender: { value: money(100) } }),
      fails: release({ planning: { budget: { amount: money(151) } }, tender: { value: money(100) } }),
      at: ['/planning/budget/amount/amount'],
      notApplicable: release({ planning: { budget: { amount: money(151) } }, tender: { value: money(100, 'USD') } }),
    },
  ],
  [
    'consistent.contracts-value',
    {
      passes: release({
        awards: [{ id: 'a', value: money(100) }],
        contracts: [
          { awardID: 'a', value: money(60) },
          { awardID: 'a', value: money(90) },
        ],
      }),
      fails: release({
        awards: [{ id: 'a', value: money(100) }],
        contracts: [
          { awardID: 'a', value: money(60) },
          { awardID: 'a', value: money(90.02) },
        ],
      }),
      at: ['/awards/0/value/amount'],
      notApplicable: release({
        awards: [{ id: 'a', value: money(100) }],
        contracts: [{ awardID: 'a', value: money(0) }],
      }),
    },
  ],
  [
    'consistent.contracts-implementation-transactions-value',
    {
      passes: paid({ value: money(0.3) }, [{ value: money(0.1) }, { value: money(0.2) }]),
      fails: paid({ value: money(100) }, [{ value: money(60) }, { value: money(50) }]),
      at: ['/contracts/0/value/amount'],
      notApplicable: paid({ value: money(100) }, [{ value: money(60) }, { value: money(50, 'USD') }]),
    },
  ],
  [
    'consistent.period-duration-in-days',
    {
      passes: contract({ period: { startDate: '2024-01-01', endDate: '2024-01-31T12:00:00Z', durationInDays: 31 } }),
      fails: contract({ period: { startDate: '2024-01-01', maxExtentDate: '2024-01-31', durationInDays: 31 } }),
      at: ['/contracts/0/period/durationInDays'],
      notApplicable: contract({ period: { startDate: '2024-01-01', durationInDays: 31 } }),
    },
  ],
  [
    'reference.contract-in-awards',
    {
      passes: release({ awards: [{ id: 7 }], contracts: [{ id: 'c', awardID: '7' }] }),
      fails: release({ awards: [{ id: 'a' }, { id: 'a' }], contracts: [{ awardID: 'a' }, { awardID: 'x' }] }),
      at: ['/contracts/0/awardID', '/contracts/1/awardID'],
      notApplicable: release({ contracts: [{ id: 'c' }] }),
    },
  ],
])

const releaseChecks: readonly DocumentCheck[] = checks.document.filter(({ level }) => level === 'release')

test('every check of a release passes, fails where it should, and knows what it does not apply to', t => {
  assert.deepEqual(releaseChecks.map(({ id }) => id).sort(), [...cases.keys()].sort())
  for (const check of releaseChecks) {
    const { passes, fails, at, notApplicable = release({}) } = cases.get(check.id) ?? assert.fail(check.id)
    assert.deepEqual(check.check(passes), { outcome: 'pass', failures: [] }, check.id)
    assert.deepEqual(check.check(notApplicable), { outcome: 'not-applicable', failures: [] }, check.id)
    const failed = check.check(fails)
    assert.equal(failed.outcome, 'fail', check.id)
    assert.deepEqual(
      failed.failures.map(({ path }) => path),
      at,
      check.id,
    )
    for (const { path } of failed.failures) assert.notEqual(valueAt(fails, path), null, `${check.id} ${path}`)
  }
  t.diagnostic(`${releaseChecks.length} checks of a release`)
})

test('a process without a fault fails no check', () => {
  const published = { ...sampleProcess, ocid: 'ocds-07smqs-1', date: '2025-04-02T00:00:00-06:00' }
  const failed = checks.document.filter(check => check.check(published, '2026-01-01').outcome === 'fail')
  assert.deepEqual(
    failed.map(({ id }) => id),
    [],
  )
})

const names = ['tender', 'awards', 'contracts', 'parties', 'buyer', 'planning', 'date', 'relatedProcesses', '__proto__']
const inner = [
  'id',
  'status',
  'value',
  'amount',
  'currency',
  'items',
  'suppliers',
  'implementation',
  'transactions',
  'documents',
  'period',
  'startDate',
  'endDate',
]

const hostile: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>(tie => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<Json>(
      null,
      true,
      0,
      -1,
      1e308,
      '',
      '\u0000',
      '\ud800',
      '2024-02-31',
      '2024-01-01',
      'active',
      'MXN',
    ),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...names, ...inner), tie('value'), { maxKeys: 6 }),
  ),
})).value

test('any document is checked without a throw, and every failure has a place in it', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), hostile), document => {
      for (const check of checks.document) {
        const { outcome, failures } = check.check(document, '2026-01-01')
        assert.equal(outcome === 'fail', failures.length > 0, check.id)
        for (const { path } of failures) {
          const parent = valueAt(document, path.slice(0, path.lastIndexOf('/')))
          assert.ok(typeof parent === 'object' && parent !== null, `${check.id} ${path}`)
        }
      }
    }),
    { numRuns: 300 },
  )
})

test('checks have their words in both languages, a source, and a name of their own', () => {
  const all = [...checks.document, ...checks.dataset]
  assert.equal(new Set(all.map(({ id }) => id)).size, all.length)
  for (const { id, title, hint, source } of all) {
    assert.match(id, /^[a-z]+\.[a-z0-9]+(-[a-z0-9]+)*$/)
    for (const text of [title.es, title.en, hint.es, hint.en, source]) assert.ok(text.trim().length > 5, id)
    assert.notEqual(title.es, title.en)
  }
})
