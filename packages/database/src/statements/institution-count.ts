import { type Queryable, rowsOf } from '../queryable.ts'

/** How many institutions are known. */
export const institutionCount = async (db: Queryable): Promise<number> =>
  Number(
    (
      await rowsOf<{ institutions: bigint }>(
        db,
        'institution-count',
        'SELECT count(*) AS institutions FROM institution',
      )
    )[0]?.institutions ?? 0n,
  )
