import { DataTable, DateText, fill, formatNumber, Note, SyntheticMark, SystemBadge, useLanguage } from '@pdn/ui'
import type { ReactElement } from 'react'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from 'react-router'
import { pageAddress } from '../page-address.ts'
import { pageMeta } from '../page-meta.ts'
import { ChangeRow, ChangeTable } from '../pages/version-changes.tsx'
import { portalContext } from '../router-context.ts'
import { type PersonLine, type PersonPage, personPage } from '../server/person-page.ts'

export const loader = ({ request, params, context }: LoaderFunctionArgs) =>
  personPage(context.get(portalContext), new URL(request.url), params.slug, params.id)

export const meta: MetaFunction<typeof loader> = ({ location, loaderData }) =>
  pageMeta(
    location.pathname,
    () => ({
      title: fill(loaderData?.words.title ?? '', { name: loaderData?.name ?? '' }),
      description: loaderData?.words.description ?? '',
    }),
    [{ name: 'robots', content: 'noindex' }],
  )

interface ListProps {
  readonly lines: readonly PersonLine[]
  readonly page: PersonPage
}

const Lines = ({ lines, page }: ListProps): ReactElement => {
  const language = useLanguage()
  const { words } = page
  const told = lines.some(({ standing }) => standing !== undefined)
  return (
    <table className="plain-table stacked-table">
      <thead>
        <tr>
          <th scope="col">{words.declaration}</th>
          <th scope="col">{words.date}</th>
          <th scope="col">{told ? words.standing : words.difference}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(line => (
          <tr key={line.id}>
            <th scope="row" data-label={words.declaration}>
              <a href={line.href}>
                {line.kind[language]}
                {line.year === undefined ? '' : ` ${line.year}`}
              </a>
              <span className="small muted change-place">{line.subtitle}</span>
            </th>
            <td data-label={words.date}>{line.date === undefined ? '–' : <DateText date={line.date} />}</td>
            <td data-label={told ? words.standing : words.difference}>
              {line.standing === undefined ? null : words.standings[line.standing]}
              {line.differenceHref === undefined ? null : <a href={line.differenceHref}>{words.seeDifference}</a>}
              {line.standing === undefined && line.differenceHref === undefined && line.href === page.recordHref ? (
                <span className="muted">{words.shown}</span>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Evidence = ({ page }: { page: PersonPage }): ReactElement => {
  const { words, evidence, hasIdentifier } = page
  if (evidence !== undefined) return <p className="lead">{fill(words.sameLead, { evidence })}</p>
  return (
    <Note>
      <p>{hasIdentifier ? words.alone : words.noIdentifier}</p>
    </Note>
  )
}

export default function Person(): ReactElement {
  const page = useLoaderData<typeof loader>()
  const language = useLanguage()
  const { words, comparison, difference } = page
  const setting = { privacyHref: pageAddress('/ayuda/privacidad', language), inferred: new Set<string>() }
  return (
    <div data-system={page.system.id}>
      <div className="record-head">
        {page.synthetic ? <SyntheticMark form="band" /> : null}
        <SystemBadge system={page.system.id} name={page.system.title[language]} />
        <h1>{fill(words.title, { name: page.name })}</h1>
        <p>
          <a href={page.recordHref}>{words.back}</a>
        </p>
      </div>
      <div className="person-parts">
        <section>
          <h2>{words.same}</h2>
          <Evidence page={page} />
          <Lines lines={page.same} page={page} />
        </section>
        {comparison === undefined ? null : (
          <section>
            <h2>{words.compare}</h2>
            <p className="muted">{words.compareLead}</p>
            <DataTable table={comparison} setting={setting} />
          </section>
        )}
        {difference === undefined ? null : (
          <section id="difference" className="changes">
            <h2>{words.difference}</h2>
            <p className="muted">{difference.title}</p>
            {difference.changes.length === 0 ? (
              <p>{words.noDifference}</p>
            ) : (
              <ChangeTable>
                {difference.changes.map((change, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a place of the page may be told twice.
                  <ChangeRow key={place} change={change} setting={setting} />
                ))}
              </ChangeTable>
            )}
            {difference.more === 0 ? null : (
              <p className="small muted">{fill(words.more, { count: formatNumber(difference.more, language) })}</p>
            )}
          </section>
        )}
        <section>
          <h2>{words.namesakes}</h2>
          {page.namesakes.length === 0 ? (
            <p className="muted">{words.noNamesakes}</p>
          ) : (
            <>
              <p>{words.namesakesLead}</p>
              <Lines lines={page.namesakes} page={page} />
            </>
          )}
        </section>
      </div>
    </div>
  )
}
