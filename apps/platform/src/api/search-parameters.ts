import type { SearchRequest } from '@pdn/queries'
import { systems } from '@pdn/systems'
import { type Static, Type } from 'typebox'

const anyOf = (description: string, pattern?: string) =>
  Type.Optional(
    Type.Array(Type.String({ maxLength: 200, ...(pattern === undefined ? {} : { pattern }) }), {
      maxItems: 50,
      description,
    }),
  )

/** Parameters that narrow a search; repeat one to accept any of several values. */
const searchFilters = {
  q: Type.Optional(
    Type.String({
      maxLength: 300,
      description:
        'A name in any order, words of a title, an ocid, a case number or the RFC of a company. RFCs and CURPs of people are refused.',
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
  sort: Type.Optional(Type.Enum(['relevance', 'date', 'amount'], { description: 'Order; relevance unless told.' })),
}

export const searchParameters = Type.Object(
  {
    ...searchFilters,
    page: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 10_000, description: 'Page, from 1; go deeper with the cursor.' }),
    ),
    pageSize: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 200, description: 'Results a page, 1 to 200; 20 unless told.' }),
    ),
    wholeFacet: Type.Optional(
      Type.Enum(['system', 'kind', 'institution', 'state', 'year', 'connection'], {
        description: 'The facet that is listed whole, up to 2,000 values, not by its commonest alone.',
      }),
    ),
    cursor: Type.Optional(Type.String({ maxLength: 500, description: '`nextCursor` of the page before.' })),
  },
  { additionalProperties: false },
)

export const exportParameters = Type.Object(searchFilters, { additionalProperties: false })

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
  wholeFacet: parameters.wholeFacet,
  exact: parameters.exact ?? false,
  sort: parameters.sort ?? 'relevance',
  page: parameters.page ?? 1,
  pageSize: parameters.pageSize ?? 20,
  cursor: parameters.cursor,
})
