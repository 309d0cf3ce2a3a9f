import { type Localized, PlatformError } from '@pdn/core'
import type { FurtherCheck } from '@pdn/exchange'
import { createGuardedFetch, type GuardedFetch, type GuardedFetchOptions } from '@pdn/interconnection'
import type { LinkCheck } from '@pdn/systems'
import type { LinkSample, SampledLink } from './link-sample.ts'

/** Links that are asked for at a time: a publisher's server is not to notice. */
const atATime = 4

/** Patience with one link. The body is not read: an answer's head says whether there is one. */
const limits = { connectMilliseconds: 10_000, headersMilliseconds: 15_000, totalMilliseconds: 20_000 }

const reasons: Readonly<Record<string, Localized>> = {
  'address-refused': { es: 'lleva a una dirección que no es pública', en: 'it leads to an address that is not public' },
  'connect-failed': { es: 'no se pudo conectar', en: 'no connection could be made' },
  'tls-failed': { es: 'su certificado no es válido', en: 'its certificate is not valid' },
  'timed-out': { es: 'no respondió a tiempo', en: 'it did not answer in time' },
  'too-many-redirects': { es: 'reenvía sin fin', en: 'it redirects without end' },
}

const failedOtherwise: Localized = { es: 'su respuesta está dañada', en: 'its answer is damaged' }

/** Why a link cannot be opened; undefined for one that can. */
const faultOf = async (fetch: GuardedFetch, url: string, signal: AbortSignal): Promise<Localized | undefined> => {
  try {
    const { status, parts } = await fetch.stream(url, { signal, headers: { 'user-agent': 'pdn validate' } })
    await parts[Symbol.asyncIterator]().return?.()
    return status >= 200 && status < 400 ? undefined : { es: `respondió ${status}`, en: `it answered ${status}` }
  } catch (error) {
    if (!(error instanceof PlatformError) || error.code === 'cancelled') throw error
    return reasons[error.code] ?? failedOtherwise
  }
}

type Failure = FurtherCheck['failures'][number]

const failure = ({ path, line, record, url }: SampledLink, fault: Localized): Failure => ({
  path,
  line,
  record,
  value: url,
  expected: { es: `un documento que se pueda abrir: ${fault.es}`, en: `a document that can be opened: ${fault.en}` },
})

/**
 * Asks for the sampled links, a few at a time, and says which can be opened. Private addresses are refused unless
 * `allowPrivate` says otherwise. Not applicable where there is no link.
 *
 * @throws PlatformError `cancelled`
 */
export const askLinks = async (
  check: LinkCheck,
  { links, met }: LinkSample,
  signal: AbortSignal,
  allowPrivate: GuardedFetchOptions['allowPrivate'] = () => false,
): Promise<FurtherCheck> => {
  if (links.length === 0) return { check, outcome: 'not-applicable', failures: [] }
  const fetch = createGuardedFetch({ allowPrivate, limits })
  const failures: Failure[] = []
  const waiting = [...links]
  const askOn = async (): Promise<void> => {
    for (let link = waiting.shift(); link !== undefined; link = waiting.shift()) {
      const fault = await faultOf(fetch, link.url, signal)
      if (fault !== undefined) failures.push(failure(link, fault))
    }
  }
  try {
    await Promise.all(Array.from({ length: atATime }, askOn))
  } finally {
    await fetch.close()
  }
  const opened = links.length - failures.length
  const measured = {
    es: `${opened} de ${links.length} enlaces se abren (de ${met} en el archivo)`,
    en: `${opened} of ${links.length} links open (of ${met} in the file)`,
  }
  const inOrder = failures.toSorted((a, b) => (a.record ?? 0) - (b.record ?? 0) || (a.path < b.path ? -1 : 1))
  return { check, outcome: failures.length === 0 ? 'pass' : 'fail', measured, failures: inOrder }
}
