import type { Database } from '@pdn/database'
import { createSearch, type SearchRequest, usualRequest } from '@pdn/search'
import { systems } from '@pdn/systems'
import { effects } from '../effects.ts'
import type { Question } from './questions.ts'

/** Results of a page, and suggestions, that are asked for, as the API does where it is told no number. */
const resultsOfPage = 20
const suggestions = 8

/** A search in this process, asked without HTTP: what is left is the database. Gives what the first page shows: titles, or suggestions. */
export const searchInProcess = ({ web }: Database): ((question: Question) => Promise<readonly string[]>) => {
  const search = createSearch({ web, now: effects.now, systems })
  return async ({ path, parameters }) =>
    path === 'suggest'
      ? (await search.suggest(parameters.q ?? '', suggestions)).map(({ text }) => text)
      : (await search.search(requestOf(parameters))).results.map(({ title }) => title)
}

const requestOf = ({
  q,
  system,
  institution,
  state,
  year,
  sort,
  page,
  inForce,
}: Question['parameters']): SearchRequest => ({
  ...usualRequest,
  pageSize: resultsOfPage,
  q: q ?? '',
  system: listOf(system),
  institution: listOf(institution),
  state: listOf(state),
  year: listOf(year).map(Number),
  sort: sort === 'amount' || sort === 'date' ? sort : 'relevance',
  page: Number(page ?? 1),
  inForce: inForce === 'true',
})

const listOf = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value])
