import type { JsonObject } from '@pdn/core'
import { date, list, nullable, object, text } from '../../schema-parts.ts'
import { documentMembers, institutionMembers, responsibleMembers } from './particulares.ts'
import {
  legalFaults,
  legalIdentityMembers,
  legalSanctionMembers,
  mexicanAddressMembers,
  naturalFaults,
  naturalIdentityMembers,
  naturalSanctionMembers,
  officers,
  recordMembers,
  resolutionMembers,
} from './record-parts.ts'

type Members = Readonly<Record<string, JsonObject>>

const $schema = 'https://json-schema.org/draft/2020-12/schema'

/** Members of the first version that the second has no place for, under their published names. */
const olderMembers: JsonObject = {
  fechaCaptura: text({ format: 'date-time' }),
  institucionDependencia: object(institutionMembers),
  autoridadSancionadora: text(),
  tipoFalta: text(),
  causaMotivoHechos: text(),
  objetoContrato: text(),
  acto: text(),
  responsableSancion: object(responsibleMembers),
  documentos: list(object(documentMembers)),
  multa: object({ monto: { type: 'number' }, moneda: text() }),
}

const keyed = object({ clave: text(), valor: text() })

/** Address of the second version, with the country and the geographic keys that only the first has. */
const address: JsonObject = {
  type: ['integer', 'object'],
  properties: { ...mexicanAddressMembers, pais: keyed, municipio: keyed, localidad: keyed },
}

const identity = (published: Members): Members => ({
  ...published,
  nombreRazonSocial: text(),
  objetoSocial: text(),
  telefono: text(),
  domicilioMexico: address,
})

/** A sanction of the second version, with the label, the note and the term in words that only the first has. */
const sanction = (published: Members): Members => ({
  ...published,
  valor: text(),
  descripcion: text(),
  inhabilitacion: object({
    plazo: text(),
    plazoAnios: nullable({ type: 'integer' }),
    plazoMeses: nullable({ type: 'integer' }),
    plazoDias: nullable({ type: 'integer' }),
    fechaInicial: nullable(date),
    fechaFinal: nullable(date),
  }),
})

const annotations: JsonObject = {
  'pdn:personType': text({ enum: ['natural', 'legal', 'undetermined'] }),
  'pdn:inferred': list(text({ format: 'json-pointer' })),
  'pdn:raw': object({}),
  'pdn:synthetic': { type: 'boolean' },
}

const canonical = (published: JsonObject): JsonObject => ({
  $schema,
  ...object(
    {
      id: text(),
      ...published,
      datosDirGeneralReprLegal: nullable(officers),
      ...olderMembers,
      ...annotations,
    },
    ['id', 'datosGenerales'],
  ),
})

const resolution: Members = { ...resolutionMembers, sentido: text() }

/** JSON Schema of the canonical document of a sanctioned natural (or undetermined) person. */
export const canonicalNatural: JsonObject = canonical(
  recordMembers(
    identity(naturalIdentityMembers),
    sanction(naturalSanctionMembers('number')),
    naturalFaults,
    resolution,
  ),
)

/** JSON Schema of the canonical document of a sanctioned legal person. */
export const canonicalLegal: JsonObject = canonical(
  recordMembers(identity(legalIdentityMembers), sanction(legalSanctionMembers('number')), legalFaults, resolution),
)
