import type { Database } from '@pdn/database'
import { createSearch, type SearchRequest } from '@pdn/search'
import { systems } from '@pdn/systems'
import { effects } from '../effects.ts'
import type { Question } from './questions.ts'

const everything: SearchRequest = {
  q: '',
  system: [],
  kind: [],
  institution: [],
  state: [],
  year: [],
  connection: [],
  inForce: false,
  wholeFacet: undefined,
  exact: false,
  sort: 'relevance',
  page: 1,
  pageSize: 20,
  cursor: undefined,
}

/** Suggestions that are asked for, as the API does where it is told no number. */
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
  ...everything,
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
