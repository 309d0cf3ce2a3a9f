import type { Language } from '@pdn/core'

/** Language of the page at that path: English below `/en`, Spanish elsewhere. */
export const languageAt = (path: string): Language => (path === '/en' || path.startsWith('/en/') ? 'en' : 'es')

/** Address of a page (`/buscar?q=…`) in that language. */
export const pageAddress = (path: string, language: Language): string => {
  if (language === 'es') return path
  return path === '/' ? '/en' : path.startsWith('/?') ? `/en${path.slice(1)}` : `/en${path}`
}

/** The same page in another language; `path` may carry a query. */
export const sameAddressIn = (path: string, language: Language): string => {
  const spanish = path.replace(/^\/en(?=\/|\?|$)/, '')
  return pageAddress(spanish.startsWith('/') ? spanish : `/${spanish}`, language)
}
