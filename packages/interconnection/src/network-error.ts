import { PlatformError } from '@pdn/core'
import { whereOf } from './where-of.ts'

const codeOf = (error: unknown): string => {
  if (typeof error !== 'object' || error === null) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  return 'cause' in error ? codeOf(error.cause) : ''
}

const timeouts = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ETIMEDOUT',
  'ESOCKETTIMEDOUT',
])

const isTls = (code: string): boolean =>
  /^(ERR_TLS|ERR_SSL|CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_|EPROTO|HOSTNAME_MISMATCH)/.test(code)

const isEncoding = (code: string): boolean => /^(Z_|ERR__ERROR_|ERR_BROTLI|ERR_ZLIB)/.test(code)

/** What went wrong below HTTP, as an error of the family: which step failed, at which host, and what to do. */
export const networkError = (error: unknown, url: URL): PlatformError => {
  if (error instanceof PlatformError) return error
  const code = codeOf(error)
  const where = whereOf(url)
  if (timeouts.has(code)) {
    return new PlatformError('timed-out', {
      message: 'The provider did not answer in time.',
      where,
      hint: 'Try again later; if it goes on, ask the provider whether its server is up.',
      cause: error,
    })
  }
  if (isTls(code)) {
    return new PlatformError('tls-failed', {
      message: `The provider's certificate or TLS settings were not accepted (${code}).`,
      where,
      hint: 'The provider must present a certificate that is valid for this host and not expired.',
      cause: error,
    })
  }
  if (isEncoding(code)) {
    return new PlatformError('unexpected-answer', {
      message: `The provider's answer is damaged: its compression does not decode (${code}).`,
      where,
      hint: 'Try again; if it goes on, tell the provider.',
      cause: error,
    })
  }
  if (code === 'ENOTFOUND') {
    return new PlatformError('connect-failed', {
      message: 'No host of that name is known.',
      where,
      hint: 'Check the spelling of the address and the name servers of this machine.',
      cause: error,
    })
  }
  return new PlatformError('connect-failed', {
    message: `No connection with the provider could be made or kept${code === '' ? '' : ` (${code})`}.`,
    where,
    hint: 'Check that the provider is up and that host and port are right.',
    cause: error,
  })
}
