import { DatabaseSync } from 'node:sqlite'
import type { JsonObject } from '@pdn/core'
import { type FlatForm, type FlatTable, formColumns } from './flat-form.ts'
import { flatten } from './flatten.ts'

/** A cell of a spooled row: its text, and whether it is a number. */
export interface SpooledCell {
  readonly text: string
  readonly isNumber: boolean
}

/** A table whose rows were gathered: the columns that some row fills, and the rows. */
export interface SpooledTable {
  readonly table: FlatTable
  readonly columns: readonly string[]
  rows(): Iterable<ReadonlyMap<string, SpooledCell>>
}

/** Cells as they are held: column, text, and a mark for numbers. */
type HeldRow = readonly (readonly [string, string, 0 | 1])[]

const columnOrder = (table: FlatTable): readonly string[] => [
  formColumns.record,
  formColumns.place,
  ...table.columns.map(({ name }) => name),
  ...table.lists.map(({ steps }) => `${steps.join('.')}[]`),
  formColumns.rest,
]

/**
 * Gathers the tables of documents in a temporary database, which lies in memory while it is small and beyond that in a
 * file without a name: only when all are there is it known which columns they fill.
 */
export class TableSpool {
  readonly #form: FlatForm
  readonly #database = new DatabaseSync('')
  readonly #insert
  readonly #used = new Map<FlatTable, Set<string>>()
  #documents = 0
  #needsNumbers = false

  constructor(form: FlatForm) {
    this.#form = form
    this.#database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -32768;')
    this.#database.exec(
      'CREATE TABLE held (table_number INTEGER, number INTEGER, row TEXT NOT NULL, PRIMARY KEY (table_number, number)) WITHOUT ROWID; BEGIN;',
    )
    this.#insert = this.#database.prepare('INSERT INTO held VALUES (?, ?, ?)')
  }

  /** How many documents were added. */
  get documents(): number {
    return this.#documents
  }

  add(document: JsonObject): void {
    const rows = flatten(this.#form, document, ++this.#documents)
    this.#needsNumbers ||= rows.length > 1 || (rows[0]?.cells.size ?? 0) < 2
    for (const [at, { table, cells, numbers }] of rows.entries()) {
      const used = this.#used.get(table) ?? new Set()
      this.#used.set(table, used)
      const held: HeldRow = [...cells].map(([name, text]) => [name, text, numbers.has(name) ? 1 : 0])
      for (const name of cells.keys()) used.add(name)
      // Rows of one document follow each other; no document has a million of them in memory.
      this.#insert.run(this.#form.tables.indexOf(table), this.#documents * rowsOfDocument + at, JSON.stringify(held))
    }
  }

  /** The tables that have rows, the main one first. */
  tables(): readonly SpooledTable[] {
    return this.#form.tables.flatMap((table, number) => {
      const used = this.#used.get(table)
      if (used === undefined) return []
      const isMain = table === this.#form.main
      const columns = columnOrder(table).filter(
        name => used.has(name) && (name !== formColumns.record || !isMain || this.#needsNumbers),
      )
      return [{ table, columns, rows: () => this.#rows(number) }]
    })
  }

  close(): void {
    this.#database.close()
  }

  *#rows(number: number): Generator<ReadonlyMap<string, SpooledCell>> {
    const found = this.#database.prepare('SELECT row FROM held WHERE table_number = ? ORDER BY number').iterate(number)
    for (const { row } of found) {
      // What `add` wrote, unchanged.
      const held: HeldRow = JSON.parse(String(row))
      yield new Map(held.map(([name, text, isNumber]) => [name, { text, isNumber: isNumber === 1 }]))
    }
  }
}

/** Rows that one document may have, so that numbers of rows keep their order. */
const rowsOfDocument = 1_000_000_000
