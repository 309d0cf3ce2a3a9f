import type { Localized } from '@pdn/core'
import type { FieldDeclaration } from './system.ts'

const declare =
  (type: FieldDeclaration['type']) =>
  (id: string, es: string, en: string): FieldDeclaration => ({ id, title: { es, en }, type })

/** A declared field of text. */
export const textField = declare('text')

/** A declared date. */
export const dateField = declare('date')

/** A declared number. */
export const numberField = declare('number')

/** A declared amount of money. */
export const moneyField = declare('money')

/** A declared code, with its labels where the list is closed. */
export const codeField = (
  id: string,
  es: string,
  en: string,
  codes?: Readonly<Record<string, Localized>>,
): FieldDeclaration => ({ ...declare('code')(id, es, en), ...(codes === undefined ? {} : { codes }) })
