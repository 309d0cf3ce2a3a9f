import { isObject, type Json, type JsonObject } from '@pdn/core'
import { type Draft, setMember } from './drafts.ts'
import type { Notes } from './notes.ts'

const valueWithVersions = (value: Json, notes: Notes): Json => {
  if (isObject(value)) return withVersions(value, notes)
  return Array.isArray(value) ? value.map(item => valueWithVersions(item, notes)) : value
}

/** A merged object as a versioned release tells it: each value that has a history as the list of what it was. */
export const withVersions = (object: JsonObject, notes: Notes): JsonObject => {
  const versioned: Draft = {}
  for (const [name, value] of Object.entries(object)) {
    const versions = notes.histories.get(object, name)
    if (versions !== undefined) {
      setMember(
        versioned,
        name,
        versions.map(({ stamp, value: given }): Json => ({ ...stamp, value: given })),
      )
    } else if (value !== undefined) setMember(versioned, name, valueWithVersions(value, notes))
  }
  return versioned
}
