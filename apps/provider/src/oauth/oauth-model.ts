import OAuth2Server from '@node-oauth/oauth2-server'
import type { AuthorizationParts, TokenAnswer } from './authorization-parts.ts'
import type { ClientRegistration, UserRegistration } from './credentials.ts'
import type { TokenRequest } from './token-request.ts'
import type { StoredToken } from './token-store.ts'

type Model = OAuth2Server.PasswordModel & OAuth2Server.RefreshTokenModel & OAuth2Server.ClientCredentialsModel

/** The OAuth library's view of one token request, and the answer that came of it. */
export interface RequestModel extends Model {
  /** The answer, once a token was granted. */
  answer(): TokenAnswer | undefined
}

/** Who a token is for: the user, or the client itself. */
interface Owner {
  readonly name: string
  readonly scopes: readonly string[]
}

/**
 * Makes the model for one request. Clock and lifetimes are ours: the library reads the machine's clock, so the dates
 * that it makes are left unused.
 */
export const oauthModel = (parts: AuthorizationParts, request: TokenRequest): RequestModel => {
  const { credentials, checkSecret, tokens, now } = parts
  let client: ClientRegistration | undefined
  let refreshed: StoredToken | undefined
  let answer: TokenAnswer | undefined

  const owner = (): Owner | undefined => {
    if (refreshed !== undefined) return { name: refreshed.user, scopes: refreshed.scopes }
    if (request.grant_type === 'client_credentials') return { name: '', scopes: client?.scopes ?? [] }
    const user = userNamed(credentials.users, request.username)
    return user === undefined ? undefined : { name: user.name, scopes: user.scopes ?? [] }
  }
  const issue = (type: 'access' | 'refresh', token: Omit<StoredToken, 'expiresAt'>, seconds: number): string =>
    tokens.issue(type, { ...token, expiresAt: new Date(now().getTime() + seconds * 1000) })

  return {
    answer: () => answer,
    // The library gives tokens; who holds one is found by `Authorization.clientOf`, wherever the caller puts it.
    getAccessToken: async () => false,
    getClient: async (id, secret) => {
      const registered = credentials.clients.find(candidate => candidate.id === id)
      if (!(await checkSecret(`client ${id}`, secret ?? '', registered?.secretHash))) return false
      client = registered
      return registered === undefined ? false : { id: registered.id, grants: [...registered.grants] }
    },
    getUser: async (name, password) => {
      const user = userNamed(credentials.users, name)
      if (!(await checkSecret(`user ${name}`, password, user?.passwordHash))) {
        throw new OAuth2Server.InvalidGrantError('El usuario o la contraseña no son válidos.')
      }
      return { name }
    },
    getUserFromClient: async () => ({ name: '' }),
    validateScope: async (_user, _client, scope) => {
      const own = owner()?.scopes ?? []
      if (scope === undefined) return [...own]
      const unknown = scope.find(name => !own.includes(name))
      if (unknown === undefined) return scope
      throw new OAuth2Server.InvalidScopeError('El scope pedido no le fue concedido.')
    },
    getRefreshToken: async text => {
      const found = tokens.find('refresh', text)
      if (found === undefined || found.client !== client?.id) {
        throw new OAuth2Server.InvalidGrantError('El refresh_token no es válido o ya se usó.')
      }
      if (found.expiresAt <= now()) throw new OAuth2Server.InvalidGrantError('El refresh_token expiró.')
      // Looked at before the token is used up: a slip in the scope should not cost it.
      if (request.scope?.split(/\s+/).some(name => !found.scopes.includes(name))) {
        throw new OAuth2Server.InvalidScopeError('El scope pedido no le fue concedido.')
      }
      refreshed = found
      return {
        refreshToken: text,
        scope: [...found.scopes],
        client: { id: found.client, grants: [] },
        user: { name: found.user },
      }
    },
    revokeToken: async ({ refreshToken }) => {
      if (tokens.revoke('refresh', refreshToken)) return true
      throw new OAuth2Server.InvalidGrantError('El refresh_token no es válido o ya se usó.')
    },
    saveToken: async (token, granted, user) => {
      const scopes = token.scope ?? []
      const kept = { client: granted.id, user: owner()?.name ?? '', scopes }
      const access = issue('access', kept, parts.tokenLifetimeSeconds)
      const refreshes = token.refreshToken !== undefined && client?.grants.includes('refresh_token') === true
      answer = {
        access_token: access,
        token_type: 'Bearer',
        expires_in: parts.tokenLifetimeSeconds,
        ...(refreshes
          ? {
              // The refresh token goes on carrying all that its owner was granted; RFC 6749 §6 lets a narrower access
              // token be asked of it.
              refresh_token: issue(
                'refresh',
                refreshed === undefined ? kept : { ...kept, scopes: refreshed.scopes },
                parts.refreshLifetimeSeconds,
              ),
              refresh_token_expires_in: parts.refreshLifetimeSeconds,
            }
          : {}),
        scope: scopes.join(' '),
      }
      return { ...token, accessToken: access, client: granted, user }
    },
  }
}

const userNamed = (users: readonly UserRegistration[], name: string | undefined): UserRegistration | undefined =>
  users.find(candidate => candidate.name === name)
