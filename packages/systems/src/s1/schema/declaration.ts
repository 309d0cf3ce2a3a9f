import type { JsonObject } from '@pdn/core'
import { object, text } from '../../schema-parts.ts'
import { typeNames } from '../catalogues/post-lists.ts'
import { type DeclarationType, declarationTypes } from './declaration-types.ts'
import { incomes, requiredIncomes, yearBefore } from './income-sections.ts'
import { interest } from './interest-sections.ts'
import { dependants, experience, generalData, home, partner, post, schooling } from './person-sections.ts'
import { debts, investments, loans, movables, realEstate, vehicles } from './property-sections.ts'
import { boolean, closed } from './shared-parts.ts'

const requiredSections: readonly string[] = [
  'datosGenerales',
  'datosCurricularesDeclarante',
  'datosEmpleoCargoComision',
  'experienciaLaboral',
  'ingresos',
]

/** Members of a declaration (`declaracion`) as these types have them; required is what every one of them requires. */
const declarationOf = (types: readonly DeclarationType[]): JsonObject =>
  object(
    {
      situacionPatrimonial: object(
        {
          datosGenerales: generalData,
          domicilioDeclarante: home,
          datosCurricularesDeclarante: schooling,
          datosEmpleoCargoComision: post(types),
          experienciaLaboral: experience,
          datosPareja: partner,
          datosDependienteEconomico: dependants,
          ingresos: incomes(types),
          ...(types.some(({ tellsYearBefore }) => tellsYearBefore) ? { actividadAnualAnterior: yearBefore } : {}),
          bienesInmuebles: realEstate,
          vehiculos: vehicles,
          bienesMuebles: movables,
          inversiones: investments(types),
          adeudos: debts(types),
          prestamoOComodato: loans,
        },
        [
          ...requiredSections,
          ...(types.every(({ tellsYearBefore }) => tellsYearBefore) ? ['actividadAnualAnterior'] : []),
        ],
      ),
      interes: interest,
    },
    ['situacionPatrimonial'],
  )

const envelope = (types: readonly DeclarationType[]): JsonObject =>
  object(
    {
      id: text(),
      metadata: object(
        {
          actualizacion: text({ format: 'date-time' }),
          institucion: text(),
          tipo: closed(typeNames),
          declaracionCompleta: boolean,
          actualizacionConflictoInteres: { type: 'boolean', default: false },
        },
        ['actualizacion', 'institucion', 'tipo', 'declaracionCompleta', 'actualizacionConflictoInteres'],
      ),
      declaracion: declarationOf(types),
    },
    ['id', 'metadata', 'declaracion'],
  )

/** What a type requires beyond what all three do. */
const typeRule = (type: DeclarationType): JsonObject => ({
  if: object({ metadata: object({ tipo: text({ const: type.tipo }) }, ['tipo']) }, ['metadata']),
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: object({
    declaracion: object({
      situacionPatrimonial: object(
        { ingresos: object({}, requiredIncomes(type)) },
        type.tellsYearBefore ? ['actividadAnualAnterior'] : [],
      ),
    }),
  }),
})

/**
 * JSON Schema of a declaration of version 2.0 (`POST /v2/declaraciones`), of any type, full or simplified: the endpoint
 * answers all types mixed, and `metadata.tipo` tells which members of its own a declaration must have.
 */
export const declarationSchema: JsonObject = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  ...envelope(declarationTypes),
  allOf: declarationTypes.map(typeRule),
}

/** JSON Schema of a declaration of one type of version 2.0, as the published file of that type has it. */
export const typedSchema = (type: DeclarationType): JsonObject => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  ...envelope([type]),
})
