import { PlatformError } from '@pdn/core'
import type { AfterRow, RankedRecord, SearchSort } from '@pdn/database'

/** A place among results: the record after which they go on, and whether they were found by corrected words. */
export interface CursorPlace {
  readonly after: AfterRow
  readonly corrected: boolean
}

/** Longest value of a sort key: a code of a fact. */
const longestValue = 300

/** The place after a record among results in that order, as an opaque text. */
export const cursorAfter = (sort: SearchSort, record: RankedRecord, corrected: boolean): string =>
  Buffer.from(JSON.stringify([nameOf(sort), record.rank, record.value, record.id, corrected])).toString('base64url')

/** Reads a cursor that was given for results in that order; refuses any other text. */
export const readCursor = (sort: SearchSort, cursor: string): CursorPlace => {
  const [givenFor, rank, value, id, corrected, ...rest] = parts(cursor)
  const sound =
    rest.length === 0 &&
    givenFor === nameOf(sort) &&
    typeof corrected === 'boolean' &&
    Number.isInteger(rank) &&
    typeof rank === 'number' &&
    rank >= 0 &&
    rank <= 9 &&
    typeof id === 'string' &&
    isRecordId(id)
  if (sound && (value === null ? sort.by !== 'title' : typeof value === 'string' && isValue(sort, value)))
    return { after: { rank, value, id }, corrected }
  throw new PlatformError('cursor-invalid', {
    message: 'The cursor is not one that this search gave.',
    where: 'cursor',
    hint: 'Take it from nextCursor of an answer to the same question in the same order, or leave it out to begin anew.',
  })
}

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
