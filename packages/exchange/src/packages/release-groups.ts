import { DatabaseSync } from 'node:sqlite'
import { isObject, type JsonObject, PlatformError } from '@pdn/core'

/** Characters of the releases of one process, which alone are in memory at a time. */
const groupLimit = 64 * 1024 * 1024

/** Gathers releases by process. */
export interface ReleaseGroups {
  add(ocid: string, release: JsonObject): void
  /** The releases of each process in the order in which they came; processes by their ocids. To be iterated once. */
  groups(): Generator<readonly JsonObject[]>
  close(): void
}

const tooLarge = (limit: number): PlatformError =>
  new PlatformError('record-too-large', {
    message: `The releases of one process are longer than ${limit} characters together.`,
    hint: 'Look whether all releases of the file bear the same ocid.',
  })

const releaseOf = (text: string): JsonObject => {
  // What `add` wrote, unchanged.
  const release: unknown = JSON.parse(text)
  return isObject(release) ? release : {}
}

/**
 * Gathers releases in a temporary database, which lies in memory while it is small and beyond that in a file without a
 * name: packages of any size can be made into records, as long as the releases of one process fit the limit.
 *
 * @throws PlatformError `record-too-large`
 */
export const releaseGroupsOnDisk = (limit = groupLimit): ReleaseGroups => {
  const database = new DatabaseSync('')
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16384;')
  database.exec('CREATE TABLE held (ocid TEXT NOT NULL, number INTEGER NOT NULL, release TEXT NOT NULL); BEGIN;')
  const insert = database.prepare('INSERT INTO held VALUES (?, ?, ?)')
  let number = 0
  return {
    // As JSON, letters that the database does not keep (a lone surrogate, U+0000) tell ocids apart too.
    add: (ocid, release) => {
      insert.run(JSON.stringify(ocid), number++, JSON.stringify(release))
    },
    *groups() {
      database.exec('CREATE INDEX held_order ON held (ocid, number)')
      let ocid: unknown
      let group: JsonObject[] = []
      let left = limit
      for (const row of database.prepare('SELECT ocid, release FROM held ORDER BY ocid, number').iterate()) {
        if (ocid !== undefined && row.ocid !== ocid) {
          yield group
          group = []
          left = limit
        }
        ocid = row.ocid
        const text = String(row.release)
        left -= text.length
        if (left < 0) throw tooLarge(limit)
        group.push(releaseOf(text))
      }
      if (group.length > 0) yield group
    },
    close: () => database.close(),
  }
}
