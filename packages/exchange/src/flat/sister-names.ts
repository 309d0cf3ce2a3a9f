import { systems } from '@pdn/systems'
import { type FlatForm, type FlatTable, flatForm, tableOfTitle } from './flat-form.ts'

const tableName = /\.csv(?:\.gz)?$/i

/** Titles of the tables that any standard has beside its main one. */
const sisterTitles = (): ReadonlySet<string> =>
  new Set(
    systems
      .flatMap(({ versions }) => versions)
      .map(flatForm)
      .flatMap(({ main, tables }) => tables.filter(table => table !== main).map(({ title }) => title.toLowerCase())),
  )

/** True for the name of a CSV file. */
export const isTable = (name: string): boolean => tableName.test(name)

/** The name of a CSV file without its ending. */
export const stemOf = (name: string): string => name.replace(tableName, '')

/**
 * Of the names in a folder, those of files that hold lists of the documents of another: `datos.tipoSancion.csv` beside
 * `datos.csv`.
 */
export const sisterNames = (names: readonly string[]): ReadonlySet<string> => {
  const tables = names.filter(isTable)
  if (tables.length < 2) return new Set()
  const titles = sisterTitles()
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

/** The list that a file holds of the documents of another, by their names; undefined where it holds none of a form's. */
export const sisterTable = (form: FlatForm, main: string, name: string): FlatTable | undefined => {
  const start = `${stemOf(main)}.`
  const isSister = isTable(main) && isTable(name) && name.startsWith(start)
  const table = isSister ? tableOfTitle(form, stemOf(name).slice(start.length)) : undefined
  return table === form.main ? undefined : table
}
