import { PlatformError } from '@pdn/core'

/** Rows of further tables, gathered by the document that they belong to. */
export interface RowStore {
  add(key: string, row: string): void
  /** Takes out the rows of a document, in the order in which they came. */
  take(key: string): readonly string[]
  /** Numbers of rows that nobody took. */
  left(): number
  close(): void
}

/** Characters that are gathered in memory. */
const defaultLimit = 256 * 1024 * 1024

/** Gathers rows in memory, up to a limit of characters. */
export const rowStoreInMemory = (limit = defaultLimit): RowStore => {
  const held = new Map<string, string[]>()
  let characters = 0
  return {
    add: (key, row) => {
      characters += row.length
      if (characters > limit)
        throw new PlatformError('workbook-too-large', {
          message: 'The further tables of the file have more characters than can be held at once.',
          hint: 'Convert the file with `pdn convert`, which gathers its tables on disk.',
        })
      const rows = held.get(key)
      if (rows === undefined) held.set(key, [row])
      else rows.push(row)
    },
    take: key => {
      const rows = held.get(key) ?? []
      held.delete(key)
      return rows
    },
    left: () => [...held.values()].reduce((sum, rows) => sum + rows.length, 0),
    close: () => held.clear(),
  }
}
