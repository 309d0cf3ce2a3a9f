import { isObject, type Json, type JsonObject, pointerSteps } from '@pdn/core'
import { codelistWords } from '../document/codelist-words.ts'

/** What is looked at in a value that is no object and no list of objects. */
export type LeafCheck =
  | 'ocid'
  | 'email'
  | 'telephone'
  | 'document-type'
  | 'media-type'
  | 'language'
  | 'identifier-scheme'
  | 'number'
  | 'date'
  | 'past-date'
  | 'document-description'

/** What the checks of fields know of one field, at its place in a release. */
export interface FieldPlan {
  readonly deprecated: boolean
  /** Members of an object, or of every item of a list of objects; undefined for a leaf. */
  readonly members: ReadonlyMap<string, FieldPlan> | undefined
  readonly isList: boolean
  /** True for a list whose items are told apart by their ids. */
  readonly keyed: boolean
  /** Members that may also stand once per language, as patterns of their names. */
  readonly translated: readonly RegExp[]
  readonly leaf: LeafCheck | undefined
  /** Codes of an open codelist. */
  readonly codes: ReadonlySet<string> | undefined
  /** Stage of the process that the field stands in. */
  readonly stage: string | undefined
}

/** Dates of what has happened; other dates may lie ahead. */
const pastDates = new Set(['date', 'dateMet', 'dateModified', 'datePublished', 'dateSigned'])

/** Holders of values that are never negative: a budget may be cut, a price may not. */
const paid = new Set(['transactions', 'unit'])

const leafOfDefinition: Readonly<Record<string, Readonly<Record<string, LeafCheck>>>> = {
  Release: { ocid: 'ocid', language: 'language' },
  ContactPoint: { email: 'email', telephone: 'telephone', faxNumber: 'telephone' },
  Document: {
    description: 'document-description',
    documentType: 'document-type',
    format: 'media-type',
    language: 'language',
  },
  Identifier: { scheme: 'identifier-scheme' },
  Item: { quantity: 'number' },
  Period: { durationInDays: 'number' },
  Tender: { numberOfTenderers: 'number' },
}

const stages: Readonly<Record<string, string>> = {
  planning: 'planning',
  tender: 'tender',
  awards: 'award',
  contracts: 'contract',
  implementation: 'implementation',
}

/** Where a field stands: the definition that it is a member of, the names on the way to it, and the stage. */
interface Standing {
  readonly definition: string
  readonly names: readonly string[]
  readonly stage: string | undefined
}

const leafOf = (schema: JsonObject, { definition, names }: Standing): LeafCheck | undefined => {
  const name = names.at(-1) ?? ''
  if (schema.format === 'date-time') return pastDates.has(name) ? 'past-date' : 'date'
  const isPrice = definition === 'Value' && name === 'amount' && paid.has(names.at(-3) ?? '')
  return isPrice ? 'number' : leafOfDefinition[definition]?.[name]
}

/** Codes that further extensions add to lists of the standard: guarantees. */
const furtherCodes: Readonly<Record<string, readonly string[]>> = { 'partyRole.csv': ['guarantor'] }

/** Codes of an open list; undefined where the list itself is not known, as that of an extension. */
const codesOf = ({ codelist, openCodelist }: JsonObject): ReadonlySet<string> | undefined => {
  if (typeof codelist !== 'string' || openCodelist !== true) return undefined
  const words = Object.hasOwn(codelistWords, codelist) ? codelistWords[codelist] : undefined
  return words && new Set([...Object.keys(words.names), ...(furtherCodes[codelist] ?? [])])
}

type Definitions = JsonObject

const resolved = (
  schema: Json | undefined,
  definitions: Definitions,
): { readonly schema: JsonObject; readonly definition: string } => {
  if (!isObject(schema)) return { schema: {}, definition: '' }
  if (typeof schema.$ref !== 'string') return { schema, definition: '' }
  const [, definition = ''] = pointerSteps(schema.$ref.slice(1)) ?? []
  const found = definitions[definition]
  return { schema: isObject(found) ? found : {}, definition }
}

const membersOf = (
  schema: JsonObject,
  definition: string,
  { names, stage }: Standing,
  definitions: Definitions,
): ReadonlyMap<string, FieldPlan> | undefined =>
  isObject(schema.properties)
    ? new Map(
        Object.entries(schema.properties).map(([member, field]) => [
          member,
          planOf(field, { definition, names: [...names, member], stage: stages[member] ?? stage }, definitions),
        ]),
      )
    : undefined

const planOf = (field: Json | undefined, standing: Standing, definitions: Definitions): FieldPlan => {
  const own = resolved(field, definitions)
  const item = isObject(own.schema.items) ? resolved(own.schema.items, definitions) : undefined
  const { schema, definition } = item ?? own
  const members = membersOf(schema, definition, standing, definitions)
  return {
    deprecated: isObject(field) && field.deprecated === true,
    members,
    isList: item !== undefined,
    keyed: item !== undefined && members?.has('id') === true && own.schema.wholeListMerge !== true,
    translated: isObject(schema.patternProperties)
      ? Object.keys(schema.patternProperties).map(pattern => new RegExp(pattern))
      : [],
    leaf: leafOf(own.schema, standing),
    codes: codesOf(own.schema),
    stage: standing.stage,
  }
}

/** The fields of a release, each at its own place; the definitions of the schema must not contain themselves. */
export const releasePlanOf = (schema: JsonObject): FieldPlan => ({
  deprecated: false,
  members: membersOf(
    schema,
    'Release',
    { definition: '', names: [], stage: undefined },
    isObject(schema.$defs) ? schema.$defs : {},
  ),
  isList: false,
  keyed: false,
  translated: [],
  leaf: undefined,
  codes: undefined,
  stage: undefined,
})
