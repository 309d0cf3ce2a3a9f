import { isObject, type Json } from '@pdn/core'
import { valueAt } from '../../showing/document-view.ts'

/** True for property, an investment or a debt of the declarant alone: held by nobody else, and not jointly. */
export const isOwnHolding = (entry: Json | undefined): boolean => {
  const holders = valueAt(entry, 'titular')
  return (
    Array.isArray(holders) && holders.length > 0 && holders.every(holder => isObject(holder) && holder.clave === 'DEC')
  )
}

/** True for an interest of the declarant, not of the couple or of a dependant. */
export const isOwnInterest = (entry: Json | undefined): boolean => valueAt(entry, 'tipoRelacion') === 'DECLARANTE'
