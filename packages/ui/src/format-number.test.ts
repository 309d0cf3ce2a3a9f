import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { formatMoney, formatNumber } from './format-number.ts'

test('writes numbers and money as people do', () => {
  assert.equal(formatNumber(387_227, 'es'), '387,227')
  assert.equal(formatMoney(198_420_000n, 'MXN', 'es'), '$1,984,200.00 MXN')
  assert.equal(formatMoney(198_420_000n, 'MXN', 'en'), '$1,984,200.00 MXN')
  assert.equal(formatMoney(5n, 'MXN', 'es'), '$0.05 MXN')
  assert.equal(formatMoney(1_500n, 'JPY', 'en'), '¥1,500 JPY')
})

test('uses the code alone for a currency whose sign few typefaces have, and none for no currency', () => {
  assert.equal(formatMoney(1_600_000n, 'AMD', 'es'), '16,000.00 AMD')
  assert.equal(formatMoney(12_345n, undefined, 'es'), '123.45')
  assert.equal(formatMoney(12_345n, 'pesos mexicanos', 'es'), '123.45 pesos mexicanos')
})

test('is exact at any size', () => {
  fc.assert(
    fc.property(fc.bigInt(), minor => {
      const digits = formatMoney(minor, 'MXN', 'es').replaceAll(/\D/g, '')
      assert.equal(BigInt(digits), minor < 0n ? -minor : minor)
    }),
  )
})
