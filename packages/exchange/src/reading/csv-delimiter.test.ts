import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { detectDelimiter } from './csv-delimiter.ts'

test('finds the delimiter of any table whose cells are quoted where they hold one', () => {
  const word = fc.stringMatching(/^[a-zñ ]{1,8}$/)
  fc.assert(
    fc.property(
      fc
        .integer({ min: 2, max: 6 })
        .chain(width =>
          fc.array(fc.array(word, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 20 }),
        ),
      fc.constantFrom(',', ';', '\t', '|'),
      (rows, delimiter) => {
        assert.equal(detectDelimiter(rows.map(row => row.join(delimiter)).join('\n'), true), delimiter)
      },
    ),
  )
})

test('is not misled by other delimiters inside cells', () => {
  assert.equal(detectDelimiter('nombre;monto\nA, S.A. DE C.V.;1,5\nB, S.A.;2,5\n', true), ';')
  assert.equal(detectDelimiter('name,amount\n"A; B; C",1\n"D; E; F",2\n', true), ',')
})

test('says nothing of a file with one column', () => {
  assert.equal(detectDelimiter('nombre\nuno\ndos\n', true), undefined)
})
