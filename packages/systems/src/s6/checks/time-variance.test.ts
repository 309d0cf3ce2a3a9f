import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { JsonObject } from '@pdn/core'
import fc from 'fast-check'
import { documentLinks } from './document-links.ts'
import { ProcessStates } from './process-states.ts'
import { timeVariance } from './time-variance.ts'

const process = (number: number, more: JsonObject = {}): JsonObject => ({ ocid: `ocds-07smqs-${number}`, ...more })

const compared = (earlier: readonly JsonObject[], later: readonly JsonObject[]) => {
  const comparison = timeVariance.start()
  for (const release of earlier) comparison.seeEarlier(release)
  for (const release of later) comparison.see(release)
  const results = comparison.results()
  return Object.fromEntries(
    timeVariance.checks.map(({ id }, at) => [id.replace('time-variance.', ''), results[at] ?? assert.fail()]),
  )
}

const outcomes = (earlier: readonly JsonObject[], later: readonly JsonObject[]) =>
  Object.fromEntries(Object.entries(compared(earlier, later)).map(([id, { outcome }]) => [id, outcome]))

const whole = process(1, {
  planning: {},
  tender: { title: 'Obra  de LUZ' },
  awards: [{ id: 'a' }, { id: 'b' }],
  contracts: [{ id: 1 }],
})

test('each comparison passes, fails and is not applicable where there is nothing to compare', () => {
  const passed = { ocid: 'pass', 'phase-stable': 'pass', 'tender-title': 'pass' }
  assert.deepEqual(outcomes([whole], [whole]), passed)
  assert.deepEqual(outcomes([whole], [{ ...whole, tender: { title: 'obra de luz ' } }, process(2)]), passed)
  assert.deepEqual(outcomes([], [whole]), {
    ocid: 'not-applicable',
    'phase-stable': 'not-applicable',
    'tender-title': 'not-applicable',
  })
  assert.deepEqual(outcomes([whole], [process(2)]), {
    ocid: 'fail',
    'phase-stable': 'not-applicable',
    'tender-title': 'not-applicable',
  })
  const untitled = { ...whole, tender: {} }
  assert.equal(outcomes([whole], [untitled])['tender-title'], 'fail')
  assert.equal(outcomes([untitled], [whole])['tender-title'], 'not-applicable')
  const lesser: readonly JsonObject[] = [
    { ...whole, planning: null },
    process(1, { planning: {}, awards: whole.awards, contracts: whole.contracts }),
    { ...whole, awards: [{ id: 'b' }] },
    { ...whole, contracts: [] },
  ]
  for (const later of lesser) assert.equal(outcomes([whole], [later])['phase-stable'], 'fail')
})

test('releases of one process are taken together, in either file', () => {
  const parts = [
    process(1, { planning: {}, tender: { title: 'Obra' } }),
    process(1, { tender: { title: 'Obra de luz' }, awards: [{ id: 'a' }] }),
    process(1, { awards: [{ id: 'a' }, { id: 'b' }], contracts: [{ id: '1' }] }),
  ]
  assert.equal(outcomes([whole], parts)['phase-stable'], 'pass')
  assert.equal(outcomes(parts, [whole])['tender-title'], 'pass')
})

test('what failed is named and counted; a few of very many are borne with', () => {
  const many = Array.from({ length: 100 }, (_, number) => process(number))
  assert.equal(outcomes(many, many.slice(4)).ocid, 'pass')
  const failed = compared(many, many.slice(5)).ocid
  assert.deepEqual(
    [failed?.outcome, failed?.failures.length, failed?.measured?.es],
    ['fail', 5, '5 de 100 procedimientos ya no están'],
  )
  assert.deepEqual(failed?.failures[0], {
    path: '/ocid',
    expected: {
      es: 'el procedimiento ocds-07smqs-0, que antes estaba',
      en: 'the process ocds-07smqs-0, which was there before',
    },
  })
  const reserved = compared([{ ocid: 'ocds-07smqs-QUXA870229HJ5' }], []).ocid
  assert.doesNotMatch(JSON.stringify(reserved), /QUXA870229/)
})

test('of more processes than are remembered the same ones are compared in every file', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(1_000_000), { minLength: 1, maxLength: 200 }),
      fc.integer({ min: 1, max: 40 }),
      (numbers, capacity) => {
        const [one, other] = [new ProcessStates(capacity), new ProcessStates(capacity)]
        for (const number of numbers) one.see(process(number, { awards: [{ id: number }] }))
        for (const number of numbers.toReversed()) other.see(process(number, { awards: [{ id: number }] }))
        assert.equal(one.limit, other.limit)
        const kept = [...one.below(one.limit)].map(([key]) => key).sort()
        assert.deepEqual(kept, [...other.below(other.limit)].map(([key]) => key).sort())
        assert.ok(kept.length * 2 <= capacity)
      },
    ),
  )
})

test('documents of every stage are links where their address is one of http', () => {
  const document = (url: unknown) => ({ documents: [{ id: '1', url } as JsonObject] })
  const release = process(1, {
    planning: document('https://ejemplo.mx/a'),
    tender: document('ftp://ejemplo.mx/b'),
    awards: [document(7)],
    contracts: [{ ...document('HTTP://ejemplo.mx/c'), implementation: document('http://ejemplo.mx/d') }],
  })
  assert.deepEqual(documentLinks.linksOf(release), [
    { path: '/planning/documents/0/url', url: 'https://ejemplo.mx/a' },
    { path: '/contracts/0/documents/0/url', url: 'HTTP://ejemplo.mx/c' },
    { path: '/contracts/0/implementation/documents/0/url', url: 'http://ejemplo.mx/d' },
  ])
})
