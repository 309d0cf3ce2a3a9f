import { isObject, type Json, type JsonObject } from '@pdn/core'
import { cut, type KeyedHash, systems, type Version, versionsOfSystem } from '@pdn/systems'

/**
 * What the public sees of a source document: the document as its version writes it, cut by the version's rules as a
 * provider's public tier cuts it. Undefined for one that cannot be read, which no provider serves.
 */
export const publicDocument = (version: Version, source: Json, keyedHash: KeyedHash): JsonObject | undefined => {
  const reading = version.read(source)
  if (!reading.ok || !isObject(source)) return undefined
  // A version that extensions patch is none of those in the list, and bears the id of one.
  const isIt = ({ id }: Version): boolean => id === version.id
  const system = systems.find(each => versionsOfSystem(each).some(isIt))
  const kind = system?.kinds.find(({ id }) => id === reading.kind)
  const identity = kind?.identify(reading.document, { provider: '', collection: version.collection })
  // What no kind has is never kept, so that it has no key of its own.
  if (identity === undefined && !system?.unrecorded?.some(isIt)) return undefined
  const standard = version.standardise?.(source, reading) ?? source
  return cut(standard, version.publicity, JSON.stringify(identity?.recordKey ?? [version.id]), keyedHash).document
}
