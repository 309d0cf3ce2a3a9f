import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PlatformError } from '@pdn/core'
import { parse as independentParse } from 'csv-parse/sync'
import fc from 'fast-check'
import { CsvScanner } from './csv-scanner.ts'

const scan = (pieces: readonly string[], delimiter = ',', limit = 1_000_000) => {
  const scanner = new CsvScanner(delimiter, limit, 'test.csv')
  return [...pieces.flatMap(piece => scanner.push(piece)), ...scanner.end()]
}

const cells = (text: string, delimiter = ','): (readonly string[])[] =>
  scan([text], delimiter).map(record => record.cells)

/** The text in pieces, cut wherever the numbers say. */
const cutUp = (text: string, cuts: readonly number[]): string[] => {
  const places = [0, ...cuts.map(cut => cut % (text.length + 1)).sort((left, right) => left - right), text.length]
  return places.slice(1).map((end, index) => text.slice(places[index], end))
}

const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '|', '\n', '\r', ' ', 'a', 'ñ', '😀') }),
  fc.string({ unit: 'binary' }),
)
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 })
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

test('quoted cells come back letter for letter, however the text is cut and whatever ends its lines', () => {
  fc.assert(
    fc.property(
      table,
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.array(fc.nat(), { maxLength: 9 }),
      fc.boolean(),
      (rows, delimiter, lineEnd, cuts, endsWithBreak) => {
        const text = rows.map(row => row.map(quoted).join(delimiter)).join(lineEnd) + (endsWithBreak ? lineEnd : '')
        assert.deepEqual(
          scan(cutUp(text, cuts), delimiter).map(record => record.cells),
          rows,
        )
      },
    ),
  )
})

test('agrees with an independent reader wherever that one accepts the text', () => {
  const text = fc.string({ unit: fc.constantFrom('"', ',', '\n', ' ', 'a', 'b'), maxLength: 40 })
  let compared = 0
  fc.assert(
    fc.property(text, letters => {
      let expected: string[][]
      try {
        expected = independentParse(letters, { relax_column_count: true, skip_empty_lines: true })
      } catch {
        return
      }
      compared++
      assert.deepEqual(cells(letters), expected)
    }),
    { numRuns: 2000 },
  )
  assert.ok(compared > 200)
})

test('a record tells the line on which it begins, past line breaks inside cells and blank lines', () => {
  const records = scan(['a,b\n"1\n2",x\n\n3,4\r\n5,6'])
  assert.deepEqual(
    records.map(record => record.line),
    [1, 2, 5, 6],
  )
})

test('a quotation mark that is not doubled is kept as a letter and told', () => {
  const [record] = scan(['"HOTEL "GRAN" SOL",x\n'])
  assert.deepEqual(record?.cells, ['HOTEL "GRAN" SOL', 'x'])
  assert.equal(record?.strayQuote, true)
})

test('blanks after a closing quotation mark are no part of the cell', () => {
  assert.deepEqual(cells('"a" ,"b"\t\n1,2'), [
    ['a', 'b'],
    ['1', '2'],
  ])
})

test('a quotation mark that is never closed is refused with the line where it stands', () => {
  assert.throws(
    () => scan(['a,b\n1,2\n3,"4\n5,6\n']),
    (error: unknown) =>
      error instanceof PlatformError && error.code === 'csv-quote-unclosed' && error.where === 'test.csv, line 3',
  )
})

test('a row beyond the limit is refused before it is held whole', () => {
  const scanner = new CsvScanner(',', 1000, 'test.csv')
  scanner.push('a,b\n')
  assert.throws(
    () => {
      for (let piece = 0; piece < 1000; piece++) scanner.push('x'.repeat(100))
    },
    (error: unknown) =>
      error instanceof PlatformError && error.code === 'record-too-large' && /1000/.test(error.message),
  )
})
