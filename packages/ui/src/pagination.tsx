import type { ReactElement } from 'react'
import { formatNumber } from './format-number.ts'
import { fill, useLanguage } from './language.ts'
import { words } from './words.ts'

/** Links to the page before and after. `last` is undefined where the end is not counted. */
export const Pagination = ({
  page,
  last,
  previous,
  next,
}: {
  page: number
  last: number | undefined
  previous: string | undefined
  next: string | undefined
}): ReactElement | null => {
  const language = useLanguage()
  if (previous === undefined && next === undefined) return null
  const number = formatNumber(page, language)
  return (
    <nav className="pagination" aria-label={words.pages[language]}>
      {previous === undefined ? (
        <span />
      ) : (
        <a href={previous} rel="prev">
          <span aria-hidden="true">← </span>
          {words.previous[language]}
        </a>
      )}
      <span className="num faint">
        {last === undefined
          ? fill(words.page[language], { page: number })
          : fill(words.pageOf[language], { page: number, last: formatNumber(last, language) })}
      </span>
      {next === undefined ? (
        <span />
      ) : (
        <a href={next} rel="next">
          {words.next[language]}
          <span aria-hidden="true"> →</span>
        </a>
      )}
    </nav>
  )
}
