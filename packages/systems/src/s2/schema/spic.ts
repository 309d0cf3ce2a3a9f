import type { JsonObject, Localized } from '@pdn/core'
import { labels } from '../../labels.ts'
import { list, object, text } from '../../schema-parts.ts'
import { genders } from '../document/code-lists.ts'

/** Areas of the first version; the standard writes the labels in capitals. */
export const spicAreas = labels({
  T: ['Técnica', 'Technical'],
  RE: ['Responsable de la ejecución de los trabajos', 'Responsible for carrying out the works'],
  RC: ['Responsable de la contratación', 'Responsible for the contract'],
  O: ['Otra', 'Other'],
  C: ['Contratante', 'Contracting'],
  R: ['Requirente', 'Requesting'],
})

/** Levels of responsibility of the first version; the standard writes the labels in capitals. */
export const spicLevels = labels({
  A: ['Atención', 'Handling'],
  T: ['Tramitación', 'Processing'],
  R: ['Resolución', 'Decision'],
  O: ['Otro', 'Other'],
})

/** Procedures of the first version by their numbers; the standard writes the labels in capitals. */
export const spicProcedureNames = labels({
  1: ['Contrataciones públicas', 'Public procurement'],
  2: [
    'Concesiones, licencias, permisos, autorizaciones y prórrogas',
    'Concessions, licences, permits, authorisations and extensions',
  ],
  3: ['Enajenación de bienes muebles', 'Disposal of movable goods'],
  4: ['Asignación y emisión de dictámenes de avalúos nacionales', 'Assignment and issue of national appraisals'],
  5: ['Otro', 'Other'],
})

/** Numbers of the procedures of version 1.1. */
export const spicProcedures: readonly number[] = Object.keys(spicProcedureNames).map(Number)

const capitals = (names: Readonly<Record<string, Localized>>): readonly string[] =>
  Object.values(names).map(({ es }) => es.toLocaleUpperCase('es'))

const distinct = { uniqueItems: true }

/** Members of the branch of the budget that pays a post. */
const budgetMembers: JsonObject = { clave: { type: 'integer', minimum: 1 }, valor: text() }

/** A key and its label as version 1.1 has them, the keys of these lists where they are closed. */
const keyed = (keys: readonly string[], labels?: readonly string[]): JsonObject =>
  object({ clave: text({ enum: keys }), valor: text(labels === undefined ? {} : { enum: labels }) })

/** Members of the first version that the second has no place for, under their published names. */
export const olderMembers = {
  fechaCaptura: text({ format: 'date-time' }),
  ejercicioFiscal: text(),
  ramo: object(budgetMembers),
  genero: keyed(Object.keys(genders.names)),
  tipoArea: list(keyed(Object.keys(spicAreas)), distinct),
  nivelResponsabilidad: list(keyed(Object.keys(spicLevels), capitals(spicLevels)), distinct),
  superiorInmediato: object({
    nombres: text(),
    primerApellido: text(),
    segundoApellido: text(),
    curp: text(),
    rfc: text(),
    puesto: object({ nombre: text(), nivel: text() }),
  }),
}

/** The first version's kinds of procedure, of which it may name several. */
export const procedureList: JsonObject = list(
  object({ clave: { type: 'integer', minimum: 1, enum: spicProcedures }, valor: text() }),
  distinct,
)

/** JSON Schema of an official who takes part in procurement in version 1.1 (`POST /v1/spic`). */
export const spicSchema: JsonObject = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  ...object(
    {
      id: text(),
      ...olderMembers,
      rfc: text(),
      curp: text(),
      nombres: text(),
      primerApellido: text(),
      segundoApellido: text(),
      institucionDependencia: object({ nombre: text(), siglas: text(), clave: text() }, ['nombre']),
      puesto: object({ nombre: text(), nivel: text({ maxLength: 12 }) }),
      tipoProcedimiento: procedureList,
      observaciones: text(),
    },
    ['id', 'nombres', 'fechaCaptura', 'primerApellido', 'tipoProcedimiento', 'institucionDependencia', 'puesto'],
  ),
}
