import { isObject, type Json, type JsonObject } from '@pdn/core'

const isVersion = (value: Json): value is JsonObject =>
  isObject(value) && 'value' in value && 'releaseDate' in value && 'releaseID' in value

const versionsOf = (value: Json | undefined): readonly JsonObject[] | undefined =>
  Array.isArray(value) && value.length > 0 && value.every(isVersion) ? value : undefined

const datesOf = (value: Json): readonly string[] => {
  const versions = versionsOf(value)
  if (versions !== undefined)
    return versions.flatMap(({ releaseDate: date }) => (typeof date === 'string' ? [date] : []))
  if (Array.isArray(value)) return value.flatMap(datesOf)
  return isObject(value) ? Object.values(value).flatMap(member => (member === undefined ? [] : datesOf(member))) : []
}

/** The last of each value; undefined for what a release took away, and for an object of which nothing is left. */
const latest = (value: Json): Json | undefined => {
  const versions = versionsOf(value)
  if (versions !== undefined) return versions.at(-1)?.value ?? undefined
  if (Array.isArray(value)) return value.flatMap(item => latest(item) ?? [])
  if (!isObject(value)) return value
  const members = Object.entries(value).flatMap(([name, member]) => {
    const last = member === undefined ? undefined : latest(member)
    return last === undefined ? [] : [[name, last] as const]
  })
  return members.length === 0 && Object.keys(value).length > 0 ? undefined : Object.fromEntries(members)
}

/** The compiled release that a versioned release holds: of every value the last, dated as the last change. */
export const compiledFromVersions = (versioned: JsonObject): JsonObject => {
  const date = datesOf(versioned).reduce<string | undefined>(
    (newest, other) => (newest === undefined || Date.parse(other) > Date.parse(newest) ? other : newest),
    undefined,
  )
  const values = latest(versioned) ?? {}
  const ocid = typeof versioned.ocid === 'string' ? versioned.ocid : undefined
  return {
    ...(isObject(values) ? values : {}),
    tag: ['compiled'],
    ...(ocid === undefined ? {} : { id: date === undefined ? ocid : `${ocid}-${date}` }),
    ...(date === undefined ? {} : { date }),
  }
}
