import { foldForSearch, isoDate, nameTokens, PlatformError } from '@pdn/core'
import {
  type FacetField,
  type FieldCondition,
  facetFields,
  foldIdentifier,
  institutionsNamed,
  type Queryable,
  type SearchFilter,
  type SearchSort,
} from '@pdn/database'
import type { System } from '@pdn/systems'
import type { SearchRequest } from '../search-request.ts'
import { type AskedValue, readFieldValues } from './field-values.ts'
import { type AskedField, type Question, readQuestion, refuseReserved } from './question.ts'
import type { SearchFields } from './search-field.ts'
import { sortOfRequest } from './sort-of-request.ts'

/** A request as searches run it. */
export interface ReadRequest {
  readonly question: Question | undefined
  /** What the question asks for beside words, as it was typed. */
  readonly rest: string
  readonly filter: SearchFilter
  readonly sort: SearchSort
}

/** What reading a request needs. */
export interface ReadingSettings {
  readonly web: Queryable
  readonly now: () => Date
  readonly systems: readonly System[]
  readonly fields: SearchFields
}

/**
 * Reads a request: its question, its filters (today being the day in Mexico City) and its order. Refuses reserved values
 * (`reserved-query`), and fields, values, ranges and orders that do not exist (`query-invalid`).
 */
export const readRequest = async (request: SearchRequest, settings: ReadingSettings): Promise<ReadRequest> => {
  const { fields, systems, now } = settings
  for (const field of facetFields) for (const value of request[field]) refuseReserved(String(value), field)
  const { question, rest, conditions, fields: inQuestion } = readQuestion(request.q, fields)
  const asked = gathered([...inQuestion, ...askedByParameters(request, fields)])
  const { system, kind, institution, state, year, connection, inForce } = request
  const listed: Record<FacetField, readonly (string | number)[]> = {
    system,
    kind,
    institution,
    state,
    year,
    connection,
  }
  const further: FieldCondition[] = [...conditions]
  for (const one of asked) {
    const { lists, condition } = await narrowing(one, settings.web)
    if (condition !== undefined) further.push(condition)
    if (lists !== undefined) listed[lists.facet] = [...listed[lists.facet], ...lists.values]
  }
  const texts = (field: FacetField): readonly string[] => listed[field].map(String)
  return {
    question,
    rest,
    filter: {
      system: texts('system'),
      kind: texts('kind'),
      institution: texts('institution'),
      state: texts('state'),
      year: listed.year.map(Number),
      connection: texts('connection'),
      inForceOn: inForce ? isoDate(now()) : undefined,
      conditions: further,
    },
    sort: sortOfRequest(systems, request, question !== undefined),
  }
}

const askedByParameters = (request: SearchRequest, fields: SearchFields): readonly AskedField[] =>
  Object.entries(request.fields ?? {}).map(([id, texts]) => {
    const field = fields.named(id)
    if (field === undefined)
      throw new PlatformError('query-invalid', {
        message: 'There is no such field.',
        where: id,
        hint: `There are: ${[...fields.common, ...fields.declared].map(one => one.id).join(', ')}.`,
      })
    for (const text of texts) refuseReserved(text, id)
    return { field, negated: false, asked: texts.map(text => ({ text, literal: false })) }
  })

/** What was asked of each field, all of it together: its values are alternatives. Names that are excluded are so one by one. */
const gathered = (asked: readonly AskedField[]): readonly AskedField[] =>
  [
    ...Map.groupBy(asked, ({ field, negated }, at) =>
      negated && field.place.in === 'name' ? at : `${field.id} ${negated}`,
    ).values(),
  ].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ ...first, asked: [first, ...others].flatMap(one => one.asked) }],
  )

interface Narrowing {
  readonly lists?: { readonly facet: FacetField; readonly values: readonly string[] }
  readonly condition?: FieldCondition
}

const narrowing = async (one: AskedField, web: Queryable): Promise<Narrowing> => {
  const { field, negated, asked } = one
  const { place } = field
  if (place.in === 'identifier' || place.in === 'name') return { condition: wordsCondition(one, place.in) }
  if (place.in === 'fact' && field.type === 'text') return { condition: fragmentCondition(one, place.field) }
  if (place.in !== 'facet') return { condition: { on: 'values', place, negated, ...readFieldValues(field, asked) } }
  const { facet } = place
  const { values, ranges } = facet === 'institution' ? await institutions(asked, web) : readFieldValues(field, asked)
  const years = ranges.flatMap(({ from, until, above, below }) =>
    from !== undefined && from === until && !above && !below ? [from] : [],
  )
  const plain = facet === 'year' ? years : values
  if (!negated && plain.length === Math.max(values.length, ranges.length)) return { lists: { facet, values: plain } }
  return { condition: { on: 'values', place: { in: 'column', column: facet }, negated, values, ranges } }
}

const wordsCondition = ({ field, negated, asked }: AskedField, on: 'identifier' | 'name'): FieldCondition => {
  if (on === 'identifier') return { on, negated, folded: asked.map(({ text }) => foldIdentifier(text)) }
  const words = nameTokens(asked.map(({ text }) => text).join(' '))
  if (words.length > 0) return { on, negated, words }
  throw new PlatformError('query-invalid', { message: `“${field.id}” needs a value.`, where: field.id })
}

/** Facts of texts are held folded: letters, digits and single spaces, none of which means anything in a pattern. */
const fragmentCondition = ({ field, negated, asked }: AskedField, fact: string): FieldCondition => {
  const pieces = asked.map(({ text }) => foldForSearch(text)).filter(piece => piece !== '')
  if (pieces.length > 0) return { on: 'fragment', field: fact, negated, pieces }
  throw new PlatformError('query-invalid', {
    message: `“${field.id}” needs a value.`,
    where: field.id,
    hint: 'Write a piece of the text, in letters or digits.',
  })
}

/** The ids of institutions that are given by id, or by a name that they are known by. */
const institutions = async (
  asked: readonly AskedValue[],
  web: Queryable,
): Promise<ReturnType<typeof readFieldValues>> => {
  const known = await institutionsNamed(
    web,
    asked.map(({ text }) => foldForSearch(text)),
  )
  const values = asked.flatMap(({ text }) => {
    const named = known.filter(({ alias }) => alias === foldForSearch(text))
    return named.length === 0 ? [text] : named.map(one => one.institution_id)
  })
  return { values, ranges: [] }
}

/** The condition's field where it narrows by facts of one. */
export const factFieldOf = (condition: FieldCondition): string | undefined =>
  condition.on === 'values' && condition.place.in === 'fact' && !condition.negated ? condition.place.field : undefined
