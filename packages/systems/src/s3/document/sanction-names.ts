import type { JsonObject, Localized } from '@pdn/core'
import { textAt } from '../../showing/document-view.ts'

/** Kinds of sanction in the portal's words. */
export const sanctionNames: Readonly<Record<string, Localized>> = {
  INHABILITACION: { es: 'Inhabilitación', en: 'Debarment' },
  INDEMNIZACION: { es: 'Indemnización', en: 'Compensation for damages' },
  SANCION_ECONOMICA: { es: 'Sanción económica', en: 'Financial penalty' },
  SUSPENSION_ACTIVIDADES: { es: 'Suspensión de actividades', en: 'Suspension of activities' },
  DISOLUCION_SOCIEDAD: { es: 'Disolución de la sociedad', en: 'Dissolution of the company' },
  OTRO: { es: 'Otra sanción', en: 'Other sanction' },
}

const fine: Localized = { es: 'Multa', en: 'Fine' }

/** The first version tells fines from other financial penalties; the second has one key for both. */
const isFine = (sanction: JsonObject): boolean => /^multa/i.test(textAt(sanction, 'valor') ?? '')

/** A sanction's name: that of its kind, or the one that the source gives to a sanction of no list. */
export const sanctionName = (sanction: JsonObject): Localized => {
  const clave = textAt(sanction, 'clave') ?? 'OTRO'
  const own = textAt(sanction, 'otro', 'denominacionSancion') ?? textAt(sanction, 'valor')
  if (clave === 'SANCION_ECONOMICA' && isFine(sanction)) return fine
  if (clave === 'OTRO' && own !== undefined) return { es: own, en: own }
  return sanctionNames[clave] ?? { es: own ?? clave, en: own ?? clave }
}
