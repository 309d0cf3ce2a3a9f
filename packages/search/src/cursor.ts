import { PlatformError } from '@pdn/core'
import type { AfterRow, SearchSort, SearchWindow } from '@pdn/database'

/** A window after the first, and the total that was told of the first. */
export interface LaterWindow extends SearchWindow {
  readonly total: number
}

/** A place among results. */
export interface CursorPlace {
  /** The record after which they go on; undefined at the beginning of a window. */
  readonly after: AfterRow | undefined
  /** The window that they go on in; undefined in the first. */
  readonly window: LaterWindow | undefined
  /** True where they were found by corrected words. */
  readonly corrected: boolean
}

/** Totals stop here, and answers say "more than". */
export const mostTotal = 10_000

/** Longest value of a sort key: a code of a fact. */
const longestValue = 300

/** A place among results in that order, as an opaque text. */
export const cursorOf = (sort: SearchSort, { after, window, corrected }: CursorPlace): string =>
  Buffer.from(
    JSON.stringify([
      nameOf(sort),
      corrected,
      after ? [after.rank, after.value, after.id] : null,
      window ? [window.from, window.identified, window.total] : null,
    ]),
  ).toString('base64url')

/** Reads a cursor that was given for results in that order; refuses any other text. */
export const readCursor = (sort: SearchSort, cursor: string): CursorPlace => {
  const [givenFor, corrected, row, span, ...rest] = parts(cursor)
  const after = row === null ? undefined : afterOf(sort, row)
  const window = span === null ? undefined : windowOf(span)
  const isSound = rest.length === 0 && givenFor === nameOf(sort) && (row === null || after) && (span === null || window)
  if (isSound && typeof corrected === 'boolean' && (after ?? window)) return { after, window, corrected }
  throw new PlatformError('cursor-invalid', {
    message: 'The cursor is not one that this search gave.',
    where: 'cursor',
    hint: 'Take it from nextCursor of an answer to the same question in the same order, or leave it out to begin anew.',
  })
}

const afterOf = (sort: SearchSort, row: unknown): AfterRow | undefined => {
  const [rank, value, id, ...rest] = Array.isArray(row) ? row : []
  if (rest.length > 0 || typeof rank !== 'number' || !Number.isInteger(rank) || rank < 0 || rank > 9) return undefined
  if (typeof id !== 'string' || !isRecordId(id)) return undefined
  if (value === null) return sort.by === 'title' ? undefined : { rank, value, id }
  return typeof value === 'string' && isValue(sort, value) ? { rank, value, id } : undefined
}

const windowOf = (span: unknown): LaterWindow | undefined => {
  const [from, identified, total, ...rest] = Array.isArray(span) ? span : []
  if (rest.length > 0 || typeof from !== 'string' || !isRecordId(from) || typeof identified !== 'boolean')
    return undefined
  const isCount = typeof total === 'number' && Number.isInteger(total) && total >= 0 && total <= mostTotal
  return isCount ? { from, identified, total } : undefined
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
