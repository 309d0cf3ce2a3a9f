import { findReservedIdentifiers, isObject, type Json, type JsonObject, type Localized } from '@pdn/core'
import type { PublicityRule } from '../../system.ts'
import type { Field } from '../schema/field-tree.ts'
import { canonicalFields } from '../schema/fields.ts'
import { hasOnlyAttended, isPersonalIdentifier, isPrivateParty, personalIds } from './party-privacy.ts'
import { reasons } from './reasons.ts'

/** Languages in which the texts of a document are known to stand beside its own: of the region, of Mexico, of publishers. */
const languages = ['es', 'en', 'fr', 'pt', 'nah', 'yua', 'hy', 'ru'] as const

/** Members of the release that are public bodies wherever they stand. */
const institutionalMembers = new Set(['buyer', 'procuringEntity', 'payer', 'sourceParty'])

const organization = canonicalFields.members.get('parties')?.item
const reference = canonicalFields.members.get('buyer')
const owner = organization?.members.get('beneficialOwners')?.item

type Condition = NonNullable<PublicityRule['when']>

/** The objects on the way to a value, outermost first. */
const objectsOf = (trail: readonly Json[]): readonly JsonObject[] => trail.slice(0, -1).filter(isObject)

/** A CURP or RFC inside an id is replaced as such by every cut; what else identifies a person is replaced whole. */
const isMadeOfPersonal: Condition = trail => {
  const [document] = trail
  const id = trail.at(-1)
  if (typeof id === 'string' && findReservedIdentifiers(id).length > 0) return false
  return isObject(document) && personalIds(document).has(String(id))
}

const ifParty =
  (levels: number, holds: (party: JsonObject, inner: JsonObject) => boolean): Condition =>
  trail => {
    const objects = objectsOf(trail)
    const party = objects.at(-1 - levels)
    const inner = objects.at(-1)
    return party === undefined || inner === undefined || holds(party, inner)
  }

/** As `ifParty`, and of everybody who has an id that any part of the document shows to be a person's. */
const ifPerson = (levels: number, holds: (party: JsonObject, inner: JsonObject) => boolean): Condition => {
  const held = ifParty(levels, holds)
  return trail => {
    const party = objectsOf(trail).at(-1 - levels)
    return held(trail) || isMadeOfPersonal([trail[0] ?? null, party?.id ?? null])
  }
}

const reservedIf = (path: string, when: Condition, reason: Localized): readonly PublicityRule[] => [
  { path, class: 'reserved', when, reason },
  { path, class: 'public' },
]

const publicAt = (path: string): readonly PublicityRule[] => [{ path, class: 'public' }]
const reservedAt = (path: string): readonly PublicityRule[] => [{ path, class: 'reserved' }]

/** The members of an object with their translations, and the paths that lead to them. */
const membersOf = (field: Field, path: string): readonly (readonly [name: string, path: string, field: Field])[] => {
  const prefix = path === '' ? '' : `${path}.`
  const plain = [...field.members].map(([name, member]) => [name, prefix + name, member] as const)
  const translations = field.translated.flatMap(name =>
    languages.map(language => [name, `${prefix}${name}_${language}`, leaf] as const),
  )
  return [...plain, ...translations]
}

const leaf: Field = {
  shape: 'leaf',
  types: new Set(['string']),
  format: undefined,
  codes: undefined,
  required: [],
  filled: false,
  members: new Map(),
  translated: [],
  item: undefined,
  omitWhenMerged: false,
  hasOmitted: false,
  wholeListMerge: false,
}

/** Every leaf below a field, each with the rules that `rule` gives to its path. */
const below = (
  field: Field,
  path: string,
  rule: (path: string) => readonly PublicityRule[],
): readonly PublicityRule[] => {
  if (field.shape === 'list') return field.item === undefined ? [] : below(field.item, `${path}[]`, rule)
  if (field.shape === 'leaf') return rule(path)
  return membersOf(field, path).flatMap(([, memberPath, member]) => below(member, memberPath, rule))
}

const identifierRules = (field: Field, path: string, institutional: boolean): readonly PublicityRule[] => {
  const identifier = field.shape === 'list' ? field.item : field
  const base = field.shape === 'list' ? `${path}[]` : path
  if (identifier === undefined) return []
  const personal = ifPerson(1, (party, inner) => isPersonalIdentifier(inner, party, institutional))
  return membersOf(identifier, base).flatMap(([name, memberPath]) =>
    name === 'id' || name === 'uri' ? reservedIf(memberPath, personal, reasons.identifier) : publicAt(memberPath),
  )
}

const partyRules = (field: Field, path: string, place: Place): readonly PublicityRule[] =>
  membersOf(field, path).flatMap(([name, memberPath, member]) => {
    switch (name) {
      case 'address':
      case 'contactPoint':
      case 'additionalContactPoints': {
        const ofPrivateParty = ifPerson(1, party => isPrivateParty(party, place.institutional))
        return below(member, memberPath, leafPath => reservedIf(leafPath, ofPrivateParty, reasons.contact))
      }
      case 'identifier':
      case 'additionalIdentifiers':
        return identifierRules(member, memberPath, place.institutional)
      case 'id':
        return [
          { path: memberPath, class: 'opaque', when: isMadeOfPersonal, reason: reasons.partyId },
          { path: memberPath, class: 'public' },
        ]
      case 'beneficialOwners':
        return ownerRules(member.item ?? leaf, `${memberPath}[]`)
      case 'name':
        return nameRules(memberPath, place)
      default:
        return rulesOf(member, memberPath, { ...place, institutional: false })
    }
  })

/** The law publishes who was awarded and who bid; who only attended a meeting keeps a person's privacy. */
const nameRules = (path: string, place: Place): readonly PublicityRule[] => {
  if (place.attending)
    return reservedIf(
      path,
      ifPerson(0, party => isPrivateParty(party)),
      reasons.attendee,
    )
  if (!path.startsWith('parties[]')) return publicAt(path)
  const isBystander = ifParty(0, hasOnlyAttended)
  const isPrivate = ifPerson(0, party => isPrivateParty(party))
  return reservedIf(path, trail => isBystander(trail) && isPrivate(trail), reasons.attendee)
}

/** Beneficial owners are natural persons: their names and nationalities are public, everything else of theirs is not. */
const ownerRules = (field: Field, path: string): readonly PublicityRule[] =>
  membersOf(field, path).flatMap(([name, memberPath, member]) =>
    below(member, memberPath, name === 'name' || name === 'nationalities' ? publicAt : reservedAt),
  )

interface Place {
  /** True where only public bodies stand. */
  readonly institutional: boolean
  /** True among those who attended a meeting. */
  readonly attending: boolean
}

/** Annotations share the fate of the values that they speak of; the cut needs no rules for them. */
const annotations = new Set(['pdn:inferred', 'pdn:raw', 'pdn:synthetic'])

const rulesOf = (field: Field, path: string, place: Place): readonly PublicityRule[] => {
  if (annotations.has(path)) return []
  if (field === organization || field === reference) return partyRules(field, path, place)
  if (field === owner) return ownerRules(field, path)
  if (field.shape === 'list') return field.item === undefined ? [] : rulesOf(field.item, `${path}[]`, place)
  // A former value may be anything, a reserved one too, and its path does not tell which.
  if (field.shape === 'leaf') return path.endsWith('.former_value') ? reservedAt(path) : publicAt(path)
  return membersOf(field, path).flatMap(([name, memberPath, member]) =>
    rulesOf(member, memberPath, { institutional: institutionalMembers.has(name), attending: name === 'attendees' }),
  )
}

/**
 * Publicity of every path of OCDS 1.1.5 with the extensions of EDCA-MX and the platform's own members; a path that is
 * not among them is not published.
 *
 * Reserved are addresses, contact points and identifiers of natural and undetermined persons (DESIGN §6; Ley General
 * de Protección de Datos Personales en Posesión de Sujetos Obligados), whatever place of the document they stand at.
 */
export const publicity: readonly PublicityRule[] = rulesOf(canonicalFields, '', {
  institutional: false,
  attending: false,
})
