import type { Language } from '@pdn/core'
import type { MetaDescriptor } from 'react-router'
import { type Messages, messagesIn } from './messages/messages.ts'
import { languageAt } from './page-address.ts'

/** Title and description of the page at that path, in its language. */
export const pageMeta = (
  path: string,
  write: (messages: Messages, language: Language) => { title: string; description: string },
  more: readonly MetaDescriptor[] = [],
): MetaDescriptor[] => {
  const language = languageAt(path)
  const messages = messagesIn(language)
  const { title, description } = write(messages, language)
  return [
    { title: `${title} · ${messages.siteShort}` },
    { name: 'description', content: description },
    { property: 'og:title', content: title },
    { property: 'og:site_name', content: messages.site },
    ...more,
  ]
}
