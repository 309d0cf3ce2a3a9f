import { fiscalReceipts } from '../s1/fiscal/fiscal-receipt.ts'
import { typedSchema } from '../s1/schema/declaration.ts'
import { type DeclarationType, declarationTypes } from '../s1/schema/declaration-types.ts'
import { declaracionesContract } from '../s1/versions/contract.ts'
import { firstDeclarations } from '../s1/versions/first.ts'
import type { ComparedContract, ComparedStandard, DeliberateDifference, ListDifference } from './compared-standard.ts'

const files: Readonly<Record<DeclarationType['id'], string>> = {
  initial: 'pdn/api_docs/S1/OAS_API_Declaraciones_Inicial.json',
  modification: 'pdn/api_docs/S1/OAS_API_Declaraciones_Modificacion.json',
  conclusion: 'pdn/api_docs/S1/OAS_API_Declaraciones_Conclusion.json',
}

const titles: Readonly<Record<DeclarationType['id'], string>> = {
  initial: 'S1 2.0, initial',
  modification: 'S1 2.0, modification',
  conclusion: 'S1 2.0, conclusion',
}

const untyped = (where: RegExp): DeliberateDifference => ({
  where,
  in: ['types'],
  instead: 'is said to be an object',
  reason: 'The file lists its members without saying that it is an object; a text in its place would be valid.',
})

const declarationDifferences: readonly DeliberateDifference[] = [untyped(/\/clientesPrincipales\/cliente\[\]$/)]

const firstDifferences: readonly DeliberateDifference[] = [
  untyped(/\/(?:informacion_general|estatus|documento_obtenido|poder_juridico|poder_ente)$/),
  {
    where: /./,
    in: ['pattern'],
    instead: 'names have no pattern',
    reason:
      'The published one, `^[A-Za-z0-9ñÑ.-\\s]+$`, is no regular expression of JSON Schema (a range that ends in a class) and would refuse every accented name.',
  },
  {
    where: /\/ano_conclusion$/,
    in: ['maxLength'],
    instead: 'a year has no greatest length',
    reason: 'A length limits texts; the year is a whole number, on which it says nothing.',
  },
]

/** The published schemas of S1 and ours. */
export const s1Standards: readonly ComparedStandard[] = [
  ...declarationTypes.map(
    (type): ComparedStandard => ({
      id: `s1-2.0-${type.id}`,
      system: 's1',
      title: titles[type.id],
      published: { file: files[type.id], pointer: '/components/schemas/resDeclaraciones/properties/results/items' },
      schema: typedSchema(type),
      how: 'equal',
      differences: declarationDifferences,
    }),
  ),
  {
    id: 's1-1.0',
    system: 's1',
    title: 'S1 1.0',
    published: {
      file: 'pdn/api_docs_history/S1_oas_declaraciones.json',
      pointer: '/components/schemas/Declaraciones/properties/results/items',
    },
    schema: firstDeclarations.schema,
    how: 'equal',
    differences: firstDifferences,
  },
  {
    id: 's1-fiscal-1.0',
    system: 's1',
    title: 'S1 fiscal receipt 1.0',
    published: {
      file: 'pdn/api_docs/S1/especificacion_api_declaracion_fiscal.json',
      pointer: '/components/schemas/declaraciones_fiscales',
    },
    schema: fiscalReceipts.schema,
    how: 'equal',
    differences: [],
  },
]

/** The published endpoints of S1 and our contracts. */
export const s1Contracts: readonly ComparedContract[] = declarationTypes.map(({ id }) => ({
  id: `s1-2.0-${id}`,
  system: 's1',
  title: titles[id],
  contract: declaracionesContract,
  published: {
    file: files[id],
    query: '/components/schemas/reqDeclaraciones/properties/query',
    sort: '/components/schemas/reqDeclaraciones/properties/sort',
  },
}))

/** Keys of the published lists of S1 that ours write otherwise. */
export const s1ListDifferences: readonly ListDifference[] = [
  {
    list: 'lugarDondeReside',
    published: 'MÉXICO',
    ours: 'MEXICO',
    reason: 'The specification of the same version writes it without the accent, and it is what documents are held to.',
  },
]
