import { states } from '@pdn/core'
import { type CodeList, codeForm } from './codes.ts'

/** States by INEGI key, also without its zero; the names by which they are written are spellings of it. */
export const stateCodes: CodeList = {
  names: Object.fromEntries(states.map(({ key, short }) => [key, { es: short, en: short }])),
  spellings: Object.fromEntries(
    states.flatMap(({ key, name, short, aliases }) =>
      [String(Number(key)), name, short, `Estado de ${short}`, ...aliases].map(spelling => [codeForm(spelling), key]),
    ),
  ),
}
