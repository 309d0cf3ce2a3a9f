import type { ConnectionDescription } from '@pdn/harvest'

const second = 1000
/** A source that fails is tried again sooner than its schedule says, but not at once. */
const retryAfterSeconds = 15 * 60

/** The connections whose next pass is due at an instant. */
export const dueConnections = (connections: readonly ConnectionDescription[], now: Date): readonly string[] =>
  connections
    .filter(({ removedAt }) => removedAt === undefined)
    .filter(({ lastAttemptAt, failingSince, everySeconds }) => {
      if (lastAttemptAt === undefined) return true
      const pause = failingSince === undefined ? everySeconds : Math.min(everySeconds, retryAfterSeconds)
      return now.getTime() - lastAttemptAt.getTime() >= pause * second
    })
    .map(({ id }) => id)
