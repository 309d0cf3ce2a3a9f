import { isGenericRfc, isObject, type Json, type Localized, personKey } from '@pdn/core'
import { isCompanyRfc, isPersonKey } from '../../reading/rfc-kind.ts'
import { declarantName } from '../document/declarant-name.ts'
import { isOwnHolding, isOwnInterest } from '../document/own-entry.ts'

/** When a value is public, from the values on the way to it; in words, to stand after the class. */
export interface Condition {
  holds(trail: readonly Json[]): boolean
  readonly words: Localized
}

/** Place of an entry of a section on the way: document, declaration, part, section, list, entry. */
const entryPlace = 5

const memberOf = (value: Json | undefined, name: string): Json | undefined =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined

/** Property, investments and debts: those of the declarant alone (norm 19, I.10 to I.14). */
export const ownHolding: Condition = {
  holds: trail => isOwnHolding(trail[entryPlace]),
  words: { es: 'si el único titular es el declarante', en: 'where the declarant alone is the holder' },
}

/** Interests: those of the declarant (norm 19, II). */
export const ownInterest: Condition = {
  holds: trail => isOwnInterest(trail[entryPlace]),
  words: { es: 'si es del declarante', en: 'where it is the declarant’s own' },
}

/** An entry that says of itself that it concerns a legal person. */
export const legalEntry: Condition = {
  holds: trail => memberOf(trail[entryPlace], 'tipoPersona') === 'MORAL',
  words: { es: 'si se trata de una persona moral', en: 'where it concerns a legal person' },
}

/** A party that says that it is a legal person, and whose RFC does not say otherwise. */
export const legalParty = (typeMember: string): Condition => ({
  holds: trail => {
    const party = trail.at(-2)
    return memberOf(party, typeMember) === 'MORAL' && !isPerson(memberOf(party, 'rfc'))
  },
  words: { es: 'si es persona moral', en: 'where it is a legal person' },
})

/** A party that is the declarant, whose name is public anyway (norm 19, II.7). */
export const declarantParty: Condition = {
  holds: trail => {
    const [document] = trail
    const name = memberOf(trail.at(-2), 'nombreRazonSocial')
    const own = isObject(document) ? personKey(declarantName(document) ?? '') : ''
    return typeof name === 'string' && own !== '' && personKey(name) === own
  },
  words: { es: 'si es el declarante', en: 'where it is the declarant' },
}

/** A company of which nothing but its RFC could tell that it is a person. */
export const company: Condition = {
  holds: trail => !isPerson(memberOf(trail.at(-2), 'rfc')),
  words: { es: 'salvo que su RFC sea de persona física', en: 'unless its RFC is that of a natural person' },
}

/** The RFC of a company: 12 characters; that of a person is made of name and birth date. */
export const companyRfc: Condition = {
  holds: trail => isCompanyRfc(trail.at(-1)),
  words: { es: 'si es el RFC de una persona moral', en: 'where it is the RFC of a legal person' },
}

const isPerson = (rfc: Json | undefined): boolean =>
  isPersonKey(rfc) && !(typeof rfc === 'string' && isGenericRfc(rfc.trim().toUpperCase()))

/** Where all hold. */
export const all = (conditions: readonly Condition[]): Condition => ({
  holds: trail => conditions.every(condition => condition.holds(trail)),
  words: {
    es: conditions.map(({ words }) => words.es).join(' y '),
    en: conditions.map(({ words }) => words.en).join(' and '),
  },
})

/** Where one of them holds. */
export const either = (first: Condition, second: Condition): Condition => ({
  holds: trail => first.holds(trail) || second.holds(trail),
  words: { es: `${first.words.es} o ${second.words.es}`, en: `${first.words.en} or ${second.words.en}` },
})
