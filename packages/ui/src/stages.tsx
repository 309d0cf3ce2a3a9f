import type { Block } from '@pdn/systems'
import type { ReactElement } from 'react'
import { formatDate } from './format-date.ts'
import { say, useLanguage } from './language.ts'
import { words } from './words.ts'

/** The steps of a process in order; those that happened carry their date. */
export const Stages = ({ label, stages }: Extract<Block, { type: 'stages' }>): ReactElement => {
  const language = useLanguage()
  return (
    <ol className="stages" aria-label={say(label, language)}>
      {stages.map(stage => (
        <li key={stage.label.es} data-reached={stage.reached}>
          <strong>{say(stage.label, language)}</strong>
          <span className="num">
            {stage.date !== undefined
              ? formatDate(stage.date, language)
              : stage.reached
                ? words.noDate[language]
                : words.stageAhead[language]}
          </span>
        </li>
      ))}
    </ol>
  )
}
