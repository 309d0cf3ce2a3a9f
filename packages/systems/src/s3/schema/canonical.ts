import type { JsonObject } from '@pdn/core'
import { date, list, nullable, object, text } from '../../schema-parts.ts'
import { documentMembers, institutionMembers, responsibleMembers } from './particulares.ts'
import {
  block,
  faultMembers,
  faultPlace,
  legalFaults,
  legalIdentityMembers,
  legalSanctionMembers,
  type Members,
  mexicanAddressMembers,
  naturalFaults,
  naturalIdentityMembers,
  naturalSanctionMembers,
  officers,
  recordMembers,
  resolutionMembers,
} from './record-parts.ts'

import { graveSanctionMembers, nonGraveSanctionMembers, postMembers, servantIdentityMembers } from './servant-parts.ts'

const $schema = 'https://json-schema.org/draft/2020-12/schema'

/** Members that only the first version has, of servants and of private parties, under their published names. */
const olderMembers: JsonObject = {
  fechaCaptura: text({ format: 'date-time' }),
  institucionDependencia: object(institutionMembers),
  sistemaOrigen: text(),
  autoridadSancionadora: text(),
  causaMotivoHechos: text(),
  documentos: list(object(documentMembers)),
  multa: object({ monto: { type: 'number' }, moneda: text() }),
}

const olderPrivateMembers: JsonObject = {
  tipoFalta: text(),
  objetoContrato: text(),
  acto: text(),
  responsableSancion: object(responsibleMembers),
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

const term: Members = {
  plazo: text(),
  plazoAnios: nullable({ type: 'integer' }),
  plazoMeses: nullable({ type: 'integer' }),
  plazoDias: nullable({ type: 'integer' }),
  fechaInicial: nullable(date),
  fechaFinal: nullable(date),
}

/** A sanction of the second version, with the label, the note and the term in words that only the first has. */
const sanction = (published: Members): Members => ({
  ...published,
  clave: text(),
  valor: text(),
  descripcion: text(),
  inhabilitacion: object(term),
})

/** A servant's sanction, where the first version also has fines and terms of years for faults that are not grave. */
const servantSanction = (published: Members): Members => ({
  ...sanction({ ...graveSanctionMembers('number'), ...published }),
  suspensionEmpleo: object(term),
})

const annotations: JsonObject = {
  'pdn:inferred': list(text({ format: 'json-pointer' })),
  'pdn:raw': object({}),
  'pdn:synthetic': { type: 'boolean' },
}

const canonical = (published: JsonObject): JsonObject => ({
  $schema,
  ...object({ id: text(), ...published, ...olderMembers, ...annotations }, ['id']),
})

const privateParty = (published: JsonObject): JsonObject => ({
  ...canonical({
    ...published,
    datosDirGeneralReprLegal: nullable(officers),
    ...olderPrivateMembers,
    'pdn:personType': text({ enum: ['natural', 'legal', 'undetermined'] }),
  }),
  required: ['id', 'datosGenerales'],
})

const resolution: Members = { ...resolutionMembers, sentido: text() }
const place: Members = { dondeCometioLaFalta: faultPlace }

/** JSON Schema of the canonical document of a sanctioned natural (or undetermined) person. */
export const canonicalNatural: JsonObject = privateParty(
  recordMembers({
    identity: identity(naturalIdentityMembers),
    place,
    sanction: sanction(naturalSanctionMembers('number')),
    faults: naturalFaults,
    resolution,
  }),
)

/** JSON Schema of the canonical document of a sanctioned legal person. */
export const canonicalLegal: JsonObject = privateParty(
  recordMembers({
    identity: identity(legalIdentityMembers),
    place,
    sanction: sanction(legalSanctionMembers('number')),
    faults: legalFaults,
    resolution,
  }),
)

/**
 * A servant's document. Keys of faults and genders are not closed: the first version has more of both, and a record
 * that contradicts its collection keeps what it says.
 */
const servant = (sanctionMembers: Members): JsonObject =>
  canonical({
    ...recordMembers({
      identity: { ...servantIdentityMembers, sexo: text() },
      place: { empleoCargoComision: block({ ...postMembers, nivel: text() }) },
      sanction: servantSanction(sanctionMembers),
      faults: list(block({ ...faultMembers, descripcion: text() })),
      resolution: resolutionMembers,
    }),
    inhabilitacion: object({ observaciones: text() }),
    'pdn:severity': text({ enum: ['grave', 'non-grave', 'undetermined'] }),
  })

/** JSON Schema of the canonical document of a servant sanctioned for a grave fault. */
export const canonicalGrave: JsonObject = {
  ...servant(graveSanctionMembers('number')),
  required: ['id', 'datosGenerales'],
}

/** JSON Schema of the canonical document of a servant's sanction for a fault that is not grave, or not known to be. */
export const canonicalNonGrave: JsonObject = servant(nonGraveSanctionMembers)
