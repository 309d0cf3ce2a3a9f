import { fill, formatNumber, SystemBadge, useLanguage } from '@pdn/ui'
import type { ReactElement } from 'react'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from 'react-router'
import { inertPage } from '../inert-page.ts'
import { specificationTextsIn } from '../messages/specification-texts.ts'
import { languageAt } from '../page-address.ts'
import { pageMeta } from '../page-meta.ts'
import { CatalogueList } from '../pages/specification/catalogue-list.tsx'
import { ContractSection } from '../pages/specification/contract-section.tsx'
import { FieldSearch } from '../pages/specification/field-search.tsx'
import { FieldTree } from '../pages/specification/field-tree.tsx'
import { SpecificationAside } from '../pages/specification/specification-aside.tsx'
import { SpecificationTextsProvider, useSpecificationTexts } from '../pages/specification/texts.ts'
import { VersionSteps } from '../pages/specification/version-steps.tsx'
import { portalContext } from '../router-context.ts'
import { type SpecificationPage, specificationPage } from '../server/specification/specification-page.ts'
import '../specification.css'

export const loader = ({ request, params, context }: LoaderFunctionArgs) => {
  const url = new URL(request.url)
  return {
    texts: specificationTextsIn(languageAt(url.pathname)),
    page: specificationPage(context.get(portalContext), url, params.system, params.version),
  }
}

export const handle = inertPage

export const meta: MetaFunction<typeof loader> = ({ location, loaderData }) =>
  pageMeta(
    location.pathname,
    ({ nav, notFound }, language) => {
      if (loaderData === undefined) return { title: nav.specifications, description: notFound.text }
      const { texts, page } = loaderData
      const title = page.title[language]
      return {
        title: page.state === 'own' ? fill(texts.page.ownTitle, { title }) : title,
        description: fill(texts.page.description, { title }),
      }
    },
    location.search === '' ? [] : [{ name: 'robots', content: 'noindex, follow' }],
  )

const Head = ({ page }: { page: SpecificationPage }): ReactElement => {
  const { page: text } = useSpecificationTexts()
  const language = useLanguage()
  const { counts, kinds, versions, system } = page
  const title = page.title[language]
  const links = kinds.length > 0 ? kinds : versions
  return (
    <div className="record-head">
      <SystemBadge system={system.id} name={system.title[language]} />
      <h1>{page.state === 'own' ? fill(text.ownTitle, { title }) : title}</h1>
      <p>
        {text.states[page.state]}. <span className="code faint">{page.id}</span>
      </p>
      <p className="muted num">
        {fill(text.counts, {
          values: formatNumber(counts.values, language),
          required: formatNumber(counts.required, language),
          public: formatNumber(counts.public, language),
        })}
        {page.collection === undefined ? null : (
          <>
            . {text.collection} <span className="code">{page.collection}</span>
          </>
        )}
      </p>
      {links.length === 0 ? null : (
        <p className="muted">
          {kinds.length > 0 ? text.kinds : text.readFrom}{' '}
          {links.map(({ id, title: linked, href }, index) => (
            <span key={id}>
              {index === 0 ? null : '; '}
              <a href={href}>{linked[language]}</a>
            </span>
          ))}
        </p>
      )}
    </div>
  )
}

const Fields = ({ page }: { page: SpecificationPage }): ReactElement => {
  const { page: text } = useSpecificationTexts()
  return (
    <section id="campos">
      <h2>{text.parts.campos}</h2>
      <FieldSearch page={page} />
      {page.found !== undefined ? null : (
        <>
          {page.isOpen ? null : (
            <p className="small">
              <a href={page.openHref}>{text.openAll}</a>
            </p>
          )}
          <FieldTree fields={page.fields} />
        </>
      )}
    </section>
  )
}

export default function Specification(): ReactElement {
  const { texts, page } = useLoaderData<typeof loader>()
  const { page: text } = texts
  return (
    <SpecificationTextsProvider value={texts}>
      <div data-system={page.system.id}>
        <Head page={page} />
        <div className="record-columns">
          <div className="specification">
            <Fields page={page} />
            {page.files === undefined ? null : (
              <>
                <section id="catalogos">
                  <h2>{text.parts.catalogos}</h2>
                  <CatalogueList catalogues={page.catalogues} />
                </section>
                <section id="consulta">
                  <h2>{text.parts.consulta}</h2>
                  <ContractSection contract={page.contract} page={page.found === undefined ? '' : page.href} />
                </section>
                <section id="cambios">
                  <h2>{text.parts.cambios}</h2>
                  <VersionSteps steps={page.steps} later={page.later} />
                </section>
                <section id="ejemplo">
                  <h2>{text.parts.ejemplo}</h2>
                  <p>{text.exampleLead}</p>
                  <details>
                    <summary>{text.parts.ejemplo}</summary>
                    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
                    <pre className="call" tabIndex={0}>
                      {page.example}
                    </pre>
                  </details>
                </section>
              </>
            )}
          </div>
          <SpecificationAside page={page} />
        </div>
      </div>
    </SpecificationTextsProvider>
  )
}
