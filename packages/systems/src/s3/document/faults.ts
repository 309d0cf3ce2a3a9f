import type { JsonObject, Localized } from '@pdn/core'
import { isPlaceholder } from '../../reading/scalar-readers.ts'
import { faultOfKey, graveFaultNames, nonGraveFaultNames } from './servant-faults.ts'

/** Faults of private parties that version 2 of the standard lists (LGRA, art. 65 to 73), in the portal's words. */
export const privateFaultNames: Readonly<Record<string, Localized>> = {
  SOBORNO: { es: 'Soborno', en: 'Bribery' },
  PARTICIPACION_ILICITA: { es: 'Participación ilícita', en: 'Unlawful participation' },
  TRAFICO_INFLUENCIAS: { es: 'Tráfico de influencias', en: 'Influence peddling' },
  UTILIZACION_INFORMACION_FALSA: { es: 'Utilización de información falsa', en: 'Use of false information' },
  COLUSION: { es: 'Colusión', en: 'Collusion' },
  OBSTRUCCION_FACULTADES: { es: 'Obstrucción de facultades', en: 'Obstruction of powers' },
  CONTRATACION_INDEBIDA: { es: 'Contratación indebida', en: 'Improper contracting' },
  USO_INDEBIDO_RECURSOS_PUBLICOS: { es: 'Uso indebido de recursos públicos', en: 'Misuse of public funds' },
  OTRO: { es: 'Otra', en: 'Other' },
}

/** Every fault that version 2 of the standard lists, of servants and of private parties, in the portal's words. */
export const faultNames: Readonly<Record<string, Localized>> = {
  ...nonGraveFaultNames,
  ...graveFaultNames,
  ...privateFaultNames,
}

/** True for the key of a fault that only private parties can commit. */
export const isPrivateFault = (key: string): boolean =>
  Object.hasOwn(privateFaultNames, key) && faultOfKey(key) === undefined

/** True for the key of a fault that the standard lists. */
export const isFaultKey = (key: string): boolean => Object.hasOwn(faultNames, key)

/** True where a fault says what was done: a key of the list other than `OTRO`, a name, the facts or the norm. */
export const hasFault = ({ clave, valor, descripcionHechos, normatividadInfringida }: JsonObject): boolean => {
  if (typeof clave === 'string' && isFaultKey(clave) && clave !== 'OTRO') return true
  if ([valor, descripcionHechos].some(text => typeof text === 'string' && !isPlaceholder(text))) return true
  return Array.isArray(normatividadInfringida) && normatividadInfringida.length > 0
}
