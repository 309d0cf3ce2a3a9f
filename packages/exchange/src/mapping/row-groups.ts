import { canonicalJson, PlatformError } from '@pdn/core'
import { cellOf, type MappedRow } from './mapped-row.ts'
import type { Mapping } from './mapping.ts'

/** The rows of one document, each once, and the numbers of those that are exact copies of another. */
export interface RowGroup {
  readonly rows: readonly MappedRow[]
  readonly copies: readonly (readonly number[])[]
}

const defaultLimit = 256 * 1024 * 1024

/** Gathers rows by the cells that a mapping groups by, in memory up to a limit. */
export class RowGroups {
  readonly #mapping: Mapping
  readonly #limit: number
  readonly #groups = new Map<string, Map<string, { readonly row: MappedRow; readonly numbers: number[] }>>()
  #characters = 0

  constructor(mapping: Mapping, limit = defaultLimit) {
    this.#mapping = mapping
    this.#limit = limit
  }

  add(row: MappedRow): void {
    const key = canonicalJson(this.#mapping.groupBy.map(column => cellOf(row, column)))
    const text = canonicalJson([...row.cells].map(([column, cell]) => [column, cell]))
    const group = this.#groups.get(key) ?? new Map<string, { row: MappedRow; numbers: number[] }>()
    this.#groups.set(key, group)
    const present = group.get(text)
    if (present !== undefined) {
      present.numbers.push(row.number)
      return
    }
    this.#characters += text.length
    if (this.#characters > this.#limit) throw this.#tooLarge()
    group.set(text, { row, numbers: [row.number] })
  }

  /** The groups in the order of their keys. */
  *inOrder(): Generator<RowGroup> {
    for (const key of [...this.#groups.keys()].sort()) {
      const entries = [...(this.#groups.get(key)?.values() ?? [])]
      this.#groups.delete(key)
      const copies = entries.filter(entry => entry.numbers.length > 1).map(entry => entry.numbers)
      yield { rows: entries.map(entry => entry.row), copies }
    }
  }

  #tooLarge(): PlatformError {
    return new PlatformError('mapping-too-large', {
      message: `The file holds more than ${this.#limit} characters in rows that the mapping groups.`,
      where: this.#mapping.where,
      hint: 'Split the file so that no group is spread over two parts, or raise the limit `groupedCharacters`.',
    })
  }
}
