import { DatabaseSync } from 'node:sqlite'
import type { RowStore } from './row-store.ts'

/**
 * Gathers rows in a temporary database, which lies in memory while it is small and beyond that in a file without a name:
 * tables of any size.
 */
export const rowStoreOnDisk = (): RowStore => {
  const database = new DatabaseSync('')
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -32768;')
  database.exec('CREATE TABLE held (key TEXT NOT NULL, row TEXT NOT NULL); BEGIN;')
  const insert = database.prepare('INSERT INTO held VALUES (?, ?)')
  let isIndexed = false
  let left = 0
  const prepared = () => {
    if (!isIndexed) database.exec('CREATE INDEX held_key ON held (key)')
    isIndexed = true
    return {
      find: database.prepare('SELECT row FROM held WHERE key = ? ORDER BY rowid'),
      drop: database.prepare('DELETE FROM held WHERE key = ?'),
    }
  }
  let statements: ReturnType<typeof prepared> | undefined
  return {
    add: (key, row) => {
      insert.run(key, row)
      left++
    },
    take: key => {
      statements ??= prepared()
      const rows = statements.find.all(key).map(({ row }) => String(row))
      if (rows.length > 0) statements.drop.run(key)
      left -= rows.length
      return rows
    },
    left: () => left,
    close: () => {
      if (database.isOpen) database.close()
    },
  }
}
