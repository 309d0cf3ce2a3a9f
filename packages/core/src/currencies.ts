import { foldForSearch } from './fold-text.ts'

/** Decimal places of the currencies of ISO 4217 that do not have two. */
const exponents: Readonly<Record<string, number>> = Object.fromEntries([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map(code => [code, 0]),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map(code => [code, 3]),
  ...'CLF UYW'.split(' ').map(code => [code, 4]),
])

/** Decimal places of a currency's minor unit (ISO 4217); two for a code that is not listed. */
export const currencyExponent = (currency: string): number => exponents[currency] ?? 2

/** The codes of ISO 4217 in use, with the funds and units of account that contracts are written in. */
export const currencyCodes: ReadonlySet<string> = new Set(
  `AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF
  CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL
  HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA
  MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB
  RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI
  UYU UYW UZS VED VES VND VUV WST XAF XCD XDR XOF XPF XSU XUA YER ZAR ZMW ZWG ZWL`.split(/\s+/),
)

const names: ReadonlyMap<string, string> = new Map([
  ['peso', 'MXN'],
  ['pesos', 'MXN'],
  ['peso mexicano', 'MXN'],
  ['pesos mexicanos', 'MXN'],
  ['moneda nacional', 'MXN'],
  ['m n', 'MXN'],
  ['mn', 'MXN'],
  ['mxp', 'MXN'],
  ['dolar', 'USD'],
  ['dolares', 'USD'],
  ['dolar americano', 'USD'],
  ['dolares americanos', 'USD'],
  ['dolar estadounidense', 'USD'],
  ['dolares estadounidenses', 'USD'],
  ['dolar de los estados unidos', 'USD'],
  ['dolar de los estados unidos de america', 'USD'],
  ['usd dolar', 'USD'],
  ['dls', 'USD'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['libra esterlina', 'GBP'],
  ['yen', 'JPY'],
  ['yenes', 'JPY'],
  ['dolar canadiense', 'CAD'],
  ['franco suizo', 'CHF'],
  ['unidad de inversion', 'MXV'],
  ['udi', 'MXV'],
])

/** The ISO 4217 code that a text names: the code itself in any case, or the names that Mexican sources use. */
export const currencyOf = (text: string): string | undefined => {
  const code = text.trim().toUpperCase()
  return currencyCodes.has(code) ? code : names.get(foldForSearch(text))
}
