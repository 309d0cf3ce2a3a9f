import { isObject, type Json } from '@pdn/core'
import type { SourceItem, SourceProblem } from '../reading/source.ts'

/** A row as rules see it: every cell as text, by column. */
export interface MappedRow {
  readonly number: number
  readonly line: number
  readonly cells: ReadonlyMap<string, string>
  readonly surplus: readonly string[]
  readonly problems: readonly SourceProblem[]
}

const flatten = (value: Json, path: string, cells: Map<string, string>): void => {
  if (value === null) return
  if (Array.isArray(value)) for (const [index, item] of value.entries()) flatten(item, `${path}.${index}`, cells)
  else if (isObject(value)) {
    for (const [name, member] of Object.entries(value))
      if (member !== undefined) flatten(member, path === '' ? name : `${path}.${name}`, cells)
  } else cells.set(path, String(value))
}

/** The cells of a CSV row by column, or of a JSON document by dotted path. */
export const mappedRow = (item: SourceItem): MappedRow => {
  const cells = new Map<string, string>()
  if (isObject(item.value) && Object.values(item.value).every(cell => typeof cell === 'string'))
    for (const [column, cell] of Object.entries(item.value)) cells.set(column, String(cell))
  else flatten(item.value, '', cells)
  return { number: item.number, line: item.line, cells, surplus: item.surplus ?? [], problems: item.problems }
}

/** A cell's text without blanks around it; empty where the row lacks the column. */
export const cellOf = (row: MappedRow, column: string): string => row.cells.get(column)?.trim() ?? ''
