import type { FacetField } from '@pdn/database'

/** A search as asked: the same members as the parameters of `/api/v1/search` and of `/buscar`. */
export interface SearchRequest {
  readonly q: string
  readonly system: readonly string[]
  readonly kind: readonly string[]
  /** Institution ids. */
  readonly institution: readonly string[]
  /** INEGI keys, 01 … 32. */
  readonly state: readonly string[]
  readonly year: readonly number[]
  /** Connection ids. */
  readonly connection: readonly string[]
  /** True: only records whose term holds today. */
  readonly inForce: boolean
  /** The facet that is listed whole, not by its commonest values alone. */
  readonly wholeFacet: FacetField | undefined
  /** True: no correction of typos. */
  readonly exact: boolean
  readonly sort: 'relevance' | 'date' | 'amount'
  /** From 1; ignored where a cursor is given. */
  readonly page: number
  /** 1 to 200. */
  readonly pageSize: number
  readonly cursor: string | undefined
}
