import { createCipheriv, createDecipheriv } from 'node:crypto'
import { type Effects, isObject, PlatformError } from '@pdn/core'
import type { ClientAuthentication, Credentials, TokenPlacement } from '@pdn/interconnection'
import type { Keys } from '../keys.ts'

/** What a connection keeps sealed: who asks, and how this provider wants to be told. */
export interface ConnectionSecrets {
  readonly credentials: Credentials
  readonly clientAuthentication: ClientAuthentication | undefined
  readonly tokenPlacement: TokenPlacement | undefined
}

/** First byte of a sealed value: AES-256-GCM with a nonce of 12 bytes before and a tag of 16 after the cipher text. */
const form = 1

/** Secrets as they may lie in the database; bound to their connection, so they open under no other. */
export const sealSecrets = (secrets: ConnectionSecrets, connectionId: string, keys: Keys, effects: Effects): Buffer => {
  const nonce = effects.randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keys.credentials, nonce)
  cipher.setAAD(Buffer.from(connectionId))
  const text = Buffer.concat([cipher.update(JSON.stringify(secrets), 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.of(form), nonce, text, cipher.getAuthTag()])
}

const optionalText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const oneOf = <Value extends string>(value: unknown, values: readonly Value[]): Value | undefined =>
  values.find(candidate => candidate === value)

const secretsIn = (value: unknown): ConnectionSecrets | undefined => {
  const held = isObject(value) ? value.credentials : undefined
  const grant = isObject(held) ? oneOf(held.grant, ['password', 'client_credentials', 'none']) : undefined
  if (!isObject(value) || !isObject(held) || grant === undefined) return undefined
  return {
    credentials: {
      grant,
      clientId: optionalText(held.clientId),
      clientSecret: optionalText(held.clientSecret),
      username: optionalText(held.username),
      password: optionalText(held.password),
      scope: optionalText(held.scope),
    },
    clientAuthentication: oneOf(value.clientAuthentication, ['both', 'basic', 'body']),
    tokenPlacement: oneOf(value.tokenPlacement, ['header', 'body', 'query']),
  }
}

/** The secrets of a connection; raises `keys-unusable` where they were sealed with another key. */
export const openSecrets = (sealed: Buffer | null, connectionId: string, keys: Keys): ConnectionSecrets => {
  const nothing = {
    credentials: { grant: 'none' },
    clientAuthentication: undefined,
    tokenPlacement: undefined,
  } as const
  if (sealed === null) return nothing
  try {
    const decipher = createDecipheriv('aes-256-gcm', keys.credentials, sealed.subarray(1, 13))
    decipher.setAAD(Buffer.from(connectionId))
    decipher.setAuthTag(sealed.subarray(-16))
    const text = Buffer.concat([decipher.update(sealed.subarray(13, -16)), decipher.final()]).toString('utf8')
    const secrets = sealed[0] === form ? secretsIn(JSON.parse(text)) : undefined
    if (secrets !== undefined) return secrets
  } catch {
    // The library's own words say nothing more: the key does not fit.
  }
  throw new PlatformError('keys-unusable', {
    message: 'The credentials of the connection were sealed with another key.',
    where: connectionId,
    hint: 'Restore the keys folder of the platform’s home, or remove the connection and add it again.',
  })
}
