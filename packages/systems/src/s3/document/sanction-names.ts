import type { JsonObject, Localized } from '@pdn/core'
import { textAt } from '../../showing/document-view.ts'

const common: Readonly<Record<string, Localized>> = {
  INHABILITACION: { es: 'Inhabilitación', en: 'Debarment' },
  SANCION_ECONOMICA: { es: 'Sanción económica', en: 'Financial penalty' },
  OTRO: { es: 'Otra sanción', en: 'Other sanction' },
}

/** Kinds of sanction of private parties in the portal's words. */
export const privateSanctionNames: Readonly<Record<string, Localized>> = {
  ...common,
  INDEMNIZACION: { es: 'Indemnización', en: 'Compensation' },
  SUSPENSION_ACTIVIDADES: { es: 'Suspensión de actividades', en: 'Suspension of activities' },
  DISOLUCION_SOCIEDAD: { es: 'Disolución de la sociedad', en: 'Dissolution of the company' },
}

/** Kinds of sanction of public servants in the portal's words. */
export const servantSanctionNames: Readonly<Record<string, Localized>> = {
  AMONESTACION: { es: 'Amonestación', en: 'Reprimand' },
  SUSPENSION: { es: 'Suspensión del empleo, cargo o comisión', en: 'Suspension from post' },
  DESTITUCION: { es: 'Destitución del empleo, cargo o comisión', en: 'Removal from post' },
  ...common,
}

const sanctionNames: Readonly<Record<string, Localized>> = { ...privateSanctionNames, ...servantSanctionNames }

const fine: Localized = { es: 'Multa', en: 'Fine' }

/** The first version tells fines and compensation from other financial penalties; the second has one key for all. */
const penaltyName = (label: string): Localized | undefined => {
  if (/^multa/i.test(label)) return fine
  return /^indemnizaci/i.test(label) ? sanctionNames.INDEMNIZACION : undefined
}

/** The name of a sanction's kind, in no words of the source's own. */
export const listedName = (sanction: JsonObject): Localized => {
  const clave = textAt(sanction, 'clave') ?? 'OTRO'
  const penalty = clave === 'SANCION_ECONOMICA' ? penaltyName(textAt(sanction, 'valor') ?? '') : undefined
  return penalty ?? sanctionNames[clave] ?? { es: 'Otra sanción', en: 'Other sanction' }
}

/** A sanction's name: that of its kind, or the one that the source gives to a sanction of no list. */
export const sanctionName = (sanction: JsonObject): Localized => {
  const clave = textAt(sanction, 'clave') ?? 'OTRO'
  const own = textAt(sanction, 'otro', 'denominacionSancion') ?? textAt(sanction, 'valor')
  if (own !== undefined && (clave === 'OTRO' || !Object.hasOwn(sanctionNames, clave))) return { es: own, en: own }
  return Object.hasOwn(sanctionNames, clave) ? listedName(sanction) : { es: clave, en: clave }
}
