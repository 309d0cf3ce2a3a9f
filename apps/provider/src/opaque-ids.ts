import { createHmac } from 'node:crypto'
import type { KeyedHash } from '@pdn/systems'

/** The keyed hash that makes opaque ids: the same value in the same scope gets the same id, under this key alone. */
export const opaqueIds =
  (key: Uint8Array): KeyedHash =>
  (scope, value) =>
    createHmac('sha256', key)
      .update(JSON.stringify([scope, value]))
      .digest('hex')
      .slice(0, 32)
