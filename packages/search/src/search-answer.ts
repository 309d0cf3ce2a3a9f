import type { Localized } from '@pdn/core'
import type { FieldDeclaration, SystemId } from '@pdn/systems'

/** Why a record was found. */
export interface Reason {
  /** `name`, `title`, `text`, `identifier`, or `filter` where nothing was asked in words. */
  readonly field: 'name' | 'title' | 'text' | 'identifier' | 'filter'
  /** Role of the name or name of the identifier: `supplier`, `ocid` … */
  readonly role: string | undefined
  /** The text that matched, as published; of a long text of the document, the passage around the match. */
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
  /** `system`, `kind`, `institution`, `state`, `year`, `connection`, or a field that a kind declares. */
  readonly field: string
  readonly title: Localized
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
  /** The question after correction: its words folded, then what else it asks for as it was typed. */
  readonly used: string
  readonly corrected: boolean
  readonly total: number
  /** True where there are more than `total` ("more than 10,000"). */
  readonly capped: boolean
  /** The order that the results stand in: `relevance` without words is `date`. */
  readonly sort: string
  readonly page: number
  readonly pageSize: number
  readonly hasNextPage: boolean
  /** Opaque; absent on the last page. */
  readonly nextCursor: string | undefined
  readonly results: readonly SearchHit[]
  readonly facets: readonly Facet[]
}

/** A record as an export gives it: all of it that searches know, and the columns that its kind declares. */
export interface ExportedRecord extends Omit<SearchHit, 'reason'> {
  /** By column: names, identifiers, codes, days or numbers, several where the record has several. */
  readonly values: Readonly<Record<string, readonly string[]>>
}

/** Every record that a search finds, in its order, as it was when the export began. */
export interface SearchExport {
  /** What the kinds in question declare as columns, each once. */
  readonly columns: readonly FieldDeclaration[]
  /** Batches of records; whoever stops before their end frees what they hold of the database. */
  records(): AsyncGenerator<readonly ExportedRecord[]>
}
