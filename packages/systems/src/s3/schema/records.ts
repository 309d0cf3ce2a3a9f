import type { JsonObject } from '@pdn/core'
import { nullable, object, text } from '../../schema-parts.ts'
import {
  legalFaults,
  legalIdentityMembers,
  legalSanctionMembers,
  naturalFaults,
  naturalIdentityMembers,
  naturalSanctionMembers,
  officers,
  recordMembers,
} from './record-parts.ts'

const $schema = 'https://json-schema.org/draft/2020-12/schema'
const id = text({ format: 'uuid' })

/** JSON Schema of a record of the collection `faltas_graves_personas_fisicas`, version 2. */
export const naturalSchema: JsonObject = {
  $schema,
  ...object({ id, ...recordMembers(naturalIdentityMembers, naturalSanctionMembers('integer'), naturalFaults) }),
}

/** JSON Schema of a record of the collection `faltas_graves_personas_morales`, version 2. */
export const legalSchema: JsonObject = {
  $schema,
  ...object({
    id,
    datosDirGeneralReprLegal: nullable(officers),
    ...recordMembers(legalIdentityMembers, legalSanctionMembers('integer'), legalFaults),
  }),
}
