import { findReservedIdentifiers, type Json, parseRfc } from '@pdn/core'
import { squeezeText } from '../squeezed-text.ts'

/** Four letters and six digits: with or without its homoclave, and whatever its date, it is made of a person's name. */
const personStem = /^[A-ZÑ&]{4}[0-9]{6}/

/** True for what is, or is meant to be, the RFC or CURP of a natural person, also one that no register would give. */
export const isPersonKey = (value: Json | undefined): boolean =>
  typeof value === 'string' &&
  (personStem.test(squeezeText(value).letters) ||
    findReservedIdentifiers(value).some(({ type }) => type === 'rfc' || type === 'curp'))

/** True for the RFC of a company: 12 characters, public. */
export const isCompanyRfc = (value: Json | undefined): boolean =>
  typeof value === 'string' && parseRfc(value)?.type === 'company'
