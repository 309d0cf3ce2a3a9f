import { isObject, type Json, type JsonObject, PlatformError } from '@pdn/core'
import type { KeptIssue } from '@pdn/systems'

const severities: readonly string[] = ['error', 'warning', 'note'] satisfies readonly KeptIssue['severity'][]

const isSeverity = (value: unknown): value is KeptIssue['severity'] =>
  typeof value === 'string' && severities.includes(value)

const issueOf = (value: Json): readonly KeptIssue[] => {
  if (!isObject(value)) return []
  const { path, rule, severity, repaired, raw } = value
  if (typeof path !== 'string' || typeof rule !== 'string' || !isSeverity(severity)) return []
  return [{ path, rule, severity, repaired: repaired === true, ...(raw === undefined ? {} : { raw }) }]
}

/** The issues that a jsonb column holds. */
export const issuesOf = (value: unknown): readonly KeptIssue[] => (Array.isArray(value) ? value.flatMap(issueOf) : [])

/** The JSON object that stored bytes hold. */
export const documentOf = (bytes: Uint8Array): JsonObject => {
  const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
  if (isObject(value)) return value
  throw new PlatformError('internal', { message: 'A stored document is not a JSON object.' })
}
