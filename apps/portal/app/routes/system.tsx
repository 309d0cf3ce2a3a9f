import { SearchBox, SystemBadge, useLanguage } from '@pdn/ui'
import type { ReactElement } from 'react'
import { data, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from 'react-router'
import { useMessages } from '../messages/messages.ts'
import { pageAddress } from '../page-address.ts'
import { pageMeta } from '../page-meta.ts'
import { SearchResults } from '../pages/search-results.tsx'
import { portalContext } from '../router-context.ts'
import { endWith } from '../server/answer-or-status.ts'
import { searchPage } from '../server/search-page.ts'
import { suggestions } from '../suggestions.ts'

export const loader = async ({ request, params, context }: LoaderFunctionArgs) => {
  const portal = context.get(portalContext)
  const system = portal.systems.find(({ slug }) => slug === params.slug) ?? endWith(404)
  const search = await searchPage(portal, new URL(request.url), system)
  if (search.tidyHref !== undefined) throw redirect(search.tidyHref, 303)
  return data(search, { status: search.status })
}

export const meta: MetaFunction<typeof loader> = ({ location, loaderData }) =>
  pageMeta(
    location.pathname,
    ({ search }) => ({
      title: loaderData?.system?.title ?? search.title,
      description: loaderData?.system?.summary ?? search.description,
    }),
    location.search === '' ? [] : [{ name: 'robots', content: 'noindex, follow' }],
  )

export default function SystemList(): ReactElement {
  const search = useLoaderData<typeof loader>()
  const { nav } = useMessages()
  const language = useLanguage()
  const { system } = search
  return (
    <>
      {system === undefined ? null : (
        <div className="system-head" data-system={system.id}>
          <SystemBadge system={system.id} />
          <h1>{system.title}</h1>
          <p className="muted">
            {system.summary} <a href={pageAddress(`/especificaciones#${system.id}`, language)}>{nav.specifications}</a>
          </p>
          <SearchBox
            key={search.asked}
            action={search.action}
            asked={search.asked}
            size="header"
            suggestions={suggestions}
          />
        </div>
      )}
      <SearchResults search={search} />
    </>
  )
}
