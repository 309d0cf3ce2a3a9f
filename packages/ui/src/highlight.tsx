import type { ReactElement } from 'react'
import { markedPieces } from './marked-pieces.ts'

/** A text with its matched parts marked; the text is always whole. */
export const Highlight = ({
  text,
  parts,
}: {
  text: string
  parts: readonly (readonly [number, number])[]
}): ReactElement => (
  <>
    {markedPieces(text, parts).map(piece =>
      piece.marked ? <mark key={piece.start}>{piece.text}</mark> : <span key={piece.start}>{piece.text}</span>,
    )}
  </>
)
