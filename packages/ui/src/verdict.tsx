import type { Block } from '@pdn/systems'
import type { ReactElement } from 'react'
import { say, useLanguage } from './language.ts'

/** The answer first, in a sentence. */
export const Verdict = ({ before, strong, after, tone }: Extract<Block, { type: 'verdict' }>): ReactElement => {
  const language = useLanguage()
  return (
    <p className="verdict" data-tone={tone}>
      {say(before, language)}
      <strong>{say(strong, language)}</strong>
      {say(after, language)}
    </p>
  )
}
