import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FoundRecord } from '@pdn/database'
import fc from 'fast-check'
import { cursorAfter, readCursor } from './cursor.ts'

const record = fc.record({
  rank: fc.integer({ min: 0, max: 6 }),
  id: fc.uuid(),
  date: fc.option(
    fc
      .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
      .map(day => day.toISOString().slice(0, 10)),
  ),
  amount: fc.option(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String)),
})

const found = (values: Pick<FoundRecord, 'rank' | 'id' | 'date' | 'amount'>): FoundRecord => ({
  system: 's3',
  kind: 'k',
  title: '',
  subtitle: '',
  institutionId: null,
  institution: null,
  state: null,
  year: null,
  currency: null,
  from: null,
  until: null,
  status: null,
  synthetic: false,
  changedAt: '',
  providerId: '',
  provider: '',
  connection: '',
  ...values,
})

test('a cursor is read back as the place that it was made of, in its own order only', () => {
  const sort = fc.constantFrom('relevance' as const, 'date' as const, 'amount' as const)
  fc.assert(
    fc.property(record, sort, sort, (values, made, read) => {
      const cursor = cursorAfter(made, found(values))
      assert.match(cursor, /^[\w-]+$/)
      if (made !== read) return assert.throws(() => readCursor(read, cursor), { code: 'cursor-invalid' })
      const value = made === 'amount' ? values.amount : values.date
      assert.deepEqual(readCursor(read, cursor), { rank: values.rank, value, id: values.id })
    }),
  )
})

test('any other text is refused, never a fault', () => {
  const shapes = fc.oneof(
    fc.string(),
    fc.json().map(text => Buffer.from(text).toString('base64url')),
    fc
      .tuple(
        fc.constant('date'),
        fc.oneof(fc.double(), fc.integer()),
        fc.oneof(fc.string(), fc.constant(5)),
        fc.string(),
      )
      .map(parts => Buffer.from(JSON.stringify(parts)).toString('base64url')),
  )
  fc.assert(
    fc.property(shapes, cursor => {
      assert.throws(() => readCursor('date', cursor), { code: 'cursor-invalid' })
    }),
  )
})
