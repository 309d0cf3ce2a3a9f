import { fill, formatNumber, SystemBadge, useLanguage } from '@pdn/ui'
import type { ReactElement } from 'react'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from 'react-router'
import { inertPage } from '../inert-page.ts'
import { useMessages } from '../messages/messages.ts'
import { specificationTextsIn } from '../messages/specification-texts.ts'
import { languageAt, pageAddress } from '../page-address.ts'
import { pageMeta } from '../page-meta.ts'
import { PathText } from '../pages/path-text.tsx'
import { SpecificationTextsProvider, useSpecificationTexts } from '../pages/specification/texts.ts'
import { portalContext } from '../router-context.ts'
import { type ListedSystem, type ListedVersion, specificationList } from '../server/specification/specification-list.ts'
import '../specification.css'

export const loader = ({ request, context }: LoaderFunctionArgs) => {
  const language = languageAt(new URL(request.url).pathname)
  return {
    texts: specificationTextsIn(language),
    list: specificationList(context.get(portalContext).systems, language),
  }
}

export const handle = inertPage

export const meta: MetaFunction<typeof loader> = ({ location, loaderData }) =>
  pageMeta(location.pathname, ({ nav, notFound }) => ({
    title: nav.specifications,
    description: loaderData?.texts.list.description ?? notFound.text,
  }))

const News = ({ version }: { version: ListedVersion }): ReactElement | null => {
  const { list: text } = useSpecificationTexts()
  const language = useLanguage()
  const { news } = version
  if (news === undefined) return null
  return (
    <span className="small muted">
      {fill(text.news, {
        from: news.from[language],
        added: formatNumber(news.added, language),
        moved: formatNumber(news.moved, language),
        removed: formatNumber(news.removed, language),
      })}
      . <a href={`${version.href}#cambios`}>{text.newsLink}</a>
    </span>
  )
}

const Version = ({ version }: { version: ListedVersion }): ReactElement => {
  const { list: text } = useSpecificationTexts()
  const language = useLanguage()
  return (
    <div>
      <dt>
        <a href={version.href}>{version.title[language]}</a>
        <span className="version-state" data-current={version.state === 'current'}>
          {text.states[version.state]}
        </span>
      </dt>
      <dd>
        <span>
          {version.kinds.map(kind => kind[language]).join('; ')}
          {version.kinds.length === 0 ? null : ' · '}
          <span className="num">{fill(text.values, { count: formatNumber(version.values, language) })}</span>
        </span>
        {version.endpoint === undefined ? null : (
          <span className="code faint">
            <PathText path={version.endpoint} />
          </span>
        )}
        <News version={version} />
      </dd>
    </div>
  )
}

const System = ({ system }: { system: ListedSystem }): ReactElement => {
  const { list: text } = useSpecificationTexts()
  const language = useLanguage()
  return (
    <article id={system.id} className="specification-system" data-system={system.id}>
      <h2>
        <SystemBadge system={system.id} /> {system.title[language]}
      </h2>
      <p className="muted">{system.summary[language]}</p>
      <dl className="endpoints">
        {system.versions.map(version => (
          <Version key={version.id} version={version} />
        ))}
      </dl>
      <p className="small">
        {text.kinds}{' '}
        {system.kinds.map(({ id, plural, href }, index) => (
          <span key={id}>
            {index === 0 ? null : '; '}
            <a href={href}>{plural[language]}</a>
          </span>
        ))}
      </p>
    </article>
  )
}

export default function Specifications(): ReactElement {
  const { texts, list } = useLoaderData<typeof loader>()
  const { systems, absent } = list
  const { list: text } = texts
  const messages = useMessages()
  const language = useLanguage()
  return (
    <SpecificationTextsProvider value={texts}>
      <div className="text-page">
        <h1>{text.title}</h1>
        <p className="lead">{text.lead}</p>
        <ul className="way-list">
          <li>
            <a href={pageAddress('/especificaciones/conexion', language)}>{text.connect}</a>
          </li>
          <li>
            <a href={pageAddress('/especificaciones/api', language)}>{text.api}</a>
          </li>
          <li>
            <a href="/api/v1/specifications">{text.all}</a>
          </li>
        </ul>
        {systems.map(system => (
          <System key={system.id} system={system} />
        ))}
        {absent.length === 0 ? null : (
          <p className="muted">
            {fill(text.absent, { systems: absent.map(id => messages.systems[id].title).join(', ') })}
          </p>
        )}
      </div>
    </SpecificationTextsProvider>
  )
}
