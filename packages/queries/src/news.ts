import { type Queryable, type RecentRun, recentRuns, recordOfRun } from '@pdn/database'
import type { ConnectionView, NewsItem } from './queries.ts'

const runsLookedAt = 5

const causes = [
  ['first', 'stored'],
  ['changed', 'changed'],
  ['gone', 'removed'],
] as const

const endOf = (run: RecentRun): number => (run.finished_at ?? run.started_at).getTime()

/** What the last runs brought, took away and changed, newest first; a single record is named. */
export const newsOf = async (
  web: Queryable,
  connections: readonly ConnectionView[],
  limit: number,
): Promise<readonly NewsItem[]> => {
  const connectionOf = new Map(connections.map(connection => [connection.id, connection]))
  const runs = (await recentRuns(web, null, runsLookedAt)).toSorted((one, other) => endOf(other) - endOf(one))
  const items = runs.flatMap(run =>
    causes.flatMap(([cause, count]) => {
      const connection = connectionOf.get(run.connection_id)
      return connection === undefined || run[count] === 0n
        ? []
        : [{ run, cause, documents: Number(run[count]), connection }]
    }),
  )
  const named = async (run: RecentRun, cause: NewsItem['cause'], documents: number): Promise<NewsItem['record']> => {
    if (cause === 'gone' || documents !== 1) return undefined
    // A document that comes back is new to its run, and its record returns.
    const told = cause === 'first' ? ['first', 'returned'] : [cause]
    const [found] = await recordOfRun(web, run.run_id, run.started_at, told)
    return found === undefined ? undefined : { id: found.record_id, title: found.title }
  }
  return Promise.all(
    items.slice(0, limit).map(async ({ run, cause, documents, connection }) => ({
      system: connection.system,
      provider: connection.provider,
      connection: connection.id,
      cause,
      documents,
      at: new Date(endOf(run)).toISOString(),
      record: await named(run, cause, documents),
    })),
  )
}
