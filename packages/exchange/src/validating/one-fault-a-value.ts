import { type Json, valueAt } from '@pdn/core'
import type { SchemaFault } from '@pdn/systems'

const isListed = (value: Json | undefined, { params }: SchemaFault): boolean => {
  const allowed: unknown = params.allowedValues ?? [params.allowedValue]
  return Array.isArray(allowed) && allowed.some(each => String(each) === String(value))
}

/**
 * A value of another type than its list has breaks two rules and is one fault: that it is not in the list or, where it
 * stands there in another type (`"5"` for 5), that of its type.
 */
export const oneFaultAValue = (document: Json, faults: readonly SchemaFault[]): readonly SchemaFault[] => {
  const lists = new Map(faults.flatMap(fault => (fault.rule === 'not-in-list' ? [[fault.path, fault] as const] : [])))
  const types = new Set(faults.flatMap(({ rule, path }) => (rule === 'wrong-type' && lists.has(path) ? [path] : [])))
  if (types.size === 0) return faults
  return faults.filter(({ rule, path }) => {
    const list = types.has(path) ? lists.get(path) : undefined
    if (list === undefined || (rule !== 'wrong-type' && rule !== 'not-in-list')) return true
    return (rule === 'wrong-type') === isListed(valueAt(document, path), list)
  })
}
