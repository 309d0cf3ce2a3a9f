import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figureOf } from './figure.ts'

const measured = { figure: 'first harvest', value: 5000, unit: 'records/s' }

test('a figure without a target is neither held nor missed', () => {
  assert.deepEqual(figureOf(measured), { ...measured, reference: null, ratio: null, target: null, held: null })
})

test('a bound on the value holds from the bound on', () => {
  assert.equal(figureOf({ ...measured, target: { atLeast: 5000 } }).held, true)
  assert.equal(figureOf({ ...measured, value: 4999.9999, target: { atLeast: 5000 } }).held, false)
  assert.equal(figureOf({ ...measured, target: { atMost: 4999 } }).held, false)
})

test('a bound on the ratio is held against value over reference', () => {
  const figure = figureOf({ ...measured, reference: 20_000, target: { of: 'ratio', atLeast: 0.25 } })
  assert.deepEqual([figure.ratio, figure.target, figure.held], [0.25, 'ratio >= 0.25', true])
  assert.equal(figureOf({ ...measured, reference: 20_001, target: { of: 'ratio', atLeast: 0.25 } }).held, false)
})

test('a target of a number that could not be had is missed', () => {
  assert.equal(figureOf({ ...measured, target: { of: 'ratio', atLeast: 0.25 } }).held, false)
  assert.equal(figureOf({ ...measured, value: Number.NaN, target: { atMost: 1 } }).held, false)
})
