import type { Localized } from '@pdn/core'
import type { Block, ShownValue } from '../../presentation.ts'

/** Most rows of one table; the document itself has them all. */
const rowLimit = 500

/** A column by its label in Spanish and English, `numeric` for figures. */
export type Column = readonly [es: string, en: string, numeric?: 'numeric']

/** A table, and a note where it has more rows than are shown; columns that no row fills are left out. */
export const table = (
  title: Localized,
  columns: readonly Column[],
  rows: readonly (readonly ShownValue[])[],
  empty: Localized,
): readonly Block[] => {
  const filled = columns.map((_, index) => index === 0 || rows.some(row => row[index]?.type !== 'missing'))
  const shown = rows.slice(0, rowLimit).map(row => row.filter((_, index) => filled[index]))
  const block: Block = {
    type: 'table',
    title,
    columns: columns
      .filter((_, index) => filled[index])
      .map(([es, en, numeric]) => ({ label: { es, en }, ...(numeric === undefined ? {} : { numeric: true }) })),
    rows: shown,
    empty,
  }
  if (rows.length <= rowLimit) return [block]
  const text: Localized = {
    es: `Se muestran ${rowLimit} de ${rows.length}; el JSON del registro los tiene todos.`,
    en: `${rowLimit} of ${rows.length} are shown; the record’s JSON has them all.`,
  }
  return [block, { type: 'note', text }]
}
