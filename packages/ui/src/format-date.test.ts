import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  formatDate,
  formatDayOf,
  formatInstant,
  formatPeriod,
  formatRecent,
  formatShortDate,
  formatShortPeriod,
} from './format-date.ts'

test('writes dates as people do, in both languages', () => {
  assert.equal(formatDate('2026-11-21', 'es'), '21 de noviembre de 2026')
  assert.equal(formatDate('2026-11-21', 'en'), '21 November 2026')
  assert.equal(formatShortDate('2025-05-15', 'es'), '15 may 2025')
  assert.equal(formatShortDate('2025-09-01', 'en').replace('Sept', 'Sep'), '1 Sep 2025')
})

test('tells instants on the clock of Mexico City', () => {
  assert.equal(formatInstant('2026-11-22T05:30:00.000Z', 'es'), '21 de noviembre de 2026,\u00a023:30')
  assert.equal(formatDayOf('2026-11-22T05:30:00.000Z', 'en'), '21 November 2026')
  assert.equal(formatRecent('2026-11-22T05:30:00.000Z', '2026-11-21', 'es'), 'hoy, 23:30')
  assert.equal(formatRecent('2026-11-20T18:00:00.000Z', '2026-11-21', 'es'), '20 nov 2026')
})

test('lets what is no date stand as it is', () => {
  for (const text of ['', 'ayer', '2026-13-45', '2026-11-21T00:00:00Z']) {
    assert.equal(formatDate(text, 'es'), text)
    assert.equal(formatShortDate(text, 'en'), text)
  }
  assert.equal(formatInstant('nunca', 'es'), 'nunca')
})

test('tells periods with one end, with both and with none', () => {
  assert.equal(formatPeriod('2025-05-15', '2028-05-14', 'es'), 'del 15 de mayo de 2025 al 14 de mayo de 2028')
  assert.equal(formatPeriod(undefined, '2028-05-14', 'en'), 'until 14 May 2028')
  assert.equal(formatPeriod('2025-05-15', undefined, 'es'), 'desde el 15 de mayo de 2025')
  assert.equal(formatPeriod(undefined, undefined, 'es'), undefined)
  assert.equal(formatShortPeriod('2025-05-15', '2028-05-14', 'es'), '15 may 2025 – 14 may 2028')
  assert.equal(formatShortPeriod(undefined, undefined, 'es'), undefined)
})
