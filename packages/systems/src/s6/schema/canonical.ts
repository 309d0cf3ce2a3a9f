import { isObject, type JsonObject } from '@pdn/core'
import { addedDefinitions, addedMembers } from './extensions.ts'
import { releaseSchema } from './release.ts'

const extended = (name: string, definition: JsonObject): JsonObject => {
  const added = addedMembers[name]
  if (added === undefined) return definition
  const properties = isObject(definition.properties) ? definition.properties : {}
  return { ...definition, properties: { ...properties, ...added } }
}

const pointer = { type: 'string', format: 'json-pointer' } as const

/** Members of ours: what the platform knows about a release besides what it says. */
const ownMembers: JsonObject = {
  'pdn:inferred': { type: 'array', items: pointer },
  'pdn:synthetic': { type: 'boolean' },
  'pdn:raw': { type: 'object' },
  'pdn:package': {
    type: 'object',
    properties: {
      publisher: {
        type: 'object',
        properties: { name: {}, scheme: {}, uid: {}, uri: {} },
      },
      license: {},
      publicationPolicy: {},
    },
  },
  'pdn:conflicts': { type: 'array', items: pointer },
}

/**
 * JSON Schema (2020-12) of the canonical document: an OCDS 1.1.5 release with the extensions of the Mexican profile
 * EDCA-MX and the platform's own members.
 *
 * `pdn:inferred` and `pdn:conflicts` are JSON Pointers: to what a provider's mapping inferred, and to where releases
 * of one process gave values of different types; `pdn:raw` keeps what a source wrote where it was repaired, by JSON Pointer;
 * `pdn:package` is what the package said of its publisher and licence.
 */
export const canonicalSchema: JsonObject = {
  ...releaseSchema,
  $id: 'urn:pdn:s6:contracting-process',
  properties: { ...releaseSchema.properties, ...ownMembers },
  $defs: {
    ...Object.fromEntries(
      Object.entries(releaseSchema.$defs).map(([name, definition]) => [name, extended(name, definition)]),
    ),
    ...addedDefinitions,
  },
}
