import { LanguageProvider, SearchBox } from '@pdn/ui'
import '@pdn/ui/styles.css'
import './fonts.css'
import './portal.css'
import sans from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url'
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url'
import type { ReactElement, ReactNode } from 'react'
import {
  isRouteErrorResponse,
  Links,
  type LinksFunction,
  type LoaderFunctionArgs,
  Meta,
  Outlet,
  Scripts,
  useLocation,
  useNavigation,
  useRouteError,
  useRouteLoaderData,
} from 'react-router'
import icon from './files/favicon.svg?url'
import { useIsInert } from './inert-page.ts'
import { messagesIn } from './messages/messages.ts'
import { useNonce } from './nonce.ts'
import { languageAt, pageAddress, sameAddressIn } from './page-address.ts'
import { ErrorPage } from './pages/error-page.tsx'
import { Footer } from './pages/footer.tsx'
import { Header } from './pages/header.tsx'
import { portalContext } from './router-context.ts'
import { safeAddress } from './server/safe-address.ts'
import { suggestions } from './suggestions.ts'

export const loader = ({ request, context }: LoaderFunctionArgs) => {
  const { systems, origin } = context.get(portalContext)
  return {
    origin,
    address: safeAddress(new URL(request.url)),
    systems: systems.map(({ slug, title }) => ({ slug, title })),
  }
}

export const links: LinksFunction = () => [
  ...[sans, serif].map(href => ({
    rel: 'preload',
    href,
    as: 'font',
    type: 'font/woff2',
    crossOrigin: 'anonymous' as const,
  })),
  { rel: 'icon', href: icon, type: 'image/svg+xml' },
]

/** The same page elsewhere: its own address, and its twin in the other language. */
const Alternates = ({ origin, address: here }: { origin: string; address: string }): ReactElement => {
  return (
    <>
      <link rel="canonical" href={`${origin}${here}`} />
      <link rel="alternate" hrefLang="es" href={`${origin}${sameAddressIn(here, 'es')}`} />
      <link rel="alternate" hrefLang="en" href={`${origin}${sameAddressIn(here, 'en')}`} />
      <link rel="alternate" hrefLang="x-default" href={`${origin}${sameAddressIn(here, 'es')}`} />
    </>
  )
}

/** The document around every page, its errors included. */
export const Layout = ({ children }: { children: ReactNode }): ReactElement => {
  const { pathname } = useLocation()
  const language = languageAt(pathname)
  const messages = messagesIn(language)
  const data = useRouteLoaderData<typeof loader>('root')
  const failed = (useRouteError() ?? undefined) !== undefined
  const nonce = useNonce()
  const isInert = useIsInert()
  const pending = useNavigation().state !== 'idle'
  const ownSearch = ['/', ...(data?.systems ?? []).map(({ slug }) => `/${slug}`)].some(
    path => pageAddress(path, language) === pathname,
  )
  const address = data?.address ?? pageAddress('/', language)
  // Specifications ask within themselves, by the same name.
  const isElsewhere = pathname.startsWith(pageAddress('/especificaciones/', language))
  const asked = isElsewhere ? '' : (new URL(address, 'http://localhost').searchParams.get('q') ?? '')
  return (
    <html lang={language === 'es' ? 'es-MX' : 'en'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#fbfaf7" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#15181b" media="(prefers-color-scheme: dark)" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        {data === undefined || failed ? null : <Alternates {...data} />}
        <Links nonce={nonce} />
      </head>
      <body>
        <LanguageProvider value={language}>
          <a className="skip-link" href="#content">
            {messages.skip}
          </a>
          <Header systems={data?.systems ?? []} address={address}>
            {ownSearch ? null : (
              <SearchBox
                key={asked}
                action={pageAddress('/buscar', language)}
                asked={asked}
                size="header"
                suggestions={suggestions}
              />
            )}
          </Header>
          <div className="progress" data-pending={pending} role="status">
            {pending ? <span className="unseen">{messages.loading}</span> : null}
          </div>
          <main id="content" className="page" tabIndex={-1}>
            {children}
          </main>
          <Footer />
        </LanguageProvider>
        {isInert ? null : <Scripts nonce={nonce} />}
      </body>
    </html>
  )
}

export default function Root(): ReactElement {
  return <Outlet />
}

export const ErrorBoundary = ({ error }: { error: unknown }): ReactElement => (
  <ErrorPage status={isRouteErrorResponse(error) ? error.status : 500} />
)
