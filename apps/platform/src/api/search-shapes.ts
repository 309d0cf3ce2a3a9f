import { Type } from 'typebox'
import {
  count,
  day,
  flag,
  instant,
  kind,
  localized,
  maybe,
  named,
  recordId,
  ref,
  reference,
  system,
  text,
} from './shape.ts'

const foundMembers = {
  id: recordId,
  system,
  kind,
  title: text,
  subtitle: text,
  institution: Type.Optional(reference),
  state: maybe(text, 'INEGI key, 01 to 32.'),
  year: Type.Optional(Type.Integer()),
  date: Type.Optional(day),
  amount: Type.Optional(
    Type.Object({
      minor: Type.String({ pattern: '^-?[0-9]+$', description: 'Minor units, as digits: cents of MXN.' }),
      currency: text,
    }),
  ),
  period: Type.Optional(Type.Object({ from: Type.Optional(day), until: Type.Optional(day) })),
  status: maybe(text, 'One of the kind’s `statuses`, as in /api/v1/systems/{id}.'),
  synthetic: flag,
  changedAt: instant,
  provider: reference,
  connection: text,
}

/** One result of a search. */
export const searchHit = named('SearchHit', 'A record that was found, and why.', {
  ...foundMembers,
  reason: Type.Object({
    field: Type.Enum(['name', 'title', 'text', 'identifier', 'filter']),
    role: maybe(text, 'Role of the name or name of the identifier: supplier, ocid …'),
    text: text,
    highlights: Type.Array(Type.Array(count, { minItems: 2, maxItems: 2 }), {
      description: 'Parts of `text` that matched: [start, end) in UTF-16 units.',
    }),
    reordered: flag,
    corrected: flag,
  }),
})

/** One record of an export. */
export const exportedRecord = named(
  'ExportedRecord',
  'A record that was found, with what its kind declares as columns.',
  {
    ...foundMembers,
    values: Type.Record(text, Type.Array(text), {
      description: 'By column: names, identifiers, codes, days or numbers, several where the record has several.',
    }),
  },
)

/** How a search divides by one field. */
export const facet = named('Facet', 'How a search divides by one field, under the filters of the others.', {
  field: Type.String({ description: 'Also the parameter that narrows by it.' }),
  title: ref(localized),
  values: Type.Array(
    Type.Object({ value: text, label: Type.Unsafe({ anyOf: [text, ref(localized)] }), count, chosen: flag }),
  ),
  more: Type.Integer({ minimum: 0, description: 'Values beyond those listed.' }),
  capped: Type.Boolean({ description: 'True: counts mean “at least”.' }),
})

/** What a search answers. */
export const searchAnswer = named('SearchAnswer', 'A page of results, how they divide, and how fresh they are.', {
  query: Type.Object({
    asked: text,
    used: Type.String({ description: 'The words searched for, after correction.' }),
    corrected: flag,
    literal: maybe(text, 'Where corrected: the address of the same search as it was typed.'),
  }),
  pagination: Type.Object({ page: count, pageSize: count, totalRows: count, hasNextPage: flag }),
  capped: Type.Boolean({ description: 'True: there are more than `totalRows`.' }),
  sort: Type.String({ description: 'The order of the results; relevance without words is date.' }),
  nextCursor: Type.Unsafe({ type: ['string', 'null'], description: 'Null on the last page.' }),
  results: Type.Array(ref(searchHit)),
  facets: Type.Array(ref(facet)),
  sources: Type.Object({
    upToDate: count,
    total: count,
    behind: Type.Array(
      Type.Object({
        connection: text,
        provider: text,
        system,
        state: Type.Enum(['late', 'failing', 'never']),
        since: Type.Optional(instant),
        documents: count,
      }),
    ),
    asOf: Type.Optional(instant),
  }),
})
