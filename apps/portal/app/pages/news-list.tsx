import { fill, formatNumber, formatRecent, SystemBadge, useLanguage } from '@pdn/ui'
import type { ReactElement } from 'react'
import { useMessages } from '../messages/messages.ts'
import type { HomePage } from '../server/home-page.ts'

/** What changed of late, each line a link to its records. */
export const NewsList = ({ news, today }: { news: HomePage['news']; today: string }): ReactElement => {
  const messages = useMessages()
  const language = useLanguage()
  if (news.length === 0) return <p className="muted">{messages.home.noNews}</p>
  return (
    <ul className="news plain-list">
      {news.map(item => (
        <li key={`${item.connection} ${item.cause} ${item.at}`}>
          <SystemBadge system={item.system} />
          <span>
            {item.record === undefined ? (
              <>
                <a href={item.href}>
                  {item.documents === 1
                    ? messages.news.single[item.cause]
                    : fill(messages.news[item.cause], { count: formatNumber(item.documents, language) })}
                </a>
                {fill(messages.news.of, { provider: item.provider.name })}
              </>
            ) : (
              <>
                {messages.news[`${item.cause}One`]} <a href={item.href}>{item.record.title}</a>
                {fill(messages.news.of, { provider: item.provider.name })}
              </>
            )}
          </span>
          <span className="faint small">
            <time className="num" dateTime={item.at}>
              {formatRecent(item.at, today, language)}
            </time>
          </span>
        </li>
      ))}
    </ul>
  )
}
