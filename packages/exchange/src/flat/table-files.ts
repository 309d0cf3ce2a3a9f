import { basename, dirname, join } from 'node:path'
import type { FlatForm, FlatTable } from './flat-form.ts'

/** The file of a table beside that of the main one: `declaraciones.csv`, `declaraciones.vehiculos.csv`, also gzipped. */
export const tableFile = (main: string, form: FlatForm, table: FlatTable): string => {
  if (table === form.main) return main
  const name = basename(main)
  const extension = /(?:\.[^.]+)?(?:\.gz)?$/i.exec(name)?.[0] ?? ''
  return join(dirname(main), `${name.slice(0, name.length - extension.length)}.${table.title}${extension}`)
}
