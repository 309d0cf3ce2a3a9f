import { isObject, type Json, type JsonObject, pointerSteps } from '@pdn/core'
import { releaseSchema } from './release.ts'

/** The values that a member had, each with the release that gave it. */
const versionsOf = (value: JsonObject): JsonObject => ({
  type: 'array',
  items: {
    type: 'object',
    properties: {
      releaseDate: { type: 'string', format: 'date-time' },
      releaseID: { type: 'string' },
      releaseTag: { type: 'array', items: { type: 'string' } },
      value,
    },
  },
})

/** The definitions of a release and what becomes of them where values are versioned. */
class VersionedDefinitions {
  readonly #given: JsonObject
  readonly made: Record<string, Json> = {}

  constructor(given: JsonObject) {
    this.#given = given
  }

  /** An object whose members are versioned; the id by which a list tells its items apart stands as it is. */
  object(schema: JsonObject, keepsId: boolean): JsonObject {
    const properties = isObject(schema.properties) ? Object.entries(schema.properties) : []
    const members = properties.flatMap(([name, member]): [string, Json][] =>
      isObject(member) && member.omitWhenMerged !== true
        ? [[name, keepsId && name === 'id' ? member : this.#member(member)]]
        : [],
    )
    return { ...schema, properties: Object.fromEntries(members) }
  }

  #member(schema: JsonObject): JsonObject {
    const { $ref: reference, items } = schema
    if (typeof reference === 'string') return this.#referred(reference, false)
    if (isObject(schema.properties)) return this.object(schema, false)
    if (!isObject(items) || schema.wholeListMerge === true) return versionsOf(schema)
    if (isObject(items.properties)) return schema
    return typeof items.$ref === 'string' ? { ...schema, items: this.#referred(items.$ref, true) } : versionsOf(schema)
  }

  #referred(reference: string, isItem: boolean): JsonObject {
    const [, name = ''] = pointerSteps(reference.slice(1)) ?? []
    const definition = this.#given[name]
    if (!isObject(definition)) throw new TypeError(`The schema names a definition that it lacks: ${reference}.`)
    // The standard keeps the id of an amendment wherever it stands.
    const keepsId = isItem || name === 'Amendment'
    const own = `${name}${keepsId ? 'ItemVersions' : 'Versions'}`
    this.made[own] ??= this.object(definition, keepsId)
    return { $ref: `#/$defs/${own}` }
  }
}

const { properties, $defs } = releaseSchema
const definitions = new VersionedDefinitions($defs)
const versioned = definitions.object({ type: 'object', properties }, false)

/**
 * JSON Schema (2020-12) of an OCDS 1.1.5 versioned release, made of that of the release as the standard makes it: every
 * value stands with the releases that gave it, and what identifies something stands as it is.
 */
export const versionedReleaseSchema: JsonObject = {
  $id: 'urn:pdn:s6:ocds-1.1-versioned',
  ...versioned,
  properties: { ...(isObject(versioned.properties) ? versioned.properties : {}), ocid: properties.ocid ?? true },
  required: ['ocid', 'initiationType'],
  $defs: { ...$defs, ...definitions.made },
}
