import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SearchSort, SortKey } from '@pdn/database'
import fc from 'fast-check'
import { cursorOf, readCursor } from './cursor.ts'

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

const plain = { noNullPrototype: true } as const

const window = fc.option(fc.record({ from: fc.uuid(), identified: fc.boolean(), total: fc.nat(10_000) }, plain), {
  nil: undefined,
})

const place = fc
  .tuple(fc.constantFrom(...orders.keys()), fc.boolean(), fc.boolean())
  .chain(([at, ranked, descending]) => {
    const [by, value] = orders[at] ?? assert.fail()
    const sort: SearchSort = { ranked, by, descending }
    const row = fc.record({ rank: fc.integer({ min: 0, max: 6 }), value, id: fc.uuid() }, plain)
    return fc.record({ sort: fc.constant(sort), after: row, window, corrected: fc.boolean() }, plain)
  })

test('a cursor is read back as the place that it was made of, in its own order only', () => {
  fc.assert(
    fc.property(place, place, fc.boolean(), ({ sort, ...row }, other, begins) => {
      const at = begins && row.window ? { ...row, after: undefined } : row
      const cursor = cursorOf(sort, at)
      assert.match(cursor, /^[\w-]+$/)
      assert.deepEqual(readCursor(sort, cursor), at)
      if (JSON.stringify(sort) !== JSON.stringify(other.sort))
        assert.throws(() => readCursor(other.sort, cursor), { code: 'cursor-invalid' })
    }),
  )
})

test('any other text is refused, never a fault', () => {
  const shapes = fc.oneof(
    fc.string(),
    fc.json().map(text => Buffer.from(text).toString('base64url')),
    fc
      .tuple(
        fc.constant(' date down'),
        fc.oneof(fc.boolean(), fc.constant('true')),
        fc.option(fc.tuple(fc.oneof(fc.double(), fc.integer()), fc.oneof(fc.string(), fc.constant(5)), fc.string())),
        fc.option(fc.tuple(fc.string(), fc.boolean(), fc.double())),
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
