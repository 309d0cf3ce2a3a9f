import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** One forward step of the database's form. */
export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
  /** SHA-256 of the file's text, in hexadecimal. */
  readonly hash: string
}

/** Where the platform's migrations are. */
export const migrationsFolder = fileURLToPath(new URL('../migrations/', import.meta.url))

/** The migrations of a folder in their order: numbered from 1 without a gap, `0001-name.sql`. */
export const readMigrations = async (folder: string = migrationsFolder): Promise<readonly Migration[]> => {
  const names = (await readdir(folder)).filter(name => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (file, index) => {
      const match = /^(\d{4})-([a-z0-9-]+)\.sql$/.exec(file)
      if (!match?.[2] || Number(match[1]) !== index + 1) {
        throw new Error(`${file} breaks the row of migrations: ${String(index + 1).padStart(4, '0')}-name.sql is next`)
      }
      const sql = await readFile(`${folder}/${file}`, 'utf8')
      return { number: index + 1, name: match[2], sql, hash: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}
