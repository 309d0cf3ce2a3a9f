import { countOf, type Queryable } from '../queryable.ts'

const text = `
UPDATE connection SET removed_at = coalesce(removed_at, $2), credentials = NULL WHERE connection_id = $1`

/** Marks a connection as removed and forgets its credentials; what it brought stays. */
export const markConnectionRemoved = (db: Queryable, connectionId: string, at: Date): Promise<number> =>
  countOf(db, 'harvest-connection-removed', text, [connectionId, at])
