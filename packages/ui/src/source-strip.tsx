import type { ReactElement } from 'react'
import { fill, useLanguage } from './language.ts'
import { words } from './words.ts'

/** How one source does: whether what is kept of it is what it says now. */
export type SourceState = 'up-to-date' | 'late' | 'failing' | 'never'

/** All sources as one strip, a field each, told in numbers to whoever does not see it. */
export const SourceStrip = ({ states }: { states: readonly SourceState[] }): ReactElement => {
  const language = useLanguage()
  const count = (state: SourceState): number => states.filter(candidate => candidate === state).length
  const spoken = fill(words.sources[language], {
    total: states.length,
    upToDate: count('up-to-date'),
    late: count('late'),
    failing: count('failing'),
    never: count('never'),
  })
  return (
    <div className="source-strip" role="img" aria-label={spoken}>
      {states.map((state, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: fields of a drawing have no identity.
        <span key={index} data-state={state} />
      ))}
    </div>
  )
}
