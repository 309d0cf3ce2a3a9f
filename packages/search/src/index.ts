export { createSearch, type Search, type SearchSettings } from './create-search.ts'
export type { Facet, Money, Reason, SearchFindings, SearchHit } from './search-answer.ts'
export type { SearchRequest } from './search-request.ts'
