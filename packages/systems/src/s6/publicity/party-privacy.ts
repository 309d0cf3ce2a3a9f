import {
  findReservedIdentifiers,
  foldForSearch,
  isObject,
  type Json,
  type JsonObject,
  madeOnce,
  organisationWord,
  parseCurp,
  parseRfc,
  splitLegalForm,
} from '@pdn/core'

/** Roles that public bodies have; their contact points are an office's. */
const institutionalRoles = new Set([
  'buyer',
  'procuringentity',
  'funder',
  'reviewbody',
  'payer',
  'contractingunit',
  'requestingunit',
  'responsibleunit',
])

/** Schemes of identifiers that only persons have, in folded words. */
const personalScheme =
  /\b(curp|ine|ife|idpf|nss|imss|dni|passport|pasaporte|cedula|ciudadania|persona natural|persona fisica|natural person)\b/

/** What a document shows about who a party is. */
export type PartyNature = 'institution' | 'company' | 'person' | 'undetermined'

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

const identifiersOf = (party: JsonObject): readonly JsonObject[] =>
  [party.identifier, ...(Array.isArray(party.additionalIdentifiers) ? party.additionalIdentifiers : [])].filter(
    isObject,
  )

const isPersonalId = (value: Json | undefined): boolean =>
  typeof value === 'string' && (parseRfc(value)?.type === 'person' || parseCurp(value) !== undefined)

const isCompanyId = (value: Json | undefined): boolean =>
  typeof value === 'string' && parseRfc(value)?.type === 'company'

/** True for what the cut will replace by an opaque id, however disguised: a document is judged alike before and after. */
const holdsPersonalId = (value: Json | undefined): boolean =>
  isPersonalId(value) || findReservedIdentifiers(textOf(value)).length > 0

const isNaturalPersonality = (value: Json | undefined): boolean =>
  /^(naturalperson|personafisica|fisica|pf|f)$/.test(foldForSearch(textOf(value)).replaceAll(' ', ''))

const isLegalPersonality = (value: Json | undefined): boolean =>
  /^(legalperson|personamoral|moral|pm|m)$/.test(foldForSearch(textOf(value)).replaceAll(' ', ''))

const hasNameParts = (identifier: JsonObject): boolean =>
  [identifier.givenName, identifier.patronymicName, identifier.matronymicName].some(part => textOf(part).trim() !== '')

const isPerson = (party: JsonObject, identifiers: readonly JsonObject[]): boolean =>
  hasNameParts(party) ||
  holdsPersonalId(party.id) ||
  identifiers.some(
    identifier =>
      holdsPersonalId(identifier.id) ||
      isNaturalPersonality(identifier.legalPersonality) ||
      hasNameParts(identifier) ||
      personalScheme.test(foldForSearch(textOf(identifier.scheme))),
  )

const isCompany = (party: JsonObject, identifiers: readonly JsonObject[]): boolean =>
  isCompanyId(party.id) ||
  identifiers.some(
    identifier =>
      isCompanyId(identifier.id) ||
      isLegalPersonality(identifier.legalPersonality) ||
      splitLegalForm(textOf(identifier.legalName)).form !== undefined,
  ) ||
  splitLegalForm(textOf(party.name)).form !== undefined ||
  organisationWord(textOf(party.name)) !== undefined

const hasInstitutionalRole = (party: JsonObject): boolean =>
  Array.isArray(party.roles) &&
  party.roles.some(role => typeof role === 'string' && institutionalRoles.has(role.toLowerCase()))

/**
 * The opaque id that the cut leaves of a CURP or 13-character RFC says that there was one. A company may carry a
 * generic key, so its legal form counts for more.
 */
const replacedId = /(?:^|[^\p{L}\p{N}])pdn-[\w-]{8,}/u

const wasPersonalId = (party: JsonObject, identifiers: readonly JsonObject[]): boolean =>
  [party, ...identifiers].some(({ id }) => typeof id === 'string' && replacedId.test(id)) &&
  splitLegalForm(textOf(party.name)).form === undefined

const judge = (party: JsonObject, institutional: boolean): PartyNature => {
  const identifiers = identifiersOf(party)
  if (isPerson(party, identifiers) || wasPersonalId(party, identifiers)) return 'person'
  if (institutional || hasInstitutionalRole(party)) return 'institution'
  return isCompany(party, identifiers) ? 'company' : 'undetermined'
}

/** Judgements of parties already seen: a party is asked about once for each of its values. */
const judged = {
  party: madeOnce((party: JsonObject) => judge(party, false)),
  institution: madeOnce((party: JsonObject) => judge(party, true)),
}

/**
 * Who a party, or a reference to one, is as far as its document shows it: a person by an identifier, a legal
 * personality or a name in parts; an institution by its role or by the place that it stands at (`institutional`); a
 * company by its 12-character RFC, its legal form or a word of its name. Everybody else is undetermined.
 */
export const natureOfParty = (party: JsonObject, institutional = false): PartyNature =>
  institutional ? judged.institution(party) : judged.party(party)

/** True for a party with the privacy of a natural person (DESIGN §6): a person, or one of whom nothing says what it is. */
export const isPrivateParty = (party: JsonObject, institutional = false): boolean => {
  const nature = natureOfParty(party, institutional)
  return nature === 'person' || nature === 'undetermined'
}

/** MD5, SHA-1 or SHA-256 in hexadecimal. */
const digest = /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})$/i

const isDigest = (value: Json | undefined): value is string => typeof value === 'string' && digest.test(value)

/**
 * True where an identifier is a person's own: a CURP, a 13-character RFC, any identifier of a natural person, and of an
 * undetermined one a digest, which publishers make of RFCs without a key and anybody can search back.
 */
export const isPersonalIdentifier = (identifier: JsonObject, party: JsonObject, institutional = false): boolean =>
  isPersonalId(identifier.id) ||
  natureOfParty(party, institutional) === 'person' ||
  (isDigest(identifier.id) && isPrivateParty(party, institutional))

const wordsOf = (id: Json | undefined): readonly string[] =>
  typeof id === 'string' || typeof id === 'number'
    ? String(id)
        .split(/[^\p{L}\p{N}]+/u)
        .filter(Boolean)
    : []

/** True where the words of an identifier stand together among those of an id, as `79123456` does in `CO-CC-79123456-2`. */
const spells = (id: Json | undefined, identifier: Json | undefined): boolean => {
  const inner = wordsOf(identifier).join(' ')
  return inner !== '' && ` ${wordsOf(id).join(' ')} `.includes(` ${inner} `)
}

/** True for an organisation whose id is, or is made of, an identifier of its own that is a person's. */
const hasPersonalId = (party: JsonObject): boolean =>
  identifiersOf(party).some(identifier => spells(party.id, identifier.id) && isPersonalIdentifier(identifier, party))

/** Deepest place at which the standard has organisations, with room. */
const deepestOrganisation = 16

const collectPersonalIds = (value: Json | undefined, depth: number, found: Set<string>): void => {
  if (depth > deepestOrganisation) return
  if (Array.isArray(value)) {
    for (const item of value) collectPersonalIds(item, depth + 1, found)
  } else if (isObject(value)) {
    if (hasPersonalId(value)) found.add(String(value.id))
    for (const member of Object.values(value)) collectPersonalIds(member, depth + 1, found)
  }
}

/** The ids of organisations in a document that are, or are made of, personal identifiers (see `isPersonalIdentifier`). */
export const personalIds = madeOnce((document: JsonObject): ReadonlySet<string> => {
  const found = new Set<string>()
  collectPersonalIds(document, 0, found)
  return found
})

/** True for a party that only attended meetings or asked questions: the law does not make its name public. */
export const hasOnlyAttended = (party: JsonObject): boolean =>
  Array.isArray(party.roles) &&
  party.roles.length > 0 &&
  party.roles.every(role => role === 'attendee' || role === 'enquirer')
