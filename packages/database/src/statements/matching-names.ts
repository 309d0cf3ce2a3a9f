import { answerOf, type Queryable } from '../queryable.ts'
import { Parameters, where } from '../search/parameters.ts'
import { nameConditions, type SearchWords } from './search-records.ts'

/** A name of a record that holds the words of a search. */
export interface MatchingName {
  readonly record_id: string
  readonly role: string
  readonly name: string
  readonly tokens: readonly string[]
}

/** The names of these records that hold all the words, in the order in which their documents give them. */
export const matchingNames = async (
  db: Queryable,
  recordIds: readonly string[],
  alternatives: SearchWords['alternatives'],
): Promise<readonly MatchingName[]> => {
  if (recordIds.length === 0 || alternatives.length === 0) return []
  const parameters = new Parameters()
  const records = `n.record_id = ANY(${parameters.add(recordIds)}::uuid[])`
  const { rows } = await answerOf<MatchingName>(db, {
    text: `SELECT n.record_id, n.role, n.name, n.tokens FROM search_name n
      ${where([records, ...nameConditions(alternatives, parameters)])} ORDER BY n.record_id, n.position`,
    values: parameters.values,
  })
  return rows
}
