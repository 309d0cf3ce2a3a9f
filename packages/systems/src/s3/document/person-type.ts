import { foldForSearch, type Json, parseRfc } from '@pdn/core'

/** What a sanctioned party is; an undetermined one has the privacy of a natural person (DESIGN §6). */
export type PersonType = 'natural' | 'legal' | 'undetermined'

const spellings: ReadonlyMap<string, PersonType> = new Map([
  ['f', 'natural'],
  ['fisica', 'natural'],
  ['persona fisica', 'natural'],
  ['m', 'legal'],
  ['moral', 'legal'],
  ['persona moral', 'legal'],
])

/** How a person type was found. */
export interface PersonTypeReading {
  readonly type: PersonType
  /** `stated` as the standard has it, `respelled` in other words, `inferred` from a company's RFC, `absent`. */
  readonly basis: 'stated' | 'respelled' | 'inferred' | 'absent'
}

/** The person type that a source states, or that a company's RFC shows; never guessed from a name. */
export const readPersonType = (stated: Json | undefined, rfc: Json | undefined): PersonTypeReading => {
  const type = typeof stated === 'string' ? spellings.get(foldForSearch(stated)) : undefined
  if (type !== undefined) return { type, basis: stated === 'F' || stated === 'M' ? 'stated' : 'respelled' }
  const parsed = typeof rfc === 'string' ? parseRfc(rfc) : undefined
  if (parsed?.type === 'company') return { type: 'legal', basis: 'inferred' }
  return { type: 'undetermined', basis: 'absent' }
}
