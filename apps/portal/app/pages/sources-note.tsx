import type { SourcesSummary } from '@pdn/queries'
import { fill, formatDayOf, formatNumber, useLanguage } from '@pdn/ui'
import type { ReactElement } from 'react'
import { useMessages } from '../messages/messages.ts'
import { pageAddress } from '../page-address.ts'

/** The sources that are late or silent, in plain words, each with a link to its page. */
export const BehindSentences = ({ behind }: { behind: SourcesSummary['behind'] }): ReactElement => {
  const language = useLanguage()
  const messages = useMessages()
  return (
    <>
      {behind.map(({ connection, provider, system, state, since, documents }) => {
        const [before, after] = messages.behind[state].split('{provider}')
        return (
          <span key={connection}>
            {before}
            <a
              href={pageAddress(`/interconexion/${encodeURIComponent(connection)}`, language)}
            >{`${provider}, ${system.toUpperCase()}`}</a>
            {after}
            {since === undefined || state === 'never'
              ? null
              : fill(messages.behind.since, { date: formatDayOf(since, language) })}
            {since === undefined || state === 'never' || documents === 0
              ? null
              : fill(messages.behind.documents, { count: formatNumber(documents, language) })}
            {'. '}
          </span>
        )
      })}
    </>
  )
}
