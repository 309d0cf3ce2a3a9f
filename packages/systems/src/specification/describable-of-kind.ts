import type { Kind } from '../system.ts'
import type { Describable } from './describe-version.ts'

const describables = new WeakMap<Kind, Describable>()

/** What the canonical document of a kind is described from: the same object for the same kind, so that it is described once. */
export const describableOfKind = (kind: Kind): Describable => {
  const known = describables.get(kind) ?? { schema: kind.canonical, publicity: kind.publicity }
  describables.set(kind, known)
  return known
}
