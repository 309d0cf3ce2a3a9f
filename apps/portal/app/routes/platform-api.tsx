import type { ReactElement } from 'react'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from 'react-router'
import { inertPage } from '../inert-page.ts'
import { apiEs } from '../messages/api-es.ts'
import { specificationTextsIn } from '../messages/specification-texts.ts'
import { languageAt } from '../page-address.ts'
import { pageMeta } from '../page-meta.ts'
import { ApiPage } from '../pages/specification/api-page.tsx'
import { SpecificationTextsProvider } from '../pages/specification/texts.ts'
import { portalContext } from '../router-context.ts'
import { platformServer } from '../server/specification/curl.ts'
import { openApiView } from '../server/specification/openapi-view.ts'
import '../specification.css'

export const loader = ({ request, context }: LoaderFunctionArgs) => {
  const { apiDescription, origin } = context.get(portalContext)
  const language = languageAt(new URL(request.url).pathname)
  const server = origin === '' ? platformServer[language] : origin
  return {
    texts: specificationTextsIn(language),
    api: openApiView(apiDescription(), {
      server,
      language,
      described: 'en',
      translated: language === 'es' ? apiEs : {},
    }),
  }
}

export const handle = inertPage

export const meta: MetaFunction<typeof loader> = ({ location, loaderData }) =>
  pageMeta(location.pathname, ({ nav, notFound }) => ({
    title: loaderData?.texts.api.ownTitle ?? nav.api,
    description: loaderData?.texts.api.description ?? notFound.text,
  }))

export default function PlatformApi(): ReactElement {
  const { texts, api } = useLoaderData<typeof loader>()
  return (
    <SpecificationTextsProvider value={texts}>
      <div className="text-page">
        <h1>{texts.api.ownTitle}</h1>
        <ApiPage api={api} source="/api/v1/openapi.json" />
      </div>
    </SpecificationTextsProvider>
  )
}
