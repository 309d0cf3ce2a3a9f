import { canonicalJson, depthOf, type Json, maximumDepth } from '@pdn/core'

/** True where two items of a list are equal, whatever the order of their members: compared by text, in linear time. */
export const hasRepeats = (items: readonly Json[]): boolean => {
  const texts = new Set<string>()
  for (const item of items) {
    // Items nested too deep for a canonical text are no standard's: their shape is told by other rules.
    if (depthOf(item) < maximumDepth) texts.add(canonicalJson(item))
    else return false
  }
  return texts.size < items.length
}
