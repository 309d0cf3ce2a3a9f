import { isObject, type Json, type JsonObject } from '@pdn/core'

/** Annotations of OCDS that are no words of JSON Schema. */
const annotations = new Set([
  'codelist',
  'openCodelist',
  'deprecatedVersion',
  'omitWhenMerged',
  'wholeListMerge',
  'versionId',
])

/** Members of a schema whose own members are names of fields. */
const maps = new Set(['properties', 'patternProperties', '$defs'])

const plain = (value: Json, isMap: boolean): Json => {
  if (Array.isArray(value)) return value.map(item => plain(item, false))
  return isObject(value) ? plainObject(value, isMap) : value
}

const plainObject = (value: JsonObject, isMap: boolean): JsonObject =>
  Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) =>
      member === undefined || (!isMap && annotations.has(name))
        ? []
        : [[name, plain(member, !isMap && maps.has(name))]],
    ),
  )

/** The same schema in words of JSON Schema 2020-12 alone, for validators that refuse others. */
export const validationSchema = (schema: JsonObject): JsonObject => plainObject(schema, false)
