import type { JsonObject } from '@pdn/core'
import { codeOf } from '../../reading/codes.ts'
import { textAt, valueAt } from '../../showing/document-view.ts'
import { listNamed } from '../reading/listed-values.ts'
import { type DeclarationType, declarationTypes } from '../schema/declaration-types.ts'
import { assetsAt } from './places.ts'

/** The type that a text names, in any of its spellings. */
const typeNamed = (text: string): DeclarationType | undefined => {
  const code = codeOf(text, listNamed('tipo'))
  return declarationTypes.find(({ tipo }) => tipo === code)
}

/** The types whose names of incomes a document has: they say over what time the incomes were had. */
export const typesOfIncomes = (document: JsonObject): readonly DeclarationType[] =>
  declarationTypes.filter(({ income }) =>
    Object.values(income).some(name => valueAt(document, ...assetsAt, 'ingresos', name) !== undefined),
  )

/** The type that a document states. */
export const statedType = (document: JsonObject): DeclarationType | undefined => {
  const text = textAt(document, 'metadata', 'tipo')
  return text === undefined ? undefined : typeNamed(text)
}
