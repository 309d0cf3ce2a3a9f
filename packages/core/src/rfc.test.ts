import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { companyRfcLetters } from './company-rfc-letters.ts'
import { curpCheckDigit, curpPrefix, parseCurp } from './curp.ts'
import { isObject, type Json } from './json.ts'
import { homoclaveOf, parseRfc, personRfcStem, rfcCheckDigit, rfcOfCompany, rfcOfPerson } from './rfc.ts'

const file = new URL('../../../../shared/reference/matching/vectors/rfc_curp_vectors.json', import.meta.url)
const skip = existsSync(file) ? false : 'the reference data are not on this machine'

/** The rows of one list of vectors. */
const rows = (list: string): readonly (readonly string[])[] => {
  const vectors: Json = JSON.parse(readFileSync(file, 'utf8'))
  const value = isObject(vectors) ? vectors[list] : undefined
  const found = Array.isArray(value) ? value : Object.entries(isObject(value) ? value : {})
  assert.ok(found.length > 0, list)
  return found.map(row => (Array.isArray(row) ? row.map(String) : [String(row)]))
}

test('RFCs of the vectors', { skip }, () => {
  for (const [given = '', surname1 = '', surname2, birth = '', rfc] of rows('rfc_person_full')) {
    assert.equal(rfcOfPerson({ given, surname1, surname2 }, birth), rfc)
  }
  for (const [name = '', founding = '', rfc] of rows('rfc_company_full'))
    assert.equal(rfcOfCompany(name, founding), rfc)
  for (const [given = '', surname1 = '', surname2, birth = '', stem] of rows('rfc_person_10')) {
    assert.equal(personRfcStem({ given, surname1, surname2 }, birth), stem)
  }
  for (const [name = '', letters] of rows('rfc_company_3_letters')) assert.equal(companyRfcLetters(name), letters, name)
})

test('homoclaves and check digits of the vectors', { skip }, () => {
  for (const [name = '', clave] of rows('homoclave_of_full_name_surname_first')) assert.equal(homoclaveOf(name), clave)
  for (const [start = '', digit] of rows('rfc_check_digit')) assert.equal(rfcCheckDigit(start), digit)
  for (const [rfc = ''] of rows('rfc_invalid_check_digit')) assert.equal(parseRfc(rfc)?.checkDigit, 'invalid')
  for (const [rfc = ''] of rows('rfc_generic')) assert.equal(parseRfc(rfc)?.generic, true)
})

test('CURPs of the vectors', { skip }, () => {
  for (const [curp = ''] of rows('curp_valid')) assert.equal(parseCurp(curp)?.checkDigit, 'valid', curp)
  for (const [curp = '', reason] of rows('curp_invalid')) {
    const parsed = parseCurp(curp)
    if (reason === 'check digit') assert.equal(parsed?.checkDigit, 'invalid')
    else assert.equal(parsed, undefined)
  }
})

test('an RFC is read with its type, whatever parts it', () => {
  assert.deepEqual(parseRfc(' gode-561231-gr8 '), {
    value: 'GODE561231GR8',
    type: 'person',
    generic: false,
    birthOrFounding: '561231',
    checkDigit: 'valid',
  })
  assert.equal(parseRfc('MAB9307148T4')?.type, 'company')
  for (const text of ['', 'GODE561331GR8', 'GODE560230GR8', 'GODE561231GR', 'GODE561231GR8X', '1ODE561231GR8']) {
    assert.equal(parseRfc(text), undefined, text)
  }
})

const date = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2009-12-31'), noInvalidDate: true })
  .map(day => day.toISOString().slice(0, 10))
const word = fc.stringMatching(/^[A-ZÑ]{1,12}$/)

test('RFCs that are made are read again with a valid digit', () => {
  fc.assert(
    fc.property(word, word, word, date, (given, surname1, surname2, birth) => {
      const made = rfcOfPerson({ given, surname1, surname2 }, birth)
      const read = parseRfc(made ?? '')
      assert.equal(read?.type, 'person')
      assert.equal(read?.checkDigit, 'valid')
      assert.equal(read?.birthOrFounding, birth.slice(2).replaceAll('-', ''))
    }),
  )
})

test('one changed digit of the date makes the check digit fail', () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 9 }), fc.integer({ min: 1, max: 9 }), (place, step) => {
      const rfc = 'GODE561231GR8'
      const changed = rfc.slice(0, place) + String((Number(rfc[place]) + step) % 10) + rfc.slice(place + 1, 12)
      assert.notEqual(rfcCheckDigit(changed), '8')
    }),
  )
})

test('CURPs that are made are read again', () => {
  const subject = fc.record({
    given: word,
    surname1: word,
    surname2: word,
    birthDate: date.filter(day => day < '2000'),
    sex: fc.constantFrom('H' as const, 'M' as const, 'X' as const),
    state: fc.constantFrom('01', '09', '15', '32', 'NE'),
  })
  fc.assert(
    fc.property(subject, person => {
      const prefix = `${curpPrefix(person)}0`
      const read = parseCurp(`${prefix}${curpCheckDigit(prefix)}`)
      assert.equal(read?.birthDate, person.birthDate)
      assert.equal(read?.state, person.state)
      assert.equal(read?.checkDigit, 'valid')
    }),
  )
})

test('parsers are total', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      parseRfc(text)
      parseCurp(text)
      companyRfcLetters(text)
      homoclaveOf(text)
    }),
  )
})
