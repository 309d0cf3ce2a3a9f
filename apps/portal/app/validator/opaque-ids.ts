import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { KeyedHash } from '@pdn/systems'

/** Opaque ids under a key that this worker makes and forgets: nobody can find the value behind one again. */
export const opaqueIds = (): KeyedHash => {
  const key = crypto.getRandomValues(new Uint8Array(32))
  return (scope, value) => bytesToHex(hmac(sha256, key, utf8ToBytes(JSON.stringify([scope, value])))).slice(0, 32)
}
