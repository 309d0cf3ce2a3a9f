import { foldForFilter } from '@pdn/core'
import { type FlatColumn, type FlatTable, formColumns } from './flat-form.ts'

/** What a column of a file holds. */
export type ColumnUse =
  | { readonly type: 'value'; readonly steps: readonly (string | number)[]; readonly column: FlatColumn }
  /** How many items a list of objects has. */
  | { readonly type: 'count'; readonly steps: readonly (string | number)[] }
  | { readonly type: 'record' | 'place' | 'rest' | 'mark' }
  | { readonly type: 'unknown' }

/** Items that numbered columns may name. */
const mostItems = 1000

const marks: ReadonlyMap<string, ColumnUse> = new Map([
  [formColumns.record, { type: 'record' }],
  [formColumns.place, { type: 'place' }],
  [formColumns.rest, { type: 'rest' }],
])

const startsWith = (steps: readonly string[], start: readonly string[]): boolean =>
  steps.length >= start.length && start.every((step, at) => folded(step) === folded(steps[at] ?? ''))

const folded = (name: string): string => foldForFilter(name.trim())

interface Part {
  readonly name: string
  /** Place in a list, or that all of the list is meant. */
  readonly at: number | 'all' | undefined
}

const partsOf = (name: string): readonly Part[] | undefined => {
  const parts: Part[] = []
  for (const text of name.split('.')) {
    const match = /^([^[\]]+)(?:\[(\d{0,4})\])?$/.exec(text.trim())
    if (match === null) return undefined
    const [, member = '', digits] = match
    const at = digits === undefined ? undefined : digits === '' ? 'all' : Number(digits)
    if (typeof at === 'number' && at >= mostItems) return undefined
    parts.push({ name: member.trim(), at })
  }
  return parts
}

const usesIn = (table: FlatTable, parts: readonly Part[], above: readonly (string | number)[]): ColumnUse => {
  const split = parts.findIndex(({ at }) => at !== undefined)
  const names = parts.slice(0, split === -1 ? undefined : split + 1).map(({ name }) => name)
  const at = split === -1 ? undefined : parts[split]?.at
  const isLast = split === -1 || split === parts.length - 1
  const list = table.lists.find(({ steps }) => steps.length === names.length && startsWith(names, steps))
  if (list !== undefined && at !== undefined) {
    if (at === 'all') return isLast ? { type: 'count', steps: [...above, ...list.steps] } : { type: 'unknown' }
    return isLast ? { type: 'unknown' } : usesIn(list, parts.slice(split + 1), [...above, ...list.steps, at])
  }
  const column = table.columns.find(({ steps }) => steps.length === names.length && startsWith(names, steps))
  if (column === undefined || !isLast) return { type: 'unknown' }
  if (at === undefined || (at === 'all' && column.isList))
    return { type: 'value', steps: [...above, ...column.steps], column }
  if (typeof at !== 'number' || !column.isList) return { type: 'unknown' }
  return { type: 'value', steps: [...above, ...column.steps, at], column: { ...column, isList: false } }
}

/**
 * What a column of a table's file holds, by its name: the path of a value or of a list, an item of a list named by its
 * number, or a column of the form itself. Capitals and accents do not matter; a star behind a name marks what is required.
 */
export const columnUse = (table: FlatTable, name: string): ColumnUse => {
  const bare = name.trim().replace(/\s*\*$/, '')
  const mark = marks.get(bare.toLowerCase())
  if (mark !== undefined) return mark
  if (bare === formColumns.mark || bare.startsWith(`${formColumns.mark} `)) return { type: 'mark' }
  const parts = partsOf(bare)
  return parts === undefined ? { type: 'unknown' } : usesIn(table, parts, [])
}

/** Share of a file's columns that a table has, from 0 to 1. */
export const flatShare = (table: FlatTable, columns: readonly string[]): number =>
  columns.filter(name => columnUse(table, name).type !== 'unknown').length / Math.max(1, columns.length)
