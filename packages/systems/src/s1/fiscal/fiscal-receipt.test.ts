import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { isObject, type Json } from '@pdn/core'
import { referenceFile } from '@pdn/testing'
import fc from 'fast-check'
import { cut } from '../../cut.ts'
import { validate } from '../../validate.ts'
import { fiscalReceipts } from './fiscal-receipt.ts'

const personRfc = 'QUXA870229HJ5'

test('the published example is valid and read; of it only years and whether presented are public', t => {
  const path = referenceFile(t, 'pdn/api_docs/S1/ejemplo_api_declaracion_fiscal.json')
  if (path === undefined) return
  const published: Json = JSON.parse(readFileSync(path, 'utf8'))
  assert.deepEqual(validate(fiscalReceipts, published), [])
  const reading = fiscalReceipts.read(published)
  assert.ok(reading.ok && isObject(published))
  assert.deepEqual(reading.issues, [])
  const { document, cut: taken } = cut(reading.document, fiscalReceipts.publicity, 's', () => 'h')
  assert.deepEqual(document, { resultados: published.resultados ?? [] })
  assert.deepEqual(
    taken.map(value => value.path),
    ['rfc'],
  )
})

test('a receipt whose values are written otherwise is read, and told', () => {
  const reading = fiscalReceipts.read({ rfc: personRfc, resultados: [{ ejercicio: '2024', presento: true }] })
  assert.ok(reading.ok)
  assert.deepEqual(reading.document.resultados, [{ ejercicio: 2024, presento: true }])
  assert.ok(validate(fiscalReceipts, { rfc: personRfc, resultados: [{ ejercicio: 'x' }] }).length > 0)
})

test('what is no receipt is refused, and nothing makes the reader fail', () => {
  for (const source of [{}, { rfc: personRfc }, [], null, 'x', { resultados: 'x' }, { resultados: [1] }])
    assert.equal(fiscalReceipts.read(source).ok, false, JSON.stringify(source))
  assert.equal(fiscalReceipts.read({ rfc: personRfc, resultados: [] }).ok, true)
  assert.equal(fiscalReceipts.read({ resultados: { ejercicio: 2024, presento: true } }).ok, true)
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      const source: Json = JSON.parse(JSON.stringify(value))
      const reading = fiscalReceipts.read(source)
      assert.equal(typeof reading.ok, 'boolean')
    }),
  )
})
