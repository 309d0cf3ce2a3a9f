import { basename, dirname, extname, join } from 'node:path'
import type { FlatForm, FlatTable } from './flat-form.ts'

/** The file of a table beside that of the main one: `declaraciones.csv`, `declaraciones.vehiculos.csv`. */
export const tableFile = (main: string, form: FlatForm, table: FlatTable): string => {
  if (table === form.main) return main
  const extension = extname(main)
  return join(dirname(main), `${basename(main, extension)}.${table.title}${extension}`)
}
