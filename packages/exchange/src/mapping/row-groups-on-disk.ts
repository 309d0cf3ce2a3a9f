import { DatabaseSync } from 'node:sqlite'
import type { SourceProblem } from '../reading/source.ts'
import type { MappedRow } from './mapped-row.ts'
import { GroupedRows, groupKey, type OpenRowGroups } from './row-groups.ts'

/** Characters of one group, which alone is in memory at a time. */
const defaultLimit = 64 * 1024 * 1024

/**
 * Gathers rows in a temporary database, which lies in memory while it is small and beyond that in a file without a name:
 * a file of any size can be grouped, as long as the rows of one document fit the limit.
 */
export const rowGroupsOnDisk =
  (limit = defaultLimit): OpenRowGroups =>
  mapping => {
    const database = new DatabaseSync('')
    database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -32768;')
    database.exec('CREATE TABLE held (key BLOB NOT NULL, number INTEGER NOT NULL, row TEXT NOT NULL); BEGIN;')
    const insert = database.prepare('INSERT INTO held VALUES (?, ?, ?)')
    return {
      add: row => {
        insert.run(sortable(groupKey(mapping, row)), row.number, rowText(row))
      },
      *inOrder() {
        let key: unknown
        let group = new GroupedRows(mapping)
        let left = limit
        for (const held of database
          .prepare('SELECT hex(key) AS key, row FROM held ORDER BY held.key, number')
          .iterate()) {
          if (key !== undefined && held.key !== key) {
            yield group.group()
            group = new GroupedRows(mapping)
            left = limit
          }
          key = held.key
          left -= group.add(rowOf(String(held.row)), left)
        }
        if (key !== undefined) yield group.group()
      },
      close: () => database.close(),
    }
  }

/** Bytes that compare as texts do in JavaScript: its units, the higher byte first. */
const sortable = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16()

interface KeptRow {
  readonly number: number
  readonly line: number
  readonly cells: readonly (readonly [string, string])[]
  readonly surplus: readonly string[]
  readonly problems: readonly SourceProblem[]
}

const rowText = ({ number, line, cells, surplus, problems }: MappedRow): string => {
  const kept: KeptRow = { number, line, cells: [...cells], surplus, problems }
  return JSON.stringify(kept)
}

const rowOf = (text: string): MappedRow => {
  // What rowText wrote, unchanged.
  const kept: KeptRow = JSON.parse(text)
  return { ...kept, cells: new Map(kept.cells) }
}
