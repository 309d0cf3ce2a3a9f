import type { JsonObject } from '@pdn/core'
import { list, object, text } from '../../schema-parts.ts'
import { recordMembers } from './record.ts'
import { olderMembers, procedureList } from './spic.ts'

/**
 * JSON Schema of the canonical document of an official who takes part in procurement: the record of version 2 as the
 * capture tool ships it, and what only older versions hold. `tipoProcedimiento` is one key in version 2 and a list in
 * version 1.1: the list stands as `pdn:tipoProcedimiento`.
 */
export const canonicalOfficial: JsonObject = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  ...object(
    {
      id: text(),
      ...recordMembers('canonical'),
      continuaParticipando: text(),
      ...olderMembers,
      institucionDependencia: object({ clave: text() }),
      puesto: object({ nivel: text() }),
      periodoEjercicio: object({
        fechaInicial: text({ format: 'date' }),
        fechaFinal: text({ format: 'date' }),
      }),
      'pdn:tipoProcedimiento': procedureList,
      'pdn:inferred': list(text({ format: 'json-pointer' })),
      'pdn:raw': object({}),
      'pdn:synthetic': { type: 'boolean' },
    },
    ['datosGenerales'],
  ),
}
