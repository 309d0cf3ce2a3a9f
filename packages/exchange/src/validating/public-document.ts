import { isObject, type Json, type JsonObject } from '@pdn/core'
import { cut, type KeyedHash, systems, type Version } from '@pdn/systems'

/**
 * What the public sees of a source document: the document as its version writes it, cut by the version's rules as a
 * provider's public tier cuts it. Undefined for one that cannot be read, which no provider serves.
 */
export const publicDocument = (version: Version, source: Json, keyedHash: KeyedHash): JsonObject | undefined => {
  const reading = version.read(source)
  if (!reading.ok || !isObject(source)) return undefined
  const kind = systems
    .flatMap(system => (system.versions.includes(version) ? system.kinds : []))
    .find(({ id }) => id === reading.kind)
  const identity = kind?.identify(reading.document, { provider: '', collection: version.collection })
  if (identity === undefined) return undefined
  const standard = version.standardise?.(source, reading) ?? source
  return cut(standard, version.publicity, JSON.stringify(identity.recordKey), keyedHash).document
}
