import type { ReactElement, ReactNode } from 'react'

/**
 * A text with its matched parts marked. `parts` are [start, end) in UTF-16 units; parts out of order, overlapping or
 * beyond the text are mended, so that the text is always whole.
 */
export const Highlight = ({
  text,
  parts,
}: {
  text: string
  parts: readonly (readonly [number, number])[]
}): ReactElement => {
  const pieces: ReactNode[] = []
  let reached = 0
  for (const [start, end] of [...parts].sort((a, b) => a[0] - b[0])) {
    const from = Math.max(start, reached)
    const to = Math.min(end, text.length)
    if (to <= from) continue
    pieces.push(text.slice(reached, from), <mark key={from}>{text.slice(from, to)}</mark>)
    reached = to
  }
  return (
    <>
      {pieces}
      {text.slice(reached)}
    </>
  )
}
