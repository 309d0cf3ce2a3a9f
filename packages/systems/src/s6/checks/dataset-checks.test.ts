import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { isObject, type Json, type JsonObject } from '@pdn/core'
import fc from 'fast-check'
import { unpackReleases } from '../reading/unpack-releases.ts'
import { AmountsBySize } from './amounts-by-size.ts'
import { checks } from './index.ts'

const resultOf = (id: string, releases: readonly JsonObject[]) => {
  const running = (checks.dataset.find(check => check.id === id) ?? assert.fail(id)).start()
  for (const release of releases) running.see(release)
  return running.result()
}

const times = (number: number, release: (index: number) => JsonObject): readonly JsonObject[] =>
  Array.from({ length: number }, (_, index) => release(index))

const bought = (by: (index: number) => string, number = 1000) => times(number, index => ({ buyer: { id: by(index) } }))

const money = (amount: number, currency = 'MXN'): JsonObject => ({ amount, currency })

interface Case {
  readonly passes: readonly JsonObject[]
  readonly fails: readonly JsonObject[]
  readonly notApplicable: readonly JsonObject[]
}

const codes = (at: (code: string) => JsonObject, passing: readonly string[], failing: readonly string[]): Case => ({
  passes: times(100, index => at(passing[index % passing.length] ?? '')),
  fails: times(100, index => at(failing[index % failing.length] ?? '')),
  notApplicable: times(99, index => at(passing[index % passing.length] ?? '')),
})

/** One very large amount among many is an outlier, even amounts are not. */
const values = (at: (value: JsonObject) => JsonObject): Case => ({
  passes: times(200, index => at(money(1000 + index))),
  fails: times(200, index => at(money(index === 7 ? 1e9 : 1000 + index))),
  notApplicable: [...times(99, index => at(money(index))), at(money(1e9, 'USD')), at(money(-1e9))],
})

const repetitions = (at: (value: JsonObject) => JsonObject): Case => ({
  passes: times(100, index => at(money(index))),
  fails: times(100, index => at(money(Math.min(index, 90)))),
  notApplicable: times(99, index => at(money(1, index % 2 === 0 ? 'MXN' : 'USD'))),
})

const tender = (value: JsonObject): JsonObject => ({ tender: value })
const award = (value: JsonObject): JsonObject => ({ awards: [value] })
const contract = (value: JsonObject): JsonObject => ({ contracts: [value] })

const related = (identifier: string, title?: string): JsonObject => ({
  ocid: 'ocds-07smqs-2',
  relatedProcesses: [{ scheme: 'ocid', identifier, ...(title === undefined ? {} : { title }) }],
})

const first: JsonObject = { ocid: 'ocds-07smqs-1', id: '1', tender: { id: 't', title: 'Luces' } }

const cases: Readonly<Record<string, Case>> = {
  'unique.release-id': {
    passes: [first, { ...first, id: '2' }, { ...first, ocid: 'ocds-07smqs-2' }],
    fails: [first, { ...first, id: 1 }],
    notApplicable: [{ ...first, tag: ['compiled'] }, { ocid: 'x' }],
  },
  'unique.record-ocid': {
    passes: [{ ...first, tag: ['compiled'] }, first],
    fails: [
      { ...first, tag: ['compiled'] },
      { ...first, id: '2', tag: ['compiled'] },
    ],
    notApplicable: [first, first],
  },
  'unique.tender-id': {
    passes: [first, { ...first, id: '2' }],
    fails: [first, { ...first, ocid: 'ocds-07smqs-2' }],
    notApplicable: [{ ocid: 'ocds-07smqs-2', tender: {} }],
  },
  'reference.related-process-identifier': {
    passes: [related('ocds-07smqs-1'), first],
    fails: [first, related('ocds-07smqs-3')],
    notApplicable: [first, { ocid: 'x', relatedProcesses: [{ scheme: 'otro', identifier: 'y' }] }],
  },
  'consistent.related-process-title': {
    passes: [related('ocds-07smqs-1', 'Luces'), first],
    fails: [first, related('ocds-07smqs-1', 'Sombras')],
    notApplicable: [first, related('ocds-07smqs-3', 'Luces'), related('ocds-07smqs-1')],
  },
  'distribution.buyer': {
    passes: bought(index => `${index % 300}`),
    fails: bought(index => `${index < 500 ? 'a' : index}`),
    notApplicable: bought(index => `${index}`, 999),
  },
  'distribution.buyer-repetition': {
    passes: bought(index => `${index % 3}`),
    fails: bought(index => `${index % 2}`),
    notApplicable: bought(() => 'a', 999),
  },
  'distribution.main-procurement-category': codes(
    mainProcurementCategory => tender({ mainProcurementCategory }),
    ['goods', 'works'],
    ['goods'],
  ),
  'distribution.tender-procurement-method': codes(
    procurementMethod => tender({ procurementMethod }),
    ['open', 'direct'],
    ['open'],
  ),
  'distribution.tender-status': codes(status => tender({ status }), ['active', 'complete'], ['active', 'planned']),
  'distribution.awards-status': codes(status => award({ status }), ['active', 'pending'], ['pending']),
  'distribution.contracts-status': codes(status => contract({ status }), ['active', 'terminated'], ['active']),
  'distribution.milestone-status': codes(
    status => contract({ milestones: [{ status }] }),
    ['met', 'scheduled'],
    ['scheduled'],
  ),
  'distribution.tender-value': values(value => tender({ value })),
  'distribution.awards-value': values(value => award({ value })),
  'distribution.contracts-value': values(value => contract({ value })),
  'distribution.tender-value-repetition': repetitions(value => tender({ value })),
  'distribution.awards-value-repetition': repetitions(value => award({ value })),
  'distribution.contracts-value-repetition': repetitions(value => contract({ value })),
}

test('every check of a file passes, fails, and knows when there is too little to judge', t => {
  assert.deepEqual(checks.dataset.map(({ id }) => id).sort(), Object.keys(cases).sort())
  for (const [id, { passes, fails, notApplicable }] of Object.entries(cases)) {
    assert.equal(resultOf(id, passes).outcome, 'pass', id)
    const failed = resultOf(id, fails)
    assert.equal(failed.outcome, 'fail', id)
    assert.equal(failed.failures.length, 1, id)
    assert.ok(failed.measured !== undefined, id)
    assert.deepEqual(resultOf(id, notApplicable), { outcome: 'not-applicable', failures: [] }, id)
    assert.equal(resultOf(id, []).outcome, 'not-applicable', id)
  }
  t.diagnostic(`${checks.dataset.length} checks of a file`)
})

test('the order of releases does not matter', () => {
  for (const [id, { passes, fails }] of Object.entries(cases)) {
    for (const releases of [passes, fails]) {
      assert.deepEqual(resultOf(id, releases.toReversed()), resultOf(id, releases), id)
    }
  }
})

test('a file of one process is not asked for the processes that it refers to', () => {
  const relatedProcesses = [{ scheme: 'ocid', identifier: 'ocds-07smqs-3' }]
  const releases = ['1', '2'].map(id => ({ ocid: 'ocds-07smqs-1', id, relatedProcesses }))
  assert.equal(resultOf('reference.related-process-identifier', releases).outcome, 'not-applicable')
})

test('any releases are judged without a throw', () => {
  fc.assert(
    fc.property(
      fc.array(fc.dictionary(fc.constantFrom('ocid', 'id', 'tag', 'tender', 'awards', 'buyer'), fc.jsonValue())),
      given => {
        for (const { id } of checks.dataset)
          assert.ok(resultOf(id, given as readonly JsonObject[]).outcome !== undefined)
      },
    ),
    { numRuns: 100 },
  )
})

test('the largest amounts add up as they do when all are sorted, to within a hundredth', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1e12, noNaN: true }), { minLength: 1 }),
      fc.nat(200),
      (given, wish) => {
        const amounts = new AmountsBySize()
        for (const amount of given) amounts.add(amount)
        const number = Math.min(wish, given.length)
        const exact = given
          .toSorted((one, other) => other - one)
          .slice(0, number)
          .reduce((sum, amount) => sum + amount, 0)
        assert.ok(Math.abs(amounts.largest(number) - exact) <= exact * 0.0125 + 1e-9)
      },
    ),
  )
})

const fixtures = new URL(
  '../../../../../../shared/reference/ocds/fixtures/lib-cove-ocds/common_checks/',
  import.meta.url,
)
const skip = existsSync(fixtures) ? false : 'the fixtures of lib-cove-ocds are not beside the repository'

const releasesIn = (file: string): readonly JsonObject[] => {
  const source: Json = JSON.parse(readFileSync(new URL(file, fixtures), 'utf8'))
  return [...unpackReleases(source)].map(({ document }) => document).filter(isObject)
}

test('releases of lib-cove-ocds that repeat ids are told from those that do not', { skip }, () => {
  const outcomes = ['releases_non_unique', 'releases_unique', 'releases_unique_ocids_but_not_ids', 'dupe_ids_1'].map(
    file => resultOf('unique.release-id', releasesIn(`${file}.json`)).outcome,
  )
  // Those of the second file have no ids.
  assert.deepEqual(outcomes, ['fail', 'not-applicable', 'pass', 'fail'])
  assert.deepEqual(resultOf('unique.release-id', releasesIn('releases_non_unique.json')).measured, {
    es: '3 de 5 repetidos',
    en: '3 of 5 repeated',
  })
})
