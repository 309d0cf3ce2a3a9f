import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RankedRecord, SearchSort, SortKey } from '@pdn/database'
import fc from 'fast-check'
import { cursorAfter, readCursor } from './cursor.ts'

const day = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))

/** Every order, with values that its rows may have. */
const orders: readonly (readonly [SortKey, fc.Arbitrary<string | null>])[] = [
  ['date', fc.option(day)],
  ['amount', fc.option(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String))],
  ['title', fc.string({ maxLength: 60 }).map(text => text.replaceAll('\0', ''))],
  [{ fact: 'fine', type: 'number' }, fc.option(fc.integer().map(number => `${number}.5`))],
  [{ fact: 'start', type: 'date' }, fc.option(day)],
]

const place = fc
  .tuple(fc.constantFrom(...orders.keys()), fc.boolean(), fc.boolean(), fc.boolean())
  .chain(([at, ranked, descending, corrected]) => {
    const [by, value] = orders[at] ?? assert.fail()
    const sort: SearchSort = { ranked, by, descending }
    return fc.record({
      sort: fc.constant(sort),
      corrected: fc.constant(corrected),
      rank: fc.integer({ min: 0, max: 6 }),
      id: fc.uuid(),
      value,
    })
  })

const found = (values: Pick<RankedRecord, 'rank' | 'id' | 'value'>): RankedRecord => ({
  system: 's3',
  kind: 'k',
  title: '',
  subtitle: '',
  institutionId: null,
  institution: null,
  state: null,
  year: null,
  date: null,
  amount: null,
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
  fc.assert(
    fc.property(place, place, ({ sort, corrected, ...after }, other) => {
      const cursor = cursorAfter(sort, found(after), corrected)
      assert.match(cursor, /^[\w-]+$/)
      assert.deepEqual(readCursor(sort, cursor), { sort, after, corrected })
      const unranked = { ...other.sort, ranked: false }
      if (![other.sort, unranked].some(one => JSON.stringify(one) === JSON.stringify(sort)))
        assert.throws(() => readCursor(other.sort, cursor), { code: 'cursor-invalid' })
    }),
  )
})

test('a cursor of results that were too many to be ranked goes on without rank in the same search', () => {
  const ranked = { ranked: true, by: 'date', descending: true } as const
  const unranked = { ...ranked, ranked: false }
  const after = { rank: 0, value: '2020-01-01', id: '00000000-0000-0000-0000-000000000001' }
  const cursor = cursorAfter(unranked, found(after), false)
  assert.deepEqual(readCursor(ranked, cursor), { sort: unranked, after, corrected: false })
  assert.throws(() => readCursor(unranked, cursorAfter(ranked, found(after), false)), { code: 'cursor-invalid' })
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
      assert.throws(() => readCursor({ ranked: false, by: 'date', descending: true }, cursor), {
        code: 'cursor-invalid',
      })
    }),
  )
})
