import { isObject } from '@pdn/core'
import { Refusal } from '../server/refusal.ts'
import { type Grant, grants } from './credentials.ts'

/** The members of a token request that the grants know; absent and empty are one. */
export interface TokenRequest {
  readonly grant_type: Grant
  readonly client_id?: string
  readonly client_secret?: string
  readonly username?: string
  readonly password?: string
  readonly refresh_token?: string
  readonly scope?: string
}

const members = ['grant_type', 'client_id', 'client_secret', 'username', 'password', 'refresh_token', 'scope'] as const

type Member = (typeof members)[number]

const needed: Readonly<Record<Grant, readonly Member[]>> = {
  password: ['username', 'password'],
  refresh_token: ['refresh_token'],
  client_credentials: [],
}

/** Longer than anything that a registration allows. */
const longest = 1024

/**
 * Reads the body of a token request, form or JSON; members that the grants do not know are left alone.
 *
 * @throws Refusal 422 for missing or unusable parameters, 401 for a grant that is not served: the answers of the
 * reference servers
 */
export const tokenRequestOf = (body: unknown): TokenRequest => {
  if (!isObject(body)) throw new Refusal(422, 'La petición de token no trae parámetros: indique al menos grant_type.')
  const given: Partial<Record<Member, string>> = {}
  for (const member of members) {
    const value = Object.hasOwn(body, member) ? body[member] : undefined
    if (value === undefined || value === null || value === '') continue
    if (typeof value !== 'string') throw new Refusal(422, `El parámetro ${member} debe ser un texto y venir una vez.`)
    if (value.length > longest) throw new Refusal(422, `El parámetro ${member} es demasiado largo.`)
    given[member] = value
  }
  if (given.grant_type === undefined) throw new Refusal(422, 'Falta el parámetro grant_type.')
  const grant = grants.find(known => known === given.grant_type)
  if (grant === undefined) {
    throw new Refusal(401, `El grant_type no se admite; los que se admiten son ${grants.join(', ')}.`)
  }
  const missing = needed[grant].filter(member => given[member] === undefined)
  if (missing.length > 0) throw new Refusal(422, `Falta el parámetro ${missing.join(' y ')}.`)
  const scope = given.scope?.trim()
  const { scope: _, ...rest } = given
  return { ...rest, grant_type: grant, ...(scope ? { scope } : {}) }
}
