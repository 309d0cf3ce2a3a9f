import { languageCodes } from './registry.ts'

const email = /^[^\s@"(),:;<>[\]\\]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/iu
const mediaType =
  /^(?:application|audio|font|haptics|image|message|model|multipart|text|video)\/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}$/i
const identifierScheme = /^[A-Z]{2}(?:_[A-Z]{2})?-[A-Z0-9][A-Z0-9_-]*$/
const extension = /\s*(?:,|;)?\s*(?:ext(?:ensi[oó]n)?|x|int)\.?\s*:?\s*\d{1,6}$/i

/** True for an address of electronic mail as RFC 5321 writes them, one and no more. */
export const isEmail = (text: string): boolean => text.length <= 254 && email.test(text)

/**
 * True for a telephone number that may exist: with its country, 8 to 15 digits (ITU-T E.164); without, the ten of a
 * Mexican one, also behind the former 01, 044 and 045 (Plan Técnico Fundamental de Numeración, DOF 2018-05-11).
 */
export const isTelephone = (text: string): boolean => {
  const number = text.replace(extension, '').trim()
  if (!/^\+?[\d\s().\-/]+$/.test(number)) return false
  const digits = number.replaceAll(/\D/g, '')
  if (number.startsWith('+') || number.startsWith('00')) return digits.length >= 8 && digits.length <= 17
  return /^(?:01|044|045|52|521)?\d{10}$/.test(digits)
}

/** True for a media type of the IANA’s trees (RFC 6838), and for `offline/print`, which OCDS adds. */
export const isMediaType = (text: string): boolean => mediaType.test(text) || text === 'offline/print'

/** True for a language of ISO 639-1, also with a region or script: `es`, `es-MX`. */
export const isLanguage = (text: string): boolean =>
  languageCodes.has(text.slice(0, 2)) && /^[a-z]{2}(?:[-_][A-Za-z0-9]{2,8})*$/.test(text)

/** True for a scheme written as org-id.guide writes them: country and register, `MX-RFC`. */
export const isIdentifierScheme = (text: string): boolean => identifierScheme.test(text)
