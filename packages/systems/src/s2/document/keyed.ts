import type { JsonObject } from '@pdn/core'
import { type CodeList, codeOf } from '../../reading/codes.ts'

/** The code of a list that a key and its label stand for: by the key, where the list knows it, else by the label. */
export const keyOf = ({ clave, valor }: JsonObject, list: CodeList): string | undefined => {
  for (const text of [clave, valor]) {
    if (typeof text !== 'string' && typeof text !== 'number') continue
    const code = codeOf(String(text), list)
    if (code !== undefined) return code
  }
  return undefined
}
