import { isReservedQuery } from '@pdn/core'
import { languageAt, pageAddress } from '../page-address.ts'

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** True where a value of the address is or holds a CURP or a person's RFC (DESIGN §6): no page repeats it. */
export const holdsReserved = (parameters: URLSearchParams): boolean =>
  [...parameters].some(([name, value]) => isReservedQuery(value) !== undefined || isReservedQuery(name) !== undefined)

/** Path and query of the page as it may be repeated on it; the home page's where they hold what is reserved. */
export const safeAddress = (url: URL): string =>
  isReservedQuery(decoded(url.pathname)) !== undefined
    ? pageAddress('/', languageAt(url.pathname))
    : `${url.pathname}${holdsReserved(url.searchParams) ? '' : url.search}`
