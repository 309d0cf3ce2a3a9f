/** A search as asked: the same members as the parameters of `/api/v1/search` and of `/buscar`. */
export interface SearchRequest {
  /** In the query language of docs/reference/search.md. */
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
  /** Values and ranges of further fields, by field: what kinds declare as filters, `date`, `amount`, `status`. */
  readonly fields?: Readonly<Record<string, readonly string[]>>
  /** The facet that is listed whole, not by its commonest values alone: a facet field, or one that a kind declares. */
  readonly wholeFacet: string | undefined
  /** True: no correction of typos. */
  readonly exact: boolean
  /** `relevance`, `date`, `amount`, `title`, or what a kind declares. */
  readonly sort: string
  /** The usual one where absent: from A for texts, from the greatest for all else. */
  readonly order?: 'asc' | 'desc' | undefined
  /** From 1; ignored where a cursor is given. */
  readonly page: number
  /** 1 to 200. */
  readonly pageSize: number
  readonly cursor: string | undefined
}
