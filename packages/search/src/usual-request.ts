import type { SearchRequest } from './search-request.ts'

/** The request that narrows nothing: the first page of all records; what a caller asks for is laid over it. */
export const usualRequest: SearchRequest = {
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
  pageSize: 25,
  cursor: undefined,
}
