import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { type TestContext, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { foldForSearch } from './fold-text.ts'
import { isObject, type Json } from './json.ts'
import { nameFrequencies } from './name-frequency.ts'
import { type NameHints, parsePersonName } from './parse-person-name.ts'
import { joinPersonName, type PersonName } from './person-name.ts'
import { homoclaveOf, parseRfc, personRfcLetters } from './rfc.ts'

const reference = new URL('../../../../shared/reference/', import.meta.url)
const counts = new URL('matching/names/mx_sep2012/', reference)
const vectors = new URL('matching/vectors/rfc_curp_vectors.json', reference)
const taxpayers = new URL('ocds/mexico/sat_69b_2022-11_full_latin1.csv.gz', reference)
const absent = (file: URL): string | false => (existsSync(file) ? false : 'the reference data are not on this machine')

type Parts = readonly [given: string, surname1: string, surname2: string | undefined, married?: string]

const partsOf = (text: string, hints?: NameHints): Parts | undefined => {
  const name = parsePersonName(text, hints)
  if (name === undefined) return undefined
  const parts = [name.given, name.surname1, name.surname2] as const
  return name.marriedSurname === undefined ? parts : [...parts, name.marriedSurname]
}

const names: readonly (readonly [string, Parts])[] = [
  ['Juan Carlos García López', ['Juan Carlos', 'García', 'López']],
  ['GARCIA LOPEZ JUAN CARLOS', ['JUAN CARLOS', 'GARCIA', 'LOPEZ']],
  ['García López, Juan Carlos', ['Juan Carlos', 'García', 'López']],
  ['García, López, Juan', ['Juan', 'García', 'López']],
  ['DE LA CRUZ LOPEZ MARIA DEL CARMEN', ['MARIA DEL CARMEN', 'DE LA CRUZ', 'LOPEZ']],
  ['María de los Ángeles de la O Lozano', ['María de los Ángeles', 'de la O', 'Lozano']],
  ['MA. GPE. HDEZ. GLEZ.', ['MA. GPE.', 'HDEZ.', 'GLEZ.']],
  ['J. JESUS MONTES DE OCA RUIZ', ['J. JESUS', 'MONTES DE OCA', 'RUIZ']],
  ['FCO. JAVIER STA. CRUZ MTZ.', ['FCO. JAVIER', 'STA. CRUZ', 'MTZ.']],
  ['Antonio Ponce de León Juárez', ['Antonio', 'Ponce de León', 'Juárez']],
  ['Ana Ponce de León', ['Ana', 'Ponce de León', undefined]],
  ['Eric Mc Gregor Von Juarez', ['Eric', 'Mc Gregor', 'Von Juarez']],
  ['José Ortega y Gasset', ['José', 'Ortega', 'y Gasset']],
  ['Ana Laura Pérez-Duarte Solís', ['Ana Laura', 'Pérez-Duarte', 'Solís']],
  ["Juan E. O'Farrill López", ['Juan E.', "O'Farrill", 'López']],
  ['María Elena Ruiz Pérez de López', ['María Elena', 'Ruiz', 'Pérez', 'de López']],
  ['MARIA LOPEZ VDA. DE RUIZ', ['MARIA', 'LOPEZ', undefined, 'VDA. DE RUIZ']],
  ['C. LIC. Guadalupe Ramírez Cruz', ['Guadalupe', 'Ramírez', 'Cruz']],
  ['PEREZ ANA', ['ANA', 'PEREZ', undefined]],
  ['Pérez', ['', 'Pérez', undefined]],
  ['Guadalupe', ['Guadalupe', '', undefined]],
  ['\u202eAna\u202c  Pérez\u00ad 🌵 Solís', ['Ana', 'Pérez', 'Solís']],
]

test('names are parted: order, particles, compounds, abbreviations, married surnames', () => {
  for (const [text, parts] of names) assert.deepEqual(partsOf(text), parts, text)
  for (const text of ['', ' ', '🦅', "--';", '\u200f']) assert.equal(parsePersonName(text), undefined)
})

test('what told the order is told', () => {
  const basis = (text: string, hints?: NameHints) => parsePersonName(text, hints)?.basis
  assert.equal(basis('García López, Juan'), 'comma')
  assert.equal(basis('García López Juan', { order: 'surname-first' }), 'told')
  assert.equal(basis('García López Juan'), 'frequency')
  assert.equal(basis('MARTIN GARCIA LORENZO'), 'position')
  assert.equal(basis('MARTIN GARCIA LORENZO', { rfcLetters: 'MAGL' }), 'registry')
  assert.deepEqual(partsOf('MARTIN GARCIA LORENZO', { rfcLetters: 'MAGL' }), ['LORENZO', 'MARTIN', 'GARCIA'])
  assert.deepEqual(partsOf('MARTIN GARCIA LORENZO', { rfcLetters: 'GALM' }), ['MARTIN', 'GARCIA', 'LORENZO'])
})

const sortedWords = (text: string): readonly string[] => foldForSearch(text).split(' ').sort()

test('no word of any name is lost or made up', () => {
  const word = fc.oneof(
    fc.stringMatching(/^[A-Za-zñÁé]{1,8}$/),
    fc.constantFrom('de', 'la', 'y', 'e', 'MA.', 'vda', 'del'),
  )
  const order = fc.constantFrom<NameHints>(
    {},
    { order: 'given-first' },
    { order: 'surname-first' },
    { rfcLetters: 'GALJ' },
  )
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 14 }),
      order,
      fc.constantFrom(' ', ', '),
      (words, hints, sign) => {
        const text = `Xul ${words.join(sign)}`
        const name = parsePersonName(text, hints)
        assert.deepEqual(sortedWords(`${joinPersonName(name ?? {})} ${name?.marriedSurname ?? ''}`), sortedWords(text))
      },
    ),
  )
})

test('any text is read without fault', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), fc.string(), (text, rfcLetters) => {
      assert.equal(parsePersonName(text, { rfcLetters }) === undefined, foldForSearch(text) === '')
    }),
  )
  assert.equal(parsePersonName('ñ'.repeat(500))?.surname1.length, 500)
  assert.ok(parsePersonName('a '.repeat(5000)))
})

test('the letters of the RFC part the names of the vectors, in both orders', { skip: absent(vectors) }, t => {
  const file: Json = JSON.parse(readFileSync(vectors, 'utf8'))
  const rows = isObject(file) && Array.isArray(file.rfc_person_10) ? file.rfc_person_10 : []
  const tried = rows.flatMap(row => {
    const [given = '', surname1 = '', surname2 = '', , rfc = ''] = Array.isArray(row) ? row.map(String) : []
    const hints = { rfcLetters: rfc.slice(0, 4) }
    const first = surname1 === '' ? surname2 : surname1
    const parts = [given, first, first === surname1 && surname2 !== '' ? surname2 : undefined]
    return [`${given} ${surname1} ${surname2}`, `${surname1} ${surname2} ${given}`].map(text => ({
      right: JSON.stringify(partsOf(text, hints)) === JSON.stringify(parts),
    }))
  })
  rate(t, 'vectors parted with their RFC letters', tried.filter(({ right }) => right).length, tried.length, 1)
})

/** Prints a rate and holds it to its floor. */
const rate = (t: TestContext, what: string, right: number, all: number, floor: number): void => {
  assert.ok(all > 0, what)
  t.diagnostic(`${what}: ${right} of ${all} (${((100 * right) / all).toFixed(2)} %), floor ${100 * floor} %`)
  assert.ok(right / all >= floor, `${what}: ${right} of ${all}`)
}

/** Names of a published list with their counts, one drawn by frequency at each call; the same at every run. */
const drawer = (file: string, seed: number): (() => string) => {
  const rows = readFileSync(new URL(file, counts), 'utf8')
    .split('\n')
    .slice(1)
    .map(line => line.split(','))
    .filter(([name = '']) => /^[A-ZÑ][A-ZÑ. ]*[A-ZÑ]$/.test(name) && !/ (?:DE|DEL|LA|LOS|LAS|Y)$/.test(name))
  const sums: number[] = []
  let all = 0
  for (const row of rows) {
    all += Number(row[1])
    sums.push(all)
  }
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const at = (state / 2 ** 32) * all
    return rows[sums.findIndex(sum => sum > at)]?.[0] ?? ''
  }
}

test('20,000 names drawn from the published counts are parted, written in either order', {
  skip: absent(counts),
}, t => {
  const [men, women, first, second] = [
    drawer('hombres.csv', 1),
    drawer('mujeres.csv', 2),
    drawer('apellidos.csv', 3),
    drawer('apellidos.csv', 4),
  ]
  const right = { 'given names first': 0, 'surnames first': 0 }
  for (let at = 0; at < 10_000; at++) {
    const [given, one, other] = [at % 2 === 0 ? men() : women(), first(), second()]
    const parts = JSON.stringify([given, one, other])
    if (JSON.stringify(partsOf(`${given} ${one} ${other}`)) === parts) right['given names first'] += 1
    if (JSON.stringify(partsOf(`${one} ${other} ${given}`)) === parts) right['surnames first'] += 1
  }
  for (const [order, count] of Object.entries(right))
    rate(t, `parted from the names alone, ${order}`, count, 10_000, 0.98)
})

test('the tax authority’s public list: order and parts agree with the RFCs', { skip: absent(taxpayers) }, t => {
  const people = gunzipSync(readFileSync(taxpayers))
    .toString('latin1')
    .split('\n')
    .map(line => /^\d+,([A-ZÑ&]{4}\d{6}[A-Z0-9]{3}),"?([^",]+)"?,/.exec(line))
    .flatMap(match => {
      const rfc = parseRfc(match?.[1] ?? '')
      // Names whose homoclave is right as they stand are written surnames first, without a slip.
      return rfc && match?.[2] && homoclaveOf(match[2]) === rfc.value.slice(10, 12)
        ? [{ rfc: rfc.value, name: match[2] }]
        : []
    })
  const turned = people.map(({ rfc, name }) => {
    const parts = parsePersonName(name, { order: 'surname-first', rfcLetters: rfc.slice(0, 4) })
    return { rfc, name: joinPersonName(parts ?? {}) }
  })
  const share = (list: typeof people, isRight: (one: (typeof people)[number]) => boolean): [number, number] => [
    list.filter(isRight).length,
    list.length,
  ]
  type Person = (typeof people)[number]
  const order = (name: string) => parsePersonName(name)?.order
  const known = ({ rfc, name }: Person) => parsePersonName(name, { rfcLetters: rfc.slice(0, 4) })
  const agrees = (parts: PersonName | undefined, { rfc }: Person): boolean =>
    parts !== undefined && personRfcLetters(parts) === rfc.slice(0, 4)
  rate(t, 'order from the names alone', ...share(people, one => order(one.name) === 'surname-first'), 0.97)
  rate(t, 'the same, turned round', ...share(turned, one => order(one.name) === 'given-first'), 0.98)
  rate(
    t,
    'names alone give parts with the RFC letters',
    ...share(people, one => agrees(parsePersonName(one.name), one)),
    0.95,
  )
  rate(t, 'letters and names give parts with the letters', ...share(people, one => agrees(known(one), one)), 0.98)
  rate(t, 'the same, turned round', ...share(turned, one => agrees(known(one), one)), 0.98)
  // The register itself holds 34 of them given names first, as their letters tell.
  rate(t, 'order with the RFC letters', ...share(people, one => known(one)?.order === 'surname-first'), 0.98)
  rate(t, 'the same, turned round', ...share(turned, one => known(one)?.order === 'given-first'), 0.98)
})

test('every listed name is read as what it is between common names', () => {
  for (const { name } of nameFrequencies.surnames.slice(0, 500)) {
    const parts = parsePersonName(`Juan Carlos ${name} Hernández`)
    assert.equal(parts?.order, 'given-first', name)
  }
})
