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
import { asShipped } from './shipped.ts'

const $schema = 'https://json-schema.org/draft/2020-12/schema'
const id = text({ format: 'uuid' })

/** JSON Schema of a record of the collection `faltas_graves_personas_fisicas`, version 2, as specified and as its tool ships it. */
export const naturalSchema: JsonObject = asShipped(
  {
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
  },
  'natural',
)

/** JSON Schema of a record of the collection `faltas_graves_personas_morales`, version 2, as specified and as its tool ships it. */
export const legalSchema: JsonObject = asShipped(
  {
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
  },
  'legal',
)

/** JSON Schema of a record of the collection `faltas_administrativas_graves`, version 2, as specified and as its tool ships it. */
export const graveSchema: JsonObject = asShipped(
  {
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
  },
  'graves',
)

/** JSON Schema of a record of the collection `faltas_administrativas_no_graves`, version 2, as specified and as its tool ships it. */
export const nonGraveSchema: JsonObject = asShipped(
  {
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
  },
  'nonGraves',
)
