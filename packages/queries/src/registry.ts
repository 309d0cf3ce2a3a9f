import { isObject, type Json } from '@pdn/core'
import {
  type ConnectionOverview,
  connectionOverview,
  type QuarantinedDocument,
  type Queryable,
  quarantineCounts,
  quarantinedDocuments,
  type RecentRun,
  recentRuns,
} from '@pdn/database'
import { storedSystemId } from '@pdn/systems'
import { connectionStateOf } from './connection-state.ts'
import { issuesOf } from './narrowing.ts'
import type { ConnectionView, RunView, SourcesSummary } from './queries.ts'

const quarantineShown = 100

const countsOf = (value: unknown): Readonly<Record<string, number>> =>
  isObject(value)
    ? Object.fromEntries(
        Object.entries(value).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
      )
    : {}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const failureOf = (value: unknown): ConnectionView['lastError'] =>
  isObject(value)
    ? { code: textOf(value.code) ?? 'internal', message: textOf(value.message) ?? '', hint: textOf(value.hint) }
    : undefined

const errorOf = (value: unknown): Json => {
  const failure = failureOf(value)
  return failure === undefined ? null : { ...failure }
}

const runView = (run: RecentRun): RunView => ({
  id: run.run_id,
  state: run.state,
  startedAt: run.started_at.toISOString(),
  finishedAt: run.finished_at?.toISOString(),
  totalRows: run.total_rows === null ? undefined : Number(run.total_rows),
  seen: Number(run.seen),
  stored: Number(run.stored),
  changed: Number(run.changed),
  unchanged: Number(run.unchanged),
  removed: Number(run.removed),
  quarantined: Number(run.quarantined),
  leaks: Number(run.leaks),
  cutPaths: countsOf(run.cut_paths),
  error: errorOf(run.error),
})

const connectionView = (
  connection: ConnectionOverview,
  runs: readonly RecentRun[],
  quarantine: readonly QuarantinedDocument[],
  quarantined: number,
  now: Date,
): ConnectionView => ({
  id: connection.connection_id,
  provider: { id: connection.provider_id, name: connection.provider_name, synthetic: connection.synthetic },
  system: storedSystemId(connection.system),
  contract: connection.contract,
  baseUrl: connection.base_url,
  tier: connection.tier,
  state: connectionStateOf(connection, runs[0]?.state === 'running', now),
  everySeconds: connection.every_seconds,
  lastAttemptAt: connection.last_attempt_at?.toISOString(),
  lastSuccessAt: connection.last_success_at?.toISOString(),
  failingSince: connection.failing_since?.toISOString(),
  lastError: connection.failing_since === null ? undefined : failureOf(connection.last_error),
  documents: Number(connection.documents),
  runs: runs.map(runView),
  quarantined,
  quarantine: quarantine.map(({ quarantine_id, page, position, issues, created_at }) => ({
    id: quarantine_id,
    page,
    position,
    issues: issuesOf(issues),
    createdAt: created_at.toISOString(),
  })),
})

const views = async (
  web: Queryable,
  now: Date,
  id: string | null,
  runsEach: number,
): Promise<readonly ConnectionView[]> => {
  const [connections, runs, quarantine, waiting] = await Promise.all([
    connectionOverview(web),
    recentRuns(web, id, runsEach),
    id === null ? [] : quarantinedDocuments(web, id, quarantineShown),
    quarantineCounts(web),
  ])
  const runsOf = Map.groupBy(runs, run => run.connection_id)
  const waitingOf = new Map(waiting.map(({ connection_id, documents }) => [connection_id, Number(documents)]))
  return connections
    .filter(connection => id === null || connection.connection_id === id)
    .map(connection =>
      connectionView(
        connection,
        runsOf.get(connection.connection_id) ?? [],
        quarantine,
        waitingOf.get(connection.connection_id) ?? 0,
        now,
      ),
    )
}

/** Every connection with its last run, removed ones too: what they brought stays. */
export const everyConnectionView = (web: Queryable, now: Date): Promise<readonly ConnectionView[]> =>
  views(web, now, null, 1)

/** Every connection that is not removed, with its last run. */
export const connectionViews = async (web: Queryable, now: Date): Promise<readonly ConnectionView[]> =>
  (await everyConnectionView(web, now)).filter(({ state }) => state !== 'removed')

/** One connection with its last thirty runs and what waits in quarantine. */
export const connectionDetail = async (web: Queryable, now: Date, id: string): Promise<ConnectionView | undefined> =>
  // PostgreSQL holds no text with a zero character, and refuses to be asked for one.
  id.includes('\0') ? undefined : (await views(web, now, id, 30))[0]

/** Which sources are up to date, and which are behind since when. */
export const sourcesSummary = (connections: readonly ConnectionView[]): SourcesSummary => {
  const behind = connections.flatMap(({ id, provider, system, state, failingSince, lastSuccessAt, documents }) =>
    state === 'late' || state === 'failing' || state === 'never'
      ? [{ connection: id, provider: provider.name, system, state, since: failingSince ?? lastSuccessAt, documents }]
      : [],
  )
  const successes = connections
    .flatMap(({ lastSuccessAt }) => (lastSuccessAt === undefined ? [] : [lastSuccessAt]))
    .sort()
  return { upToDate: connections.length - behind.length, total: connections.length, behind, asOf: successes.at(-1) }
}
