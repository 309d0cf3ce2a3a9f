import { fill, SystemBadge, useLanguage } from '@pdn/ui'
import type { ReactElement } from 'react'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from 'react-router'
import { inertPage } from '../inert-page.ts'
import { specificationTextsIn } from '../messages/specification-texts.ts'
import { languageAt } from '../page-address.ts'
import { pageMeta } from '../page-meta.ts'
import { ApiPage } from '../pages/specification/api-page.tsx'
import { SpecificationTextsProvider } from '../pages/specification/texts.ts'
import { portalContext } from '../router-context.ts'
import { contractPage } from '../server/specification/contract-page.ts'
import '../specification.css'

export const loader = ({ request, params, context }: LoaderFunctionArgs) => {
  const url = new URL(request.url)
  return {
    texts: specificationTextsIn(languageAt(url.pathname)),
    page: contractPage(context.get(portalContext), url, params.system, params.version),
  }
}

export const handle = inertPage

export const meta: MetaFunction<typeof loader> = ({ location, loaderData }) =>
  pageMeta(location.pathname, ({ nav, notFound }, language) => {
    if (loaderData === undefined) return { title: nav.specifications, description: notFound.text }
    const { texts, page } = loaderData
    const title = fill(texts.api.contractTitle, { title: page.title[language] })
    return { title, description: `${title}. ${texts.api.description}` }
  })

export default function SpecificationContract(): ReactElement {
  const { texts, page } = useLoaderData<typeof loader>()
  const language = useLanguage()
  return (
    <SpecificationTextsProvider value={texts}>
      <div className="text-page" data-system={page.system.id}>
        <SystemBadge system={page.system.id} name={page.system.title[language]} />
        <h1>{fill(texts.api.contractTitle, { title: page.title[language] })}</h1>
        <p>
          <a href={page.versionHref}>{page.title[language]}</a>
        </p>
        <ApiPage api={page.api} source={page.source} />
      </div>
    </SpecificationTextsProvider>
  )
}
