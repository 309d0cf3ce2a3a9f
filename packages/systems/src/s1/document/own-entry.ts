import { isObject, type Json } from '@pdn/core'
import { codeOf } from '../../reading/codes.ts'
import { valueAt } from '../../showing/document-view.ts'
import { listNamed } from '../reading/listed-values.ts'

const declarant = 'DEC'
const holders = listNamed('titularBien')

/** The key of the declarant, beside which the label does not name somebody else. */
const isDeclarant = (holder: Json): boolean => {
  if (!isObject(holder) || holder.clave !== declarant) return false
  const told = typeof holder.valor === 'string' ? codeOf(holder.valor, holders) : undefined
  return told === undefined || told === declarant
}

/** True for property, an investment or a debt of the declarant alone: held by nobody else, and not jointly. */
export const isOwnHolding = (entry: Json | undefined): boolean => {
  const titular = valueAt(entry, 'titular')
  return Array.isArray(titular) && titular.length > 0 && titular.every(isDeclarant)
}

/** True for an interest of the declarant, not of the couple or of a dependant. */
export const isOwnInterest = (entry: Json | undefined): boolean => valueAt(entry, 'tipoRelacion') === 'DECLARANTE'
