import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { makePrivateFile } from './private-folder.ts'

/** The place of an index on the disk, held by this process until `close`. */
export interface KeptIndex {
  readonly file: string
  /** Frees the place; with `remove` the index goes too. */
  close(remove: boolean): Promise<void>
}

/** Providers that may serve the same data out of one home at the same time. */
const places = 64

/** In `user_version` of an index that was built to its end; one that was not is built anew. */
const complete = 1

/**
 * Takes the first free place for an index of that identity (what is served, from where, by which code and key). What an
 * earlier process left there is kept where it is whole, else removed.
 */
export const takeIndexPlace = async (home: string, data: string, identity: string): Promise<KeptIndex> => {
  const name = `index-${createHash('sha256').update(data).digest('hex').slice(0, 16)}`
  for (let place = 0; place < places; place++) {
    const file = join(home, `${name}-${place}.sqlite`)
    const lock = await lockOf(file)
    if (lock === undefined) continue
    if (!isWhole(file, identity)) await removeIndex(file)
    await makePrivateFile(file, 'a')
    return {
      file,
      close: async remove => {
        if (remove) await removeIndex(file)
        lock.close()
        if (remove) await rm(lockFile(file), { force: true })
      },
    }
  }
  throw new Error(`More than ${places} providers serve the same data.`)
}

/** Whether an index stands there that was built to its end under that identity. */
export const isWhole = (file: string, identity: string): boolean => {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(file, { readOnly: true })
    if (database.prepare('PRAGMA user_version').get()?.user_version !== complete) return false
    return database.prepare('SELECT identity FROM made').get()?.identity === identity
  } catch {
    // No file, or one that a build was torn away from.
    return false
  } finally {
    database?.close()
  }
}

/** Writes into a new index whose it is. */
export const signIndex = (database: DatabaseSync, identity: string): void => {
  database.exec('CREATE TABLE made (identity TEXT NOT NULL)')
  database.prepare('INSERT INTO made VALUES (?)').run(identity)
}

/** Marks an index as built to its end, once everything before it lies on the disk. */
export const markWhole = (database: DatabaseSync): void => {
  database.exec(`PRAGMA synchronous = FULL; PRAGMA user_version = ${complete};`)
}

const lockFile = (file: string): string => `${file}.lock`

/** A lock that ends with the process, however it ends; undefined where another process holds it. */
const lockOf = async (file: string): Promise<DatabaseSync | undefined> => {
  await makePrivateFile(lockFile(file), 'a')
  const lock = new DatabaseSync(lockFile(file))
  try {
    lock.exec('PRAGMA journal_mode = MEMORY; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;')
    return lock
  } catch {
    lock.close()
    return undefined
  }
}

const removeIndex = async (file: string): Promise<void> => {
  for (const part of ['', '-wal', '-shm', '-journal']) await rm(`${file}${part}`, { force: true })
}
