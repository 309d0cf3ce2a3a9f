import { foldForIndex, foldForSearch, isObject, type Json, type JsonObject } from '@pdn/core'
import { faultOfLabel } from '../document/servant-faults.ts'
import { wordsWritten } from './words-written.ts'

/** Words of names that stand in most texts and tell of nobody. */
const particles: ReadonlySet<string> = new Set('de del la las los y e da do dos van von san santa'.split(' '))

/** Initials tell of many. */
const shortestWord = 2

/** A word of this length is hardly part of another that has nothing to do with it. */
const longEnoughToStandOut = 6

/** Fewer letters abbreviate institutions and laws as well as names. */
const fewestInitials = 3

/** A number of fewer characters says nothing of a case. */
const shortestCase = 3

/** A value as the text that reading makes of it. */
const textOf = (value: Json | undefined): string | undefined =>
  value === undefined || value === null || typeof value === 'object' ? undefined : String(value)

/** What a text must not tell of. */
export interface Withheld {
  /** The words of the person's names, folded, in their order: those that could tell who it is. */
  readonly names: readonly string[]
  /** The number of the case, folded, under which resolutions with names are published elsewhere; empty where none is. */
  readonly caseNumber: string
}

/** Members of a person that hold a name, those that no standard knows among them. */
const holdsName = (member: string): boolean => /nombre|apellido|name/i.test(member)

const textsWithin = (value: Json | undefined): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(textsWithin)
  if (isObject(value)) return Object.values(value).flatMap(textsWithin)
  const text = textOf(value)
  return text === undefined ? [] : [text]
}

const namesWithin = (person: Json | undefined): readonly string[] =>
  isObject(person)
    ? Object.keys(person)
        .filter(holdsName)
        .flatMap(member => textsWithin(person[member]))
    : []

/** Members that hold the person in either version: reading leaves in the first's what it does not know. */
const people = ['datosGenerales', 'servidorPublicoSancionado', 'servidor_publico_sancionado'] as const

/** What the texts of this document must not tell of. */
export const withheldOf = (document: JsonObject): Withheld => {
  const words = people.flatMap(member => namesWithin(document[member])).flatMap(text => foldForIndex(text).split(' '))
  const caseNumber = foldForSearch(textOf(document.expediente) ?? '')
  return {
    names: words.filter(word => word.length >= shortestWord && !particles.has(word)),
    caseNumber: caseNumber.length >= shortestCase ? caseNumber : '',
  }
}

/** True where an id repeats the number of the case. */
export const repeatsCase = (id: Json | undefined, { caseNumber }: Withheld): boolean =>
  caseNumber !== '' && foldForSearch(textOf(id) ?? '').includes(caseNumber)

/** A digest as mappings make ids of, for rows without one: MD5 and the SHAs in hexadecimal digits, whole or halved. */
const digest = /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i

/** True where an id may be a digest over the name: who guesses a name could see by it that it is the one. */
export const mayDigestName = (id: Json | undefined): boolean => digest.test((textOf(id) ?? '').trim())

/** Addresses lead to resolutions; those of offices, which are public elsewhere, to who holds the office. */
const leadsElsewhere = /:\/\/|www\.|[@＠﹫][\p{L}\p{N}.-]{0,200}\.(?:gob|gov|gouv|mil)(?![\p{L}\p{N}])/iu

/**
 * True where a text may tell whom it is about: it holds a word of the name however it is written, its initials, the
 * number of the case, or an address. Labels of the lists of faults tell of nobody.
 */
export const tellsOf = (value: Json | undefined, { names, caseNumber }: Withheld): boolean => {
  const text = textOf(value)
  if (text === undefined || faultOfLabel(text) !== undefined) return false
  if (leadsElsewhere.test(text)) return true
  if (caseNumber !== '' && ` ${foldForSearch(text)} `.includes(` ${caseNumber} `)) return true
  if (names.length === 0 || !/[\p{L}%&]/u.test(text)) return false
  return [...wordsWritten(text)].some(word => isOfName(word, names))
}

/**
 * True where a text holds two words of the name in any order, run together, or one beside an initial of another: an
 * institution may share one with anybody.
 */
export const namesPerson = (value: Json | undefined, { names }: Withheld): boolean => {
  const text = textOf(value)
  if (text === undefined || names.length === 0) return false
  const words = wordsWritten(text)
  if (new Set(names.filter(name => words.has(name))).size > 1) return true
  const ordered = foldForIndex(text).split(' ')
  return (
    [...words].some(word => !names.includes(word) && partsOfName(word, names) > 1) ||
    ordered.some((word, at) => names.includes(word) && standsBesideInitial(ordered, at, names))
  )
}

const standsBesideInitial = (words: readonly string[], at: number, names: readonly string[]): boolean =>
  [words[at - 1], words[at + 1]].some(
    beside => beside?.length === 1 && names.some(name => name !== words[at] && name.startsWith(beside)),
  )

const isOfName = (word: string, names: readonly string[]): boolean =>
  names.includes(word) ||
  names.some(name => name.length >= longEnoughToStandOut && word.includes(name)) ||
  areInitials(word, names) ||
  partsOfName(word, names) > 0

/** The initials of all the words, in their order or with the surnames first. */
const areInitials = (word: string, names: readonly string[]): boolean => {
  if (word.length < fewestInitials || word.length !== names.length) return false
  const initials = names.map(name => name.charAt(0)).join('')
  return (initials + initials).includes(word)
}

/** A shorter one is found in any word. */
const shortestPart = 3

/**
 * Of how many parts of the name a word is made that is made of them alone: its words, of which there is one at least,
 * initials of others, and numbers, as addresses and names of files have them (`jperez`, `perezjuan2`). Else 0.
 */
const partsOfName = (word: string, names: readonly string[]): number => {
  const letters = /\d/.test(word) ? word.replace(/\d+/g, '') : word
  const held = names.filter(name => name.length >= shortestPart && letters.includes(name))
  if (held.length === 0) return 0
  for (const longest of held.toSorted((one, other) => other.length - one.length)) {
    const others = names.filter(name => name !== longest)
    const [before = '', after = ''] = [letters, letters].map((all, end) => {
      const at = all.indexOf(longest)
      return end === 0 ? all.slice(0, at) : all.slice(at + longest.length)
    })
    const parts = [before, after].map(rest => countParts(rest, others))
    if (parts.every(count => count !== undefined)) return parts.reduce((sum, count) => sum + count, 1)
  }
  return 0
}

/** Into how many words and initials of these a rest of letters is parted, from its beginning; undefined where it is not. */
const countParts = (rest: string, names: readonly string[]): number | undefined => {
  let count = 0
  for (let at = 0; at < rest.length; count += 1) {
    const name = names.find(one => one.length >= shortestPart && rest.startsWith(one, at))
    if (name === undefined && !names.some(one => one.startsWith(rest.charAt(at)))) return undefined
    at += name?.length ?? 1
  }
  return count
}
