import type { Localized } from '@pdn/core'
import type { UnknownColumn } from '../flat/join-tables.ts'
import { columnLetters } from '../writing/sheet-text.ts'

/** What was expected in place of a column that the standard does not have; it is named by its letters. */
export const insteadOfColumn = ({ place, filled }: UnknownColumn): Localized => {
  const letters = columnLetters(place)
  return {
    es: `una columna del estándar; la ${letters} no lo es, y tiene ${filled} ${filled === 1 ? 'celda llena' : 'celdas llenas'}`,
    en: `a column of the standard; ${letters} is none, and has ${filled} filled ${filled === 1 ? 'cell' : 'cells'}`,
  }
}
