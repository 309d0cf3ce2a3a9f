import type { JsonObject } from '@pdn/core'
import { list, object, text } from '../../schema-parts.ts'
import { genders } from '../document/code-lists.ts'

/** Keys and labels of the first version's lists, as its specification has them. */
const areas = ['T', 'RE', 'RC', 'O', 'C', 'R']
const levels = ['A', 'T', 'R', 'O']
const levelLabels = ['ATENCIÓN', 'TRAMITACIÓN', 'RESOLUCIÓN', 'OTRO']

/** Numbers of the procedures of version 1.1. */
export const spicProcedures: readonly number[] = [1, 2, 3, 4, 5]

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
  tipoArea: list(keyed(areas), distinct),
  nivelResponsabilidad: list(keyed(levels, levelLabels), distinct),
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
