import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { PlatformError } from '@pdn/core'

/** Every setting of the platform; all are optional and come from the environment. */
export interface Configuration {
  /** Where the portal and the API listen. */
  readonly host: string
  readonly port: number
  /** PostgreSQL 15 or newer; absent, an embedded one is used. */
  readonly databaseUrl: string | undefined
  /** Folder of keys, the embedded database and provider indexes. */
  readonly home: string
  /** False leaves the synthetic sample country out of `pdn start`. */
  readonly sample: boolean
  /** Seconds after its first pass until a provider of the sample country corrects and removes records. */
  readonly sampleCorrectionsSeconds: number
  /** Requests per minute and address to the API. */
  readonly requestsPerMinute: number
  /** Address under which the public reaches the platform, without a slash at its end. */
  readonly publicUrl: string | undefined
  /** Proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[]
  /** Lowest level that is logged. */
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error'
}

/** A setting as `docs/reference/configuration.md` tells it. */
export interface Setting {
  readonly name: string
  readonly fallback: string
  readonly meaning: string
}

/** The settings in the order in which the reference lists them. */
export const settings: readonly Setting[] = [
  { name: 'PORT', fallback: '4400', meaning: 'Port of the portal and the API; 0 takes any free one.' },
  { name: 'HOST', fallback: '127.0.0.1', meaning: 'Address that they listen on.' },
  {
    name: 'DATABASE_URL',
    fallback: 'embedded',
    meaning:
      'A PostgreSQL server, 15 or newer: `postgres://user:password@host/database`. Without it the platform runs its own.',
  },
  { name: 'PDN_HOME', fallback: '.pdn', meaning: 'Folder of keys, the embedded database and the providers’ indexes.' },
  { name: 'PDN_SAMPLE', fallback: 'on', meaning: '`off`: `npm start` runs without the synthetic sample country.' },
  {
    name: 'PDN_SAMPLE_CORRECTIONS_SECONDS',
    fallback: '60',
    meaning: 'Seconds after its first pass until a provider of the sample country corrects and removes records.',
  },
  {
    name: 'PDN_PUBLIC_URL',
    fallback: 'none',
    meaning:
      'Address under which the public reaches the platform: `https://plataforma.example.gob.mx`. Without it pages name addresses without a host, but for visits to this machine itself.',
  },
  {
    name: 'PDN_REQUESTS_PER_MINUTE',
    fallback: '600',
    meaning: 'Requests per minute and address that the API answers.',
  },
  {
    name: 'PDN_TRUSTED_PROXIES',
    fallback: 'none',
    meaning: 'IP addresses or ranges of proxies whose X-Forwarded-For is believed, separated by commas.',
  },
  { name: 'PDN_LOG', fallback: 'info', meaning: 'Lowest level that is logged: `debug`, `info`, `warn` or `error`.' },
]

type Environment = Readonly<Record<string, string | undefined>>

const refuse = (name: string, expected: string): never => {
  throw new PlatformError('configuration-invalid', {
    message: `${name} must be ${expected}.`,
    where: `environment variable ${name}`,
    hint: 'Every setting is described in docs/reference/configuration.md.',
  })
}

const wholeNumber = (environment: Environment, name: string, fallback: number, least: number, most: number): number => {
  const text = environment[name]
  if (text === undefined || text === '') return fallback
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  return value >= least && value <= most ? value : refuse(name, `a whole number from ${least} to ${most}`)
}

const oneOf = <Value extends string>(
  environment: Environment,
  name: string,
  values: readonly Value[],
  fallback: Value,
): Value => {
  const text = environment[name]
  if (text === undefined || text === '') return fallback
  return values.find(value => value === text.toLowerCase()) ?? refuse(name, `one of ${values.join(', ')}`)
}

const databaseUrlOf = (text: string | undefined): string | undefined => {
  if (text === undefined || text === '') return undefined
  return /^postgres(ql)?:\/\//.test(text) && URL.canParse(text)
    ? text
    : refuse('DATABASE_URL', 'the address of a PostgreSQL database, postgres://user:password@host:port/database')
}

const logLevels = ['debug', 'info', 'warn', 'error'] as const

/** The process's environment: the one place that reads it. */
export const processEnvironment = (): Environment => process.env

/** The log level that an environment asks for, or the fallback; what cannot be used is refused later, in words. */
export const logLevelOf = (environment: Environment, fallback: Configuration['logLevel']): Configuration['logLevel'] =>
  logLevels.find(level => level === environment.PDN_LOG) ?? fallback

const publicUrlOf = (text: string | undefined): string | undefined => {
  if (text === undefined || text === '') return undefined
  return /^https?:\/\/[^/]+\/?$/.test(text) && URL.canParse(text)
    ? new URL(text).origin
    : refuse('PDN_PUBLIC_URL', 'an address without a path, https://plataforma.example.gob.mx')
}

const isAddressOrRange = (text: string): boolean => {
  const [address = '', length, ...more] = text.split('/')
  const most = { 4: 32, 6: 128 }[isIP(address)]
  if (most === undefined || more.length > 0) return false
  return length === undefined || (/^[1-9]\d{0,2}$/.test(length) && Number(length) <= most)
}

const trustedProxiesOf = (text: string): readonly string[] => {
  const addresses = text
    .split(',')
    .map(address => address.trim())
    .filter(address => address !== '')
  return addresses.every(isAddressOrRange)
    ? addresses
    : refuse('PDN_TRUSTED_PROXIES', 'IP addresses or ranges (10.0.0.0/8), separated by commas')
}

/** The configuration that an environment asks for; refuses a value that cannot be used, never repeating it. */
export const configurationOf = (environment: Environment, folder: string): Configuration => ({
  host: environment.HOST || '127.0.0.1',
  port: wholeNumber(environment, 'PORT', 4400, 0, 65535),
  databaseUrl: databaseUrlOf(environment.DATABASE_URL),
  home: resolve(folder, environment.PDN_HOME || '.pdn'),
  sample: oneOf(environment, 'PDN_SAMPLE', ['on', 'off'], 'on') === 'on',
  sampleCorrectionsSeconds: wholeNumber(environment, 'PDN_SAMPLE_CORRECTIONS_SECONDS', 60, 0, 86_400),
  requestsPerMinute: wholeNumber(environment, 'PDN_REQUESTS_PER_MINUTE', 600, 1, 1_000_000),
  publicUrl: publicUrlOf(environment.PDN_PUBLIC_URL),
  trustedProxies: trustedProxiesOf(environment.PDN_TRUSTED_PROXIES ?? ''),
  logLevel: oneOf(environment, 'PDN_LOG', logLevels, 'info'),
})
