import { findReservedIdentifiers, foldForSearch, PlatformError } from '@pdn/core'
import { delimiterName } from '../reading/csv-delimiter.ts'
import type { SourceSummary } from '../reading/source.ts'
import type { Mapping } from './mapping.ts'

/** Letters to change, add or drop to make one text of the other (Levenshtein). */
const distance = (left: string, right: string): number => {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let row = 1; row <= left.length; row++) {
    const current = [row]
    for (let column = 1; column <= right.length; column++) {
      const changed = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1)
      current.push(Math.min(changed, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1))
    }
    previous = current
  }
  return previous[right.length] ?? 0
}

const nearest = (wanted: string, columns: readonly string[]): string | undefined => {
  const folded = foldForSearch(wanted).slice(0, 200)
  const scored = columns.map(column => ({ column, far: distance(folded, foldForSearch(column).slice(0, 200)) }))
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (found, next) => (found === undefined || next.far < found.far ? next : found),
    undefined,
  )
  return best !== undefined && best.far <= Math.max(2, folded.length / 2) ? best.column : undefined
}

/** A header cell in a message: short, and unsaid where it holds a reserved value, for a header may be a row of data. */
const shown = (column: string): string =>
  findReservedIdentifiers(column).length > 0 ? '(a reserved value)' : `“${column.slice(0, 80)}”`

/** Columns listed in a message. */
const listedColumns = 60

/** Refuses a file that lacks a column of the mapping, before a row of it is read. */
export const checkColumns = (mapping: Mapping, summary: SourceSummary): void => {
  const { columns } = summary
  if (columns === undefined) return
  const absent = mapping.columns.filter(use => !columns.includes(use.column))
  const [first] = absent
  if (first === undefined) return
  if (columns.length === 1 && mapping.columns.length > 1) throw delimiterError(summary)
  const told = absent.map(({ column, place }) => {
    const near = nearest(column, columns)
    return `“${column}” (line ${place.line} of the mapping)${near === undefined ? '' : `; the nearest is ${shown(near)}`}`
  })
  const more = columns.length > listedColumns ? ` and ${columns.length - listedColumns} more` : ''
  throw new PlatformError('mapping-column-absent', {
    message: `The file lacks ${absent.length === 1 ? 'a column' : `${absent.length} columns`} that the mapping names: ${told.join('. ')}. The file has ${columns.slice(0, listedColumns).map(shown).join(', ')}${more}.`,
    where: `${mapping.where}, line ${first.place.line}; ${summary.where}`,
    hint: 'Write the column in the mapping as the file has it, or give the file that the mapping is for.',
  })
}

const delimiterError = (summary: SourceSummary): PlatformError => {
  const { delimiter = ',', likelyDelimiter } = summary
  const likely = likelyDelimiter === undefined ? '' : ` The ${delimiterName(likelyDelimiter)} looks right.`
  return new PlatformError('csv-delimiter-wrong', {
    message: `Split at the ${delimiterName(delimiter)}, the file has one column where the mapping wants several.${likely}`,
    where: summary.where,
    hint: 'Set `source: { delimiter: … }` in the mapping, or leave it out so that it is detected.',
  })
}
