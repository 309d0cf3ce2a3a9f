import { timingSafeEqual } from 'node:crypto'
import { PlatformError } from '@pdn/core'
import { argon2id } from 'hash-wasm'

/** The least that OWASP’s Password Storage Cheat Sheet asks of argon2id: 19 MiB, two passes, one lane. */
const cost = { memorySize: 19_456, iterations: 2, parallelism: 1, hashLength: 32 } as const

/** No hash of a registry file may cost more than this: 256 MiB and ten passes. */
const dearest = { memorySize: 262_144, iterations: 10, parallelism: 4 } as const

/** Hashes a secret with argon2id under a salt of 16 bytes, in the PHC string format. */
export const hashSecret = (secret: string, salt: Uint8Array): Promise<string> =>
  argon2id({ ...cost, password: secret, salt, outputType: 'encoded' })

/**
 * True when the hash is of that secret; compared in constant time.
 *
 * @throws PlatformError `credentials-invalid` when the hash is not argon2id in the PHC string format
 */
export const verifySecret = async (secret: string, encoded: string): Promise<boolean> => {
  const { parameters, salt, hash } = parse(encoded)
  const found = await argon2id({ ...parameters, password: secret, salt, outputType: 'binary' })
  return timingSafeEqual(found, hash)
}

const shape = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,171})$/

const parse = (encoded: string) => {
  const [, memory, passes, lanes, salt, hash] = shape.exec(encoded) ?? []
  const parameters = { memorySize: Number(memory), iterations: Number(passes), parallelism: Number(lanes) }
  const affordable =
    parameters.memorySize <= dearest.memorySize &&
    parameters.iterations <= dearest.iterations &&
    parameters.parallelism <= dearest.parallelism
  if (salt === undefined || hash === undefined || !affordable) {
    throw new PlatformError('credentials-invalid', {
      message: 'A registered secret is not kept as an argon2id hash in the PHC string format.',
      hint: 'Register the client or user anew.',
    })
  }
  const bytes = Buffer.from(hash, 'base64')
  return { parameters: { ...parameters, hashLength: bytes.length }, salt: Buffer.from(salt, 'base64'), hash: bytes }
}
