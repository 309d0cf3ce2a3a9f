import type { ConnectionOverview } from '@pdn/database'
import type { ConnectionState } from './queries.ts'

const second = 1000
/** How much later than its schedule a source may be before it is called late: a pass takes time. */
const patience = 2
const shortestPatience = 15 * 60

/** How a connection does at an instant, from what its last attempts left. */
export const connectionStateOf = (
  connection: Pick<ConnectionOverview, 'removed_at' | 'failing_since' | 'last_success_at' | 'every_seconds'>,
  harvesting: boolean,
  now: Date,
): ConnectionState => {
  if (connection.removed_at !== null) return 'removed'
  if (connection.failing_since !== null) return 'failing'
  if (connection.last_success_at === null) return harvesting ? 'harvesting' : 'never'
  const age = (now.getTime() - connection.last_success_at.getTime()) / second
  return age > Math.max(connection.every_seconds * patience, shortestPatience)
    ? 'late'
    : harvesting
      ? 'harvesting'
      : 'up-to-date'
}
