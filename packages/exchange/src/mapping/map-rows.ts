import { canonicalJson, type JsonObject } from '@pdn/core'
import type { SourceReading, SourceSummary } from '../reading/source.ts'
import { checkColumns } from './column-check.ts'
import { dateTimeWriter } from './date-time-writer.ts'
import { DocumentBuilder, type MappedIssue } from './document-builder.ts'
import { applies, evaluate, type Hash, type Surroundings } from './evaluate.ts'
import { cellOf, type MappedRow, mappedRow } from './mapped-row.ts'
import type { Mapping, Rule } from './mapping.ts'
import { MappingLog, type MappingReport } from './mapping-report.ts'
import { type OpenRowGroups, type RowGroup, rowGroupsInMemory } from './row-groups.ts'
import type { DateReading } from './transform.ts'

/** A document of the target standard, the rows that it was made of, and what is to be said of it. */
export interface MappedDocument {
  readonly document: JsonObject
  readonly rows: readonly number[]
  readonly issues: readonly MappedIssue[]
}

/** Documents as they are made: iterate once. */
export interface MappedRows extends AsyncIterable<MappedDocument> {
  readonly report: MappingReport
}

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

const copyIssue = (rows: readonly number[]): MappedIssue => ({
  path: '',
  rule: 'row-repeated',
  severity: 'warning',
  repaired: true,
  rows,
})

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

/** Makes documents of rows and writes the report. */
class RowMapper {
  readonly log: MappingLog
  readonly #mapping: Mapping
  readonly #dates: DateReading
  readonly #hash: Hash

  constructor(mapping: Mapping, { columns, format }: SourceSummary, hash: Hash) {
    this.log = new MappingLog(mapping, columns)
    this.#mapping = mapping
    const { timeZone } = mapping
    this.#dates = { timeZone, alsoIso: format === 'xlsx', write: dateTimeWriter(timeZone) }
    this.#hash = hash
  }

  /** True where the row can be mapped; else the report says why not. */
  accepts(row: MappedRow): boolean {
    this.log.addRow(row)
    const emptyKey = this.#mapping.groupBy.find(column => cellOf(row, column) === '')
    const reason =
      emptyKey === undefined
        ? missingRequired(this.#mapping.rules, row, this.#surroundings([row]))
        : `Its cell in “${emptyKey}” is empty, by which rows are grouped.`
    if (reason !== undefined) this.log.addUnmapped(row, reason)
    return reason === undefined
  }

  /** The document of one group of rows. */
  build({ rows, copies }: RowGroup): MappedDocument {
    const ordered = inStableOrder(rows, this.#mapping.reserved)
    const builder = new DocumentBuilder(this.#surroundings(ordered))
    for (const row of ordered) builder.add(this.#mapping.rules, row)
    const issues = [...ordered.flatMap(rowIssues), ...builder.issues, ...copies.map(copyIssue)]
    this.log.addDocument(issues, copies)
    const numbers = [...rows.map(row => row.number), ...copies.flatMap(copy => copy.slice(1))]
    return { document: builder.document(), rows: numbers.sort((left, right) => left - right), issues }
  }

  #surroundings(rows: readonly MappedRow[]): Surroundings {
    return { rows, dates: this.#dates, hash: this.#hash, found: new Map() }
  }
}

/**
 * Maps the rows of a file to documents. A mapping that names an absent column is refused at once. Without grouping each
 * row gives a document as it is read; with it the file is read to its end first, its rows are gathered where `openGroups`
 * says (in memory unless told otherwise), rows may stand in any order, exact
 * copies count once, and documents come in the order of their keys. No row is dropped without a line in the report.
 */
export const mapRows = (
  mapping: Mapping,
  reading: SourceReading,
  hash: Hash,
  openGroups: OpenRowGroups = rowGroupsInMemory(),
): MappedRows => {
  try {
    checkColumns(mapping, reading.summary)
  } catch (error) {
    void reading.close()
    throw error
  }
  const mapper = new RowMapper(mapping, reading.summary, hash)
  const documents = async function* (): AsyncGenerator<MappedDocument> {
    const groups = mapping.groupBy.length === 0 ? undefined : openGroups(mapping)
    try {
      for await (const item of reading) {
        const row = mappedRow(item)
        if (!mapper.accepts(row)) continue
        if (groups === undefined) yield mapper.build({ rows: [row], copies: [] })
        else groups.add(row)
      }
      for (const group of groups?.inOrder() ?? []) yield mapper.build(group)
    } finally {
      groups?.close()
    }
  }
  return { report: mapper.log, [Symbol.asyncIterator]: documents }
}
