import type { JsonObject } from '@pdn/core'
import type { Block } from '../presentation.ts'
import { field, given, shownDate, shownText } from './shown.ts'

/** "En la fuente": how its publisher identifies and dates the record. */
export const sourceFields = (document: JsonObject): Extract<Block, { readonly type: 'fields' }> => ({
  type: 'fields',
  title: { es: 'En la fuente', en: 'At the source' },
  fields: given([
    field('Identificador', 'Identifier', shownText(document, 'id')),
    field('Registrado', 'Recorded', shownDate(document, 'fecha')),
    field('Publica', 'Published by', shownText(document, 'entePublico', 'nombre')),
  ]),
})
