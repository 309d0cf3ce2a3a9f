import { type Json, parseDate } from '@pdn/core'
import { putAt, takeAt } from './draft.ts'
import type { Restructuring } from './restructuring.ts'

const textOf = (value: Json | undefined): string | undefined => (typeof value === 'string' ? value : undefined)

/** Places an institution told by its name alone. */
export const placeInstitution = ({ rest, document, moves, issues }: Restructuring): void => {
  const name = rest.institucionDependencia
  if (typeof name !== 'string') return
  takeAt(rest, '/institucionDependencia')
  putAt(document, '/institucionDependencia/nombre', name)
  moves.push(['/institucionDependencia', '/institucionDependencia/nombre'])
  issues.push({ path: '/institucionDependencia', rule: 'wrong-type', severity: 'note', repaired: true })
}

/** Puts the day of capture in the place that the second version has for it. */
export const placeCapture = ({ rest, document, moves }: Restructuring): void => {
  const captured = rest.fechaCaptura
  if (textOf(captured) === undefined) return
  const day = parseDate(textOf(captured) ?? '')?.date
  if (day === undefined) return
  putAt(document, '/fecha', day)
  moves.push(['/fechaCaptura', '/fechaCaptura'], ['/fechaCaptura', '/fecha'])
  if (textOf(captured)?.trim() === day) takeAt(rest, '/fechaCaptura')
}
