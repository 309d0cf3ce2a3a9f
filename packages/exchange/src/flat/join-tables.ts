import { isObject, type Json } from '@pdn/core'
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
  /** Line of the header, from 1. */
  readonly line: number
  /** Its place in the header, from 0. */
  readonly place: number
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
  /** What is to be told of the file beside what its tables tell. */
  readonly problems?: readonly SourceProblem[]
  /** Called for each filled cell of a column that no table has. */
  readonly onLeft?: (cell: LeftCell) => Promise<void>
}

/** The documents of a file of tables: iterate once. */
export interface JoinedTables extends SourceReading {
  readonly unknownColumns: readonly UnknownColumn[]
  /** Rows marked as an example, which are no documents. */
  readonly examples: number
}

/** The id of a row's own item, where its table has one of that name. */
const idCell = (row: ItemRow): string => {
  const found = cellsOf(row.item).find(([name]) => {
    const use = row.header.uses.get(name)
    return use?.type === 'value' && use.steps.length === 1 && use.steps[0] === 'id'
  })
  return found?.[1].trim() ?? ''
}

/** By what rows of lists name their document: its number or, where the main table has none, its id. */
const recordKey = (row: ItemRow): string => {
  const record = formCell(row, 'record')
  return record === '' ? idCell(row) : record
}

/** By what a row of a list names its document; a column `id` serves where the items have none of their own. */
const holderKey = (row: ItemRow): string => {
  const record = formCell(row, 'record')
  if (record !== '' || row.header.table.columns.some(({ name }) => name === 'id')) return record
  return (
    cellsOf(row.item)
      .find(([name]) => name.trim().toLowerCase() === 'id')?.[1]
      .trim() ?? ''
  )
}

/** True for a row of a template that has nothing but what the template itself put there: its number and its id. */
const isUnfilled = ({ header, item }: ItemRow): boolean =>
  cellsOf(item).every(([name, cell]) => {
    const use = header.uses.get(name)
    const isOwn = use?.type === 'record' || (use?.type === 'value' && use.steps.length === 1 && use.steps[0] === 'id')
    return isOwn || cell.trim() === ''
  })

class Joiner {
  readonly unknown = new Map<string, UnknownColumn>()
  readonly problems: SourceProblem[]
  examples = 0
  lost = 0
  readonly #headers: TableHeader[] = []
  readonly #options: JoinOptions

  constructor(options: JoinOptions) {
    this.#options = options
    this.problems = [...(options.problems ?? [])]
  }

  header(table: FlatTable, { columns = [] }: SourceSummary): TableHeader {
    const header = tableHeader(table, columns)
    this.#headers.push(header)
    return header
  }

  /** Notes the cells of a row that have no place: in columns that no table has, or beyond the last one. */
  async see({ header, item }: ItemRow, { where, headerLine = 1 }: SourceSummary): Promise<void> {
    const leave = async (column: string, place: number, text: string, own = column): Promise<void> => {
      if (text.trim() === '') return
      const name = JSON.stringify([where, column])
      const known = this.unknown.get(name) ?? { file: where, column, line: headerLine, place, filled: 0 }
      this.unknown.set(name, known)
      known.filled++
      await this.#options.onLeft?.({ file: where, line: item.line, column: own, text })
    }
    if (header.unknown.length > 0)
      for (const [column, text] of cellsOf(item))
        if (header.uses.get(column)?.type === 'unknown')
          await leave(column, [...header.uses.keys()].indexOf(column), text)
    // Cells beyond the last column are counted as one, named as the first of them would be: a row may have any number.
    const beyond = header.uses.size
    for (const [at, text] of (item.surplus ?? []).entries())
      await leave(`#${beyond + 1}`, beyond, text, `#${beyond + at + 1}`)
  }

  /** Gathers the rows of a further table by the documents that they name. */
  async gather({ table, reading }: FurtherTable): Promise<void> {
    const header = this.header(table, reading.summary)
    const number = this.#headers.length - 1
    for await (const item of reading) {
      const row = { header, item }
      if (formCell(row, 'mark') !== '') continue
      if (header.unknown.length > 0 || item.surplus !== undefined) await this.see(row, reading.summary)
      this.#options.store.add(holderKey(row), JSON.stringify([number, item]))
    }
  }

  /** Counts an example; one that was changed may be data that nobody took the mark from. */
  passOver(row: ItemRow, form: FlatForm): void {
    this.examples++
    const { value } = flatDocument(row, [])
    if (isWithin(value, form.example ?? {})) return
    const { number, line } = row.item
    this.lost++
    this.problems.push({
      number,
      line,
      rule: 'example-changed',
      severity: 'error',
      message: 'The row is marked as an example and was changed: it was left out. Take the mark away to make it data.',
      expected: {
        es: 'el ejemplo como venía, o la fila sin la marca de ejemplo',
        en: 'the example as it was, or the row without the mark of examples',
      },
      kept: false,
    })
  }

  rows(key: string): readonly ItemRow[] {
    return key === '' ? [] : this.#options.store.take(key).flatMap(text => this.#rowOf(text))
  }

  #rowOf(text: string): readonly ItemRow[] {
    // What `gather` wrote, unchanged.
    const [number, item]: [number, SourceItem] = JSON.parse(text)
    const header = this.#headers[number]
    return header === undefined ? [] : [{ header, item }]
  }
}

/**
 * The documents of a file of tables: one for each row of the main table, with the rows of further ones that name it by
 * its number (`pdn:registro`) or, where the main table has none, its id. Rows of items may stand in any order; they are gathered in `store` first, the
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
  let passed = 0
  const close = async (): Promise<void> => {
    options.store.close()
    for (const reading of [main, ...further.map(each => each.reading)]) await reading.close()
  }
  const documents = async function* (): AsyncGenerator<SourceItem> {
    try {
      for (const table of further) await joiner.gather(table)
      for await (const found of main) {
        // A row that is no data has no place among the documents.
        const item = passed === 0 ? found : numberedBefore(found, passed)
        const row = { header, item }
        if (formCell(row, 'mark') !== '') {
          joiner.passOver(row, form)
          passed++
          continue
        }
        if (header.isTemplate && isUnfilled(row)) {
          passed++
          continue
        }
        if (header.unknown.length > 0 || item.surplus !== undefined) await joiner.see(row, main.summary)
        items++
        yield flatDocument(row, further.length === 0 ? [] : joiner.rows(recordKey(row)))
      }
      const left = options.store.left()
      joiner.lost += left
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

const numberedBefore = (item: SourceItem, passed: number): SourceItem => ({
  ...item,
  number: item.number - passed,
  problems: item.problems.map(problem => ({ ...problem, number: problem.number - passed })),
})

const orphans = (rows: number): SourceProblem => ({
  number: 0,
  line: 0,
  rule: 'row-without-record',
  severity: 'error',
  message: `${rows} rows of further tables name a document that the main table does not have; they were left out.`,
  expected: {
    es: `el número de un registro de la hoja principal; en ${rows} filas no lo es`,
    en: `the number of a record of the main sheet; in ${rows} rows it is none`,
  },
  kept: false,
})

const joinedSummary = (summary: SourceSummary, joiner: Joiner, items: () => number): SourceSummary =>
  Object.defineProperties(
    { ...summary },
    {
      items: { get: items, enumerable: true },
      lost: { get: () => summary.lost + joiner.lost, enumerable: true },
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

/** True where every value of a document stands in another at the same place, at any place of a list; labels aside. */
const isWithin = (value: Json, whole: Json | undefined): boolean => {
  if (Array.isArray(value))
    return Array.isArray(whole) && value.every((item: Json) => whole.some((other: Json) => isWithin(item, other)))
  if (isObject(value))
    return (
      isObject(whole) &&
      Object.entries(value).every(
        ([name, inner]) =>
          inner === undefined || (name === 'valor' && value.clave !== undefined) || isWithin(inner, whole[name]),
      )
    )
  return value === whole
}
