import { fill, formatNumber, useLanguage } from '@pdn/ui'
import type { ReactElement } from 'react'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from 'react-router'
import { textsIn } from '../messages/texts.ts'
import { languageAt } from '../page-address.ts'
import { pageMeta } from '../page-meta.ts'
import { portalContext } from '../router-context.ts'
import { answerOrStatus } from '../server/answer-or-status.ts'

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { queries, log } = context.get(portalContext)
  const { records, connections } = await answerOrStatus(queries.statistics(), log)
  return { data: textsIn(languageAt(new URL(request.url).pathname)).data, records, connections }
}

export const meta: MetaFunction<typeof loader> = ({ location, loaderData }) =>
  pageMeta(
    location.pathname,
    ({ nav, notFound }) => loaderData?.data ?? { title: nav.data, description: notFound.text },
  )

export default function Data(): ReactElement {
  const { data, records, connections } = useLoaderData<typeof loader>()
  const language = useLanguage()
  return (
    <div className="text-page">
      <h1>{data.title}</h1>
      <p className="lead">{data.lead}</p>
      <p className="num">
        {fill(data.counts, {
          records: formatNumber(records, language),
          connections: formatNumber(connections, language),
        })}{' '}
        {data.record}
      </p>
      <dl className="endpoints">
        {data.rows.map(([what, address, meaning]) => (
          <div key={address}>
            <dt>{what}</dt>
            <dd>
              <a className="code" href={address}>
                {address}
              </a>
              <span className="muted">{meaning}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
