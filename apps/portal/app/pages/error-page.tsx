import { useLanguage } from '@pdn/ui'
import type { ReactElement } from 'react'
import { type Messages, useMessages } from '../messages/messages.ts'
import { pageAddress } from '../page-address.ts'

const wordsFor = (status: number, messages: Messages): { title: string; text: string } => {
  if (status === 404) return messages.notFound
  if (status === 410) return messages.gone
  if (status === 503) return messages.unavailable
  return status < 500 ? messages.refused : messages.failed
}

/** The page in place of one that cannot be shown: what happened and what to do. */
export const ErrorPage = ({ status }: { status: number }): ReactElement => {
  const language = useLanguage()
  const messages = useMessages()
  const { title, text } = wordsFor(status, messages)
  return (
    <section className="error-page">
      <title>{`${title} · ${messages.siteShort}`}</title>
      <meta name="robots" content="noindex" />
      <p className="faint num">{status}</p>
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      <p>
        <a href={pageAddress('/', language)}>{messages.goHome}</a>
      </p>
    </section>
  )
}
