import { canonicalJson, PlatformError } from '@pdn/core'
import { cellOf, type MappedRow } from './mapped-row.ts'
import type { Mapping } from './mapping.ts'

/** The rows of one document, each once, and the numbers of those that are exact copies of another. */
export interface RowGroup {
  readonly rows: readonly MappedRow[]
  readonly copies: readonly (readonly number[])[]
}

/** Gathers rows by the cells that a mapping groups by. */
export interface RowGroups {
  add(row: MappedRow): void
  /** The groups in the order of their keys, once. */
  inOrder(): Iterable<RowGroup>
  close(): void
}

/** Makes the place where a mapping's rows are gathered. */
export type OpenRowGroups = (mapping: Mapping) => RowGroups

const defaultLimit = 256 * 1024 * 1024

/** The key of a row's group. */
export const groupKey = (mapping: Mapping, row: MappedRow): string =>
  canonicalJson(mapping.groupBy.map(column => cellOf(row, column)))

/** The rows of one group as they are taken: copies are set aside, and more characters than the limit are refused. */
export class GroupedRows {
  readonly #mapping: Mapping
  readonly #entries = new Map<string, { readonly row: MappedRow; readonly numbers: number[] }>()

  constructor(mapping: Mapping) {
    this.#mapping = mapping
  }

  /** Adds a row; gives the characters that it takes. */
  add(row: MappedRow, limit: number): number {
    const text = canonicalJson([...row.cells].map(([column, cell]) => [column, cell]))
    const present = this.#entries.get(text)
    if (present !== undefined) {
      present.numbers.push(row.number)
      return 0
    }
    if (text.length > limit) throw tooLarge(this.#mapping)
    this.#entries.set(text, { row, numbers: [row.number] })
    return text.length
  }

  group(): RowGroup {
    const entries = [...this.#entries.values()]
    const copies = entries.filter(entry => entry.numbers.length > 1).map(entry => entry.numbers)
    return { rows: entries.map(entry => entry.row), copies }
  }
}

/** Gathers rows in memory, up to a limit of characters. */
export const rowGroupsInMemory =
  (limit = defaultLimit): OpenRowGroups =>
  mapping => {
    const groups = new Map<string, GroupedRows>()
    let characters = 0
    return {
      add: row => {
        const key = groupKey(mapping, row)
        const group = groups.get(key) ?? new GroupedRows(mapping)
        groups.set(key, group)
        characters += group.add(row, limit - characters)
      },
      *inOrder() {
        for (const key of [...groups.keys()].sort()) {
          const group = groups.get(key)
          groups.delete(key)
          if (group !== undefined) yield group.group()
        }
      },
      close: () => groups.clear(),
    }
  }

const tooLarge = ({ where }: Mapping): PlatformError =>
  new PlatformError('mapping-too-large', {
    message: 'The rows that the mapping groups have more characters than can be held at once.',
    where,
    hint: 'Group by columns that fewer rows share, or split the file so that no group is spread over two parts.',
  })
