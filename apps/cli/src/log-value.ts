import { hideReserved, PlatformError } from '@pdn/core'

/** UTF-16 units of a text that are logged, and how many more are read so that no reserved value is cut in two. */
const [longest, margin] = [8_000, 500]

/** How deep and how wide values are followed. */
const [deepest, widest] = [6, 100]

/** User, password or both of an address. A password may hold what a URL should not: all up to the last `@`. */
const userInfo = /([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s"<>]{0,2000}@/giu
const secretParameter = /([?&;](?:[a-z_]{0,20}(?:password|passwd|pwd|secret|token|key))=)[^&\s"#]+/giu

/** Properties of an error that tell what failed, never whose data it was; `detail` of PostgreSQL holds values. */
const told = [
  'code',
  'errno',
  'syscall',
  'severity',
  'schema',
  'table',
  'column',
  'constraint',
  'routine',
  'status',
] as const

/** A text as a log may hold it: without reserved values, and addresses without what opens them. */
export const logText = (text: string): string => {
  const open = text
    .slice(0, longest + margin)
    .replace(userInfo, '$1[oculto]@')
    .replace(secretParameter, '$1[oculto]')
  const safe = hideReserved(open)
  return safe.length > longest ? `${safe.slice(0, longest)}…` : safe
}

/**
 * A value as a log may hold it: plain data whose every text went through `logText`; of errors their type, message,
 * stack, cause and what failed, and nothing else that they carry.
 */
export const logValue = (value: unknown, depth = 0): unknown => {
  if (typeof value === 'string') return logText(value)
  if (typeof value === 'bigint') return value.toString()
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? undefined : value
  if (depth >= deepest) return '[…]'
  if (value instanceof Error) return logError(value, depth)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (value instanceof URL) return logText(value.href)
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`
  if (Array.isArray(value)) return value.slice(0, widest).map(item => logValue(item, depth + 1))
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, widest)
      .map(([name, item]) => [logText(name), logValue(item, depth + 1)]),
  )
}

const logError = (error: Error, depth: number): Readonly<Record<string, unknown>> => ({
  type: logText(error.name),
  message: logText(error.message),
  ...Object.fromEntries(
    Object.entries(error)
      .filter(([name]) => told.some(one => one === name))
      .map(([name, item]) => [name, logValue(item, depth + 1)]),
  ),
  ...(error instanceof PlatformError ? { where: logValue(error.where), hint: logValue(error.hint) } : {}),
  ...(error instanceof AggregateError ? { errors: logValue(error.errors, depth + 1) } : {}),
  ...(error.cause === undefined ? {} : { cause: logValue(error.cause, depth + 1) }),
  stack: error.stack === undefined ? undefined : logText(error.stack),
})
