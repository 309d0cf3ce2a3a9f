import type { JsonObject, Localized } from '@pdn/core'
import type { Block, Text } from '../../presentation.ts'
import { itemsAt, valueAt } from '../../showing/document-view.ts'
import { given } from '../../showing/shown.ts'
import { withheldIn } from '../document/withheld-entries.ts'
import type { FieldMaker, Path } from './field-makers.ts'

/** How a section of a declaration that lists entries is shown. */
export interface SectionForm {
  readonly title: Localized
  /** Steps to the section. */
  readonly at: readonly string[]
  /** Member that lists its entries. */
  readonly entries: string
  /** What an entry is called; its number stands before it. */
  heading(document: JsonObject, at: Path): Text
  readonly fields: readonly FieldMaker[]
  /** That the declarant has nothing of it. */
  readonly none: Localized
  /** What norm 19 reserves of every entry. */
  readonly reserved?: Localized
  /** Whose entries norm 19 reserves whole. */
  readonly others?: Localized
}

const someWithheld: Localized = {
  es: 'Declara tener algo aquí, pero nada de ello es público.',
  en: 'The declarant has something to declare here, but none of it is public.',
}

const unsaid: Localized = {
  es: 'La fuente no dice si hay algo que declarar aquí.',
  en: 'The source does not say whether there is anything to declare here.',
}

const emptyOf = (document: JsonObject, { at, none }: SectionForm): Localized => {
  const answer = valueAt(document, ...at, 'ninguno')
  if (answer === true) return none
  return answer === false ? someWithheld : unsaid
}

const withheldNote = (document: JsonObject, { at, others }: SectionForm): readonly Localized[] => {
  const count = withheldIn(document, at)
  if (others === undefined || count === 0) return []
  return [
    count === 1
      ? { es: `Una entrada más no se publica: ${others.es}`, en: `One more entry is not published: ${others.en}` }
      : {
          es: `${count} entradas más no se publican: ${others.es}`,
          en: `${count} more entries are not published: ${others.en}`,
        },
  ]
}

const numbered = (number: number, heading: Text): Text =>
  typeof heading === 'string'
    ? `${number}. ${heading}`
    : { es: `${number}. ${heading.es}`, en: `${number}. ${heading.en}` }

/** A section with its entries, what is left out of it and why; nothing where the document does not have the section. */
export const sectionBlock = (document: JsonObject, form: SectionForm): readonly Block[] => {
  if (valueAt(document, ...form.at) === undefined) return []
  const held = itemsAt(document, ...form.at, form.entries)
  const entries = held.map(([index], place) => {
    const at = [...form.at, form.entries, index]
    return {
      heading: numbered(place + 1, form.heading(document, at)),
      fields: given(form.fields.map(make => make(document, at))),
    }
  })
  const notes = [
    ...withheldNote(document, form),
    ...(entries.length === 0 || form.reserved === undefined ? [] : [form.reserved]),
  ]
  return [{ type: 'entries', title: form.title, entries, empty: emptyOf(document, form), notes }]
}
