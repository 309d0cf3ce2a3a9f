import type { Language, Localized } from '@pdn/core'
import type { ConnectionView, RunView } from '@pdn/queries'
import { ruleName, type System, type SystemId } from '@pdn/systems'
import { type FailureWords, failureWords } from './failure-words.ts'

/** A connection as the list of connections shows it. */
export interface ConnectionLine {
  readonly id: string
  readonly provider: string
  readonly synthetic: boolean
  readonly system: { readonly id: SystemId; readonly title: Localized; readonly slug: string | undefined }
  readonly state: ConnectionView['state']
  readonly lastSuccessAt: string | undefined
  readonly documents: number
  readonly lastRun: RunView | undefined
}

/** A connection as its own page shows it: what failed and where, never a value. */
export interface ConnectionPage extends ConnectionLine {
  readonly contract: string
  readonly baseUrl: string
  readonly tier: ConnectionView['tier']
  readonly everySeconds: number
  readonly lastAttemptAt: string | undefined
  readonly failingSince: string | undefined
  readonly lastError: FailureWords | undefined
  readonly runs: readonly Omit<RunView, 'cutPaths' | 'error'>[]
  /** Values cut in the newest run that cut any, most first. */
  readonly cut: readonly { readonly path: string; readonly count: number }[]
  readonly quarantine: readonly {
    readonly id: string
    readonly page: number
    readonly position: number
    readonly createdAt: string
    readonly reasons: readonly { readonly words: string; readonly path: string }[]
  }[]
}

const mostRuns = 20
const mostCutPaths = 60
const mostQuarantined = 100
const mostReasons = 4

/** The line of a connection. */
export const connectionLine = (connection: ConnectionView, systems: readonly System[]): ConnectionLine => {
  const system = systems.find(({ id }) => id === connection.system)
  const name = connection.system.toUpperCase()
  return {
    id: connection.id,
    provider: connection.provider.name,
    synthetic: connection.provider.synthetic,
    system: { id: connection.system, title: system?.title ?? { es: name, en: name }, slug: system?.slug },
    state: connection.state,
    lastSuccessAt: connection.lastSuccessAt,
    documents: connection.documents,
    lastRun: connection.runs[0],
  }
}

/** The address without what may stand in it of credentials or query. */
const bareAddress = (address: string): string => {
  try {
    const { origin, pathname } = new URL(address)
    return `${origin}${pathname}`
  } catch {
    return ''
  }
}

/** The page of a connection. */
export const connectionPage = (
  connection: ConnectionView,
  systems: readonly System[],
  language: Language,
): ConnectionPage => {
  const cutPaths = connection.runs.find(({ cutPaths }) => Object.keys(cutPaths).length > 0)?.cutPaths ?? {}
  return {
    ...connectionLine(connection, systems),
    contract: connection.contract,
    baseUrl: bareAddress(connection.baseUrl),
    tier: connection.tier,
    everySeconds: connection.everySeconds,
    lastAttemptAt: connection.lastAttemptAt,
    failingSince: connection.failingSince,
    lastError: connection.lastError === undefined ? undefined : failureWords(connection.lastError, language),
    runs: connection.runs.slice(0, mostRuns).map(({ cutPaths: _cut, error: _error, ...run }) => run),
    cut: Object.entries(cutPaths)
      .map(([path, count]) => ({ path, count }))
      .sort((one, other) => other.count - one.count)
      .slice(0, mostCutPaths),
    quarantine: connection.quarantine.slice(0, mostQuarantined).map(({ id, page, position, createdAt, issues }) => ({
      id,
      page,
      position,
      createdAt,
      reasons: issues.slice(0, mostReasons).map(({ rule, path }) => ({ words: ruleName(rule)[language], path })),
    })),
  }
}
