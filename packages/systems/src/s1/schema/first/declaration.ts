import type { JsonObject } from '@pdn/core'
import { object, text } from '../../../schema-parts.ts'
import { firstAssets } from './assets.ts'
import { firstDebts } from './debts.ts'
import { firstIncomes } from './incomes.ts'
import { firstInterests } from './interests.ts'
import { firstPersonal } from './personal.ts'

/**
 * JSON Schema of a declaration of version 1.0.0 (2018, `POST /declaraciones`), in snake case; it requires nothing, and
 * does not tell which type of declaration it is.
 */
export const firstDeclarationSchema: JsonObject = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  ...object({
    id: text(),
    metadata: object({
      actualizacion: text({ format: 'date-time' }),
      institucion: text(),
      contacto: text({ format: 'email' }),
      persona_contacto: text(),
      diccionario: text(),
    }),
    informacion_personal: firstPersonal,
    intereses: firstInterests,
    ingresos: firstIncomes,
    activos: firstAssets,
    pasivos: firstDebts,
  }),
}
