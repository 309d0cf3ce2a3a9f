import type { SearchRequest } from './search-request.ts'

/** A request that asks for everything, as tests begin with. */
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
