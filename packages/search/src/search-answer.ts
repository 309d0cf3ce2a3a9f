import type { Localized } from '@pdn/core'
import type { SystemId } from '@pdn/systems'

/** Why a record was found. */
export interface Reason {
  /** `name`, `title`, `text`, `identifier`, or `filter` where nothing was asked in words. */
  readonly field: 'name' | 'title' | 'text' | 'identifier' | 'filter'
  /** Role of the name or name of the identifier: `supplier`, `ocid` … */
  readonly role: string | undefined
  /** The text that matched, as published; where it stands in the document's further texts, the record's title. */
  readonly text: string
  /** Parts of `text` that matched: [start, end) in UTF-16 units. */
  readonly highlights: readonly (readonly [number, number])[]
  /** True where the words stand in another order than asked. */
  readonly reordered: boolean
  /** True where a typo was corrected to find it. */
  readonly corrected: boolean
}

export interface Money {
  /** Minor units, as decimal digits. */
  readonly minor: string
  readonly currency: string
}

export interface SearchHit {
  readonly id: string
  readonly system: SystemId
  readonly kind: string
  readonly title: string
  readonly subtitle: string
  readonly institution: { readonly id: string; readonly name: string } | undefined
  readonly state: string | undefined
  readonly year: number | undefined
  readonly date: string | undefined
  readonly amount: Money | undefined
  readonly period: { readonly from: string | undefined; readonly until: string | undefined } | undefined
  readonly status: string | undefined
  readonly synthetic: boolean
  readonly changedAt: string
  readonly provider: { readonly id: string; readonly name: string }
  readonly connection: string
  readonly reason: Reason
}

export interface Facet {
  readonly field: 'system' | 'kind' | 'institution' | 'state' | 'year' | 'connection'
  readonly values: readonly {
    readonly value: string
    readonly label: string | Localized
    readonly count: number
    /** True where the search is narrowed to it. */
    readonly chosen: boolean
  }[]
  /** Values beyond those listed. */
  readonly more: number
  /** True where counts stop at a cap and mean "at least". */
  readonly capped: boolean
}

/** What a search finds. */
export interface SearchFindings {
  readonly asked: string
  /** The words searched for after correction; equal to `asked` folded where nothing was corrected. */
  readonly used: string
  readonly corrected: boolean
  readonly total: number
  /** True where there are more than `total` ("more than 10,000"). */
  readonly capped: boolean
  readonly page: number
  readonly pageSize: number
  readonly hasNextPage: boolean
  /** Opaque; absent on the last page. */
  readonly nextCursor: string | undefined
  readonly results: readonly SearchHit[]
  readonly facets: readonly Facet[]
}
