import { canonicalJson, depthOf, type Json, maximumDepth } from '@pdn/core'

const isScalar = (item: Json | undefined): boolean => item === null || typeof item !== 'object'

/** True where every item is an object with an id and no two ids are the same: then no two items are. */
const haveOwnIds = (items: readonly Json[]): boolean => {
  const ids = new Set<Json>()
  for (const item of items) {
    if (item === null || typeof item !== 'object' || !('id' in item)) return false
    const { id } = item
    if (id === undefined || !isScalar(id) || ids.has(id)) return false
    ids.add(id)
  }
  return true
}

/** True where two items of a list are equal, whatever the order of their members: compared by text, in linear time. */
export const hasRepeats = (items: readonly Json[]): boolean => {
  if (items.length < 2 || haveOwnIds(items)) return false
  const texts = new Set<string>()
  for (const item of items) {
    // Items nested too deep for a canonical text are no standard's: their shape is told by other rules.
    if (isScalar(item) || depthOf(item) < maximumDepth) texts.add(canonicalJson(item))
    else return false
  }
  return texts.size < items.length
}
