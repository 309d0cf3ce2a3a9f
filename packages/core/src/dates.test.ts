import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseDate } from './dates.ts'
import { PlatformError } from './platform-error.ts'
import { addTerm, daysBetween, isInForce, parseTerm } from './terms.ts'
import { instantOfWallTime, isoDate } from './time-zone.ts'

const dateOf = (text: string): string | undefined => parseDate(text)?.date

test('the spellings of Mexican sources are read', () => {
  for (const text of [
    '2025-03-04',
    '2025-03-04T10:00:00Z',
    '2025-03-04T10:00:00.123-06:00',
    '2025-03-04 10:00:00',
    '04-03-2025',
    '04/03/2025',
    '4/3/2025',
    '4.3.2025',
    '04/03/2025 09:30',
    '2025/03/04',
    '2025-3-4',
    '20250304',
    '20250304T10:00:00Z',
    '4 de marzo de 2025',
    'martes 4 de MARZO del 2025',
    '4 mar 2025',
  ]) {
    assert.equal(dateOf(text), '2025-03-04', text)
    assert.equal(parseDate(text)?.raw, text)
  }
})

test('hours of half a day are read as spreadsheets in Spanish write them', () => {
  const hours = [
    ['04/03/2025 09:30 a. m.', '15:30'],
    ['04/03/2025 12:05:00 AM', '06:05'],
    ['4/3/2025 1:00 p.m.', '19:00'],
    ['2025-3-4 12:00 PM', '18:00'],
  ] as const
  for (const [text, utc] of hours) assert.equal(parseDate(text)?.instant, `2025-03-04T${utc}:00.000Z`, text)
  for (const text of ['04/03/2025 13:00 p. m.', '04/03/2025 0:30 a. m.']) assert.equal(parseDate(text), undefined, text)
})

test('only spellings of the standards are not repaired', () => {
  assert.equal(parseDate('2025-03-04')?.repaired, false)
  assert.equal(parseDate('2025-03-04T10:00:00Z')?.repaired, false)
  for (const text of ['2025-03-04 10:00:00', '2025-03-04T10:00:00', '2025-03-04T10:00Z', '04/03/2025', '20250304'])
    assert.equal(parseDate(text)?.repaired, true)
})

test('what is no date, or could be two, is refused', () => {
  for (const text of [
    '',
    '-',
    '31/02/2024',
    '29/02/2023',
    '03/25/2024',
    '3/3/25',
    '2024-13-01',
    '2024-01-01T25:00:00Z',
  ]) {
    assert.equal(parseDate(text), undefined, text)
  }
  assert.equal(parseDate('Dato no proporcionado'), undefined)
  assert.equal(dateOf('29/02/2024'), '2024-02-29')
})

test('formats that are named are the only ones, and decide day and month', () => {
  assert.equal(parseDate('03/04/2025', { formats: ['mm/dd/yyyy'] })?.date, '2025-03-04')
  assert.equal(parseDate('03/04/2025', { formats: ['dd/mm/yyyy'] })?.date, '2025-04-03')
  assert.equal(parseDate('2025-04-03', { formats: ['dd/mm/yyyy'] }), undefined)
  const both = parseDate('2025-04-03 05:06:07', { formats: ['dd/mm/yyyy', 'yyyy-mm-dd hh:mm:ss'] })
  assert.equal(both?.instant, '2025-04-03T11:06:07.000Z')
  assert.throws(() => parseDate('2025-04-03', { formats: ['yyyy'] }), PlatformError)
})

test('times without zone are Mexico City’s, summer time included while there was one', () => {
  assert.equal(parseDate('2021-07-01 12:00:00')?.instant, '2021-07-01T17:00:00.000Z')
  assert.equal(parseDate('2021-01-01 12:00:00')?.instant, '2021-01-01T18:00:00.000Z')
  assert.equal(parseDate('2023-07-01 12:00:00')?.instant, '2023-07-01T18:00:00.000Z')
  assert.equal(parseDate('2023-07-01 12:00:00', { timeZone: 'America/Tijuana' })?.instant, '2023-07-01T19:00:00.000Z')
  assert.equal(isoDate(new Date('2025-03-04T05:59:59Z')), '2025-03-03')
  assert.equal(isoDate(new Date('2025-03-04T06:00:00Z')), '2025-03-04')
})

test('a wall time twice is its first, one skipped is moved on', () => {
  const at = (month: number, day: number, hours: number): string =>
    instantOfWallTime({ year: 2021, month, day }, hours * 3_600_000, 'America/Mexico_City').toISOString()
  assert.equal(at(10, 31, 1.5), '2021-10-31T06:30:00.000Z')
  assert.equal(at(4, 4, 2.5), '2021-04-04T08:30:00.000Z')
})

test('every day is read in every spelling', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(day, instant => {
      const iso = instant.toISOString().slice(0, 10)
      const [year, month, date] = iso.split('-')
      assert.equal(dateOf(iso), iso)
      assert.equal(dateOf(`${date}/${month}/${year}`), iso)
      assert.equal(dateOf(`${Number(date)}-${Number(month)}-${year}`), iso)
      assert.equal(parseDate(instant.toISOString())?.instant, instant.toISOString())
    }),
  )
})

test('any text is read or refused without fault', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      parseDate(text)
      parseTerm(text)
    }),
  )
})

test('terms are read', () => {
  const term = (years: number, months: number, days: number) => ({ years, months, days })
  assert.deepEqual(parseTerm('2 años, 6 meses'), term(2, 6, 0))
  assert.deepEqual(parseTerm('UN AÑO'), term(1, 0, 0))
  assert.deepEqual(parseTerm('3 meses'), term(0, 3, 0))
  assert.deepEqual(parseTerm('(2) DOS AÑOS'), term(2, 0, 0))
  assert.deepEqual(parseTerm('treinta y seis meses'), term(0, 36, 0))
  assert.deepEqual(parseTerm('1 año y 3 meses'), term(1, 3, 0))
  for (const text of ['', 'dos', 'meses', '2 años 3 años', 'vitalicia']) assert.equal(parseTerm(text), undefined, text)
})

test('a term moves a day, months cut to their end', () => {
  assert.equal(addTerm('2024-01-31', { years: 0, months: 1, days: 0 }), '2024-02-29')
  assert.equal(addTerm('2024-02-29', { years: 1, months: 0, days: 1 }), '2025-03-01')
  assert.equal(addTerm('2024-01-01', { years: 99999, months: 0, days: 0 }), undefined)
  assert.equal(daysBetween('2024-02-28', '2024-03-01'), 2)
  assert.equal(isInForce('2024-02-01', '2024-02-01', '2024-02-01'), true)
  assert.equal(isInForce('2024-02-02', undefined, '2024-02-01'), false)
})
