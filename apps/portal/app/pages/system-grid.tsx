import { fill, formatInstant, formatNumber, SystemBadge, useLanguage } from '@pdn/ui'
import type { ReactElement } from 'react'
import { useMessages } from '../messages/messages.ts'
import type { SystemCell as Cell, HomePage } from '../server/home-page.ts'

const CellView = ({ cell }: { cell: Cell }): ReactElement => {
  const messages = useMessages()
  const language = useLanguage()
  const { title, summary, inForce } = cell
  if (cell.href === undefined)
    return (
      <div className="system-cell" data-system={cell.id} data-carried="false">
        <SystemBadge system={cell.id} name={title} />
        <strong>{messages.home.notCarried}</strong>
        <span className="small muted">
          {summary}; {messages.home.notCarriedNote}
        </span>
      </div>
    )
  return (
    <div className="system-cell">
      <a href={cell.href} data-system={cell.id}>
        <SystemBadge system={cell.id} name={title} />
        <strong className="num">{formatNumber(cell.records, language)}</strong>
      </a>
      {inForce === undefined ? (
        <span className="small muted">{summary}</span>
      ) : (
        <a className="small num" href={inForce.href}>
          {inForce.text}
        </a>
      )}
    </div>
  )
}

const useDataSentence = ({ statistics }: HomePage): string => {
  const language = useLanguage()
  const { home } = useMessages()
  const { records, synthetic, asOf } = statistics
  if (records === 0) return home.empty
  const date = fill(home.asOf, { date: formatInstant(asOf, language) })
  if (synthetic === 0) return date
  const words =
    synthetic >= records
      ? home.allSynthetic
      : fill(home.someSynthetic, {
          count: formatNumber(synthetic, language),
          total: formatNumber(records, language),
        })
  return `${words} ${date}`
}

/** The six systems: those that the platform carries with their counts, the others said to be absent. */
export const SystemGrid = ({ home }: { home: HomePage }): ReactElement => {
  const messages = useMessages()
  const sentence = useDataSentence(home)
  return (
    <section aria-labelledby="systems">
      <h2 id="systems" className="unseen">
        {messages.home.systems}
      </h2>
      <div className="system-grid">
        {home.systems.map(cell => (
          <CellView key={cell.id} cell={cell} />
        ))}
      </div>
      <p className="small faint num">{sentence}</p>
    </section>
  )
}
