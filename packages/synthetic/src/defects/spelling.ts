import { nameParticles, type PersonName } from '@pdn/core'
import type { Random } from '../random.ts'

/** A name written in another way; undefined where the way does not apply to it. */
export type Respelling = (random: Random, name: PersonName) => PersonName | undefined

/** Neighbours on a Spanish keyboard, and letters that sound alike: the slips that registers show. */
const slips: Readonly<Record<string, string>> = {
  a: 'sq',
  b: 'vn',
  c: 'sz',
  d: 'sf',
  e: 'wr',
  f: 'gd',
  g: 'jh',
  h: 'gj',
  i: 'uy',
  j: 'gk',
  k: 'lq',
  l: 'kr',
  m: 'n',
  n: 'mñ',
  o: 'ip',
  p: 'oq',
  q: 'kw',
  r: 'te',
  s: 'zc',
  t: 'ry',
  u: 'io',
  v: 'b',
  w: 'qe',
  x: 'js',
  y: 'it',
  z: 's',
}

/** The text with one letter changed, left out, doubled or swapped with the next one; the first letter stays. */
const withTypo = (random: Random, text: string): string => {
  const places = [...text.matchAll(/(?<=\p{L})[a-z](?=\p{L})/gu)].map(({ index }) => index)
  const at = places[random.integer(0, places.length - 1)]
  if (at === undefined) return text
  const [before, letter, after] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)]
  const others = slips[letter] ?? letter
  const other = others.charAt(random.integer(0, others.length - 1))
  const swapped = `${before}${after.charAt(0)}${letter}${after.slice(1)}`
  const written = random.pick([
    `${before}${other}${after}`,
    `${before}${after}`,
    `${before}${letter}${letter}${after}`,
    swapped,
  ])
  return written === text ? `${before}${after}` : written
}

/** Each part of a name rewritten by one rule. */
const everyPart = (name: PersonName, rewrite: (text: string) => string): PersonName | undefined => {
  const written = {
    given: rewrite(name.given),
    surname1: rewrite(name.surname1),
    surname2: name.surname2 === undefined ? undefined : rewrite(name.surname2),
  }
  const same = written.given === name.given && written.surname1 === name.surname1 && written.surname2 === name.surname2
  return same ? undefined : written
}

/** One slip of the keyboard in one of the parts that have five letters or more. */
export const mistyped: Respelling = (random, name) => {
  const parts = (['given', 'surname1', 'surname2'] as const).filter(part => (name[part] ?? '').length >= 5)
  const part = parts[random.integer(0, parts.length - 1)]
  if (part === undefined) return undefined
  const written = withTypo(random, name[part] ?? '')
  return written === name[part] ? undefined : { ...name, [part]: written }
}

/** Accents lost on the way; ñ stays. */
export const withoutAccents: Respelling = (_random, name) =>
  everyPart(name, text =>
    text
      .normalize('NFD')
      .replace(/[\u0300\u0301\u0308]/g, '')
      .normalize('NFC'),
  )

/** In capitals, as older registers keep names. */
export const inCapitals: Respelling = (_random, name) => everyPart(name, text => text.toUpperCase())

const short: Readonly<Record<string, string>> = {
  María: 'Ma.',
  Guadalupe: 'Gpe.',
  José: 'J.',
  Francisco: 'Fco.',
  Antonio: 'Ant.',
  Hernández: 'Hdez.',
  Fernández: 'Fdez.',
  González: 'Glez.',
  Rodríguez: 'Rdz.',
  Martínez: 'Mtz.',
}

/** With the abbreviations that offices use; a given name that is only one word is written out. */
export const abbreviated: Respelling = (_random, name) =>
  everyPart(name, text =>
    text
      .split(' ')
      .map((word, _at, words) => (words.length === 1 && text === name.given ? word : (short[word] ?? word)))
      .join(' '),
  )

/** Given names where the surnames belong. */
export const swapped: Respelling = (_random, { given, surname1, surname2 }) =>
  surname2 === undefined
    ? { given: surname1, surname1: given, surname2 }
    : { given: `${surname1} ${surname2}`, surname1: given, surname2: undefined }

/** Without the second surname. */
export const withoutSecondSurname: Respelling = (_random, name) =>
  name.surname2 === undefined ? undefined : { ...name, surname2: undefined }

/** Without the particles of the surnames: `Cruz` for `de la Cruz`. */
export const withoutParticles: Respelling = (_random, name) => {
  const bare = (text: string): string =>
    text
      .split(' ')
      .filter(word => !nameParticles.has(word))
      .join(' ')
  const written = {
    ...name,
    surname1: bare(name.surname1),
    surname2: name.surname2 === undefined ? undefined : bare(name.surname2),
  }
  return written.surname1 === name.surname1 && written.surname2 === name.surname2 ? undefined : written
}

/** With spaces where none belong. */
export const spacedOut: Respelling = (_random, name) => ({
  ...name,
  given: `${name.given} `,
  surname1: ` ${name.surname1}`,
})
