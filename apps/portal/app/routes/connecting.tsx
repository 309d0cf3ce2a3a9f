import type { Language } from '@pdn/core'
import { useLanguage } from '@pdn/ui'
import type { ReactElement } from 'react'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from 'react-router'
import { inertPage } from '../inert-page.ts'
import { connectingEn } from '../messages/connecting-en.ts'
import { connectingEs } from '../messages/connecting-es.ts'
import { languageAt, pageAddress } from '../page-address.ts'
import { pageMeta } from '../page-meta.ts'
import { PathText } from '../pages/path-text.tsx'
import { portalContext } from '../router-context.ts'
import { contractList } from '../server/specification/contract-list.ts'
import '../specification.css'

/** Given by the loader, so that no script carries them. */
const texts: Readonly<Record<Language, typeof connectingEs>> = { es: connectingEs, en: connectingEn }

export const loader = ({ request, context }: LoaderFunctionArgs) => {
  const language = languageAt(new URL(request.url).pathname)
  return { text: texts[language], contracts: contractList(context.get(portalContext).systems, language) }
}

export const handle = inertPage

export const meta: MetaFunction<typeof loader> = ({ location, loaderData }) =>
  pageMeta(location.pathname, ({ nav, notFound }) => ({
    title: loaderData?.text.title ?? nav.specifications,
    description: loaderData?.text.description ?? notFound.text,
  }))

const Endpoints = (): ReactElement => {
  const { contracts, text } = useLoaderData<typeof loader>()
  const language = useLanguage()
  return (
    <table className="plain-table stacked-table">
      <thead>
        <tr>
          <th scope="col">{text.version}</th>
          <th scope="col">{text.search}</th>
          <th scope="col">{text.catalogue}</th>
          <th scope="col" data-numeric="true">
            {text.filters}
          </th>
          <th scope="col" data-numeric="true">
            {text.sorts}
          </th>
        </tr>
      </thead>
      <tbody>
        {contracts.map(({ id, title, href, search, catalogue, filters, sorts }) => (
          <tr key={id}>
            <th scope="row">
              <a href={href}>{title[language]}</a>
            </th>
            <td data-label={text.search}>
              <span className="code">
                <PathText path={search} />
              </span>
            </td>
            <td data-label={text.catalogue}>
              {catalogue === undefined ? (
                <span className="faint">{text.none}</span>
              ) : (
                <span className="code">
                  <PathText path={catalogue} />
                </span>
              )}
            </td>
            <td data-label={text.filters} data-numeric="true">
              {filters}
            </td>
            <td data-label={text.sorts} data-numeric="true">
              {sorts}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Pairs = ({ heads, rows }: { heads: readonly [string, string]; rows: readonly string[][] }): ReactElement => (
  <table className="plain-table">
    <thead>
      <tr>
        {heads.map(head => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(([name, words]) => (
        <tr key={name}>
          <th scope="row" className="code">
            {name}
          </th>
          <td>{words}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

export default function Connecting(): ReactElement {
  const { text } = useLoaderData<typeof loader>()
  const language = useLanguage()
  return (
    <div className="text-page">
      <h1>{text.title}</h1>
      <p className="lead">{text.lead}</p>
      <ol className="steps">
        {text.steps.map(({ id, title, text: paragraphs, command }) => (
          <li key={id} id={id}>
            <h2>{title}</h2>
            {paragraphs.map(paragraph => (
              <p key={paragraph}>{paragraph}</p>
            ))}
            {command === '' ? null : (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
              <pre className="call" tabIndex={0}>
                {command}
              </pre>
            )}
          </li>
        ))}
      </ol>
      <section className="wide-table" id="rutas">
        <h2>{text.endpointsTitle}</h2>
        <p className="muted">{text.endpointsLead}</p>
        <Endpoints />
      </section>
      <section id="tokens">
        <h2>{text.grantsTitle}</h2>
        <p className="muted">{text.grantsLead}</p>
        <Pairs heads={[text.grant, text.parameters]} rows={text.grants} />
      </section>
      <section id="errores">
        <h2>{text.errorsTitle}</h2>
        <p className="muted">{text.errorsLead}</p>
        <Pairs heads={[text.status, text.when]} rows={text.errors} />
      </section>
      <ul className="way-list">
        <li>
          <a href={pageAddress('/especificaciones', language)}>{text.all}</a>
        </li>
        <li>
          <a href={pageAddress('/interconexion', language)}>{text.states}</a>
        </li>
      </ul>
    </div>
  )
}
