import type { Localized } from '@pdn/core'
import type { SystemId } from '@pdn/systems'
import type { ReactElement } from 'react'
import { formatDate, formatShortPeriod } from './format-date.ts'
import { Highlight } from './highlight.tsx'
import { say, useLanguage } from './language.ts'
import { Money } from './money.tsx'
import { SyntheticMark } from './synthetic-mark.tsx'
import { SystemBadge } from './system-badge.tsx'
import { words } from './words.ts'

/** Parts of a text that matched: [start, end) in UTF-16 units. */
export type Parts = readonly (readonly [number, number])[]

/** One result of a search. */
export interface HitView {
  readonly href: string
  readonly system: SystemId
  /** Name of its kind: “Contratación”. */
  readonly kind: Localized
  readonly title: string
  readonly titleParts: Parts
  readonly subtitle: string
  /** Why it was found, where the title does not show it. */
  readonly why: { readonly label: string; readonly text: string; readonly parts: Parts } | undefined
  /** Remarks on the match: words in another order, a typo corrected. */
  readonly remarks: readonly string[]
  readonly amount: { readonly minor: bigint; readonly currency: string } | undefined
  readonly period: { readonly from: string | undefined; readonly until: string | undefined } | undefined
  /** Whether the period holds today: told for what is in force, like a debarment. */
  readonly inForce: boolean
  readonly date: string | undefined
  readonly provider: string
  readonly synthetic: boolean
}

const When = ({ hit }: { hit: HitView }): ReactElement | null => {
  const language = useLanguage()
  const period = hit.period === undefined ? undefined : formatShortPeriod(hit.period.from, hit.period.until, language)
  const date = period ?? (hit.date === undefined ? undefined : formatDate(hit.date, language))
  if (date === undefined) return null
  return (
    <span className="hit-when small faint num">
      {hit.inForce ? <strong className="hit-now">{words.inForceToday[language]}</strong> : null} <span>{date}</span>
    </span>
  )
}

/** One result: what it is, why it was found, how much and when, and who published it. */
export const Hit = ({ hit }: { hit: HitView }): ReactElement => {
  const language = useLanguage()
  return (
    <article className="hit" data-system={hit.system}>
      <div className="hit-kind">
        <SystemBadge system={hit.system} name={say(hit.kind, language)} />
        {hit.synthetic ? <SyntheticMark form="word" /> : null}
      </div>
      <h2 className="hit-title">
        <a href={hit.href}>
          <Highlight text={hit.title} parts={hit.titleParts} />
        </a>
      </h2>
      {hit.amount === undefined ? null : (
        <span className="hit-amount">
          <Money {...hit.amount} />
        </span>
      )}
      {hit.subtitle === '' ? null : <span className="hit-subtitle muted">{hit.subtitle}</span>}
      <When hit={hit} />
      <span className="hit-why small faint">
        {hit.why === undefined ? null : (
          <>
            {hit.why.label}: <Highlight text={hit.why.text} parts={hit.why.parts} /> ·{' '}
          </>
        )}
        {hit.remarks.map(remark => `${remark} · `)}
        {hit.provider}
      </span>
    </article>
  )
}
