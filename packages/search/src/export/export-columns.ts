import { moneyFromMinor } from '@pdn/core'
import { type FoundRecord, type Queryable, type RecordDetail, recordDetails, type SearchFilter } from '@pdn/database'
import type { FieldDeclaration, System } from '@pdn/systems'
import { shownRecord } from '../answer/hit.ts'
import { kindsInScope } from '../answer/kinds-in-scope.ts'
import type { ExportedRecord } from '../search-answer.ts'

/** What the kinds that a search is narrowed to declare as columns, each once and in their order. */
export const exportColumns = (systems: readonly System[], filter: SearchFilter): readonly FieldDeclaration[] => {
  const columns = new Map<string, FieldDeclaration>()
  for (const column of kindsInScope(systems, filter).flatMap(kind => kind.columns)) {
    const known = columns.get(column.id)
    columns.set(
      column.id,
      known?.codes && column.codes ? { ...known, codes: { ...known.codes, ...column.codes } } : (known ?? column),
    )
  }
  return [...columns.values()]
}

/** The records with the values of these columns. */
export const exportedRecords = async (
  db: Queryable,
  records: readonly FoundRecord[],
  columns: readonly FieldDeclaration[],
): Promise<readonly ExportedRecord[]> => {
  const details = await recordDetails(
    db,
    records.map(({ id }) => id),
    columns.map(({ id }) => id).filter(id => !Object.hasOwn(ownValues, id)),
  )
  const byRecord = Map.groupBy(details, ({ record_id }) => record_id)
  return records.map(record => ({
    ...shownRecord(record),
    values: Object.fromEntries(columns.map(({ id }) => [id, valuesOf(record, byRecord.get(record.id) ?? [], id)])),
  }))
}

/** What a record's own row says of a column. */
const ownValues: Readonly<Record<string, (record: FoundRecord) => string | null>> = {
  title: ({ title }) => title,
  institution: ({ institution }) => institution,
  date: ({ date }) => date,
  status: ({ status }) => status,
  amount: ({ amount, currency }) =>
    amount === null || currency === null ? null : moneyFromMinor(BigInt(amount), currency),
}

const valuesOf = (record: FoundRecord, details: readonly RecordDetail[], id: string): readonly string[] => {
  const own = Object.hasOwn(ownValues, id) ? ownValues[id] : undefined
  if (own !== undefined) return [own(record)].filter(value => value !== null)
  return [...new Set(details.filter(({ field }) => field === id).map(({ value }) => value))]
}
