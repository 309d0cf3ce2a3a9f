import { type JsonObject, joinPersonName } from '@pdn/core'
import { textAt } from '../../showing/document-view.ts'

/** The name of the official, given names first; none where the document names nobody. */
export const officialName = (document: JsonObject): string | undefined =>
  joinPersonName({
    given: textAt(document, 'datosGenerales', 'nombre') ?? '',
    surname1: textAt(document, 'datosGenerales', 'primerApellido') ?? '',
    surname2: textAt(document, 'datosGenerales', 'segundoApellido'),
  }) || undefined

/** The name of the official's immediate superior, which only the first version has. */
export const superiorName = (document: JsonObject): string | undefined =>
  joinPersonName({
    given: textAt(document, 'superiorInmediato', 'nombres') ?? '',
    surname1: textAt(document, 'superiorInmediato', 'primerApellido') ?? '',
    surname2: textAt(document, 'superiorInmediato', 'segundoApellido'),
  }) || undefined
