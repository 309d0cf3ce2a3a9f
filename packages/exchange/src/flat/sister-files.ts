import { readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { systems } from '@pdn/systems'
import { flatForm } from './flat-form.ts'

const tableName = /\.csv(?:\.gz)?$/i

/** Titles of the tables that any standard has beside its main one. */
const sisterTitles = (): ReadonlySet<string> =>
  new Set(
    systems
      .flatMap(({ versions }) => versions)
      .map(flatForm)
      .flatMap(({ main, tables }) => tables.filter(table => table !== main).map(({ title }) => title.toLowerCase())),
  )

const stemOf = (name: string): string => name.replace(tableName, '')

/**
 * Of the names in a folder, those of files that hold lists of the documents of another: `datos.tipoSancion.csv` beside
 * `datos.csv`.
 */
export const sisterNames = (names: readonly string[]): ReadonlySet<string> => {
  const titles = sisterTitles()
  const tables = names.filter(name => tableName.test(name))
  const stems = new Set(tables.map(stemOf))
  return new Set(
    tables.filter(name => {
      const parts = stemOf(name).split('.')
      return parts.some(
        (_, at) =>
          at > 0 && stems.has(parts.slice(0, at).join('.')) && titles.has(parts.slice(at).join('.').toLowerCase()),
      )
    }),
  )
}

/** The files that hold lists of a file's documents. */
export const sisterFiles = async (file: string): Promise<readonly string[]> => {
  const own = basename(file)
  if (!tableName.test(own)) return []
  const names = await readdir(dirname(file)).catch(() => [])
  const sisters = sisterNames(names)
  return names
    .filter(name => sisters.has(name) && name.startsWith(`${stemOf(own)}.`))
    .toSorted()
    .map(name => join(dirname(file), name))
}
