import { PlatformError } from '@pdn/core'
import type { AfterRow, FoundRecord, SearchSort } from '@pdn/database'

/** The place after a record among results in that order, as an opaque text. */
export const cursorAfter = (sort: SearchSort, record: FoundRecord): string => {
  const value = sort === 'amount' ? record.amount : record.date
  return Buffer.from(JSON.stringify([sort, record.rank, value, record.id])).toString('base64url')
}

/** Reads a cursor that was given for results in that order; refuses any other text. */
export const readCursor = (sort: SearchSort, cursor: string): AfterRow => {
  const [givenFor, rank, value, id, ...rest] = parts(cursor)
  const sound =
    rest.length === 0 &&
    givenFor === sort &&
    Number.isInteger(rank) &&
    typeof rank === 'number' &&
    rank >= 0 &&
    rank <= 9 &&
    typeof id === 'string' &&
    isRecordId(id)
  if (sound && (value === null || (typeof value === 'string' && isValue(sort, value)))) return { rank, value, id }
  throw new PlatformError('cursor-invalid', {
    message: 'The cursor is not one that this search gave.',
    where: 'cursor',
    hint: 'Take it from nextCursor of an answer to the same question in the same order, or leave it out to begin anew.',
  })
}

const parts = (cursor: string): readonly unknown[] => {
  if (cursor.length > 400) return []
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}

const isRecordId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

const isValue = (sort: SearchSort, text: string): boolean =>
  sort === 'amount' ? /^-?\d{1,19}$/.test(text) && BigInt.asIntN(64, BigInt(text)) === BigInt(text) : isDay(text)

const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) && !text.startsWith('0000')
}
