import { type JsonObject, joinPersonName } from '@pdn/core'
import { textAt } from '../../showing/document-view.ts'
import { assetsAt } from './places.ts'

const generalData = [...assetsAt, 'datosGenerales'] as const

/** The parts of a declarant's name, as the document has them. */
export const declarantNameParts = (document: JsonObject) => ({
  given: textAt(document, ...generalData, 'nombre'),
  surname1: textAt(document, ...generalData, 'primerApellido'),
  surname2: textAt(document, ...generalData, 'segundoApellido'),
})

/** The name of the declarant, given names first; none where the document names nobody. */
export const declarantName = (document: JsonObject): string | undefined => {
  const { given, surname1, surname2 } = declarantNameParts(document)
  return joinPersonName({ given: given ?? '', surname1: surname1 ?? '', surname2 }) || undefined
}
