import type { Localized } from '@pdn/core'
import type { CodeList } from '../../reading/codes.ts'

/** A published list of the declarations: its keys in their order, with labels. */
export interface DeclaredList extends CodeList {
  readonly id: string
  readonly title: Localized
  /** The same array in every schema that this list closes, so that a schema's path tells its list. */
  readonly keys: readonly string[]
  /** What the standard writes as `valor` beside each key; none where a key stands alone. */
  readonly values?: Readonly<Record<string, string>>
  /** Of a list of details: the key of the broader list under which alone each may stand. */
  readonly under?: Readonly<Record<string, string>>
}

/** Keys with their Spanish and English labels. */
type Labels = Readonly<Record<string, readonly [es: string, en: string]>>

const namesOf = (labels: Labels): Readonly<Record<string, Localized>> =>
  Object.fromEntries(Object.entries(labels).map(([key, [es, en]]) => [key, { es, en }]))

/** A list whose keys stand alone: `FEDERAL`. */
export const bareList = (id: string, title: Localized, labels: Labels): DeclaredList => ({
  id,
  title,
  keys: Object.keys(labels),
  names: namesOf(labels),
})

/** A list of `clave` and `valor`; the standard writes each `valor` in capitals. */
export const keyedList = (id: string, title: Localized, labels: Labels): DeclaredList => ({
  ...bareList(id, title, labels),
  values: Object.fromEntries(Object.entries(labels).map(([key, [es]]) => [key, es.toLocaleUpperCase('es')])),
})

/** A list of `codigo` and `valor`; the standard writes each `valor` as the label is. */
export const labelledList = (id: string, title: Localized, labels: Labels): DeclaredList => ({
  ...bareList(id, title, labels),
  values: Object.fromEntries(Object.entries(labels).map(([key, [es]]) => [key, es])),
})
