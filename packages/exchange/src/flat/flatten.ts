import { isObject, type Json, type JsonObject, jsonPointer, madeOnce } from '@pdn/core'
import { jsonCell, writeCell } from './flat-cell.ts'
import { type FlatColumn, type FlatForm, type FlatTable, formColumns } from './flat-form.ts'

/** A row of one of the tables: cells by column. */
export interface FlatRow {
  readonly table: FlatTable
  readonly cells: ReadonlyMap<string, string>
  /** True for cells that hold a number. */
  readonly numbers: ReadonlySet<string>
}

/** Names that the items of a table have: columns, lists, and the objects on the way to them. */
interface Names {
  readonly columns: ReadonlyMap<string, FlatColumn>
  readonly lists: ReadonlyMap<string, FlatTable>
  readonly objects: ReadonlySet<string>
}

const pathKey = (steps: readonly string[]): string => steps.join('\n')

const tableNames = madeOnce((table: FlatTable): Names => {
  const all = [...table.columns, ...table.lists]
  return {
    columns: new Map(table.columns.map(column => [pathKey(column.steps), column])),
    lists: new Map(table.lists.map(list => [pathKey(list.steps), list])),
    objects: new Set(all.flatMap(({ steps }) => steps.slice(1).map((_, at) => pathKey(steps.slice(0, at + 1))))),
  }
})

/** Writes one item, and the items of its lists below it, into rows. */
class RowWriter {
  readonly rows: FlatRow[] = []
  readonly #record: number

  constructor(record: number) {
    this.#record = record
  }

  item(table: FlatTable, item: JsonObject, place: string): void {
    const cells = new Map<string, string>([[formColumns.record, String(this.#record)]])
    if (place !== '') cells.set(formColumns.place, place)
    const numbers = new Set<string>([formColumns.record])
    this.rows.push({ table, cells, numbers })
    const rest: Record<string, Json> = {}
    this.#members(item, [], { table, names: tableNames(table), cells, numbers, rest, place })
    if (Object.keys(rest).length > 0) cells.set(formColumns.rest, jsonCell(rest))
  }

  #members(members: JsonObject, above: readonly string[], at: ItemUnderWay): void {
    for (const [name, value] of Object.entries(members))
      if (value !== undefined) this.#member(value, [...above, name], at)
  }

  #member(value: Json, steps: readonly string[], at: ItemUnderWay): void {
    const { names, cells, numbers } = at
    const key = pathKey(steps)
    const column = names.columns.get(key)
    const list = names.lists.get(key)
    if (column !== undefined && isCell(value)) {
      cells.set(column.name, writeCell(value, column))
      if (typeof value === 'number' && cells.get(column.name) === String(value)) numbers.add(column.name)
    } else if (list !== undefined && isObjectList(value)) this.#list(list, value, steps, at)
    else if (names.objects.has(key) && isObject(value) && Object.keys(value).length > 0) this.#members(value, steps, at)
    else at.rest[jsonPointer(steps)] = value
  }

  #list(
    list: FlatTable,
    items: readonly JsonObject[],
    steps: readonly string[],
    { cells, numbers, place }: ItemUnderWay,
  ): void {
    const name = `${steps.join('.')}[]`
    cells.set(name, String(items.length))
    numbers.add(name)
    for (const [index, item] of items.entries()) this.item(list, item, `${place}[${index}]`)
  }
}

interface ItemUnderWay {
  readonly table: FlatTable
  readonly names: Names
  readonly cells: Map<string, string>
  readonly numbers: Set<string>
  readonly rest: Record<string, Json>
  readonly place: string
}

const isCell = (value: Json): boolean =>
  typeof value !== 'object' || value === null || (Array.isArray(value) && value.every(item => typeof item !== 'object'))

const isObjectList = (value: Json): value is readonly JsonObject[] => Array.isArray(value) && value.every(isObject)

/** The rows of one document, its own first; `record` is its number. Reading them gives the same document again. */
export const flatten = (form: FlatForm, document: JsonObject, record: number): readonly FlatRow[] => {
  const writer = new RowWriter(record)
  writer.item(form.main, document, '')
  return writer.rows
}
