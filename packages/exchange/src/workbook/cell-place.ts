/** Place of a cell: row from 1, column from 0. */
interface CellPlace {
  readonly row: number
  readonly column: number
}

/** No sheet has more columns (XFD). */
export const mostColumns = 16_384

/** The place that a reference such as `BC12` names; undefined for anything else. */
export const cellPlace = (reference: string): CellPlace | undefined => {
  let column = 0
  let at = 0
  for (; at < reference.length; at++) {
    const code = reference.charCodeAt(at)
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  const row = Number(reference.slice(at))
  const isPlace = at > 0 && at <= 3 && column <= mostColumns && Number.isInteger(row) && row > 0
  return isPlace ? { row, column: column - 1 } : undefined
}
