import { isObject } from '@pdn/core'
import type { SourceItem, SourceProblem, SourceReading, SourceSummary } from '../reading/source.ts'
import { cellsOf, flatDocument, formCell, type ItemRow } from './flat-documents.ts'
import type { FlatForm, FlatTable } from './flat-form.ts'
import type { RowStore } from './row-store.ts'
import { type TableHeader, tableHeader } from './table-header.ts'

/** A file or a sheet that holds the items of one list. */
export interface FurtherTable {
  readonly table: FlatTable
  readonly reading: SourceReading
}

/** Cells in columns that no table has. */
export interface UnknownColumn {
  readonly file: string
  readonly column: string
  /** Rows in which it is filled. */
  filled: number
}

/** A cell that has no place in the standard. */
export interface LeftCell {
  readonly file: string
  readonly line: number
  readonly column: string
  readonly text: string
}

/** What a caller of `joinTables` is told beside the documents. */
export interface JoinOptions {
  readonly store: RowStore
  /** Called for each filled cell of a column that no table has. */
  readonly onLeft?: (cell: LeftCell) => Promise<void>
}

/** The documents of a file of tables: iterate once. */
export interface JoinedTables extends SourceReading {
  readonly unknownColumns: readonly UnknownColumn[]
  /** Rows marked as an example, which are no documents. */
  readonly examples: number
}

/** Two names by which rows of lists name their document: its number, and its id. */
const keyOfRecord = (record: string): string => `#${record}`
const keyOfId = (id: string): string => `id ${id}`

const idCell = (row: ItemRow): string => {
  const found = cellsOf(row.item).find(([name]) => {
    const use = row.header.uses.get(name)
    return (
      name.trim().toLowerCase() === 'id' || (use?.type === 'value' && use.steps.length === 1 && use.steps[0] === 'id')
    )
  })
  return found?.[1].trim() ?? ''
}

class Joiner {
  readonly unknown = new Map<string, UnknownColumn>()
  readonly problems: SourceProblem[] = []
  examples = 0
  readonly #headers: TableHeader[] = []
  readonly #options: JoinOptions

  constructor(options: JoinOptions) {
    this.#options = options
  }

  header(table: FlatTable, { columns = [] }: SourceSummary): TableHeader {
    const header = tableHeader(table, columns)
    this.#headers.push(header)
    return header
  }

  /** Notes the cells of a row that have no place. */
  async see({ header, item }: ItemRow, where: string): Promise<void> {
    for (const [column, text] of cellsOf(item)) {
      if (header.uses.get(column)?.type !== 'unknown' || text.trim() === '') continue
      const name = JSON.stringify([where, column])
      const known = this.unknown.get(name) ?? { file: where, column, filled: 0 }
      this.unknown.set(name, known)
      known.filled++
      await this.#options.onLeft?.({ file: where, line: item.line, column, text })
    }
  }

  /** Gathers the rows of a further table by the documents that they name. */
  async gather({ table, reading }: FurtherTable, isLinkedById: boolean): Promise<void> {
    const header = this.header(table, reading.summary)
    const number = this.#headers.length - 1
    for await (const item of reading) {
      const row = { header, item }
      if (formCell(row, 'mark') !== '') continue
      if (header.unknown.length > 0) await this.see(row, reading.summary.where)
      const record = formCell(row, 'record')
      const key = record !== '' && !isLinkedById ? keyOfRecord(record) : keyOfId(idCell(row))
      this.#options.store.add(key, JSON.stringify([number, item]))
    }
  }

  rows(keys: readonly string[]): readonly ItemRow[] {
    return keys.flatMap(key => this.#options.store.take(key)).flatMap(text => this.#rowOf(text))
  }

  #rowOf(text: string): readonly ItemRow[] {
    // What `gather` wrote, unchanged.
    const [number, item]: [number, SourceItem] = JSON.parse(text)
    const header = this.#headers[number]
    return header === undefined ? [] : [{ header, item }]
  }
}

const foundIn = (summary: SourceSummary, header: TableHeader): boolean =>
  (summary.columns ?? []).some(name => header.uses.get(name)?.type === 'record')

/**
 * The documents of a file of tables: one for each row of the main table, with the rows of further ones that name it by
 * its number (`pdn:registro`) or its id. Rows of items may stand in any order; they are gathered in `store` first, the
 * main table is read as its documents are taken. Rows marked as an example are counted and passed over.
 */
export const joinTables = (
  form: FlatForm,
  main: SourceReading,
  further: readonly FurtherTable[],
  options: JoinOptions,
): JoinedTables => {
  const joiner = new Joiner(options)
  const header = joiner.header(form.main, main.summary)
  let items = 0
  const close = async (): Promise<void> => {
    options.store.close()
    for (const reading of [main, ...further.map(each => each.reading)]) await reading.close()
  }
  const documents = async function* (): AsyncGenerator<SourceItem> {
    try {
      const isNumbered = foundIn(main.summary, header)
      for (const table of further) await joiner.gather(table, !isNumbered)
      for await (const item of main) {
        const row = { header, item }
        if (formCell(row, 'mark') !== '') {
          joiner.examples++
          continue
        }
        if (header.unknown.length > 0) await joiner.see(row, main.summary.where)
        const [record, id] = [formCell(row, 'record'), idCell(row)]
        const keys = [...(record === '' ? [] : [keyOfRecord(record)]), ...(id === '' ? [] : [keyOfId(id)])]
        items++
        yield flatDocument(row, further.length === 0 ? [] : joiner.rows(keys))
      }
      const left = options.store.left()
      if (left > 0) joiner.problems.push(orphans(left))
    } finally {
      await close()
    }
  }
  return {
    summary: joinedSummary(main.summary, joiner, () => items),
    get unknownColumns() {
      return [...joiner.unknown.values()]
    },
    get examples() {
      return joiner.examples
    },
    close,
    [Symbol.asyncIterator]: documents,
  }
}

const orphans = (rows: number): SourceProblem => ({
  number: 0,
  line: 0,
  rule: 'row-without-record',
  severity: 'error',
  message: `${rows} rows of further tables name a document that the main table does not have; they were left out.`,
  kept: false,
})

const joinedSummary = (summary: SourceSummary, joiner: Joiner, items: () => number): SourceSummary =>
  Object.defineProperties(
    { ...summary },
    {
      items: { get: items, enumerable: true },
      lost: { get: () => summary.lost, enumerable: true },
      bytes: { get: () => summary.bytes, enumerable: true },
      problems: { get: () => [...summary.problems, ...joiner.problems], enumerable: true },
      problemCounts: {
        get: () => ({
          ...summary.problemCounts,
          ...Object.fromEntries(joiner.problems.map(({ rule }) => [rule, 1])),
        }),
        enumerable: true,
      },
    },
  )

/** True where an item is a row of a table rather than a document. */
export const isRow = ({ value }: SourceItem): boolean =>
  isObject(value) && Object.values(value).every(cell => typeof cell === 'string')
