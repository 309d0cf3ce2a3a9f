import type { SearchRequest } from '@pdn/queries'
import { type SearchField, searchFieldsOf, sortNames } from '@pdn/search'
import { systems } from '@pdn/systems'
import { type Static, type TObject, type TProperties, Type } from 'typebox'

const anyOf = (description: string, pattern?: string) =>
  Type.Optional(
    Type.Array(Type.String({ maxLength: 200, ...(pattern === undefined ? {} : { pattern }) }), {
      maxItems: 50,
      description,
    }),
  )

const sorts = sortNames(systems)

/** Parameters that narrow a search; repeat one to accept any of several values. */
const searchFilters = {
  q: Type.Optional(
    Type.String({
      maxLength: 300,
      description:
        'Words, "phrases", field:value, ranges and exclusions: a name in any order, words of a title, an ocid, a case number or the RFC of a company. RFCs and CURPs of people are refused.',
    }),
  ),
  system: anyOf(`Systems: ${systems.map(system => system.id).join(', ')}.`, '^s[1-6]$'),
  kind: anyOf('Kinds of record, as in /api/v1/systems.', '^[a-z-]+$'),
  institution: anyOf('Institution ids, as in the facet.'),
  state: anyOf('INEGI keys of states, 01 to 32.', '^[0-9]{2}$'),
  year: Type.Optional(
    Type.Array(Type.Integer({ minimum: 1900, maximum: 2100 }), { maxItems: 50, description: 'Years.' }),
  ),
  connection: anyOf('Connection ids, as in /api/v1/connections.'),
  inForce: Type.Optional(Type.Boolean({ description: 'True: only records whose term holds today.' })),
  exact: Type.Optional(Type.Boolean({ description: 'True: typos are not corrected.' })),
  sort: Type.Optional(Type.Enum([...sorts], { description: 'Order; relevance unless told.' })),
  order: Type.Optional(
    Type.Enum(['asc', 'desc'], { description: 'Titles begin with A unless told, all else with the greatest.' }),
  ),
}

const fields = searchFieldsOf(systems)

/** Fields that a parameter of their own narrows: what kinds declare, and what every record has beside the facets. */
const fieldParameters: readonly SearchField[] = [
  ...fields.common.filter(({ id }) => id === 'status' || id === 'date' || id === 'amount'),
  ...fields.declared,
]

const ranges: Readonly<Record<SearchField['type'], string>> = {
  text: '',
  code: '',
  number: ' A number or a range: 5, 2..10, >=3, ..7.',
  money: ' An amount or a range: 1000, 1000..5000, >=1000, ..5000.',
  date: ' A day, a month, a year or a range: 2024-05-31, 2024-05, 2020..2023-06, >=2024.',
}

const describedField = ({ title, type, codes }: SearchField): string => {
  const named = Object.keys(codes ?? {}).slice(0, 20)
  return `${title.en}.${named.length === 0 ? '' : ` One of ${named.join(', ')}.`}${ranges[type]}`
}

const declaredParameters: TProperties = Object.fromEntries(
  fieldParameters.map(field => [field.id, anyOf(describedField(field))]),
)

/** The object with the parameters of declared fields beside its own, which `fieldsIn` reads. */
const withFields = <Properties extends TProperties>(properties: Properties): TObject<Properties> => {
  const known = Type.Object(properties, { additionalProperties: false })
  return { ...known, properties: { ...declaredParameters, ...known.properties } }
}

export const searchParameters = withFields({
  ...searchFilters,
  page: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 10_000, description: 'Page, from 1; go deeper with the cursor.' }),
  ),
  pageSize: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 200, description: 'Results a page, 1 to 200; 20 unless told.' }),
  ),
  wholeFacet: Type.Optional(
    Type.Enum(
      ['system', 'kind', 'institution', 'state', 'year', 'connection', ...fields.declared.map(({ id }) => id)],
      { description: 'The facet that is listed whole, up to 2,000 values, not by its commonest alone.' },
    ),
  ),
  cursor: Type.Optional(Type.String({ maxLength: 1000, description: '`nextCursor` of the page before.' })),
})

export const exportParameters = withFields(searchFilters)

export const workbookParameters = withFields({
  ...searchFilters,
  language: Type.Optional(Type.Enum(['es', 'en'], { description: 'Of headings and codes; es unless told.' })),
})

/** What the parameters of declared fields say, by field. */
const fieldsIn = (parameters: Readonly<Record<string, unknown>>): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    fieldParameters.flatMap(({ id }) => {
      const given = parameters[id]
      const texts = Array.isArray(given) ? given.filter(value => typeof value === 'string') : []
      return texts.length === 0 ? [] : [[id, texts]]
    }),
  )

/** The search that the parameters ask for, with the defaults of the API. */
export const searchRequestOf = (parameters: Static<typeof searchParameters>): SearchRequest => ({
  q: parameters.q ?? '',
  system: parameters.system ?? [],
  kind: parameters.kind ?? [],
  institution: parameters.institution ?? [],
  state: parameters.state ?? [],
  year: parameters.year ?? [],
  connection: parameters.connection ?? [],
  inForce: parameters.inForce ?? false,
  fields: fieldsIn(parameters),
  wholeFacet: parameters.wholeFacet,
  exact: parameters.exact ?? false,
  sort: parameters.sort ?? 'relevance',
  order: parameters.order,
  page: parameters.page ?? 1,
  pageSize: parameters.pageSize ?? 20,
  cursor: parameters.cursor,
})
