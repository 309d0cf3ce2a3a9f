import type { MappedIssue } from './document-builder.ts'
import type { MappedRow } from './mapped-row.ts'
import type { Mapping } from './mapping.ts'

/** A row that gave no document, and why; no value is repeated. */
export interface UnmappedRow {
  readonly row: number
  readonly line: number
  readonly reason: string
}

/** What became of every row: grows while documents are taken, complete when all were. */
export interface MappingReport {
  readonly rows: number
  readonly documents: number
  /** Rows that gave no document; `unmapped` lists the first 10,000 of them. */
  readonly unmappedRows: number
  readonly unmapped: readonly UnmappedRow[]
  /** Rows that are letter for letter the same, each set once; the first 10,000 sets. */
  readonly copies: readonly (readonly number[])[]
  /** Columns of the file that the mapping does not read. */
  readonly unreadColumns: readonly string[]
  /** Columns of the mapping that no document had: JSON alone, for a table without one of them is refused. */
  readonly absentColumns: readonly string[]
  readonly issueCounts: Readonly<Record<string, number>>
}

/** How many rows without a document, and sets of copies, the report lists. */
const listedRows = 10_000

/** The report of a mapping as it is written, row by row. */
export class MappingLog implements MappingReport {
  rows = 0
  documents = 0
  unmappedRows = 0
  readonly unmapped: UnmappedRow[] = []
  readonly copies: (readonly number[])[] = []
  readonly unreadColumns: readonly string[]
  readonly issueCounts: Record<string, number> = {}
  readonly #absent: Set<string>

  constructor(mapping: Mapping, columns: readonly string[] | undefined) {
    const named = mapping.columns.map(use => use.column)
    this.unreadColumns = columns?.filter(column => !named.includes(column)) ?? []
    this.#absent = new Set(columns === undefined ? named : [])
  }

  get absentColumns(): readonly string[] {
    return [...this.#absent]
  }

  addRow(row: MappedRow): void {
    this.rows++
    for (const column of this.#absent) if (row.cells.has(column)) this.#absent.delete(column)
  }

  addUnmapped(row: MappedRow, reason: string): void {
    this.unmappedRows++
    if (this.unmapped.length < listedRows) this.unmapped.push({ row: row.number, line: row.line, reason })
  }

  addDocument(issues: readonly MappedIssue[], copies: readonly (readonly number[])[]): void {
    this.documents++
    if (this.copies.length < listedRows) this.copies.push(...copies)
    for (const issue of issues) this.issueCounts[issue.rule] = (this.issueCounts[issue.rule] ?? 0) + 1
  }
}
