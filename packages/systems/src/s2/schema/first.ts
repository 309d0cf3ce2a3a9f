import type { JsonObject } from '@pdn/core'
import { date, list, object, text } from '../../schema-parts.ts'

const post = object({ nombre: text(), nivel: text() })

/**
 * JSON Schema of an official who takes part in procurement in version 1.0 (2019, `/spic`), in snake case, with keys where
 * version 1.1 has keys and labels. Only an answer of it was published as an example: it requires nothing and closes no list.
 */
export const firstSpicSchema: JsonObject = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  ...object({
    id: text(),
    fecha_captura: text({ format: 'date-time' }),
    ejercicio_fiscal: text(),
    periodo_ejercicio: object({ fecha_inicial: date, fecha_final: date }),
    id_ramo: { type: 'integer' },
    ramo: text(),
    rfc: text(),
    curp: text(),
    nombres: text(),
    primer_apellido: text(),
    segundo_apellido: text(),
    genero: text(),
    institucion_dependencia: object({ nombre: text(), siglas: text(), clave: text() }),
    puesto: post,
    tipo_area: list(text()),
    nivel_responsabilidad: list(text()),
    tipo_procedimiento: list({ type: 'integer' }),
    superior_inmediato: object({
      nombres: text(),
      primer_apellido: text(),
      segundo_apellido: text(),
      curp: text(),
      rfc: text(),
      puesto: post,
    }),
  }),
}
