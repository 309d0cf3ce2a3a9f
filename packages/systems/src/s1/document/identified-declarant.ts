import type { JsonObject } from '@pdn/core'
import { textAt } from '../../showing/document-view.ts'
import type { IdentifiedPerson } from '../../system.ts'
import { declarantNameParts } from './declarant-name.ts'
import { assetsAt } from './places.ts'

const generalData = [...assetsAt, 'datosGenerales'] as const

/** The characters of an RFC before its homoclave. */
const stemLength = 10

/** The declarant's RFC with its homoclave, which the standard has apart and some sources in one. */
const rfcOf = (document: JsonObject): string | undefined => {
  const whole = textAt(document, ...generalData, 'rfc')
  if (whole !== undefined) return whole
  const stem = textAt(document, ...generalData, 'rfc', 'rfc')
  const suffix = textAt(document, ...generalData, 'rfc', 'homoClave')
  if (stem === undefined || stem.length > stemLength || suffix === undefined) return stem
  return `${stem}${suffix}`
}

/**
 * Whom an uncut declaration identifies: the declarant by name, CURP and RFC, as written. CURP and RFC are reserved: they
 * must not leave memory but as keyed hashes.
 */
export const identifiedDeclarant = (document: JsonObject): IdentifiedPerson | undefined => {
  const { given, surname1, surname2 } = declarantNameParts(document)
  const curp = textAt(document, ...generalData, 'curp')
  const rfc = rfcOf(document)
  if (curp === undefined && rfc === undefined) return undefined
  return { name: { given: given ?? '', surname1: surname1 ?? '', surname2 }, curp, rfc }
}
