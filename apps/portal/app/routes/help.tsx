import { useLanguage } from '@pdn/ui'
import type { ReactElement } from 'react'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from 'react-router'
import { textsIn } from '../messages/texts.ts'
import { languageAt, pageAddress } from '../page-address.ts'
import { pageMeta } from '../page-meta.ts'
import { TextParts } from '../pages/text-parts.tsx'

export const loader = ({ request }: LoaderFunctionArgs) => textsIn(languageAt(new URL(request.url).pathname)).help

export const meta: MetaFunction<typeof loader> = ({ location, loaderData }) =>
  pageMeta(location.pathname, ({ nav, notFound }) => loaderData ?? { title: nav.help, description: notFound.text })

export default function Help(): ReactElement {
  const help = useLoaderData<typeof loader>()
  const language = useLanguage()
  return (
    <div className="text-page">
      <h1>{help.title}</h1>
      <TextParts parts={help.parts} />
      <section id="marks">
        <h2>{help.marksTitle}</h2>
        <dl className="field-list">
          {help.marks.map(([mark, meaning]) => (
            <div key={mark}>
              <dt>{mark}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
      <ul>
        <li>
          <a href={pageAddress('/ayuda/busqueda', language)}>{help.moreSearching}</a>
        </li>
        <li>
          <a href={pageAddress('/ayuda/privacidad', language)}>{help.morePrivacy}</a>
        </li>
        <li>
          <a href={pageAddress('/validador', language)}>{help.moreValidator}</a>
        </li>
        <li>
          <a href={pageAddress('/datos', language)}>{help.moreData}</a>
        </li>
      </ul>
    </div>
  )
}
