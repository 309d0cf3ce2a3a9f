import { PlatformError } from '@pdn/core'
import type { SystemId } from './system.ts'

/** The six systems of the law (LGSNA, art. 49), carried or not. */
export const systemIds = ['s1', 's2', 's3', 's4', 's5', 's6'] as const satisfies readonly SystemId[]

/** The system id that a column of the database holds; anything else in it is a fault of the database (`internal`). */
export const storedSystemId = (value: string): SystemId => {
  const id = systemIds.find(one => one === value)
  if (id !== undefined) return id
  throw new PlatformError('internal', { message: 'A stored system id is none of the six.', where: value })
}
