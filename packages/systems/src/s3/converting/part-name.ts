import { isObject, type Json, type JsonObject, parsePersonName } from '@pdn/core'
import type { Choice } from '../../converting/choice.ts'

/** A person's name that came whole, in its parts; the other order of the same parts is the alternative. */
export interface PartedName {
  readonly members: JsonObject
  readonly choice: Choice
}

/**
 * A whole name as given name and surnames, by the frequency of names in Mexico and the letters of an RFC; whole among the
 * given names where it cannot be parted. `at` is the JSON Pointer of the members in the result.
 */
export const partName = (name: string, at: string, rfc?: Json): PartedName => {
  const told = { type: 'chosen', in: 'result', path: `${at}/nombres` } as const
  const parts = parsePersonName(name, typeof rfc === 'string' ? { rfcLetters: rfc.slice(0, 4) } : {})
  if (parts === undefined)
    return { members: { nombres: name }, choice: { ...told, rule: 'name-unsplit', alternatives: [] } }
  const other = parsePersonName(name, { order: parts.order === 'given-first' ? 'surname-first' : 'given-first' })
  const surname2 = [parts.surname2, parts.marriedSurname].filter(part => part !== undefined && part !== '').join(' ')
  return {
    members: {
      nombres: parts.given,
      primerApellido: parts.surname1,
      ...(surname2 === '' ? {} : { segundoApellido: surname2 }),
    },
    choice: {
      ...told,
      rule: 'name-split',
      said: name,
      alternatives: other === undefined ? [] : [`${other.given} / ${other.surname1} / ${other.surname2 ?? ''}`],
    },
  }
}

/** The members of a value; none where it is no object. */
export const membersOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {})
