import { type Effects, PlatformError } from '@pdn/core'
import type { ClientRegistration, Grant, Tier, UserRegistration } from './credentials.ts'
import { hashSecret } from './secret-hash.ts'

type Randomness = Pick<Effects, 'randomBytes'>

/** A client to register; without a secret one is made. */
export interface ClientToRegister {
  readonly id: string
  readonly secret?: string
  readonly tier: Tier
  readonly grants: readonly Grant[]
  readonly scopes?: readonly string[]
}

/** A user to register; without a password one is made. */
export interface UserToRegister {
  readonly name: string
  readonly password?: string
  readonly scopes?: readonly string[]
}

/**
 * Makes a client's registration and gives back its secret, to be shown once and kept nowhere.
 *
 * Ids and secrets are of the characters that RFC 3986 calls unreserved: clients disagree on whether they are
 * percent-encoded before they go into the Basic header (RFC 6749 §2.3.1 asks for it, most leave it), and these stay
 * the same either way.
 *
 * @throws PlatformError `credentials-invalid`
 */
export const registerClient = async (
  client: ClientToRegister,
  { randomBytes }: Randomness,
): Promise<{ registration: ClientRegistration; secret: string }> => {
  const { id, tier, grants, scopes = [] } = client
  const secret = client.secret ?? madeSecret(randomBytes)
  if (!/^[A-Za-z0-9._~-]{1,128}$/.test(id)) {
    throw invalid('A client id is 1 to 128 letters without accents, digits, hyphens, dots, underscores or tildes.')
  }
  if (!/^[A-Za-z0-9._~-]{12,256}$/.test(secret)) {
    throw invalid('A client secret is 12 to 256 letters without accents, digits, hyphens, dots, underscores or tildes.')
  }
  if (grants.length === 0) throw invalid('A client needs at least one grant.')
  checkScopes(scopes)
  return { registration: { id, secretHash: await hashSecret(secret, randomBytes(16)), tier, grants, scopes }, secret }
}

/**
 * Makes a user's registration and gives back the password, to be shown once and kept nowhere.
 *
 * @throws PlatformError `credentials-invalid`
 */
export const registerUser = async (
  user: UserToRegister,
  { randomBytes }: Randomness,
): Promise<{ registration: UserRegistration; password: string }> => {
  const { name, scopes = [] } = user
  const password = user.password ?? madeSecret(randomBytes)
  if (name === '' || name.length > 128 || hasControl(name)) throw invalid('A user name is 1 to 128 visible characters.')
  if (password.length < 8 || password.length > 256 || hasControl(password)) {
    throw invalid('A password is 8 to 256 characters, none of them a control character.')
  }
  checkScopes(scopes)
  return { registration: { name, passwordHash: await hashSecret(password, randomBytes(16)), scopes }, password }
}

const madeSecret = (randomBytes: Effects['randomBytes']): string => Buffer.from(randomBytes(32)).toString('base64url')

const hasControl = (text: string): boolean => /\p{Cc}/u.test(text)

const checkScopes = (scopes: readonly string[]): void => {
  // The characters of RFC 6749 §3.3; a space parts one scope from the next.
  if (scopes.some(scope => !/^[\x21\x23-\x5b\x5d-\x7e]{1,64}$/.test(scope))) {
    throw invalid('A scope is 1 to 64 visible ASCII characters, without quotes and backslashes.')
  }
}

const invalid = (message: string): PlatformError =>
  new PlatformError('credentials-invalid', { message, hint: 'Choose another value, or leave it out to have one made.' })
