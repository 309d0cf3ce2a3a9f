import { fill, SearchBox, type SourceState, SourceStrip, useLanguage } from '@pdn/ui'
import type { ReactElement } from 'react'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from 'react-router'
import { useMessages } from '../messages/messages.ts'
import { pageAddress } from '../page-address.ts'
import { pageMeta } from '../page-meta.ts'
import { NewsList } from '../pages/news-list.tsx'
import { BehindSentences } from '../pages/sources-note.tsx'
import { SystemGrid } from '../pages/system-grid.tsx'
import { portalContext } from '../router-context.ts'
import { type HomePage, homePage } from '../server/home-page.ts'
import { suggestions } from '../suggestions.ts'

export const loader = ({ request, context }: LoaderFunctionArgs) =>
  homePage(context.get(portalContext), new URL(request.url))

export const meta: MetaFunction = ({ location }) =>
  pageMeta(location.pathname, ({ site, home }) => ({ title: site, description: home.description }))

const Hero = ({ home }: { home: HomePage }): ReactElement => {
  const messages = useMessages()
  const language = useLanguage()
  return (
    <section className="hero">
      <h1>{messages.home.title}</h1>
      <p className="lead">{messages.home.lead}</p>
      <SearchBox action={pageAddress('/buscar', language)} size="hero" suggestions={suggestions} />
      {home.examples.length === 0 ? null : (
        <p className="examples small muted">
          {messages.home.examples}
          {home.examples.map(({ text, href }) => (
            <a key={text} href={href}>
              {text}
            </a>
          ))}
        </p>
      )}
    </section>
  )
}

const Sources = ({ sources }: { sources: HomePage['sources'] }): ReactElement => {
  const { home } = useMessages()
  const states: SourceState[] = [
    ...Array.from({ length: sources.upToDate }, () => 'up-to-date' as const),
    ...sources.behind.map(({ state }) => state),
  ]
  if (sources.total === 0) return <p className="muted">{home.noSources}</p>
  return (
    <>
      <SourceStrip states={states} />
      <p className="small muted num">
        {fill(home.sourcesUpToDate, { upToDate: sources.upToDate, total: sources.total })}{' '}
        <BehindSentences behind={sources.behind} />
      </p>
    </>
  )
}

const Questions = ({ home }: { home: HomePage }): ReactElement => {
  const messages = useMessages()
  const language = useLanguage()
  const { questions } = messages.home
  const page = (path: string, text: string): { href: string; text: string } => ({
    href: pageAddress(path, language),
    text,
  })
  const ways = [
    ...home.questions,
    page('/interconexion', questions.sources),
    page('/datos', questions.take),
    page('/ayuda/privacidad', questions.privacy),
  ]
  return (
    <ul className="questions plain-list">
      {ways.map(({ href, text }) => (
        <li key={href}>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  )
}

export default function Home(): ReactElement {
  const home = useLoaderData<typeof loader>()
  const messages = useMessages()
  return (
    <>
      <Hero home={home} />
      <SystemGrid home={home} />
      <div className="home-columns">
        <div>
          <section>
            <h2>{messages.home.news}</h2>
            <NewsList news={home.news} today={home.today} />
          </section>
          <section>
            <h2>{messages.home.sources}</h2>
            <Sources sources={home.sources} />
          </section>
        </div>
        <section>
          <h2>{messages.home.start}</h2>
          <Questions home={home} />
        </section>
      </div>
    </>
  )
}
