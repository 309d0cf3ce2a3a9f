import type { JsonObject, Localized } from '@pdn/core'
import { textAt } from '../../showing/document-view.ts'
import { faultNames } from './faults.ts'
import { faultOfKey, faultOfLabel } from './servant-faults.ts'

/** The label of the first version's key that the source wrote in place of the canonical one. */
const labelOfRaw = (document: JsonObject, index: number): string | undefined => {
  const label = faultOfKey(textAt(document, 'pdn:raw', `/faltaCometida/${index}/clave`))?.label
  return label === 'OTRO' ? undefined : label
}

/**
 * The label of a list that a fault bears, or that belongs to the key that its source wrote; nothing where the source
 * describes it in words of its own.
 */
export const listedFaultLabel = (document: JsonObject, index: number, fault: JsonObject): string | undefined => {
  const own = textAt(fault, 'valor')
  if (own === undefined) return labelOfRaw(document, index)
  const listed = faultOfLabel(own)
  return listed === undefined || listed.label === 'OTRO' ? undefined : own
}

/** A fault's name in the portal's words where its key has one, else in those of its source or of the list. */
export const nameOfFault = (document: JsonObject, index: number, fault: JsonObject): Localized | undefined => {
  const key = textAt(fault, 'clave')
  const listed = key === undefined || key === 'OTRO' || !Object.hasOwn(faultNames, key) ? undefined : faultNames[key]
  if (listed !== undefined) return listed
  const label = textAt(fault, 'valor') ?? labelOfRaw(document, index)
  return label === undefined ? undefined : { es: label, en: label }
}
