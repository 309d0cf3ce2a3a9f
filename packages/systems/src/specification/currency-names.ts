import type { Language, Localized } from '@pdn/core'

const namer = (language: Language): ((code: string) => string) => {
  const names = new Intl.DisplayNames([language === 'es' ? 'es-MX' : 'en'], { type: 'currency' })
  return code => {
    const name = names.of(code) ?? code
    return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
  }
}

/** These currencies (ISO 4217) with their names of Unicode's CLDR; the code itself where it has none. */
export const currencyNames = (codes: Iterable<string>): Readonly<Record<string, Localized>> => {
  const [es, en] = [namer('es'), namer('en')]
  return Object.fromEntries([...codes].map(code => [code, { es: es(code), en: en(code) }]))
}
