import type { Json } from '@pdn/core'

/**
 * What may be told of a value that must not be shown: its type and length, `string(13)`, `number`, `object(4)`,
 * `array(2)`, `boolean`, `null` (DESIGN §6). Lengths of strings count UTF-16 units; of objects, members.
 */
export const reservedShape = (value: Json | undefined): string => {
  if (value === undefined || value === null) return 'null'
  if (typeof value === 'string') return `string(${value.length})`
  if (Array.isArray(value)) return `array(${value.length})`
  if (typeof value === 'object') return `object(${Object.keys(value).length})`
  return typeof value
}
