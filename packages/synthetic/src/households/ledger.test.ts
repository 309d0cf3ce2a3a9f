import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createRandom } from '../random.ts'
import { townBodies } from '../society/institutions.ts'
import { createPersonDraw } from '../society/people.ts'
import { spread } from './belongings.ts'
import { familyOf } from './families.ts'
import { ledgerOf, type Standing } from './ledger.ts'
import { otherService, payBetween, tenuresOf } from './services.ts'

const draw = createPersonDraw('ledger')
const [town] = townBodies
if (town === undefined) throw new RangeError('The town has no bodies.')

const worth = ({ belongings, debts, money }: Standing): number =>
  belongings.reduce((sum, { value }) => sum + value, 0) + money - debts.reduce((sum, { balance }) => sum + balance, 0)

/** A household of any seed, with a post that begins in some year, and a planted growth in one of its years or none. */
const householder = (seed: string, growthOn: string | undefined, companies: number) => {
  const random = createRandom(seed)
  const person = draw(random.integer(0, 5000))
  const family = familyOf(random, person, { draw, first: 10_000 }, undefined)
  const service = otherService(random, town, random.integer(0, 3), '2026-10-31')
  const sellers = [draw(6000)] as const
  return { seed, person, services: [service] as const, family, companies, sellers, growthOn }
}

const days = ['2020-12-31', '2021-12-31', '2022-06-15', '2022-12-31', '2023-12-31', '2024-12-31', '2025-12-31']

test('of any household: worth grows by what comes in and shrinks by what is spent, to the peso, and nobody lives on nothing', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(undefined, ...days.slice(1)), fc.nat(3), (seed, growthOn, companies) => {
      const { standings, flows } = ledgerOf(householder(seed, growthOn, companies), days)
      let last = standings.get('2020-12-31') ?? assert.fail()
      for (const flow of flows) {
        const standing = standings.get(flow.until) ?? assert.fail(flow.until)
        const { pay, business, interest, fees, rent, partner, gone, gifts, spent, unexplained } = flow
        const earned = [pay, business, interest, fees, rent, partner]
        assert.ok(earned.every(amount => Number.isInteger(amount) && amount >= 0))
        const sold = gone.reduce((sum, { proceeds, belonging }) => sum + proceeds - belonging.value, 0)
        const income = earned.reduce((sum, amount) => sum + amount, 0)
        assert.equal(worth(standing), worth(last) + income + sold + gifts + unexplained - spent)
        assert.ok(spent > 0 && standing.money >= 0, `${spent} ${standing.money}`)
        assert.equal(unexplained > 0, flow.until === growthOn)
        last = standing
      }
      assert.deepEqual([...standings.keys()].sort(), days)
    }),
    { numRuns: 60 },
  )
})

test('what lies in accounts is all the money, whatever it is', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(100_000_000), (seed, money) => {
      const { accounts } = ledgerOf(householder(seed, undefined, 0), days.slice(0, 2))
      const parts = spread(accounts, money)
      assert.equal(
        parts.reduce((sum, { balance }) => sum + balance, 0),
        money,
      )
      assert.ok(parts.every(({ balance }) => balance >= 0))
    }),
    { numRuns: 30 },
  )
})

test('a year in a post pays thirteen months, half of it half of them, and nothing before or after', () => {
  const service = {
    ...otherService(createRandom('pay'), town, 0, '2026-10-31'),
    pay: 10_000,
    from: '2020-01-01',
    until: '2022-06-30',
  }
  assert.equal(payBetween([service], '2021-01-01', '2021-12-31'), 130_000)
  assert.equal(payBetween([service], '2022-01-01', '2022-12-31'), Math.round((10_400 * 13 * 181) / 365))
  assert.equal(payBetween([service], '2023-01-01', '2023-12-31'), 0)
})

test('a move within sixty days in one order of government is one tenure; a longer pause makes two', () => {
  const one = { ...otherService(createRandom('move'), town, 0, '2026-10-31'), from: '2020-01-01', until: '2021-01-31' }
  const after = (from: string) => tenuresOf([one, { ...one, from, until: undefined }])
  assert.deepEqual(
    after('2021-04-01').map(({ from, until }) => [from, until]),
    [['2020-01-01', undefined]],
  )
  assert.equal(after('2021-04-02').length, 2)
  const federal = { ...town, level: 'federal' } as const
  assert.equal(tenuresOf([one, { ...one, institution: federal, from: '2021-02-01' }]).length, 2)
})
