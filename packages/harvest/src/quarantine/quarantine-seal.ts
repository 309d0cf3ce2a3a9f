import { Decrypter, Encrypter } from 'age-encryption'
import type { Keys } from '../keys.ts'

/** Seals a document to the operator's public key; nobody without the secret one can read it. */
export const sealDocument = async (bytes: Uint8Array, keys: Keys): Promise<Buffer> => {
  const encrypter = new Encrypter()
  encrypter.addRecipient(keys.recipient)
  return Buffer.from(await encrypter.encrypt(bytes))
}

/** The sealed document, or undefined where the operator's secret key is elsewhere or is another. */
export const openDocument = async (sealed: Uint8Array, keys: Keys): Promise<Uint8Array | undefined> => {
  if (keys.identity === undefined) return undefined
  const decrypter = new Decrypter()
  decrypter.addIdentity(keys.identity)
  try {
    return await decrypter.decrypt(sealed, 'uint8array')
  } catch {
    return undefined
  }
}
