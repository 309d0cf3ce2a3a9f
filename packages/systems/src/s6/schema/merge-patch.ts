import { isObject, type Json } from '@pdn/core'

/**
 * A JSON Merge Patch (RFC 7396) applied: members of the patch stand in place of those of the target, null takes a member
 * away, objects are patched member by member. To be called with documents whose depth is bounded.
 */
export const mergePatch = (target: Json | undefined, patch: Json): Json => {
  if (!isObject(patch)) return patch
  const members = new Map(Object.entries(isObject(target) ? target : {}))
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) members.delete(name)
    else if (value !== undefined) members.set(name, mergePatch(members.get(name), value))
  }
  return Object.fromEntries(members)
}
