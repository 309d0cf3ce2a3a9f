import type { ReactElement } from 'react'

/** The state of a source in words, with its mark; the word carries the meaning, the colour only repeats it. */
export const SourceStateWord = ({ state, word }: { state: string; word: string }): ReactElement => (
  <span className="source-state" data-state={state}>
    {word}
  </span>
)
