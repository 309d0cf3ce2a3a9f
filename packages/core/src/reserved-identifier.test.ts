import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { plainCharacters } from './plain-characters.ts'
import { findReservedIdentifiers, isReservedQuery, type ReservedIdentifier } from './reserved-identifier.ts'
import { findKeys } from './reserved-key.ts'
import { mayHoldKey } from './reserved-key-hint.ts'
import { rfcOfPerson } from './rfc.ts'

/** What is found, as type and value. */
const found = (text: string): readonly string[] =>
  findReservedIdentifiers(text).map(({ type, value }) => `${type} ${value}`)

const rfc = 'rfc GODE561231GR8'
const curp = 'curp HEGG560427MVZRRL04'

test('a person’s RFC is found however it is spelled', () => {
  for (const text of [
    'GODE561231GR8',
    'gode561231gr8',
    'MX-RFC-GODE561231GR8',
    'constancia_gode561231gr8.pdf',
    'ocds-07smqs-GODE561231GR8-2024',
    'GODE-561231-GR8',
    'GODE 561231 GR8',
    'GODE.561231.GR8',
    'GODE_561231_GR8',
    'GODE 56 12 31 GR8',
    'G O D E 561231 GR8',
    'G-O-D-E-5-6-1-2-3-1-G-R-8',
    'ＧＯＤＥ５６１２３１ＧＲ８',
    'GO\u200bDE561231\u2060GR8',
    'GÓDE561231GR8',
    'G\u041eDE561231GR8',
    'GO\u0301DE561231GR8',
    'https://muestra.mx/?a=1&GODE561231GR8&b=2',
    'https://muestra.mx/?q=GODE%20561231%20GR8',
    'RFC:GODE561231GR8.',
    'rfcGODE561231GR8',
    'GODE561231\nGR8',
    'GODE\u0000561231\u0000GR8',
    'G\u0000O\u0000D\u0000E561231GR8',
    'GODE\u0085561231\u001bGR8',
    'GODE\ud800561231\udfffGR8',
    'GODE\ufffd561231\ufffdGR8',
    'GODE٥٦١٢٣١GR8',
    'GODE५६१२३१GR8',
    '(GODE561231GR8)',
    '“GODE561231GR8”',
  ]) {
    assert.deepEqual(found(text), [rfc], text)
  }
  assert.deepEqual(found('MUÑO561231GR8 y mun\u0303o561231gr8'), ['rfc MUÑO561231GR8', 'rfc MUÑO561231GR8'])
  assert.deepEqual(found('XAXX010101000 XEXX010101000'), ['rfc XAXX010101000', 'rfc XEXX010101000'])
})

test('a CURP is found however it is spelled, and goes before the RFC in it', () => {
  for (const text of [
    'HEGG560427MVZRRL04',
    'hegg560427mvzrrl04.pdf',
    'HEGG-560427-MVZRRL-04',
    'HEGG560427 MVZRRL04',
    'H E G G 5 6 0 4 2 7 M V Z R R L 0 4',
    'CURPHEGG560427MVZRRL04',
    'HEGG\u0000560427\u0000MVZRRL04',
    'HEGG\ud800560427\ud800MVZRRL04',
  ]) {
    assert.deepEqual(found(text), [curp], text)
  }
  assert.deepEqual(found('HEGG560427MVZRRL04 GODE561231GR8'), [curp, rfc])
})

test('what is no reserved key is left alone', () => {
  for (const text of [
    'MAB9307148T4',
    'RFC de la empresa: MAB-930714-8T4',
    'A MAB9307148T4 y a MAB 930714 8T4',
    'a=b&ODE561231GR8',
    'f47ac10b-58cc-4372-a567-0e02b2c3d479',
    'abcd5612-3101-4a1b-8c2d-0123456789ab',
    'd41d8cd98f00b204e9800998ecf8427e',
    'LA-006HHE001-E12-2020',
    'IA-20-VST-020VST021-N-4-2024',
    'ocds-07smqs-2214123',
    'GODE561331GR8',
    'GODE561200GR8',
    'GODE561231GR8X',
    'XGODE561231GR8',
    'PARA 200101 DEL',
    'OBRA 240115 001',
    'XYZ-ABCD-410131997',
    '2024-01-15T10:00:00Z',
  ]) {
    assert.deepEqual(found(text), [], text)
  }
})

test('e-mails are found, those of institutions when asked', () => {
  assert.deepEqual(found('a Ana.Perez@Ejemplo.com, b@sat.gob.mx'), ['email ana.perez@ejemplo.com'])
  const all = findReservedIdentifiers('b@sat.gob.mx y c@agency.gov', { institutionalEmail: true })
  assert.deepEqual(
    all.map(({ value }) => value),
    ['b@sat.gob.mx', 'c@agency.gov'],
  )
  assert.deepEqual(found('x@y; @ejemplo.com y a@b'), [])
})

test('phones are found when a word or +52 announces them', () => {
  const phone = 'phone 5512345678'
  for (const text of [
    'Tel. 55 1234 5678',
    'teléfono: (55) 1234-5678',
    'Cel 5512345678',
    'número telefónico: 5512345678',
    'móvil personal 55.1234.5678',
    'WhatsApp: 55 1234 5678',
    'Cel5512345678',
  ]) {
    assert.deepEqual(found(text), [phone], text)
  }
  assert.deepEqual(found('+52 55 1234 5678'), ['phone 525512345678'])
  assert.deepEqual(found('Tel. 55 1234 5678 y 55 8765 4321'), [phone, 'phone 5587654321'])
  for (const text of ['hotel 5512345678', 'partida 5512345678', 'TEL940222AB1', 'telas 1234567']) {
    assert.deepEqual(found(text), [], text)
  }
})

test('birth dates are found when a word announces them', () => {
  for (const text of [
    'nacida el 3 de marzo de 1980',
    'nacido en Muestra el 03/03/1980',
    'Fecha de nacimiento: 03/03/1980',
    'fechaNacimiento 1980-03-03',
    'F. NAC. 03-03-1980',
    'DOB 1980-03-03',
    'nac. 03/03/1980',
    'NAC: 3 de marzo de 1980',
    'date of birth: 3/3/1980',
  ]) {
    assert.deepEqual(found(text), ['birth-date 1980-03-03'], text)
  }
  for (const text of ['firmado el 3 de marzo de 1980', 'licitación pública nac. LA-019 del 03/03/1980'])
    assert.deepEqual(found(text), [], text)
})

test('a search box refuses what asks for a person’s key', () => {
  assert.equal(isReservedQuery('gode561231gr8'), 'rfc')
  assert.equal(isReservedQuery('proveedor gode-561231-gr8 obra'), 'rfc')
  assert.equal(isReservedQuery('HEGG560427MVZRRL04'), 'curp')
  assert.equal(isReservedQuery('MAB9307148T4'), undefined)
  assert.equal(isReservedQuery('García López'), undefined)
})

const date = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2009-12-31'), noInvalidDate: true })
  .map(day => day.toISOString().slice(0, 10))
const word = fc.stringMatching(/^[A-ZÑ]{3,10}$/)
const key = fc
  .tuple(word, word, word, date)
  .map(([given, surname1, surname2, day]) => rfcOfPerson({ given, surname1, surname2 }, day) ?? '')

test('a key planted between signs is found where it stands', () => {
  const before = fc.constantFrom('', ' ', '-', '_', '/', ': ', '(', '"', '\n', '¿', '&', 'ñu ', '12 ', 'rfc')
  const after = fc.constantFrom('', ' ', '-', '_', '/', '.pdf', ')', '"', '\n', '?', '&b=1', ' ñu', ' 12')
  const parting = fc.constantFrom('', ' ', '-', '_', '.', '\u200b')
  const spelled = fc.tuple(key, parting, fc.boolean()).map(([value, gap, small]) => {
    const text = [value.slice(0, 4), value.slice(4, 10), value.slice(10)].join(gap)
    return { value, text: small ? text.toLowerCase() : text }
  })
  fc.assert(
    fc.property(before, spelled, after, (start, { value, text }, rest) => {
      const whole = `${start}${text}${rest}`
      const places = findReservedIdentifiers(whole).filter(({ type }) => type === 'rfc')
      assert.deepEqual(
        places.map(place => [place.value, whole.slice(place.start, place.end)]),
        [[value, text]],
      )
    }),
    { numRuns: 500 },
  )
})

test('what is found lies in the text, in order and apart', () => {
  const piece = fc.oneof(key, fc.string({ unit: 'binary' }), fc.constantFrom('Tel. 55 1234 5678', 'a@b.com', ' '))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), pieces => {
      const text = pieces.join('')
      let end = 0
      for (const place of findReservedIdentifiers(text)) {
        assert.ok(place.start >= end && place.end > place.start && place.end <= text.length)
        end = place.end
      }
    }),
  )
})

test('the quick look never misses what the thorough one finds', () => {
  const character = fc.constantFrom(...'GODEÑ&561231GR8 -_./%\u0000\u200b\u0303\u00b2é'.split(''))
  const noise = fc.array(character, { maxLength: 6 }).map(characters => characters.join(''))
  fc.assert(
    fc.property(noise, key, noise, (before, value, after) => {
      const text = `${before}${value}${after}`
      if (findKeys(plainCharacters(text)).length > 0) assert.ok(mayHoldKey(text), JSON.stringify(text))
    }),
    { numRuns: 1000 },
  )
  fc.assert(
    fc.property(fc.array(character, { minLength: 13, maxLength: 30 }), characters => {
      const text = characters.join('')
      if (findKeys(plainCharacters(text)).length > 0) assert.ok(mayHoldKey(text), JSON.stringify(text))
    }),
    { numRuns: 5000 },
  )
})

test('identifiers of machines hold no keys', () => {
  fc.assert(fc.property(fc.uuid(), id => assert.deepEqual(found(id), [])))
  const hash = fc.stringMatching(/^[0-9a-f]{32,64}$/)
  fc.assert(fc.property(hash, text => assert.deepEqual(found(text), [])))
})

test('time grows with the length alone', () => {
  const part = fc.constantFrom(
    ...['A', '1', 'GODE561231', 'GODE 561231 ', '@', 'a@', '@a.', 'a.', 'tel ', 'tel:1', '+52 ', 'nacido ', 'fec nac '],
    ...['G ', '5 6 ', '1-', '&', '%C3', 'N\u0303', ' ', 'de 1 ', '\u200b', '￼'],
  )
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), parts => {
      const text = parts.join('').repeat(100_000).slice(0, 100_000)
      const started = performance.now()
      const places: readonly ReservedIdentifier[] = findReservedIdentifiers(text)
      assert.ok(performance.now() - started < 10_000, `${performance.now() - started} ms for ${parts.join('')}`)
      assert.ok(places.length <= text.length)
    }),
    { numRuns: 15 },
  )
})

const contracts = new URL('../../../../shared/reference/ocds/mexico/contratos_comprasmx_2026.csv.gz', import.meta.url)
const skip = existsSync(contracts) ? false : 'the reference data are not on this machine'

test('the 572 reserved keys of the federal contracts of 2026 are found, and nothing else is one', { skip }, () => {
  const text = gunzipSync(readFileSync(contracts)).toString('utf8')
  assert.equal(text.split(/[,\n]/).flatMap(cell => findReservedIdentifiers(cell)).length, 572)
})
