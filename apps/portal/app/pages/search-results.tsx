import { fill, formatNumber, Hit, Note, Pagination, useLanguage } from '@pdn/ui'
import type { ReactElement } from 'react'
import { useNavigation } from 'react-router'
import { useMessages } from '../messages/messages.ts'
import { pageAddress } from '../page-address.ts'
import type { SearchOutcome, SearchPage } from '../server/search-page.ts'
import { FilterForm } from './filter-form.tsx'
import { BehindSentences } from './sources-note.tsx'

type Answered = Extract<SearchOutcome, { state: 'answered' }>

const Correction = ({ search, answer }: { search: SearchPage; answer: Answered }): ReactElement | null => {
  const messages = useMessages()
  if (answer.corrected)
    return (
      <p className="muted correction">
        {messages.search.corrected} <strong>{answer.used}</strong>.{' '}
        <a href={answer.exactHref}>{fill(messages.search.exactInstead, { asked: search.asked })}</a>
      </p>
    )
  if (search.exact && search.asked !== '')
    return (
      <p className="muted correction">
        {fill(messages.search.exact, { asked: search.asked })}{' '}
        <a href={answer.inexactHref}>{messages.search.inexact}</a>
      </p>
    )
  return null
}

const useCountText = (answer: Answered): string => {
  const language = useLanguage()
  const { search } = useMessages()
  if (answer.total === 0) return search.none
  if (answer.total === 1 && !answer.capped) return search.one
  return fill(answer.capped ? search.more : search.many, { count: formatNumber(answer.total, language) })
}

const Empty = ({ search }: { search: SearchPage }): ReactElement => {
  const messages = useMessages()
  const title =
    search.chosen > 0
      ? messages.search.emptyFiltered
      : search.asked === ''
        ? messages.search.emptyNothing
        : fill(messages.search.emptyTitle, { asked: search.asked })
  return (
    <div className="empty">
      <p className="lead">{title}</p>
      {search.asked === '' && search.chosen === 0 ? null : (
        <ul>
          {search.asked === '' ? null : search.advice.map(text => <li key={text}>{text}</li>)}
          {search.chosen === 0 ? null : (
            <li>
              <a href={search.clearHref}>{messages.search.emptyUnfiltered}</a>
            </li>
          )}
        </ul>
      )}
    </div>
  )
}

/** The filters that are set, each a link to the list without it. */
const Narrowed = ({ search, answer }: { search: SearchPage; answer: Answered }): ReactElement | null => {
  const messages = useMessages()
  if (answer.narrowedBy.length === 0) return null
  return (
    <ul className="narrowed plain-list small" aria-label={messages.search.narrowed}>
      {answer.narrowedBy.map(({ text, href }) => (
        <li key={text}>
          <a href={href} rel="nofollow">
            <span className="unseen">{messages.search.remove} </span>
            {text} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      {answer.narrowedBy.length === 1 ? null : (
        <li>
          <a className="narrowed-none" href={search.clearHref}>
            {messages.search.clear}
          </a>
        </li>
      )}
    </ul>
  )
}

const Answer = ({ search, answer }: { search: SearchPage; answer: Answered }): ReactElement => {
  const messages = useMessages()
  const language = useLanguage()
  const count = useCountText(answer)
  const { sources } = answer
  return (
    <>
      <Correction search={search} answer={answer} />
      <div className="summary">
        {search.system === undefined ? <h1 className="num">{count}</h1> : <h2 className="num">{count}</h2>}
        {sources.total === 0 ? null : (
          <a className="faint small num" href={pageAddress('/interconexion', language)}>
            {fill(messages.search.sources, { upToDate: sources.upToDate, total: sources.total })}
          </a>
        )}
        {answer.total === 0 ? null : (
          <ul className="take plain-list small" aria-label={messages.search.take}>
            {answer.take.map(({ format, href }) => (
              <li key={format}>
                <a href={href} rel="nofollow">
                  {format}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
      <Narrowed search={search} answer={answer} />
      {answer.unranked ? <p className="muted small">{messages.search.unranked}</p> : null}
      {answer.hits.length === 0 ? <Empty search={search} /> : null}
      <div className="hits">
        {answer.hits.map(hit => (
          <Hit key={hit.href} hit={hit} />
        ))}
      </div>
      <Pagination page={search.page} last={answer.last} previous={answer.previousHref} next={answer.nextHref} />
      {sources.behind.length === 0 ? null : (
        <Note>
          <p>
            <BehindSentences behind={sources.behind} />
          </p>
        </Note>
      )}
    </>
  )
}

const Refusal = ({
  outcome,
  heading: Heading,
}: {
  outcome: Exclude<SearchOutcome, Answered>
  heading: 'h1' | 'h2'
}): ReactElement => {
  const messages = useMessages()
  const language = useLanguage()
  const title = {
    refused: messages.search.refusedTitle,
    invalid: messages.search.invalidTitle,
    failed: messages.search.failedTitle,
  }[outcome.state]
  return (
    <div className="refusal" role="alert">
      <Heading>{title}</Heading>
      {outcome.state === 'refused' ? (
        <>
          <p className="lead">{messages.search.refused}</p>
          <p>
            <a href={pageAddress('/ayuda/privacidad#rfc-curp', language)}>{messages.search.refusedWhy}</a>
          </p>
        </>
      ) : null}
      {outcome.state === 'failed' ? <p className="lead">{messages.search.failed}</p> : null}
      {outcome.state === 'invalid' ? (
        <ul>
          {outcome.problems.map(({ problem, value, limit }) => (
            <li key={`${problem} ${value}`}>
              {fill(messages.search.problems[problem], { value, limit: formatNumber(limit, language) })}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

/** Filters beside results, or in their place the reason why there are none. */
export const SearchResults = ({ search }: { search: SearchPage }): ReactElement => {
  const pending = useNavigation().state === 'loading'
  const { outcome } = search
  if (outcome.state !== 'answered')
    return <Refusal outcome={outcome} heading={search.system === undefined ? 'h1' : 'h2'} />
  const canNarrow = outcome.facets.length > 0 || search.chosen > 0
  return (
    <div className="results" data-narrow={canNarrow}>
      {canNarrow ? <FilterForm search={search} /> : null}
      <section aria-busy={pending}>
        <Answer search={search} answer={outcome} />
      </section>
    </div>
  )
}
