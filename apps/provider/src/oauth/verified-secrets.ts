import { createHmac } from 'node:crypto'
import type { Effects } from '@pdn/core'
import { hashSecret, verifySecret } from './secret-hash.ts'

/** Checks a secret against its registered hash; with no hash it does the same work and says no. */
export type SecretCheck = (name: string, secret: string, hash: string | undefined) => Promise<boolean>

/** A provider has a handful of clients and users; beyond this the oldest is checked at full price again. */
const remembered = 1_000

/**
 * Makes a check that pays for argon2 once per secret, not once per call: the platform asks a token before every call.
 *
 * Only secrets that were right are remembered, as a keyed hash under a key of this process. An unknown name costs what
 * a wrong secret costs, so that the time of an answer does not tell which names exist.
 */
export const createSecretCheck = async ({ randomBytes }: Pick<Effects, 'randomBytes'>): Promise<SecretCheck> => {
  const key = randomBytes(32)
  const decoy = await hashSecret(Buffer.from(randomBytes(32)).toString('base64'), randomBytes(16))
  const right = new Set<string>()
  return async (name, secret, hash) => {
    const mark = createHmac('sha256', key)
      .update(JSON.stringify([name, secret, hash ?? null]))
      .digest('base64')
    if (right.has(mark)) return true
    const matches = await verifySecret(secret, hash ?? decoy)
    if (!matches || hash === undefined) return false
    const [oldest] = right
    if (right.size >= remembered && oldest !== undefined) right.delete(oldest)
    right.add(mark)
    return true
  }
}
