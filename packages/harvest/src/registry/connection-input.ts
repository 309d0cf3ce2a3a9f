import { findReservedIdentifiers, PlatformError } from '@pdn/core'
import type { ClientAuthentication, Credentials, TokenPlacement } from '@pdn/interconnection'

/** A connection as the operator describes it. */
export interface ConnectionInput {
  /** Name of the connection; `{provider}-{system}` by default. */
  readonly id?: string | undefined
  readonly provider: {
    readonly id: string
    /** The id by default. */
    readonly name?: string | undefined
    /** INEGI key of its state. */
    readonly state?: string | undefined
    /** True where all that it publishes is invented. */
    readonly synthetic?: boolean | undefined
  }
  readonly system: string
  /** Contract of the system; `v1` by default. */
  readonly contract?: string | undefined
  readonly baseUrl: string
  readonly tokenUrl?: string | undefined
  readonly credentials: Credentials
  readonly clientAuthentication?: ClientAuthentication | undefined
  readonly tokenPlacement?: TokenPlacement | undefined
  readonly tier?: 'public' | 'confidential' | undefined
  readonly everySeconds?: number | undefined
  /** True where the operator typed the addresses: private and loopback ones are then allowed for this connection. */
  readonly typedByOperator: boolean
}

/** Whoever publishes through a connection. */
export interface ProviderDescription {
  readonly id: string
  readonly name: string
  readonly state: string | undefined
  readonly synthetic: boolean
}

/** A connection's description, checked, with nothing left out. */
export interface CheckedConnection {
  readonly id: string
  readonly provider: ProviderDescription
  readonly system: string
  readonly contract: string
  readonly baseUrl: string
  readonly tokenUrl: string | undefined
  readonly credentials: Credentials
  readonly clientAuthentication: ClientAuthentication
  readonly tokenPlacement: TokenPlacement
  readonly tier: 'public' | 'confidential'
  readonly everySeconds: number
  readonly typedByOperator: boolean
}

const invalid = (where: string, message: string, hint: string): PlatformError =>
  new PlatformError('connection-invalid', { message, where, hint })

const checkedName = (name: string, where: string): string => {
  if (/^[a-z0-9](?:[a-z0-9._-]{0,98}[a-z0-9])?$/.test(name) && findReservedIdentifiers(name).length === 0) return name
  throw invalid(
    where,
    'A name is made of 1 to 100 small letters a to z, digits, dots, dashes and underscores.',
    'Write it like secretaria-anticorrupcion-jal.',
  )
}

const checkedTitle = (name: string, where: string): string => {
  const title = name.trim()
  if (title.length > 0 && title.length <= 200 && !/\p{Cc}/u.test(title)) return title
  throw invalid(where, 'The name of a provider has 1 to 200 characters on one line.', 'Give the institution’s name.')
}

const checkedAddress = (address: string, where: string): string => {
  const url = URL.canParse(address) ? new URL(address) : undefined
  const problem =
    url === undefined
      ? 'It is not an address.'
      : !['http:', 'https:'].includes(url.protocol)
        ? 'Only http and https addresses can be called.'
        : url.username !== '' || url.password !== ''
          ? 'An address must not hold user name and password.'
          : undefined
  if (url === undefined || problem !== undefined) {
    throw invalid(where, problem ?? '', 'Write it like https://api.example.gob.mx/pdn, and give credentials apart.')
  }
  url.hash = ''
  return url.href.replace(/\/$/, '')
}

const checkedState = (state: string | undefined): string | undefined => {
  if (state === undefined || /^(0[1-9]|[12][0-9]|3[0-2])$/.test(state)) return state
  throw invalid('state', 'A state is given by its INEGI key.', 'Give two digits from 01 to 32.')
}

const required: Readonly<Record<Credentials['grant'], readonly (keyof Credentials)[]>> = {
  password: ['username', 'password'],
  client_credentials: ['clientId', 'clientSecret'],
  none: [],
}

const checkedCredentials = (credentials: Credentials): Credentials => {
  for (const member of required[credentials.grant]) {
    if ((credentials[member] ?? '') !== '') continue
    throw invalid(
      member,
      `The grant ${credentials.grant} needs ${required[credentials.grant].join(' and ')}.`,
      'Give it.',
    )
  }
  return credentials
}

const checkedInterval = (seconds: number): number => {
  if (Number.isInteger(seconds) && seconds >= 60 && seconds <= 31_536_000) return seconds
  throw invalid('everySeconds', 'The interval is a whole number of seconds from 60 to a year.', 'Give 86400 for daily.')
}

/** The description with every part checked and defaults filled in; raises `connection-invalid` at the first wrong one. */
export const checkConnection = (input: ConnectionInput): CheckedConnection => {
  const providerId = checkedName(input.provider.id, 'provider')
  return {
    id: checkedName(input.id ?? `${providerId}-${input.system}`, 'connection'),
    provider: {
      id: providerId,
      name: checkedTitle(input.provider.name ?? providerId, 'provider name'),
      state: checkedState(input.provider.state),
      synthetic: input.provider.synthetic ?? false,
    },
    system: input.system,
    contract: input.contract ?? 'v1',
    baseUrl: checkedAddress(input.baseUrl, 'base address'),
    tokenUrl: input.tokenUrl === undefined ? undefined : checkedAddress(input.tokenUrl, 'token address'),
    credentials: checkedCredentials(input.credentials),
    clientAuthentication: input.clientAuthentication ?? 'both',
    tokenPlacement: input.tokenPlacement ?? 'header',
    tier: input.tier ?? 'public',
    everySeconds: checkedInterval(input.everySeconds ?? 86_400),
    typedByOperator: input.typedByOperator,
  }
}
