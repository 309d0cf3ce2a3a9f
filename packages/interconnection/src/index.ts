export type { AnswerPage } from './answer-page.ts'
export {
  type CatalogueEntry,
  type ConnectionClient,
  createConnectionClient,
  type EndpointClient,
  largestPage,
} from './connection-client.ts'
export type {
  ClientAuthentication,
  ConnectionSettings,
  Credentials,
  RetryPolicy,
  TokenPlacement,
} from './connection-settings.ts'
export type { Lookup } from './guarded-connector.ts'
export {
  createGuardedFetch,
  defaultFetchLimits,
  type FetchLimits,
  type GuardedFetch,
  type GuardedFetchOptions,
  type GuardedResponse,
} from './guarded-fetch.ts'
export type { GuardedRequest } from './guarded-request.ts'
export { isPublicAddress } from './public-address.ts'
export { createTokenClient, type TokenClient } from './token-client.ts'
export { whereOf } from './where-of.ts'
