import { isObject, type Json, type JsonObject } from '@pdn/core'

const isFilled = (value: Json | undefined): value is string => typeof value === 'string' && value.trim() !== ''

const filled = (source: JsonObject, names: readonly string[]): JsonObject =>
  Object.fromEntries(names.flatMap(name => (isFilled(source[name]) ? [[name, source[name]]] : [])))

/**
 * What a package says that belongs to its releases: publisher, licence and publication policy; undefined where it says
 * nothing. Its address and its date are left out: they change with each publication, and the releases do not.
 */
export const metadataOf = (container: JsonObject): JsonObject | undefined => {
  const publisher = isObject(container.publisher) ? filled(container.publisher, ['name', 'scheme', 'uid', 'uri']) : {}
  const metadata = {
    ...(Object.keys(publisher).length > 0 ? { publisher } : {}),
    ...filled(container, ['license', 'publicationPolicy']),
  }
  return Object.keys(metadata).length > 0 ? metadata : undefined
}

/** What is known of a release's package: given with it, or written into it as `packageInfo`. */
export const publisherOf = (release: JsonObject): JsonObject | undefined => {
  const given = release['pdn:package'] ?? release.packageInfo
  return isObject(given) ? metadataOf(given) : undefined
}
