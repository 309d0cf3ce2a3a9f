import { isObject, type Json, type JsonObject } from '@pdn/core'
import { itemsAt, textAt } from '../../showing/document-view.ts'
import { faultOf, type Severity, severityOfAll } from './servant-faults.ts'

/** Members of a fault of the first version, also where a provider wrote its key, its label or something else alone. */
export const faultMembers = (fault: Json): JsonObject => {
  if (isObject(fault)) return fault
  if (Array.isArray(fault)) return { valor: fault }
  if (fault === null) return {}
  const text = String(fault)
  return faultOf(text, undefined) === undefined ? { valor: text } : { clave: text }
}

/** Severity of a servant's sanction of version 1.1, whose `tipoFalta` may be one fault, several, or none. */
export const severityOfFirst = (document: Json | undefined): Severity => {
  const given = isObject(document) ? document.tipoFalta : undefined
  if (given === undefined || given === null) return 'undetermined'
  const faults: readonly Json[] = Array.isArray(given) ? given : [given]
  return severityOfAll(
    faults.map(fault => {
      const members = faultMembers(fault)
      return faultOf(textAt(members, 'clave'), textAt(members, 'valor'))?.severity ?? 'undetermined'
    }),
  )
}

/**
 * Severity of a record of version 2: that of its collection, unless one of its faults is listed as of another. A record
 * that contradicts its collection is not taken for grave.
 */
export const severityInCollection =
  (collection: Severity) =>
  (document: Json | undefined): Severity => {
    const contradicts = itemsAt(document, 'faltaCometida').some(([, fault]) => {
      const stated = faultOf(textAt(fault, 'clave'), undefined)?.severity
      return stated !== undefined && stated !== 'undetermined' && stated !== collection
    })
    return contradicts ? 'undetermined' : collection
  }

/** Severity that a canonical document states; private parties have none. */
export const severityStated = (document: Json | undefined): Severity => {
  const severity = textAt(document, 'pdn:severity')
  return severity === 'grave' || severity === 'non-grave' ? severity : 'undetermined'
}
