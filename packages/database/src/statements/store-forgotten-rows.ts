import { countOf, type Queryable } from '../queryable.ts'

const text = `DELETE FROM search_row WHERE record_id = ANY($1::uuid[])`

/** Takes records that are gone out of every search. */
export const forgetSearchRows = (db: Queryable, recordIds: readonly string[]): Promise<number> =>
  countOf(db, 'store-forgotten-rows', text, [recordIds])
