import { useLanguage } from '@pdn/ui'
import type { ReactElement } from 'react'
import { useMessages } from '../messages/messages.ts'
import { pageAddress } from '../page-address.ts'

/** What stands below every page. */
export const Footer = (): ReactElement => {
  const language = useLanguage()
  const messages = useMessages()
  return (
    <footer className="footer">
      <div className="page">
        <nav aria-label={messages.footNavigation}>
          <a href={pageAddress('/datos', language)}>{messages.nav.data}</a>
          <a href={pageAddress('/especificaciones', language)}>{messages.nav.specifications}</a>
          <a href={pageAddress('/especificaciones/api', language)}>{messages.nav.api}</a>
          <a href={pageAddress('/validador', language)}>{messages.nav.validator}</a>
          <a href={pageAddress('/interconexion', language)}>{messages.nav.connections}</a>
          <a href={pageAddress('/ayuda', language)}>{messages.nav.help}</a>
          <a href={pageAddress('/ayuda/privacidad', language)}>{messages.nav.privacy}</a>
        </nav>
        <p>{messages.footNote}</p>
      </div>
    </footer>
  )
}
