import type { Localized } from '@pdn/core'
import { useLanguage } from '@pdn/ui'
import type { ReactElement, ReactNode } from 'react'
import { useLocation } from 'react-router'
import { useMessages } from '../messages/messages.ts'
import { pageAddress, sameAddressIn } from '../page-address.ts'

/** Name, ways through the portal and the other language; below them the search box, where the page has none itself. */
export const Header = ({
  systems,
  address,
  children,
}: {
  systems: readonly { slug: string; title: Localized }[]
  /** Path and query of the page. */
  address: string
  children: ReactNode
}): ReactElement => {
  const language = useLanguage()
  const messages = useMessages()
  const { pathname } = useLocation()
  const other = language === 'es' ? 'en' : 'es'
  const ways = [
    ...systems.map(({ slug, title }) => ({ path: `/${slug}`, label: title[language] })),
    { path: '/interconexion', label: messages.nav.connections },
    { path: '/datos', label: messages.nav.data },
    { path: '/ayuda', label: messages.nav.help },
  ]
  return (
    <header className="header">
      <div className="page">
        <a className="brand" href={pageAddress('/', language)}>
          {messages.siteShort} <span aria-hidden="true">·</span> <span lang="es">{messages.site}</span>
        </a>
        <nav aria-label={messages.mainNavigation}>
          {ways.map(({ path, label }) => {
            const href = pageAddress(path, language)
            return (
              <a key={path} href={href} aria-current={pathname === href ? 'page' : undefined}>
                {label}
              </a>
            )
          })}
          <a href={sameAddressIn(address, other)} lang={other} hrefLang={other}>
            {messages.otherLanguage}
          </a>
        </nav>
        {children === null ? null : <div className="header-search">{children}</div>}
      </div>
    </header>
  )
}
