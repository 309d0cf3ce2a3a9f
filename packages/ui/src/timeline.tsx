import type { Block } from '@pdn/systems'
import type { ReactElement } from 'react'
import { formatDate, formatShortDate } from './format-date.ts'
import { fill, say, useLanguage } from './language.ts'
import { type SpanOnRail, spanOnRail } from './span-on-rail.ts'
import { words } from './words.ts'

const stateWord = { 'in-force': words.inForceToday, ended: words.ended, ahead: words.notYet } as const

const anchorOf = (place: number): 'start' | 'middle' | 'end' => (place < 200 ? 'start' : place > 800 ? 'end' : 'middle')

const Rail = ({ span }: { span: SpanOnRail }): ReactElement => (
  <>
    <rect className="timeline-rail" x="0" y="17" width="1000" height="2" />
    <rect className="timeline-bar" x={span.start} y="13" width={span.end - span.start} height="10" />
    <rect className="timeline-today" x={span.today - 1} y="4" width="2" height="28" />
  </>
)

/** A span against today; drawn, and said in words to whoever does not see it. Nothing where its dates contradict. */
export const Timeline = ({
  label,
  from,
  until,
  today,
}: Extract<Block, { type: 'timeline' }> & { today: string }): ReactElement | null => {
  const language = useLanguage()
  const span = spanOnRail(from, until, today)
  if (span === undefined) return null
  const spoken = fill(words.timeline[language], {
    label: say(label, language),
    from: formatDate(from, language),
    until: formatDate(until, language),
    today: formatDate(today, language),
    state: stateWord[span.state][language],
  })
  const close = span.end - span.start < 260
  return (
    <figure className="timeline" data-state={span.state}>
      <svg viewBox={`0 0 1000 ${span.crowded ? 76 : 56}`} role="img" aria-label={spoken} className="timeline-wide">
        <Rail span={span} />
        <text x={span.start} y="52" textAnchor={close ? 'end' : anchorOf(span.start)}>
          {formatShortDate(from, language)}
        </text>
        <text x={span.end} y="52" textAnchor={close ? 'start' : anchorOf(span.end)}>
          {formatShortDate(until, language)}
        </text>
        <text x={span.today} y={span.crowded ? 72 : 52} textAnchor="middle" className="timeline-now">
          {words.today[language]}
        </text>
      </svg>
      <svg viewBox="0 0 1000 36" preserveAspectRatio="none" aria-hidden="true" className="timeline-narrow">
        <Rail span={span} />
      </svg>
      <figcaption className="timeline-caption num" aria-hidden="true">
        <span>
          {formatShortDate(from, language)} – {formatShortDate(until, language)}
        </span>
        <span>{stateWord[span.state][language]}</span>
      </figcaption>
    </figure>
  )
}
