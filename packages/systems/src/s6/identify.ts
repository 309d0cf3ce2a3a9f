import type { JsonObject } from '@pdn/core'
import type { Identity, Origin } from '../system.ts'
import { hasRegisteredPrefix } from './registered-prefixes.ts'

const filled = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/**
 * A release is its ocid and its id at its source; a process is its ocid, whoever publishes it, where the prefix is
 * registered, else its provider and ocid.
 */
export const identifyRelease = (document: JsonObject, origin: Origin): Identity | undefined => {
  const ocid = filled(document.ocid)
  const id = filled(document.id)
  if (ocid === undefined || id === undefined) return undefined
  const folded = ocid.toLowerCase()
  return {
    sourceId: `${ocid}/${id}`,
    recordKey: hasRegisteredPrefix(folded) ? [folded] : [origin.provider, ocid],
  }
}
