import assert from 'node:assert/strict'
import { test } from 'node:test'
import { validateAgainst } from '../../validate.ts'
import { s6 } from '../index.ts'
import { sampleProcess } from '../sample-process.fixture.ts'

const [kind] = s6.kinds
const [version] = s6.versions
assert.ok(kind !== undefined && version !== undefined)

test('both schemas stand in words of JSON Schema alone, and a process is valid under both', () => {
  assert.deepEqual(validateAgainst(kind.canonical, sampleProcess), [])
  assert.deepEqual(validateAgainst(version.schema, sampleProcess), [])
})

test('the canonical schema knows the platform’s own members', () => {
  const rules = (document: object) =>
    validateAgainst(kind.canonical, { ...sampleProcess, ...document }).map(({ rule, path }) => `${rule} ${path}`)
  assert.deepEqual(rules({ 'pdn:inferred': ['no pointer'] }), ['bad-format /pdn:inferred/0'])
  assert.deepEqual(rules({ 'pdn:synthetic': 'yes' }), ['wrong-type /pdn:synthetic'])
  assert.deepEqual(rules({ 'pdn:raw': {}, 'pdn:package': { publisher: { name: 'x' } } }), [])
})

test('the extensions of EDCA-MX are validated too', () => {
  const tender = { id: 't', clarificationMeetings: [{ date: 'mañana' }] }
  const rules = validateAgainst(kind.canonical, { ...sampleProcess, tender }).map(({ rule, path }) => `${rule} ${path}`)
  assert.deepEqual(rules.sort(), [
    'bad-format /tender/clarificationMeetings/0/date',
    'missing-required /tender/clarificationMeetings/0/id',
  ])
})

test('guarantees, units, states of implementation, taxes and rates of exchange are known', () => {
  const rules = (document: object) =>
    validateAgainst(kind.canonical, { ...sampleProcess, ...document }).map(({ rule, path }) => `${rule} ${path}`)
  const contract = (more: object) => ({ contracts: [{ id: 'c', awardID: 'a', ...more }] })
  assert.deepEqual(rules(contract({ guarantees: [{ type: 'suretyBond' }] })), [
    'missing-required /contracts/0/guarantees/0/id',
  ])
  assert.deepEqual(rules(contract({ implementation: { status: 'lista' } })), [
    'not-in-list /contracts/0/implementation/status',
  ])
  assert.deepEqual(rules({ planning: { requestingUnits: 'x' } }), ['wrong-type /planning/requestingUnits'])
  const value = { amount: 116, netAmount: 100, currency: 'MXN', exchangeRates: [{ rate: 17.5, date: 'ayer' }] }
  assert.deepEqual(rules({ tender: { id: 't', value } }), ['bad-format /tender/value/exchangeRates/0/date'])
})
