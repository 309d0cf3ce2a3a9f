export {
  type ClientRegistration,
  type Credentials,
  credentialsOf,
  type Grant,
  grants,
  type Tier,
  type UserRegistration,
} from './oauth/credentials.ts'
export { type ClientToRegister, registerClient, registerUser, type UserToRegister } from './oauth/register.ts'
export { openProvider, type Provider, type ProviderCounts } from './provider.ts'
export type {
  FileReport,
  FileSource,
  FileState,
  ProviderOptions,
  RateLimits,
  SourceItem,
  Timeouts,
  UnreadRows,
} from './provider-options.ts'
