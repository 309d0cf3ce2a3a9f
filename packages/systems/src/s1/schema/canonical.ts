import { isObject, type Json, type JsonObject } from '@pdn/core'
import { list, object, text } from '../../schema-parts.ts'
import { declarationSchema, typedSchema } from './declaration.ts'
import { conclusionType, type DeclarationType, initialType, modificationType } from './declaration-types.ts'

/** Sections of which entries may be other people's, by their part of the declaration. */
export const sharedSections = {
  situacionPatrimonial: ['bienesInmuebles', 'vehiculos', 'bienesMuebles', 'inversiones', 'adeudos'],
  interes: ['participacion', 'participacionTomaDecisiones', 'representacion', 'clientesPrincipales', 'fideicomisos'],
} as const

/** Areas with decimals are common: as whole numbers they would be lost. */
const widened = (name: string, schema: JsonObject): JsonObject =>
  name.startsWith('superficie') && isObject(schema.properties)
    ? { ...schema, properties: { ...schema.properties, valor: { type: 'number' } } }
    : schema

/** The same schema with nothing required: a missing field is an issue beside the record, no ground to lose it. */
const withoutRequired = ({ required: _, allOf: __, properties, items, ...schema }: JsonObject): JsonObject => ({
  ...schema,
  ...(isObject(properties)
    ? {
        properties: Object.fromEntries(
          Object.entries(properties).map(([name, inner]): [string, Json] => [
            name,
            isObject(inner) ? widened(name, withoutRequired(inner)) : {},
          ]),
        ),
      }
    : {}),
  ...(isObject(items) ? { items: withoutRequired(items) } : {}),
})

const sectionNames = Object.values(sharedSections).flat()

const additions: JsonObject = {
  'pdn:withheld': object(Object.fromEntries(sectionNames.map(name => [name, { type: 'integer', minimum: 1 }]))),
  'pdn:inferred': list(text({ format: 'json-pointer' })),
  'pdn:raw': { type: 'object' },
  'pdn:synthetic': { type: 'boolean' },
}

/** What the capture system of most institutions adds to the metadata: the year declared, and whether it is signed. */
const captured: JsonObject = { anioEjercicio: { type: 'integer' }, firmada: { type: 'boolean' } }

const canonicalOf = (published: JsonObject): JsonObject => {
  const { properties, ...schema } = withoutRequired(published)
  const { metadata, ...members } = isObject(properties) ? properties : {}
  const known = isObject(metadata) && isObject(metadata.properties) ? metadata.properties : {}
  return {
    ...schema,
    properties: { ...members, metadata: { type: 'object', properties: { ...known, ...captured } }, ...additions },
  }
}

const canonicalDeclarations: Readonly<Record<DeclarationType['id'], JsonObject>> = {
  initial: canonicalOf(typedSchema(initialType)),
  modification: canonicalOf(typedSchema(modificationType)),
  conclusion: canonicalOf(typedSchema(conclusionType)),
}

/**
 * JSON Schema of the canonical document of a declaration of this type: the members that version 2.0 has for it, none
 * required; what the capture system adds to the metadata; how many entries of others each section withholds.
 */
export const canonicalDeclaration = ({ id }: DeclarationType): JsonObject => canonicalDeclarations[id]

/** The same with the members of all types, for reading: a source may name its incomes after another type. */
export const readingSchema: JsonObject = canonicalOf(declarationSchema)
