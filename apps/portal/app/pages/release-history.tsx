import { DateText, type ValueSetting } from '@pdn/ui'
import type { ReactElement } from 'react'
import type { ReleaseHistory as History, ReleaseLine } from '../server/release-history.ts'
import { ChangeRow, ChangeTable } from './version-changes.tsx'

interface ReleaseProps {
  readonly release: ReleaseLine
  readonly undated: string
  readonly open: boolean
  readonly setting: ValueSetting
}

const Release = ({ release, undated, open, setting }: ReleaseProps): ReactElement => (
  <details open={open}>
    <summary>
      {release.title}{' '}
      <span className="release-date">{release.date === undefined ? undated : <DateText date={release.date} />}</span>
      {release.count === undefined ? null : <span className="faint num"> · {release.count}</span>}
    </summary>
    <p className="small muted">
      <span className="code">{release.sourceId}</span> {release.from}{' '}
      <a href={release.connectionHref}>{release.provider}</a>
    </p>
    {release.changes.length === 0 ? null : (
      <ChangeTable>
        {release.changes.map((change, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a place of the page may be told twice.
          <ChangeRow key={place} change={change} setting={setting} />
        ))}
      </ChangeTable>
    )}
    {release.notes.map(note => (
      <p key={note} className="small">
        {note}
      </p>
    ))}
  </details>
)

/** The releases of a process, newest first, each with what it changed. */
export const ReleaseHistory = ({ history, setting }: { history: History; setting: ValueSetting }): ReactElement => (
  <section className="changes releases" aria-labelledby="releases">
    <h2 id="releases">{history.heading}</h2>
    <p className="muted">{history.lead}</p>
    <ol className="plain-list">
      {history.releases.map((release, place) => (
        <li key={release.key}>
          <Release
            release={release}
            undated={history.undated}
            open={place === 0 && release.changes.length > 0}
            setting={setting}
          />
        </li>
      ))}
    </ol>
    {history.earlier === undefined ? null : <p className="small">{history.earlier}</p>}
    <p className="small no-print">
      <a href={history.json.href}>{history.json.text}</a> · <a href={history.ocds.href}>{history.ocds.text}</a>
    </p>
  </section>
)
