import {
  findReservedIdentifiers,
  foldForSearch,
  isObject,
  type Json,
  type JsonObject,
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
const judged = { party: new WeakMap<JsonObject, PartyNature>(), institution: new WeakMap<JsonObject, PartyNature>() }

/**
 * Who a party, or a reference to one, is as far as its document shows it: a person by an identifier, a legal
 * personality or a name in parts; an institution by its role or by the place that it stands at (`institutional`); a
 * company by its 12-character RFC, its legal form or a word of its name. Everybody else is undetermined.
 */
export const natureOfParty = (party: JsonObject, institutional = false): PartyNature => {
  const memory = institutional ? judged.institution : judged.party
  const known = memory.get(party)
  if (known !== undefined) return known
  const nature = judge(party, institutional)
  memory.set(party, nature)
  return nature
}

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

const digests = new WeakMap<JsonObject, ReadonlySet<string>>()

/** The digests that stand as identifiers of private parties in a document: the same value serves as their ids. */
export const personalDigests = (document: JsonObject): ReadonlySet<string> => {
  const known = digests.get(document)
  if (known !== undefined) return known
  const parties = Array.isArray(document.parties) ? document.parties.filter(isObject) : []
  const found = new Set(
    parties
      .filter(party => isPrivateParty(party))
      .flatMap(party => identifiersOf(party).flatMap(({ id }) => (isDigest(id) ? [id] : []))),
  )
  digests.set(document, found)
  return found
}

/** True for a party that only attended meetings or asked questions, so that nothing makes its name public. */
export const isBystander = (party: JsonObject): boolean =>
  Array.isArray(party.roles) &&
  party.roles.length > 0 &&
  party.roles.every(role => role === 'attendee' || role === 'enquirer') &&
  isPrivateParty(party)
