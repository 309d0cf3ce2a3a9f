import { type FactType, factColumns } from './field-condition.ts'
import type { Parameters } from './parameters.ts'

/** Results are ordered by a column of their own, or by one of their facts: its greatest value, ascending its least. */
export type SortKey = 'date' | 'amount' | 'title' | { readonly fact: string; readonly type: FactType }

/** How results are ordered; those without a value stand last, ties are by record id. */
export interface SearchSort {
  /** True: by how well the words match before all. */
  readonly ranked: boolean
  readonly by: SortKey
  readonly descending: boolean
}

/** The last row of the page before: rank, the sort key's value, the record. */
export interface AfterRow {
  readonly rank: number
  /** As text: `YYYY-MM-DD`, digits, or the folded title; null where the row has none. */
  readonly value: string | null
  readonly id: string
}

/** Which rows of the ordered results make the page. */
export interface PageSlice {
  readonly sort: SearchSort
  readonly limit: number
  /** Rows before the page; 0 with `after`. */
  readonly offset: number
  readonly after: AfterRow | undefined
}

/** A title as it is sorted: without case and accents. The index `search_row_by_title` holds the same expression. */
const titleKey = `left(translate(r.title, 'ABCDEFGHIJKLMNOPQRSTUVWXYZÁÉÍÓÚÜÑáéíóúüñ',
  'abcdefghijklmnopqrstuvwxyzaeiouunaeiouun'), 60) COLLATE "C"`

const columns = {
  date: { value: 'r.date', type: 'date', nullable: true, downward: true },
  amount: { value: 'r.amount', type: 'bigint', nullable: true, downward: true },
  title: { value: titleKey, type: 'text', nullable: false, downward: false },
} as const

/** The value by which a row of `search_row` as r is ordered; a fact's is looked up. */
export const sortValue = ({ by, descending }: SearchSort, parameters: Parameters): string => {
  if (typeof by === 'string') return columns[by].value
  const { column } = factColumns[by.type]
  return `(SELECT ${descending ? 'max' : 'min'}(${column}) FROM search_fact f
    WHERE f.record_id = r.record_id AND f.field = ${parameters.add(by.fact)})`
}

/** Whether the index of the key runs from the greatest value down; equal values stand in it by ascending record id. */
const runsDown = ({ by }: SearchSort): boolean => typeof by === 'string' && columns[by].downward

const valueType = ({ by }: SearchSort): string =>
  typeof by === 'string' ? columns[by].type : factColumns[by.type].type

const isCollated = ({ by }: SearchSort): boolean => by === 'title'

const wayOf = (descending: boolean): string => (descending ? 'DESC' : 'ASC')

/** Record ids descend where the key's index is read backwards. */
const idDescends = (sort: SearchSort): boolean => sort.descending !== runsDown(sort)

/** ORDER BY for rows of that alias with `rank`, `value` and `record_id`. */
export const orderOf = (sort: SearchSort, alias: string): string =>
  [...(sort.ranked ? [`${alias}.rank DESC`] : []), orderByValue(sort, `${alias}.value`, alias)].join(', ')

/** ORDER BY for rows of that alias with `record_id`, by a value of theirs. */
export const orderByValue = (sort: SearchSort, value: string, alias: string): string =>
  `${value} ${wayOf(sort.descending)} NULLS LAST, ${alias}.record_id ${wayOf(idDescends(sort))}`

/** Rows without a value after those with one: how each is found in the order of an index. */
interface RowsInOrder {
  /** FROM, with `search_row` as r. */
  readonly from: string
  readonly value: string
  readonly conditions: readonly string[]
  readonly order: string
}

/**
 * The rows in parts, each of which an index gives in the order of the results; those of the first part stand before
 * those of the second. `after` leaves out the rows up to that one.
 */
export const rowsInOrder = (
  sort: SearchSort,
  after: AfterRow | undefined,
  parameters: Parameters,
): readonly RowsInOrder[] => {
  const { by } = sort
  const id = after && `${parameters.add(after.id)}::uuid`
  const beyond = idDescends(sort) ? '<' : '>'
  const idWay = wayOf(idDescends(sort))
  const withoutValue: readonly RowsInOrder[] =
    typeof by === 'string' && !columns[by].nullable
      ? []
      : [
          {
            from: 'search_row r',
            value: `NULL::${valueType(sort)}`,
            conditions: [
              typeof by === 'string'
                ? `${columns[by].value} IS NULL`
                : `NOT EXISTS (SELECT 1 FROM search_fact f WHERE f.record_id = r.record_id
                  AND f.field = ${parameters.add(by.fact)} AND ${factColumns[by.type].column} IS NOT NULL)`,
              ...(after?.value === null ? [`r.record_id ${beyond} ${id}`] : []),
            ],
            order: `r.record_id ${idWay}`,
          },
        ]
  if (after?.value === null) return withoutValue
  const withValue = typeof by === 'string' ? columnRows(sort, by) : factRows(sort, by, parameters)
  if (after === undefined) return [withValue, ...withoutValue]
  const value = `${parameters.add(after.value)}::${valueType(sort)}${isCollated(sort) ? ' COLLATE "C"' : ''}`
  const further = sort.descending ? '<' : '>'
  const row = typeof by === 'string' ? 'r' : 'f'
  const next = `${withValue.value} ${further}= ${value}
    AND (${withValue.value} ${further} ${value} OR ${row}.record_id ${beyond} ${id})`
  return [{ ...withValue, conditions: [...withValue.conditions, next] }, ...withoutValue]
}

const columnRows = (sort: SearchSort, by: keyof typeof columns): RowsInOrder => {
  const { value, nullable, downward } = columns[by]
  // As the index has it, or its mirror image: another place for NULL would cost a sort.
  const nulls = downward === sort.descending ? 'LAST' : 'FIRST'
  return {
    from: 'search_row r',
    value,
    conditions: nullable ? [`${value} IS NOT NULL`] : [],
    order: `${value} ${wayOf(sort.descending)} NULLS ${nulls}, r.record_id ${wayOf(idDescends(sort))}`,
  }
}

const factRows = (sort: SearchSort, by: Exclude<SortKey, string>, parameters: Parameters): RowsInOrder => {
  const { column } = factColumns[by.type]
  const field = parameters.add(by.fact)
  const further = sort.descending ? '>' : '<'
  const other = column.replace('f.', 'g.')
  return {
    from: 'search_fact f JOIN search_row r USING (record_id)',
    value: column,
    conditions: [
      `f.field = ${field}`,
      `${column} IS NOT NULL`,
      // Of several values of a record the one by which it is ordered, once.
      `NOT EXISTS (SELECT 1 FROM search_fact g WHERE g.record_id = f.record_id AND g.field = ${field}
        AND (${other} ${further} ${column} OR (${other} = ${column} AND g.position > f.position)))`,
    ],
    order: `${column} ${wayOf(sort.descending)} NULLS ${sort.descending ? 'FIRST' : 'LAST'}, f.record_id ${wayOf(idDescends(sort))}`,
  }
}

/** One condition for the rows after one among rows with `rank`, `value` and `record_id`. */
export const rankedRowsAfter = (sort: SearchSort, after: AfterRow, alias: string, parameters: Parameters): string => {
  const id = `${alias}.record_id ${idDescends(sort) ? '<' : '>'} ${parameters.add(after.id)}::uuid`
  const next =
    after.value === null ? `(${alias}.value IS NULL AND ${id})` : valueAfter(sort, after.value, alias, id, parameters)
  if (!sort.ranked) return next
  const rank = `${parameters.add(after.rank)}::integer`
  return `(${alias}.rank < ${rank} OR (${alias}.rank = ${rank} AND ${next}))`
}

const valueAfter = (sort: SearchSort, after: string, alias: string, id: string, parameters: Parameters): string => {
  const value = `${parameters.add(after)}::${valueType(sort)}${isCollated(sort) ? ' COLLATE "C"' : ''}`
  const further = sort.descending ? '<' : '>'
  return `(${alias}.value ${further} ${value} OR (${alias}.value = ${value} AND ${id}) OR ${alias}.value IS NULL)`
}
