import { canonicalJson, type JsonObject } from '@pdn/core'
import type { SourceReading } from '../reading/source.ts'
import { checkColumns } from './column-check.ts'
import { dateTimeWriter } from './date-time-writer.ts'
import { DocumentBuilder, type MappedIssue } from './document-builder.ts'
import { applies, evaluate, type Hash, type Surroundings } from './evaluate.ts'
import { cellOf, type MappedRow, mappedRow } from './mapped-row.ts'
import type { Mapping, Rule } from './mapping.ts'
import { RowGroups } from './row-groups.ts'

/** A document of the target standard, the rows that it was made of, and what is to be said of it. */
export interface MappedDocument {
  readonly document: JsonObject
  readonly rows: readonly number[]
  readonly issues: readonly MappedIssue[]
}

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
  /** Rows that are letter for letter the same, each set once. */
  readonly copies: readonly (readonly number[])[]
  /** Columns of the file that the mapping does not read. */
  readonly unreadColumns: readonly string[]
  /** Columns of the mapping that no document had: JSON alone, for a table without one of them is refused. */
  readonly absentColumns: readonly string[]
  readonly issueCounts: Readonly<Record<string, number>>
}

/** Documents as they are made: iterate once. */
export interface MappedRows extends AsyncIterable<MappedDocument> {
  readonly report: MappingReport
}

/** Bounds of a mapping. */
export interface MappingLimits {
  /** Characters of cells that a grouping mapping may hold in memory; 256 Mi unless told otherwise. */
  readonly groupedCharacters?: number
}

/** How many rows without a document the report lists. */
const listedRows = 10_000

/** Why a row cannot be mapped: the first required value that it lacks. */
const missingRequired = (rules: readonly Rule[], row: MappedRow, around: Surroundings): string | undefined => {
  for (const rule of rules) {
    if (!applies(rule, row)) continue
    if (rule.type === 'item') {
      const inside = missingRequired(rule.rules, row, around)
      if (inside !== undefined) return inside
    } else if (rule.required && evaluate(rule, row, around).value === undefined)
      return `It gives no value for “${rule.path.join('.')}”, which the mapping requires (line ${rule.place.line}).`
  }
  return undefined
}

const rowIssues = (row: MappedRow): MappedIssue[] =>
  row.problems.map(({ rule, severity }) => ({
    path: '',
    rule,
    severity,
    repaired: false,
    ...(rule === 'row-ragged' && row.surplus.length > 0 ? { raw: row.surplus } : {}),
    rows: [row.number],
  }))

/** Rows of a group in an order that their place in the file does not change; reserved columns weigh last. */
const inStableOrder = (rows: readonly MappedRow[], reserved: readonly string[]): readonly MappedRow[] => {
  const orderText = (row: MappedRow): string => {
    const cells = [...row.cells].filter(([column]) => !reserved.includes(column))
    return canonicalJson([...cells, ...reserved.map(column => [column, cellOf(row, column)])])
  }
  const keyed = rows.map(row => ({ row, text: orderText(row) }))
  return keyed
    .sort((left, right) => (left.text < right.text ? -1 : left.text > right.text ? 1 : 0))
    .map(({ row }) => row)
}

/**
 * Maps the rows of a file to documents. A mapping that names an absent column is refused at once. Without grouping each
 * row gives a document as it is read; with it the file is read to its end first, rows may stand in any order, exact
 * copies count once, and documents come in the order of their keys. No row is dropped without a line in the report.
 */
export const mapRows = (
  mapping: Mapping,
  reading: SourceReading,
  hash: Hash,
  limits: MappingLimits = {},
): MappedRows => {
  const { columns } = reading.summary
  try {
    checkColumns(mapping, reading.summary)
  } catch (error) {
    void reading.close()
    throw error
  }
  const dates = { timeZone: mapping.timeZone, write: dateTimeWriter(mapping.timeZone) }
  const unmapped: UnmappedRow[] = []
  const copies: (readonly number[])[] = []
  const issueCounts: Record<string, number> = {}
  let rows = 0
  let documents = 0
  let unmappedRows = 0
  const absent = new Set(columns === undefined ? mapping.columns.map(use => use.column) : [])

  const isMappable = (row: MappedRow): boolean => {
    const around = { rows: [row], dates, hash, found: new Map() }
    const emptyKey = mapping.groupBy.find(column => cellOf(row, column) === '')
    const reason =
      emptyKey === undefined
        ? missingRequired(mapping.rules, row, around)
        : `Its cell in “${emptyKey}” is empty, by which rows are grouped.`
    if (reason === undefined) return true
    unmappedRows++
    if (unmapped.length < listedRows) unmapped.push({ row: row.number, line: row.line, reason })
    return false
  }

  const build = (group: readonly MappedRow[], repeated: readonly (readonly number[])[]): MappedDocument => {
    const ordered = inStableOrder(group, mapping.reserved)
    const builder = new DocumentBuilder({ rows: ordered, dates, hash, found: new Map() })
    for (const row of ordered) builder.add(mapping.rules, row)
    const copied = repeated.map(rows => ({
      path: '',
      rule: 'row-repeated',
      severity: 'warning' as const,
      repaired: true,
      rows,
    }))
    const issues = [...ordered.flatMap(rowIssues), ...builder.issues, ...copied]
    for (const issue of issues) issueCounts[issue.rule] = (issueCounts[issue.rule] ?? 0) + 1
    documents++
    const numbers = [...group.map(row => row.number), ...repeated.flatMap(copy => copy.slice(1))]
    return { document: builder.document(), rows: numbers.sort((left, right) => left - right), issues }
  }

  const iterate = async function* (): AsyncGenerator<MappedDocument> {
    const groups = mapping.groupBy.length === 0 ? undefined : new RowGroups(mapping, limits.groupedCharacters)
    for await (const item of reading) {
      rows++
      const row = mappedRow(item)
      for (const column of absent) if (row.cells.has(column)) absent.delete(column)
      if (!isMappable(row)) continue
      if (groups === undefined) yield build([row], [])
      else groups.add(row)
    }
    for (const group of groups?.inOrder() ?? []) {
      copies.push(...group.copies)
      yield build(group.rows, group.copies)
    }
  }

  const read = new Set(mapping.columns.map(use => use.column))
  const report: MappingReport = {
    unmapped,
    copies,
    unreadColumns: columns?.filter(column => !read.has(column)) ?? [],
    issueCounts,
    get unmappedRows() {
      return unmappedRows
    },
    get absentColumns() {
      return [...absent]
    },
    get rows() {
      return rows
    },
    get documents() {
      return documents
    },
  }
  return { report, [Symbol.asyncIterator]: iterate }
}
