import { type Archive, tooLarge } from './archive.ts'
import { cellPlace } from './cell-place.ts'
import { partText } from './part-pieces.ts'

/** A cell that reaches down over several rows of its column; rows from 1, columns from 0. */
export interface TallCell {
  readonly column: number
  readonly first: number
  readonly last: number
}

const mostMerges = 200_000
const longestTail = 32 * 1024 * 1024

/**
 * The merged cells of a sheet that reach over several rows, by their first row. They are listed below the rows, so the
 * sheet is passed over once to find them.
 */
export const readTallCells = async (archive: Archive, part: string, where: string): Promise<readonly TallCell[]> => {
  let tail = ''
  let below: string | undefined
  for await (const text of partText(archive, part, where)) {
    if (below !== undefined) {
      below += text
      if (below.length > longestTail) throw tooLarge(where, 'a sheet has too much beside its rows')
      continue
    }
    const window = tail + text
    const end = window.search(/<\/(?:\w+:)?sheetData\s*>|<(?:\w+:)?sheetData\s*\/>/)
    if (end !== -1) below = window.slice(end)
    tail = window.slice(-64)
  }
  const tall: TallCell[] = []
  let merges = 0
  for (const [, from, to] of (below ?? '').matchAll(/<(?:\w+:)?mergeCell\s[^<>]*ref="([A-Z]+\d+):([A-Z]+\d+)"/g)) {
    if (++merges > mostMerges) throw tooLarge(where, `a sheet merges more than ${mostMerges} cells`)
    const start = cellPlace(from ?? '')
    const end = cellPlace(to ?? '')
    if (start !== undefined && end !== undefined && end.row > start.row)
      tall.push({ column: start.column, first: start.row, last: end.row })
  }
  return tall.sort((left, right) => left.first - right.first)
}
