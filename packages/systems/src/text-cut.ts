import { findReservedIdentifiers } from '@pdn/core'
import type { CutValue, KeyedHash } from './cut-contract.ts'
import { squeezeText } from './squeezed-text.ts'

/** What stands in free text in place of a reserved value. */
const reservedMark = '[reservado]'

/** What a text is to its document, by the member that holds it. */
export type TextRole = 'identifier' | 'phone' | 'free'

const identifierMember = /^(?:id|ocid|uid|uri|identifiers?|ids)$|(?:Id|ID|_id|Ids|Identifier)$/
const phoneMember = /^(?:tel[eé]fono.*|telephone|fax|faxNumber)$/i

/** The role of the texts of a member: does it identify, is it a phone's place, or is it free. */
export const textRole = (member: string): TextRole => {
  if (identifierMember.test(member)) return 'identifier'
  return phoneMember.test(member) ? 'phone' : 'free'
}

/** A text without reserved values, and what was in it. */
export interface CutText {
  readonly text: string
  readonly found: readonly Pick<CutValue, 'reason' | 'shape' | 'replaced'>[]
}

/** Cuts the texts of one document. */
export interface TextCut {
  /** Learns the reserved identifiers of a text that identifies: from then on their opaque ids replace them everywhere. */
  learn(text: string): void
  cut(text: string, role: TextRole): CutText
  /** An opaque id in place of a whole text; one that is opaque already stays, cut like any identifier. */
  replace(text: string): CutText
}

interface Span {
  readonly start: number
  readonly end: number
  readonly reason: 'identifier' | 'contact'
  readonly substitute: string
}

/** Every reserved identifier or contact holds a digit or an at sign; most texts hold neither. */
const mayHold = /[\p{N}@\uFF20\uFE6B]/u
const plainDate = /^\d{4}-\d\d-\d\d(?:T[\d:.]{5,18}(?:Z|[+-]\d\d:?\d\d)?)?$/
const shortestIdentifier = 13
const digitsOfIdentifier = 6

/** Both kinds of identifier hold a date of six digits. */
const hasDigitsEnough = (text: string): boolean => {
  let digits = 0
  for (let at = 0; at < text.length && digits < digitsOfIdentifier; at += 1) {
    const code = text.charCodeAt(at)
    if ((code >= 0x30 && code <= 0x39) || code > 0x7f) digits += 1
  }
  return digits === digitsOfIdentifier
}

const withoutOverlaps = (spans: readonly Span[]): readonly Span[] => {
  const ordered = [...spans].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Span[] = []
  for (const span of ordered) {
    const last = kept.at(-1)
    if (last === undefined || span.start >= last.end) kept.push(span)
    else if (span.end > last.end) kept[kept.length - 1] = { ...last, end: span.end, substitute: reservedMark }
  }
  return kept
}

const substituted = (text: string, spans: readonly Span[]): string => {
  let result = ''
  let from = 0
  for (const span of spans) {
    result += text.slice(from, span.start) + span.substitute
    from = span.end
  }
  return result + text.slice(from)
}

/** What an earlier cut left of an identifier. */
const opaqueId = /^pdn-[\w-]{8,}$/

/** A cut of texts for one document: `scope` and the keyed hash make its opaque ids. */
export const createTextCut = (scope: string, keyedHash: KeyedHash): TextCut => {
  const substitutes = new Map<string, string>()
  const opaque = (value: string): string => `pdn-${keyedHash(scope, value)}`

  // A document repeats its ids many times, and each text that identifies is both learnt from and cut.
  const searched = new Map<string, ReturnType<typeof findReservedIdentifiers>>()
  const find = (text: string): ReturnType<typeof findReservedIdentifiers> => {
    const known = searched.get(text)
    if (known !== undefined) return known
    const found = findReservedIdentifiers(text)
    searched.set(text, found)
    return found
  }

  const learn = (text: string): void => {
    if (!mayHold.test(text) || plainDate.test(text)) return
    for (const found of find(text)) {
      if (found.type !== 'curp' && found.type !== 'rfc') continue
      const { letters } = squeezeText(found.value)
      if (!substitutes.has(letters)) substitutes.set(letters, opaque(letters))
    }
  }

  const foundSpans = (text: string, role: TextRole): Span[] => {
    const spans: Span[] = []
    for (const found of find(text)) {
      const { start, end } = found
      if (found.type === 'curp' || found.type === 'rfc') {
        const substitute = substitutes.get(squeezeText(found.value).letters) ?? reservedMark
        spans.push({ start, end, reason: 'identifier', substitute })
      } else if (role === 'identifier') {
        spans.push({ start, end, reason: 'contact', substitute: opaque(found.value) })
      } else if (role === 'free' || found.type !== 'phone') {
        spans.push({ start, end, reason: 'contact', substitute: reservedMark })
      }
    }
    return spans
  }

  /** Known identifiers however glued or spaced: where the finder alone would see no boundary. */
  const knownSpans = (text: string): Span[] => {
    if (substitutes.size === 0 || text.length < shortestIdentifier || !hasDigitsEnough(text)) return []
    const { letters, positions } = squeezeText(text)
    const spans: Span[] = []
    for (const [value, substitute] of substitutes) {
      for (let at = letters.indexOf(value); at >= 0; at = letters.indexOf(value, at + value.length)) {
        const end = (positions[at + value.length - 1] ?? 0) + 1
        spans.push({ start: positions[at] ?? 0, end, reason: 'identifier', substitute })
      }
    }
    return spans
  }

  const cut = (text: string, role: TextRole): CutText => {
    if (!mayHold.test(text) || plainDate.test(text)) return { text, found: [] }
    const spans = withoutOverlaps([...foundSpans(text, role), ...knownSpans(text)])
    if (spans.length === 0) return { text, found: [] }
    const found = spans.map(({ start, end, reason, substitute }) => ({
      reason,
      shape: `string(${end - start})`,
      replaced: substitute !== reservedMark,
    }))
    const result = substituted(text, spans)
    // What stood on both sides of a value may itself spell one once the value is gone.
    return foundSpans(result, role).length === 0 ? { text: result, found } : { text: reservedMark, found }
  }

  const replace = (text: string): CutText =>
    opaqueId.test(text)
      ? cut(text, 'identifier')
      : { text: opaque(text), found: [{ reason: 'reserved', shape: `string(${text.length})`, replaced: true }] }

  return { learn, cut, replace }
}
