import type { ReactElement } from 'react'
import { formatDate, formatInstant } from './format-date.ts'
import { useLanguage } from './language.ts'

/** A day (`YYYY-MM-DD`) or an instant, in words, with the machine's form beside it. */
export const DateText = ({ date }: { date: string }): ReactElement => {
  const language = useLanguage()
  const text = date.length === 10 ? formatDate(date, language) : formatInstant(date, language)
  return (
    <time className="num" dateTime={date}>
      {text}
    </time>
  )
}
