import { PlatformError } from '@pdn/core'
import type { AfterRow, RankedRecord, SearchSort } from '@pdn/database'

/** A place among results: the record after which they go on in that order, and whether corrected words found them. */
export interface CursorPlace {
  /** The order of the results: the one asked, without rank where too many were found to be ranked. */
  readonly sort: SearchSort
  readonly after: AfterRow
  readonly corrected: boolean
}

/** Totals stop here, and answers say "more than". */
export const mostTotal = 10_000

/** Longest value of a sort key: a code of a fact. */
const longestValue = 300

/** The place after a record among results in that order, as an opaque text. */
export const cursorAfter = (sort: SearchSort, record: RankedRecord, corrected: boolean): string =>
  Buffer.from(JSON.stringify([nameOf(sort), record.rank, record.value, record.id, corrected])).toString('base64url')

/** Reads a cursor that was given for results in that order, ranked or not; refuses any other text. */
export const readCursor = (sort: SearchSort, cursor: string): CursorPlace => {
  const [givenFor, rank, value, id, corrected, ...rest] = parts(cursor)
  const given = [sort, { ...sort, ranked: false }].find(one => nameOf(one) === givenFor)
  const sound = rest.length === 0 && isRank(rank) && typeof id === 'string' && isRecordId(id) && isKeyValue(sort, value)
  if (given !== undefined && typeof corrected === 'boolean' && sound)
    return { sort: given, after: { rank, value, id }, corrected }
  throw new PlatformError('cursor-invalid', {
    message: 'The cursor is not one that this search gave.',
    where: 'cursor',
    hint: 'Take it from nextCursor of an answer to the same question in the same order, or leave it out to begin anew.',
  })
}

const isRank = (rank: unknown): rank is number =>
  typeof rank === 'number' && Number.isInteger(rank) && rank >= 0 && rank <= 9

const isKeyValue = (sort: SearchSort, value: unknown): value is string | null =>
  value === null ? sort.by !== 'title' : typeof value === 'string' && isValue(sort, value)

const nameOf = ({ ranked, by, descending }: SearchSort): string =>
  [ranked ? 'rank' : '', typeof by === 'string' ? by : `fact ${by.fact}`, descending ? 'down' : 'up'].join(' ')

const parts = (cursor: string): readonly unknown[] => {
  if (cursor.length > 1000) return []
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}

const isRecordId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

const isValue = ({ by }: SearchSort, text: string): boolean => {
  if (by === 'amount') return /^-?\d{1,19}$/.test(text) && BigInt.asIntN(64, BigInt(text)) === BigInt(text)
  const type = by === 'date' || by === 'title' ? by : by.type
  if (type === 'date') return isDay(text)
  if (type === 'number') return /^-?\d{1,100}(?:\.\d{1,100})?$/.test(text)
  return text.length <= longestValue && !text.includes('\0')
}

const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) && !text.startsWith('0000')
}
