import { curpPrefix, parseCurp, parseRfc, personRfcLetters } from '@pdn/core'
import type { IdentifiedPerson } from './system.ts'

/** A reserved identifier that may link records; it leaves memory as a keyed hash alone. */
export interface LinkableIdentifier {
  readonly scheme: 'curp' | 'rfc'
  /** As the register writes it, without separators. */
  readonly value: string
}

const lettersOfName = 4

const linkableCurp = ({ curp, name }: IdentifiedPerson): string | undefined => {
  const parsed = parseCurp(curp ?? '')
  if (parsed === undefined || parsed.checkDigit === 'invalid') return undefined
  const expected = curpPrefix({ ...name, ...parsed })
  return expected?.slice(0, lettersOfName) === parsed.value.slice(0, lettersOfName) ? parsed.value : undefined
}

const linkableRfc = ({ rfc, name }: IdentifiedPerson): string | undefined => {
  const parsed = parseRfc(rfc ?? '')
  if (parsed === undefined || parsed.type === 'company' || parsed.generic || parsed.checkDigit === 'invalid')
    return undefined
  return personRfcLetters(name) === parsed.value.slice(0, lettersOfName) ? parsed.value : undefined
}

/**
 * The identifiers of a person that may link records: whole, with a valid check digit, in letters that agree with the
 * name, and given to one person only. A slip of the pen, a clerk's own key in everybody's place and the keys of the
 * general public thus link nobody.
 */
export const linkableIdentifiers = (person: IdentifiedPerson): readonly LinkableIdentifier[] => {
  const curp = linkableCurp(person)
  const rfc = linkableRfc(person)
  return [
    ...(curp === undefined ? [] : [{ scheme: 'curp' as const, value: curp }]),
    ...(rfc === undefined ? [] : [{ scheme: 'rfc' as const, value: rfc }]),
  ]
}
