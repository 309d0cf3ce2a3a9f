import { useLanguage } from '@pdn/ui'
import type { ReactElement } from 'react'
import type { MetaFunction } from 'react-router'
import { textsIn, useTexts } from '../messages/texts.ts'
import { pageAddress } from '../page-address.ts'
import { pageMeta } from '../page-meta.ts'
import { TextParts } from '../pages/text-parts.tsx'

export const meta: MetaFunction = ({ location }) => pageMeta(location.pathname, (_, language) => textsIn(language).help)

export default function Help(): ReactElement {
  const { help } = useTexts()
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
