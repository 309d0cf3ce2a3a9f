import type { JsonObject } from '@pdn/core'
import { dateAt, valueAt } from '../../showing/document-view.ts'
import { dayOfPost } from './day-of-post.ts'
import { statedType } from './declaration-type.ts'

const isYear = (year: number): boolean => Number.isInteger(year) && year >= 1900 && year < 2200

const yearOf = (date: string | undefined): number | undefined => {
  const year = Number(date?.slice(0, 4))
  return isYear(year) ? year : undefined
}

/**
 * The year that a declaration tells of, which no member of the standard holds. By the norms for its forms (Acuerdo of the
 * Comité Coordinador, DOF 23 September 2019): a modification, due in May (fourth norm), reports 1 January to 31 December
 * of the year before (sixth norm) – before the year in which it was filed, also where that was after May; an initial or
 * concluding one reports the day of taking or leaving the post (sixth norm); a conclusion without the day of leaving,
 * that in which it was filed. The fiscal year that the capture system adds to a modification counts where it is before
 * the filing: it tells of one filed a year late or more.
 */
export const fiscalYear = (document: JsonObject): number | undefined => {
  const filed = yearOf(dateAt(document, 'metadata', 'actualizacion'))
  if (statedType(document)?.id !== 'modification') {
    const told = dayOfPost(document)
    return (told?.event === 'unclear' ? undefined : yearOf(told?.day)) ?? filed
  }
  const stated = valueAt(document, 'metadata', 'anioEjercicio')
  if (typeof stated === 'number' && isYear(stated) && (filed === undefined || stated < filed)) return stated
  return filed === undefined ? undefined : filed - 1
}
