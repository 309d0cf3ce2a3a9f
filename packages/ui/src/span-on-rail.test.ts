import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { spanOnRail } from './span-on-rail.ts'

const day = fc.integer({ min: 0, max: 40_000 }).map(number => new Date(number * 86_400_000).toISOString().slice(0, 10))

test('today inside, after and before a span', () => {
  assert.equal(spanOnRail('2025-05-15', '2028-05-14', '2026-11-21')?.state, 'in-force')
  assert.equal(spanOnRail('2025-05-15', '2025-09-14', '2026-11-21')?.state, 'ended')
  assert.equal(spanOnRail('2027-05-15', '2028-05-14', '2026-11-21')?.state, 'ahead')
  assert.equal(spanOnRail('2026-11-21', '2026-11-21', '2026-11-21')?.state, 'in-force')
})

test('a span that ends before it starts, or with what is no date, is not drawn', () => {
  assert.equal(spanOnRail('2028-05-14', '2025-05-15', '2026-11-21'), undefined)
  assert.equal(spanOnRail('?', '2025-05-15', '2026-11-21'), undefined)
})

test('everything stays on the rail and in order', () => {
  fc.assert(
    fc.property(day, day, day, (one, other, today) => {
      const [from = '', until = ''] = [one, other].sort()
      const span = spanOnRail(from, until, today)
      assert.ok(span !== undefined)
      for (const place of [span.start, span.end, span.today]) assert.ok(place >= 100 && place <= 906)
      assert.ok(span.start < span.end)
      if (span.state === 'in-force') assert.ok(span.start <= span.today && span.today <= span.end)
    }),
  )
})
