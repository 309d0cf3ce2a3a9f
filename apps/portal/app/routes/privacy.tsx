import type { ReactElement } from 'react'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from 'react-router'
import { textsIn } from '../messages/texts.ts'
import { languageAt } from '../page-address.ts'
import { pageMeta } from '../page-meta.ts'
import { TextParts } from '../pages/text-parts.tsx'

export const loader = ({ request }: LoaderFunctionArgs) => textsIn(languageAt(new URL(request.url).pathname)).privacy

export const meta: MetaFunction<typeof loader> = ({ location, loaderData }) =>
  pageMeta(location.pathname, ({ nav, notFound }) => loaderData ?? { title: nav.privacy, description: notFound.text })

export default function Privacy(): ReactElement {
  const privacy = useLoaderData<typeof loader>()
  return (
    <div className="text-page">
      <h1>{privacy.title}</h1>
      <TextParts parts={privacy.parts} />
    </div>
  )
}
