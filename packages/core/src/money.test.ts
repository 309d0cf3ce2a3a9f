import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { currencyOf } from './currencies.ts'
import { moneyFromMinor, parseMoney } from './money.ts'

const minor = (value: string | number, currency?: string): bigint | undefined => parseMoney(value, currency)?.minor

test('amounts are read as sources write them', () => {
  assert.equal(minor('$250,000,000.00'), 25_000_000_000n)
  assert.equal(minor('21577.00'), 2_157_700n)
  assert.equal(minor('555,644.00'), 55_564_400n)
  assert.equal(minor('1.234,56'), 123_456n)
  assert.equal(minor('12,5'), 1_250n)
  assert.equal(minor('1,234'), 123_400n)
  assert.equal(minor('0,500'), 50n)
  assert.equal(minor('1 234.50'), 123_450n)
  assert.equal(minor('$ 1,234.50 M.N.'), 123_450n)
  assert.equal(minor('-3.2'), -320n)
  assert.equal(minor(12.5), 1_250n)
  assert.equal(minor('5', 'JPY'), 5n)
  assert.equal(minor('1.2345', 'KWD'), 1_234n)
})

test('what is no amount, or names another currency, is refused', () => {
  for (const text of ['', '$', 'abc', '1,2,3', '1.2.3', '1,23,456.00', 'USD 3', '12 personas', '--1']) {
    assert.equal(parseMoney(text), undefined, text)
  }
  assert.equal(parseMoney(Number.NaN), undefined)
  assert.equal(parseMoney(1e21), undefined)
})

test('more decimals than the currency has are rounded half to even, and said', () => {
  assert.deepEqual(parseMoney('1.005'), { minor: 100n, raw: '1.005', rounded: true })
  assert.equal(minor('1.015'), 102n)
  assert.equal(minor('1.0050001'), 101n)
  assert.equal(parseMoney('1.500')?.rounded, false)
})

test('what is written out is read again', () => {
  const currency = fc.constantFrom('MXN', 'JPY', 'KWD', 'UYW')
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 15n), 10n ** 15n), currency, (amount, code) => {
      assert.equal(parseMoney(moneyFromMinor(amount, code), code)?.minor, amount)
    }),
  )
})

test('grouping does not change an amount, and any text is read or refused', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 }), amount => {
      assert.equal(minor(amount.toLocaleString('en-US')), BigInt(amount) * 100n)
    }),
  )
  fc.assert(fc.property(fc.string({ unit: 'binary' }), text => void parseMoney(text)))
  fc.assert(fc.property(fc.double(), value => void parseMoney(value)))
})

test('currencies are known by code and by the names in use', () => {
  assert.equal(currencyOf('PESO MEXICANO'), 'MXN')
  assert.equal(currencyOf(' mxn '), 'MXN')
  assert.equal(currencyOf('Dólares americanos'), 'USD')
  assert.equal(currencyOf('doblones'), undefined)
})
