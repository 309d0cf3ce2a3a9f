import {
  escapePointerStep,
  foldForFilter,
  isObject,
  type Json,
  type JsonObject,
  type Localized,
  pointerSteps,
} from '@pdn/core'
import type { RuleName } from '@pdn/systems'
import type { SourceItem, SourceProblem } from '../reading/source.ts'
import type { ColumnUse } from './column-path.ts'
import { DocumentDraft, type Step } from './document-draft.ts'
import { jsonOf, readCell } from './flat-cell.ts'
import type { FlatColumn, FlatTable } from './flat-form.ts'
import type { TableHeader } from './table-header.ts'

/** A row of a table of items, with the document that it names. */
export interface ItemRow {
  readonly header: TableHeader
  readonly item: SourceItem
}

/** Cells of a row, of texts alone. */
export const cellsOf = (item: SourceItem): readonly (readonly [string, string])[] =>
  isObject(item.value)
    ? Object.entries(item.value).flatMap(([name, cell]) => (typeof cell === 'string' ? [[name, cell] as const] : []))
    : []

/** The cell of the form's own column of that kind. */
export const formCell = (row: ItemRow, type: 'record' | 'place' | 'rest' | 'mark'): string => {
  const found = cellsOf(row.item).find(([name]) => row.header.uses.get(name)?.type === type)
  return found?.[1].trim() ?? ''
}

type Tell = (
  rule: RuleName,
  message: string,
  expected: Localized,
  severity?: SourceProblem['severity'],
  steps?: readonly Step[],
) => void

const cellWords: Readonly<Partial<Record<RuleName, { readonly message: string; readonly expected: Localized }>>> = {
  'date-repaired': {
    message: 'was written as a spreadsheet or a person writes dates; it was read as a date',
    expected: {
      es: 'la fecha en la forma del estándar; se leyó la que aquí se ve',
      en: 'the date in the form of the standard; the one that stands here was read',
    },
  },
  'number-repaired': {
    message: 'was written as an amount of money; it was read as a number',
    expected: {
      es: 'el número sin signos; se leyó el que aquí se ve',
      en: 'the number without signs; the one that stands here was read',
    },
  },
  'number-unreadable': {
    message: 'holds no number; its text was kept',
    expected: { es: 'un número: 1200.50', en: 'a number: 1200.50' },
  },
  'cell-json-invalid': {
    message: 'begins with json: and holds no JSON; its text was kept',
    expected: { es: 'JSON bien formado después de «json:»', en: 'well-formed JSON behind “json:”' },
  },
}

const pointerOf = (steps: readonly Step[]): string => steps.map(step => `/${escapePointerStep(String(step))}`).join('')

/** Puts the cells of one row into a document under construction. */
class RowReader {
  readonly #draft: DocumentDraft
  readonly #base: readonly Step[]
  readonly #row: ItemRow
  readonly #tell: Tell
  readonly #empty: (readonly Step[])[] = []

  constructor(draft: DocumentDraft, base: readonly Step[], row: ItemRow, tell: Tell) {
    this.#draft = draft
    this.#base = base
    this.#row = row
    this.#tell = tell
  }

  /** Lists that the row says are empty. */
  read(): readonly (readonly Step[])[] {
    let rest = ''
    for (const [name, cell] of cellsOf(this.#row.item)) {
      const use = this.#row.header.uses.get(name)
      if (use === undefined || cell.trim() === '') continue
      if (use.type === 'rest') rest = cell
      else this.#cell(name, cell, use)
    }
    if (rest !== '') this.#rest(rest)
    return this.#empty
  }

  #cell(name: string, cell: string, use: ColumnUse): void {
    if (use.type === 'count' && cell.trim() === '0') this.#empty.push([...this.#base, ...use.steps])
    if (use.type !== 'value') return
    const { value, rule, byLabel } = readCell(cell, use.column)
    const severity = rule?.endsWith('repaired') ? 'warning' : 'error'
    const steps = [...this.#base, ...use.steps]
    const words = rule === undefined ? undefined : cellWords[rule]
    if (rule !== undefined && words !== undefined)
      this.#tell(rule, `The cell in “${name}” ${words.message}.`, words.expected, severity, steps)
    if (value === undefined) return
    this.#put(steps, value, name)
    const { lonely, isTemplate } = this.#row.header
    if ((byLabel === true || isTemplate) && lonely.has(name)) this.#label(steps, value, use)
  }

  #put(steps: readonly Step[], value: Json, name: string): void {
    if (!this.#draft.put(steps, value))
      this.#tell(
        'cell-without-place',
        `The cell in “${name}” has no place: another column fills it.`,
        { es: 'un solo valor; otra columna ya llena este lugar', en: 'one value; another column fills this place' },
        'error',
        steps,
      )
  }

  /** The label of a key, where its table has a member for it and the file no column. */
  #label(steps: readonly Step[], key: Json, { column }: ColumnUse & { type: 'value' }): void {
    const entry = column.keys?.entries.find(entry => entry.key === key)
    const valor = [...steps.slice(0, -1), 'valor']
    const member = memberAt(this.#row.header.table, valor.slice(this.#base.length))
    if (entry === undefined || member === undefined) return
    const label = foldForFilter(entry.label.es)
    const code = member.field.codes?.find(code => typeof code === 'string' && foldForFilter(code) === label)
    this.#draft.put(valor, code ?? entry.label.es)
  }

  #rest(cell: string): void {
    const held = jsonOf(cell)
    if (!isObject(held)) {
      this.#tell(
        'cell-json-invalid',
        'The cell of what has no column holds no JSON object.',
        { es: 'un objeto JSON en «pdn:resto»', en: 'a JSON object in “pdn:resto”' },
        'error',
      )
      return
    }
    for (const [pointer, value] of Object.entries(held)) {
      const steps = pointerSteps(pointer)
      if (steps !== undefined && value !== undefined) this.#put([...this.#base, ...steps], value, pointer)
    }
  }
}

const memberAt = (table: FlatTable, steps: readonly Step[]): FlatColumn | undefined => {
  const at = steps.findIndex(step => typeof step === 'number')
  const names = at === -1 ? steps : steps.slice(0, at)
  const isSame = (own: readonly string[]) => own.length === names.length && own.every((name, i) => name === names[i])
  if (at === -1) return table.columns.find(column => isSame(column.steps))
  const list = table.lists.find(each => isSame(each.steps))
  return list === undefined ? undefined : memberAt(list, steps.slice(at + 1))
}

const placeOf = (text: string): readonly number[] | undefined =>
  /^(?:\[\d{1,9}\])+$/.test(text) ? text.slice(1, -1).split('][').map(Number) : undefined

/** Where a row's item stands in the document: the steps of its lists with their numbers. */
const baseOf = (lists: readonly FlatTable[], place: readonly number[]): readonly Step[] =>
  lists.flatMap((list, at) => [...list.steps, place[at] ?? 0])

/** The tables on the way from the main one to another, that one last. */
const tablePath = (main: FlatTable, table: FlatTable): readonly FlatTable[] => {
  if (main === table) return []
  for (const list of main.lists) {
    if (list === table) return [list]
    const below = tablePath(list, table)
    if (below.length > 0) return [list, ...below]
  }
  return []
}

/** Rows of items in the order of their places, holders first; those without one after the others, as they come. */
const inOrder = (main: FlatTable, rows: readonly ItemRow[]) => {
  const next = new Map<FlatTable, number>()
  return rows
    .map(row => {
      const lists = tablePath(main, row.header.table)
      const told = placeOf(formCell(row, 'place'))
      const isTold = told !== undefined && told.length === lists.length
      const number = next.get(row.header.table) ?? 0
      next.set(row.header.table, number + 1)
      const place = isTold ? told : [...lists.slice(1).map(() => 0), number]
      return { row, lists, place, isTold }
    })
    .toSorted((left, right) => left.lists.length - right.lists.length)
}

/**
 * The document of a row of the main table and of the rows of its lists: an item whose number and line are the row's, its
 * problems those of all of them. Undefined for a row that is set aside as an example.
 */
export const flatDocument = (main: ItemRow, rows: readonly ItemRow[]): SourceItem => {
  const draft = new DocumentDraft()
  const problems: SourceProblem[] = [...main.item.problems]
  const tell =
    ({ item }: ItemRow): Tell =>
    (rule, message, expected, severity = 'warning', steps) => {
      const { number, line } = item
      const path = steps === undefined ? {} : { path: pointerOf(steps) }
      problems.push({ number, line, rule, severity, message, expected, kept: true, ...path })
    }
  const empty = [...new RowReader(draft, [], main, tell(main)).read()]
  for (const { row, lists, place, isTold } of inOrder(main.header.table, rows)) {
    problems.push(...row.item.problems)
    if (!isTold && lists.length > 1)
      tell(row)('row-without-place', 'The row does not say to which item it belongs; it was put into the first.', {
        es: 'el lugar del elemento en «pdn:lugar»; se puso en el primero',
        en: 'the place of the item in “pdn:lugar”; it was put into the first',
      })
    const base = baseOf(lists, place)
    if (!draft.open(base))
      tell(row)(
        'row-repeated',
        'Two rows stand at the same place of a list.',
        { es: 'una sola fila para este lugar de la lista', en: 'one row for this place of the list' },
        'error',
      )
    empty.push(...new RowReader(draft, base, row, tell(row)).read())
  }
  for (const steps of empty) draft.put(steps, [])
  const value: JsonObject = draft.document()
  return { number: main.item.number, line: main.item.line, value, problems }
}
