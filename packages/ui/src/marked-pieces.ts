/** A piece of a text; `start` is where it begins, in UTF-16 units. */
export interface Piece {
  readonly start: number
  readonly text: string
  readonly marked: boolean
}

/**
 * A text cut at the ends of its matched parts; the pieces joined are the text. `parts` are [start, end) in UTF-16 units;
 * parts out of order, overlapping or beyond the text are mended.
 */
export const markedPieces = (text: string, parts: readonly (readonly [number, number])[]): readonly Piece[] => {
  const pieces: Piece[] = []
  let reached = 0
  const take = (until: number, marked: boolean): void => {
    if (until > reached) pieces.push({ start: reached, text: text.slice(reached, until), marked })
    reached = Math.max(reached, until)
  }
  for (const [start, end] of parts.toSorted((one, other) => one[0] - other[0])) {
    take(Math.min(Math.max(start, reached), text.length), false)
    take(Math.min(end, text.length), true)
  }
  take(text.length, false)
  return pieces
}
