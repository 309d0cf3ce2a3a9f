import { type ColumnUse, columnUse } from './column-path.ts'
import type { FlatTable } from './flat-form.ts'

/** What the columns of a file are in a table. */
export interface TableHeader {
  readonly table: FlatTable
  readonly uses: ReadonlyMap<string, ColumnUse>
  /** Columns that the table does not have. */
  readonly unknown: readonly string[]
  /** Columns of key lists whose labels have no column of their own: a label there stands for both. */
  readonly lonely: ReadonlySet<string>
  /** True for a template of ours, by its column of marks: there a key alone stands for its label too. */
  readonly isTemplate: boolean
}

const placeText = (steps: readonly (string | number)[]): string => JSON.stringify(steps)

/** Reads the header of a table's file. */
export const tableHeader = (table: FlatTable, columns: readonly string[]): TableHeader => {
  const uses = new Map(columns.map(name => [name, columnUse(table, name)] as const))
  const places = new Set([...uses.values()].flatMap(use => (use.type === 'value' ? [placeText(use.steps)] : [])))
  return {
    table,
    uses,
    unknown: columns.filter(name => uses.get(name)?.type === 'unknown'),
    lonely: new Set(
      [...uses].flatMap(([name, use]) =>
        use.type === 'value' &&
        use.steps.at(-1) === 'clave' &&
        !places.has(placeText([...use.steps.slice(0, -1), 'valor']))
          ? [name]
          : [],
      ),
    ),
    isTemplate: [...uses.values()].some(({ type }) => type === 'mark'),
  }
}
