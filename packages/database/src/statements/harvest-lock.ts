import { type Queryable, rowsOf } from '../queryable.ts'

const lockText = `SELECT pg_try_advisory_lock(hashtextextended('harvest ' || $1, 0)) AS held`
const unlockText = `SELECT pg_advisory_unlock(hashtextextended('harvest ' || $1, 0)) AS held`

/** Takes a connection for the session of this client, until it is given back or the session ends; false where another has it. */
export const lockConnection = async (client: Queryable, connectionId: string): Promise<boolean> => {
  const [row] = await rowsOf<{ held: boolean }>(client, 'harvest-lock', lockText, [connectionId])
  return row?.held === true
}

/** Gives a connection back. */
export const unlockConnection = async (client: Queryable, connectionId: string): Promise<void> => {
  await rowsOf(client, 'harvest-unlock', unlockText, [connectionId])
}
