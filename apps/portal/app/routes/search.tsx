import { fill } from '@pdn/ui'
import type { ReactElement } from 'react'
import { data, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from 'react-router'
import { pageMeta } from '../page-meta.ts'
import { SearchResults } from '../pages/search-results.tsx'
import { portalContext } from '../router-context.ts'
import { searchPage } from '../server/search-page.ts'

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const search = await searchPage(context.get(portalContext), new URL(request.url))
  if (search.tidyHref !== undefined) throw redirect(search.tidyHref, 303)
  return data(search, { status: search.status })
}

export const meta: MetaFunction<typeof loader> = ({ location, loaderData }) =>
  pageMeta(
    location.pathname,
    ({ search }) => ({
      title:
        loaderData === undefined || loaderData.asked === ''
          ? search.title
          : fill(search.titleFor, { asked: loaderData.asked }),
      description: search.description,
    }),
    [{ name: 'robots', content: 'noindex, follow' }],
  )

export default function Search(): ReactElement {
  return <SearchResults search={useLoaderData<typeof loader>()} />
}
