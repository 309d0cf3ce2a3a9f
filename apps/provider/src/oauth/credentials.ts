import { isObject, type Json, PlatformError } from '@pdn/core'

/** What a client may see: answers cut to what is public, or everything, for those the law names. */
export type Tier = 'public' | 'confidential'

/** The OAuth 2.0 grants that a provider serves. */
export const grants = ['password', 'refresh_token', 'client_credentials'] as const
export type Grant = (typeof grants)[number]

/** A program that may ask for tokens; holds no secret, only its hash. */
export interface ClientRegistration {
  readonly id: string
  /** argon2id in the PHC string format. */
  readonly secretHash: string
  readonly tier: Tier
  readonly grants: readonly Grant[]
  /** Scopes that its own tokens (client credentials) may carry. */
  readonly scopes?: readonly string[]
}

/** A user of the password grant; holds no password, only its hash. */
export interface UserRegistration {
  readonly name: string
  /** argon2id in the PHC string format. */
  readonly passwordHash: string
  readonly scopes?: readonly string[]
}

/** Everyone who may ask for a token. */
export interface Credentials {
  readonly clients: readonly ClientRegistration[]
  readonly users: readonly UserRegistration[]
}

/**
 * Checks the content of a credentials file.
 *
 * @throws PlatformError `credentials-invalid` that names the first member that cannot be used, never its value
 */
export const credentialsOf = (value: Json, where: string): Credentials => {
  const file = members(value, ['clients', 'users'], where)
  const clients = list(file.clients, `${where}#/clients`).map(clientOf)
  const users = list(file.users, `${where}#/users`).map(userOf)
  refuseRepeated(
    clients.map(client => client.id),
    `${where}#/clients`,
  )
  refuseRepeated(
    users.map(user => user.name),
    `${where}#/users`,
  )
  return { clients, users }
}

type Placed = readonly [value: Json, where: string]

const clientOf = ([value, where]: Placed): ClientRegistration => {
  const client = members(value, ['id', 'secretHash', 'tier', 'grants', 'scopes'], where)
  return {
    id: text(client.id, `${where}/id`),
    secretHash: text(client.secretHash, `${where}/secretHash`),
    tier: oneOf(client.tier, ['public', 'confidential'], `${where}/tier`),
    grants: list(client.grants, `${where}/grants`).map(([grant, place]) => oneOf(grant, grants, place)),
    scopes: list(client.scopes, `${where}/scopes`).map(([scope, place]) => text(scope, place)),
  }
}

const userOf = ([value, where]: Placed): UserRegistration => {
  const user = members(value, ['name', 'passwordHash', 'scopes'], where)
  return {
    name: text(user.name, `${where}/name`),
    passwordHash: text(user.passwordHash, `${where}/passwordHash`),
    scopes: list(user.scopes, `${where}/scopes`).map(([scope, place]) => text(scope, place)),
  }
}

const members = (
  value: Json | undefined,
  known: readonly string[],
  where: string,
): Record<string, Json | undefined> => {
  if (!isObject(value)) throw invalid(where, 'an object is expected')
  const unknown = Object.keys(value).find(member => !known.includes(member))
  if (unknown !== undefined) throw invalid(`${where}/${unknown}`, `the members known here are ${known.join(', ')}`)
  return { ...value }
}

const list = (value: Json | undefined, where: string): Placed[] => {
  if (value === undefined) return []
  if (!Array.isArray(value)) throw invalid(where, 'a list is expected')
  return value.map((item: Json, index) => [item, `${where}/${index}`])
}

const text = (value: Json | undefined, where: string): string => {
  if (typeof value !== 'string' || value === '') throw invalid(where, 'a text is expected')
  return value
}

const oneOf = <Known extends string>(value: Json | undefined, known: readonly Known[], where: string): Known => {
  const found = known.find(candidate => candidate === value)
  if (found === undefined) throw invalid(where, `one of ${known.join(', ')} is expected`)
  return found
}

const refuseRepeated = (names: readonly string[], where: string): void => {
  if (new Set(names).size !== names.length) throw invalid(where, 'two entries have one name')
}

const invalid = (where: string, expected: string): PlatformError =>
  new PlatformError('credentials-invalid', {
    message: `The credentials cannot be used: ${expected}.`,
    where,
    hint: 'Correct the file, or make it anew with the command that registers clients and users.',
  })
