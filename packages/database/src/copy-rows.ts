import { finished } from 'node:stream/promises'
import { from } from 'pg-copy-streams'
import { toDatabaseError } from './database-error.ts'
import type { Session } from './queryable.ts'

/** A value of a row for COPY; a list is an array of texts. */
export type CopyValue = null | string | number | bigint | boolean | Date | Uint8Array | readonly string[]

/** Signs that end a value or a row of COPY's text format, or escape. */
const special = /[\\\t\n\r]/

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

const escaped = (text: string): string =>
  special.test(text) ? text.replace(/[\\\t\n\r]/g, sign => escapes[sign] ?? sign) : text

/** Every element in quotation marks: unquoted, the name Null would be none. */
const arrayText = (list: readonly string[]): string =>
  `{${list.map(text => `"${text.replace(/["\\]/g, sign => `\\${sign}`)}"`).join(',')}}`

const written = (value: CopyValue): string => {
  if (typeof value === 'string') return escaped(value)
  if (value === null) return '\\N'
  if (typeof value === 'boolean') return value ? 't' : 'f'
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) {
    return `\\\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}`
  }
  return typeof value === 'object' ? escaped(arrayText(value)) : String(value)
}

/** A row in COPY's text format, its line's end included. */
export const copyLine = (values: readonly CopyValue[]): string => `${values.map(written).join('\t')}\n`

/** Runs a `COPY … FROM STDIN` with these lines and gives the count of rows; all are taken or none. */
export const copyRows = async (session: Session, text: string, lines: string): Promise<number> => {
  const copy = session.query(from(text))
  try {
    copy.end(lines)
    await finished(copy)
    return copy.rowCount
  } catch (error) {
    throw toDatabaseError(error, 'database')
  }
}
