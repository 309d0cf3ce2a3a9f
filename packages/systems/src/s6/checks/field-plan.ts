import { isObject, type Json, type JsonObject } from '@pdn/core'
import { canonicalSchema } from '../schema/canonical.ts'
import { extensionCodelists, standardOpenCodelists } from '../schema/open-codelists.ts'

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

const codesOf = ({ codelist, openCodelist }: JsonObject): ReadonlySet<string> | undefined =>
  typeof codelist === 'string' && openCodelist === true
    ? new Set([...(standardOpenCodelists[codelist] ?? []), ...(extensionCodelists[codelist] ?? [])])
    : undefined

const definitions = isObject(canonicalSchema.$defs) ? canonicalSchema.$defs : {}

const resolved = (schema: Json | undefined): { readonly schema: JsonObject; readonly definition: string } => {
  if (!isObject(schema)) return { schema: {}, definition: '' }
  if (typeof schema.$ref !== 'string') return { schema, definition: '' }
  const definition = schema.$ref.slice('#/$defs/'.length)
  const found = definitions[definition]
  return { schema: isObject(found) ? found : {}, definition }
}

const membersOf = (
  schema: JsonObject,
  definition: string,
  { names, stage }: Standing,
): ReadonlyMap<string, FieldPlan> | undefined =>
  isObject(schema.properties)
    ? new Map(
        Object.entries(schema.properties).map(([member, field]) => [
          member,
          planOf(field, { definition, names: [...names, member], stage: stages[member] ?? stage }),
        ]),
      )
    : undefined

const planOf = (field: Json | undefined, standing: Standing): FieldPlan => {
  const own = resolved(field)
  const item = isObject(own.schema.items) ? resolved(own.schema.items) : undefined
  const { schema, definition } = item ?? own
  const members = membersOf(schema, definition, standing)
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

/** The fields of a release of OCDS 1.1 with the extensions of EDCA-MX, each at its own place. */
export const releasePlan: FieldPlan = {
  deprecated: false,
  members: membersOf(canonicalSchema, 'Release', { definition: '', names: [], stage: undefined }),
  isList: false,
  keyed: false,
  translated: [],
  leaf: undefined,
  codes: undefined,
  stage: undefined,
}
