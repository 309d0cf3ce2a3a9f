import { daysBetween, type JsonObject } from '@pdn/core'
import { dateAt } from '../../showing/document-view.ts'
import { statedType } from './declaration-type.ts'
import { postAt } from './places.ts'

/** The day of a post that a declaration gives: of taking it, of leaving it, or it cannot be told which. */
export interface DayOfPost {
  readonly day: string
  readonly event: 'taken' | 'left' | 'unclear'
}

/** Days after leaving a post in which a conclusion may come: sixty by law (LGRA, art. 33, III), late ones for a year. */
const longestWait = 365

/**
 * The day in `fechaTomaPosesion`, which the standard describes as that on which the post “inició/concluyó”. In a
 * conclusion it is that of leaving it (sixth norm of the Acuerdo, DOF 23 September 2019), unless it lies more than a year
 * before the filing or after it: connectors fill in the day of taking the post there.
 */
export const dayOfPost = (document: JsonObject): DayOfPost | undefined => {
  const day = dateAt(document, ...postAt, 'fechaTomaPosesion')
  if (day === undefined) return undefined
  if (statedType(document)?.id !== 'conclusion') return { day, event: 'taken' }
  const filed = dateAt(document, 'metadata', 'actualizacion')
  const wait = filed === undefined ? 0 : daysBetween(day, filed)
  return { day, event: wait >= 0 && wait <= longestWait ? 'left' : 'unclear' }
}
