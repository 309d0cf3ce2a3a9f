import type { JsonObject } from '@pdn/core'
import { nullable, object, text } from '../../schema-parts.ts'
import {
  block,
  faultPlace,
  legalFaults,
  legalIdentityMembers,
  legalSanctionMembers,
  naturalFaults,
  naturalIdentityMembers,
  naturalSanctionMembers,
  officers,
  recordMembers,
  resolutionMembers,
} from './record-parts.ts'
import {
  graveFaults,
  graveResolutionMembers,
  graveSanctionMembers,
  nonGraveFaults,
  nonGraveResolutionMembers,
  nonGraveSanctionMembers,
  postMembers,
  servantIdentityMembers,
} from './servant-parts.ts'

const $schema = 'https://json-schema.org/draft/2020-12/schema'
const id = text({ format: 'uuid' })

/** JSON Schema of a record of the collection `faltas_graves_personas_fisicas`, version 2. */
export const naturalSchema: JsonObject = {
  $schema,
  ...object({
    id,
    ...recordMembers({
      identity: naturalIdentityMembers,
      place: { dondeCometioLaFalta: faultPlace },
      sanction: naturalSanctionMembers('integer'),
      faults: naturalFaults,
      resolution: resolutionMembers,
    }),
  }),
}

/** JSON Schema of a record of the collection `faltas_graves_personas_morales`, version 2. */
export const legalSchema: JsonObject = {
  $schema,
  ...object({
    id,
    datosDirGeneralReprLegal: nullable(officers),
    ...recordMembers({
      identity: legalIdentityMembers,
      place: { dondeCometioLaFalta: faultPlace },
      sanction: legalSanctionMembers('integer'),
      faults: legalFaults,
      resolution: resolutionMembers,
    }),
  }),
}

/** JSON Schema of a record of the collection `faltas_administrativas_graves`, version 2. */
export const graveSchema: JsonObject = {
  $schema,
  ...object({
    id,
    ...recordMembers({
      identity: servantIdentityMembers,
      place: { empleoCargoComision: block(postMembers) },
      sanction: graveSanctionMembers('integer'),
      faults: graveFaults,
      resolution: graveResolutionMembers,
    }),
  }),
}

/** JSON Schema of a record of the collection `faltas_administrativas_no_graves`, version 2. */
export const nonGraveSchema: JsonObject = {
  $schema,
  ...object({
    id,
    ...recordMembers({
      identity: servantIdentityMembers,
      place: { empleoCargoComision: block(postMembers) },
      sanction: nonGraveSanctionMembers,
      faults: nonGraveFaults,
      resolution: nonGraveResolutionMembers,
    }),
  }),
}
