import type { Queries } from '@pdn/queries'

const unasked = (): Promise<never> => Promise.reject(new Error('Nothing here asks a question.'))
/** Queries that nobody asks. */
export const unaskedQueries: Queries = {
  search: unasked,
  exportSearch: unasked,
  suggest: unasked,
  record: unasked,
  version: unasked,
  parts: unasked,
  person: unasked,
  statistics: unasked,
  connections: unasked,
  connection: unasked,
  sources: unasked,
  changes: unasked,
  news: unasked,
}
