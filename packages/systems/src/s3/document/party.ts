import { isObject, type JsonObject } from '@pdn/core'
import { isPlaceholder } from '../../reading/scalar-readers.ts'

const given = (value: unknown): string | undefined =>
  typeof value === 'string' && !isPlaceholder(value) ? value.trim() : undefined

/** The name under which a party was sanctioned, as its source spells it; from its parts where it has no joined one. */
export const sanctionedName = (document: JsonObject): string | undefined => {
  const { datosGenerales } = document
  if (!isObject(datosGenerales)) return undefined
  const whole = given(datosGenerales.nombreRazonSocial)
  if (whole !== undefined) return whole
  const parts = ['nombres', 'primerApellido', 'segundoApellido'].map(part => given(datosGenerales[part]))
  return parts.filter(part => part !== undefined).join(' ') || undefined
}
