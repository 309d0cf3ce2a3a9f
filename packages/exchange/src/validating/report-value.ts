import { canonicalJson, depthOf, type Json, maximumDepth } from '@pdn/core'

/** A value of an example as a report writes it: texts as they are, all else as JSON, nothing for nothing. */
export const reportValue = (value: Json): string => {
  if (value === null) return ''
  if (typeof value === 'string') return value
  return depthOf(value) < maximumDepth ? canonicalJson(value) : '…'
}
