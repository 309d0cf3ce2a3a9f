import type { ReactElement } from 'react'
import { formatDayOf } from './format-date.ts'
import { useLanguage } from './language.ts'

/** One version of a record: when it began to hold, and what made it. */
export interface VersionLine {
  readonly version: number
  readonly validFrom: string
  readonly cause: string
  readonly href: string
  readonly current: boolean
}

/** The versions of a record, newest first; each date opens that version. */
export const VersionList = ({ versions }: { versions: readonly VersionLine[] }): ReactElement => {
  const language = useLanguage()
  return (
    <ol className="version-list">
      {versions.map(version => (
        <li key={version.version}>
          <a href={version.href} aria-current={version.current ? 'true' : undefined} className="num">
            {formatDayOf(version.validFrom, language)}
          </a>
          <span>{version.cause}</span>
        </li>
      ))}
    </ol>
  )
}
