import { parseDate } from './dates.ts'
import { plainCharacters } from './plain-characters.ts'
import { findKeys } from './reserved-key.ts'
import { mayHoldKey } from './reserved-key-hint.ts'

/** A reserved value inside a text. */
export interface ReservedIdentifier {
  /** First UTF-16 unit, and the one after the last. */
  readonly start: number
  readonly end: number
  readonly type: 'curp' | 'rfc' | 'email' | 'phone' | 'birth-date'
  /** The value in one spelling: the same for two ways of writing it. */
  readonly value: string
}

/** What of a text is looked for. */
export interface ReservedOptions {
  /** True to find e-mail addresses of public institutions (`….gob.mx`, `….gov…`) too. */
  readonly institutionalEmail?: boolean
}

/**
 * The reserved values that a text holds, in order and apart from each other: CURPs and 13-character RFCs however they
 * are spelled, e-mail addresses, phones that a word or +52 announces, birth dates that a word announces (DESIGN §6; Ley
 * General de Transparencia, art. 115). Company RFCs are none. Time grows with the length of the text alone.
 */
export const findReservedIdentifiers = (text: string, options: ReservedOptions = {}): readonly ReservedIdentifier[] => {
  if (!/\p{N}|[@＠﹫]/u.test(text)) return []
  const found = [
    ...findRegistryKeys(text),
    ...findEmails(text, options.institutionalEmail ?? false),
    ...findPhones(text),
    ...findBirthDates(text),
  ]
  return apart(found)
}

/** Whether a text asks for, or holds, what no public question may: a person's RFC or a CURP. */
export const isReservedQuery = (text: string): 'rfc' | 'curp' | undefined => {
  const keys = findRegistryKeys(text).map(key => key.type)
  if (keys.includes('curp')) return 'curp'
  return keys.includes('rfc') ? 'rfc' : undefined
}

const findRegistryKeys = (text: string): readonly (ReservedIdentifier & { readonly type: 'curp' | 'rfc' })[] => {
  if (!mayHoldKey(text)) return []
  const masked = text.includes('-') ? text.replace(machineId, id => '\u0001'.repeat(id.length)) : text
  const plain = plainCharacters(masked)
  return findKeys(plain).map(({ type, from, to }) => ({
    start: plain.starts[from] ?? 0,
    end: plain.ends[to - 1] ?? text.length,
    type,
    value: plain.characters.slice(from, to),
  }))
}

/** A UUID (RFC 9562). */
const machineId = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi

/** Keeps the first of values that overlap; among those that start together, the longest. */
const apart = (found: readonly ReservedIdentifier[]): readonly ReservedIdentifier[] => {
  const kept: ReservedIdentifier[] = []
  for (const value of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (value.start >= (kept.at(-1)?.end ?? 0)) kept.push(value)
  }
  return kept
}

const institutionalDomain = /(?:^|\.)(?:gob|gov|gouv|mil)(?:\.[a-z]{2,3})?$/i

const findEmails = (text: string, institutional: boolean): readonly ReservedIdentifier[] => {
  if (!/[@＠﹫]/.test(text)) return []
  const found: ReservedIdentifier[] = []
  for (const { index } of text.matchAll(/[@＠﹫]/g)) {
    const name = /[\p{L}\p{N}._%+'-]{1,64}\s?$/u.exec(text.slice(Math.max(0, index - 65), index))?.[0]
    const domain = /^\s?((?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24})/u.exec(text.slice(index + 1, index + 256))
    if (name === undefined || domain?.[1] === undefined) continue
    if (!institutional && institutionalDomain.test(domain[1])) continue
    const [start, end] = [index - name.length, index + 1 + domain[0].length]
    found.push({ start, end, type: 'email', value: `${name.trim()}@${domain[1]}`.toLowerCase() })
  }
  return found
}

/** A phone number as it is written: digits with signs between them. */
const number = '\\+?\\(?\\p{Nd}(?:[\\s().\\-\\u2010-\\u2015/]{0,3}\\p{Nd}){6,13}(?!\\p{Nd})'
const phoneWord =
  '(?<![\\p{L}\\p{N}])(?:tels?|tel[eé]fonos?|telef[oó]nic[oa]s?|tfnos?|cels?|celular(?:es)?|m[oó]vil(?:es)?|whats?\\s?app|whats|phones?|mobile|fax)(?!\\p{L})'
const phoneLabel =
  '(?:\\s?(?:de\\s)?(?:oficina|particular|personal|casa|contacto|fijo|n[uú]m(?:ero)?|no|es|al|cel(?:ular)?|m[oó]vil)[\\s.:]{0,3}){0,2}[^\\p{L}\\p{N}+\\n]{1,8}'
const announcedPhone = new RegExp(`${phoneWord}(?:${phoneLabel}(${number})|(\\p{Nd}{10}(?![\\p{L}\\p{N}])))`, 'giu')
const mexicanPhone = new RegExp(`(?<![\\p{N}+])[+＋]\\s?52[\\s().-]{0,3}(${number})`, 'giu')
const nextPhone = new RegExp(`^[\\s,;/yoeu]{1,6}(${number})`, 'iu')

/** One of the words above, or the sign of a country code: without it no phone is announced. */
const phoneHint = /[+＋]|tel|tfno|cel|m[oó]vil|what|phone|mobile|fax/iu

const findPhones = (text: string): readonly ReservedIdentifier[] => {
  if (!phoneHint.test(text)) return []
  const found: ReservedIdentifier[] = []
  for (const pattern of [announcedPhone, mexicanPhone]) {
    for (const match of text.matchAll(pattern)) {
      let end = match.index + match[0].length
      const whole = pattern === mexicanPhone ? match[0] : (match[1] ?? match[2] ?? '')
      found.push(phoneAt(end - whole.length, whole))
      for (let more = nextPhone.exec(text.slice(end, end + 48)); more !== null; ) {
        const next = more[1] ?? ''
        end += more[0].length
        found.push(phoneAt(end - next.length, next))
        more = nextPhone.exec(text.slice(end, end + 48))
      }
    }
  }
  return found
}

const phoneAt = (start: number, written: string): ReservedIdentifier => ({
  start,
  end: start + written.length,
  type: 'phone',
  value: written.normalize('NFKC').replace(/[^0-9]/g, ''),
})

const birthWord =
  '(?<![\\p{L}\\p{N}])(?:nacid[oa]s?|naci[oó]|fe(?:cha|ch|c)?\\.?\\s?(?:de\\s)?nac(?:imiento|\\.|im\\.)?|f\\.?\\s?(?:de\\s)?nac(?:imiento|\\.)?|cumplea[ñn]os|d\\.?o\\.?b\\.?|date\\s?of\\s?birth|birth\\s?date|born)(?!\\p{L})'
const numericDate = '\\p{Nd}{1,4}\\s?[/.\\-]\\s?\\p{Nd}{1,2}\\s?[/.\\-]\\s?\\p{Nd}{2,4}'
const monthWord = '(?:ene|jan|feb|mar|abr|apr|may|jun|jul|ago|aug|sep|set|oct|nov|dic|dec)\\p{L}{0,7}\\.?'
const wordDate = `\\p{Nd}{1,2}\\s(?:de\\s)?${monthWord},?\\s(?:del?\\s)?\\p{Nd}{2,4}`
const englishDate = `${monthWord}\\s\\p{Nd}{1,2}(?:st|nd|rd|th)?,?\\s\\p{Nd}{4}`
const birthDate = new RegExp(
  `${birthWord}[^\\p{Nd}\\n]{0,40}?(${numericDate}|${wordDate}|${englishDate}|\\p{Nd}{8})(?!\\p{Nd})`,
  'giu',
)

/** The bare abbreviation is also that of “nacional”: it announces only what follows at once. */
const abbreviatedBirth = new RegExp(
  `(?<![\\p{L}\\p{N}])nac(?:im)?\\s?[.:]{0,2}\\s?(${numericDate}|${wordDate})(?!\\p{Nd})`,
  'giu',
)

/** Part of every word above. */
const birthHint = /nac|cumple|birth|born|d\.?o\.?b/iu

const findBirthDates = (text: string): readonly ReservedIdentifier[] =>
  (birthHint.test(text) ? [birthDate, abbreviatedBirth].flatMap(pattern => [...text.matchAll(pattern)]) : []).map(
    match => {
      const written = match[1] ?? ''
      const end = match.index + match[0].length
      const plain = written.normalize('NFKC').replace(/\s?([/.-])\s?/g, '$1')
      return { start: end - written.length, end, type: 'birth-date', value: parseDate(plain)?.date ?? plain }
    },
  )
