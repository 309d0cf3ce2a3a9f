import OAuth2Server from '@node-oauth/oauth2-server'
import { Refusal } from '../server/refusal.ts'
import type { AuthorizationParts, TokenAnswer } from './authorization-parts.ts'
import type { ClientRegistration } from './credentials.ts'
import { oauthModel } from './oauth-model.ts'
import { type TokenRequest, tokenRequestOf } from './token-request.ts'

/** A token request as it came over HTTP. */
export interface TokenCall {
  /** The Authorization header; client credentials in it win over those of the body. */
  readonly authorization: string | undefined
  readonly body: unknown
  /** Address of the caller. */
  readonly address: string
}

/** Gives tokens to registered clients and tells what a token may do. */
export interface Authorization {
  /** @throws Refusal 401, 422 or 429 */
  token(call: TokenCall): Promise<TokenAnswer>
  /**
   * The client that a token was given to.
   *
   * @throws Refusal 401
   */
  clientOf(token: string | undefined): ClientRegistration
}

/** Makes the authorization server: OAuth 2.0 (RFC 6749) with the error shapes of PDN's reference servers. */
export const createAuthorization = (parts: AuthorizationParts): Authorization => ({
  token: call => issue(parts, call),
  clientOf: token => clientOf(parts, token),
})

const issue = async (parts: AuthorizationParts, call: TokenCall): Promise<TokenAnswer> => {
  const request = tokenRequestOf(call.body)
  const client = claimedClient(call.authorization) ?? request.client_id
  // By client and address, so that nobody locks another out; by address alone, so that nobody tries name after name.
  const caller = JSON.stringify([call.address, client])
  refuseWhoMustWait(Math.max(parts.clientFailures.wait(caller), parts.addressFailures.wait(call.address)))
  const model = oauthModel(parts, request)
  const server = new OAuth2Server({ model })
  try {
    await server.token(libraryRequest(request, call.authorization), new OAuth2Server.Response({ headers: {} }), {
      accessTokenLifetime: parts.tokenLifetimeSeconds,
      refreshTokenLifetime: parts.refreshLifetimeSeconds,
    })
  } catch (error) {
    if (error instanceof OAuth2Server.InvalidClientError || error instanceof OAuth2Server.InvalidGrantError) {
      parts.clientFailures.failed(caller)
      parts.addressFailures.failed(call.address)
    }
    throw refusalOf(error)
  }
  const answer = model.answer()
  if (answer === undefined) throw new Error('A token was granted but none was kept.')
  return answer
}

const claimedClient = (authorization: string | undefined): string | undefined => {
  const [, basic] = /^basic +([A-Za-z0-9+/=_-]+) *$/i.exec(authorization ?? '') ?? []
  return basic === undefined ? undefined : Buffer.from(basic, 'base64').toString().split(':', 1)[0]
}

const refuseWhoMustWait = (seconds: number): void => {
  if (seconds === 0) return
  throw new Refusal(429, `Demasiados intentos fallidos; vuelva a intentarlo en ${seconds} segundos.`, {
    'retry-after': String(seconds),
  })
}

// The library reads forms alone; it gets the request as it was read, whatever its media type was.
const libraryRequest = (request: TokenRequest, authorization: string | undefined) =>
  new OAuth2Server.Request({
    method: 'POST',
    query: {},
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': '1',
      ...(authorization === undefined ? {} : { authorization }),
    },
    body: request,
  })

const refusalOf = (error: unknown): unknown => {
  if (error instanceof OAuth2Server.InvalidClientError) {
    return new Refusal(401, 'Las credenciales del cliente faltan o no son válidas.', {
      'www-authenticate': 'Basic realm="oauth"',
    })
  }
  if (error instanceof OAuth2Server.InvalidGrantError) return new Refusal(401, error.message)
  if (error instanceof OAuth2Server.UnauthorizedClientError) {
    return new Refusal(401, 'El cliente no tiene permitido ese grant_type.')
  }
  if (error instanceof OAuth2Server.InvalidScopeError) {
    return new Refusal(422, 'El scope pedido no existe o no le fue concedido; omítalo para recibir los que tiene.')
  }
  if (error instanceof OAuth2Server.InvalidRequestError) {
    return new Refusal(422, 'Un parámetro falta o tiene caracteres que no se admiten.')
  }
  return error
}

const clientOf = (parts: AuthorizationParts, token: string | undefined): ClientRegistration => {
  if (token === undefined || token === '') {
    throw unauthorized('Falta el token de acceso: envíelo en el encabezado Authorization (Bearer).')
  }
  const found = parts.tokens.find('access', token)
  const client = parts.credentials.clients.find(candidate => candidate.id === found?.client)
  if (found === undefined || client === undefined) {
    throw unauthorized('El token de acceso no es válido; pida otro en /oauth/token.', 'invalid_token')
  }
  if (found.expiresAt <= parts.now()) {
    throw unauthorized('El token de acceso expiró; pida otro en /oauth/token.', 'invalid_token')
  }
  return client
}

const unauthorized = (message: string, error?: string): Refusal =>
  new Refusal(401, message, {
    'www-authenticate': error === undefined ? 'Bearer realm="pdn"' : `Bearer realm="pdn", error="${error}"`,
  })
