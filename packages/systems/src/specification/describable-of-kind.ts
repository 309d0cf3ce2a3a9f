import { madeOnce } from '@pdn/core'
import type { Kind } from '../system.ts'
import type { Describable } from './describe-version.ts'

/** What the canonical document of a kind is described from: the same object for the same kind, so that it is described once. */
export const describableOfKind = madeOnce(
  ({ canonical, publicity }: Kind): Describable => ({ schema: canonical, publicity }),
)
