import type { JsonObject } from '@pdn/core'
import { allNullable, date, list, object, text } from '../../schema-parts.ts'

/** The type of amounts: the standard has integers, which lose the cents; the canonical document keeps them. */
export type AmountType = 'integer' | 'number'

export type Members = Readonly<Record<string, JsonObject>>

const integer: JsonObject = { type: 'integer' }

/** A relation: the record itself or, where the provider did not expand it, its number. */
const relation = (properties: Members): JsonObject => ({
  type: ['integer', 'object'],
  properties: allNullable(properties),
})

/** An object all of whose members may be null. */
export const block = (properties: Members): JsonObject => object(allNullable(properties))

/** Members of an address in Mexico. */
export const mexicanAddressMembers: Members = {
  tipoVialidad: text(),
  nombreVialidad: text(),
  numeroExterior: text(),
  numeroInterior: text(),
  coloniaLocalidad: text(),
  municipioAlcaldia: text(),
  codigoPostal: text(),
  entidadFederativa: text(),
}

const mexicanAddress = relation(mexicanAddressMembers)

/** An address abroad. */
const foreignAddress = relation({
  ciudad: text(),
  provincia: text(),
  calle: text(),
  numeroExterior: text(),
  numeroInterior: text(),
  codigoPostal: text(),
  pais: text(),
})

const officer = relation({
  nombre: text(),
  primerApellido: text(),
  segundoApellido: text(),
  rfc: text(),
  curp: text(),
})

/** Director and legal representative of a legal person. */
export const officers = block({ directorGeneral: officer, representanteLegal: officer })

/** Members of a public institution by its place in the state. */
export const institutionPlaceMembers: Members = {
  entidadFederativa: text(),
  nivelOrdenGobierno: text({ enum: ['FEDERAL', 'ESTATAL', 'MUNICIPAL_ALCALDIA'] }),
  ambitoPublico: text({ enum: ['EJECUTIVO', 'LEGISLATIVO', 'JUDICIAL', 'ORGANO_AUTONOMO'] }),
  nombreEntePublico: text(),
  siglasEntePublico: text(),
}

/** The public institution where a private party committed its fault. */
export const faultPlace = block(institutionPlaceMembers)

/** What gave rise to the investigation. */
const origin = block({
  clave: text({ enum: ['ASF_ENTIDADES_FISCALIZACION', 'AUDITORIA_OIC', 'DENUNCIA', 'DE_OFICIO', 'OTRO'] }),
  valor: text(),
})

/** The public institution that publishes. */
const publicEntity = block({ nombre: text() })

/** Members of a final resolution; `autoridadSusbstanciadora` is spelt as published. */
export const resolutionMembers: Members = {
  tituloResolucion: text(),
  fechaResolucion: date,
  fechaNotificacion: date,
  urlResolucion: text(),
  fechaResolucionFirme: date,
  fechaNotificacionFirme: date,
  urlResolucionFirme: text(),
  fechaEjecucion: date,
  ordenJurisdiccional: text(),
  autoridadResolutora: text(),
  autoridadInvestigadora: text(),
  autoridadSusbstanciadora: text(),
}

export const faultMembers: Members = {
  clave: text(),
  valor: text(),
  descripcionHechos: text(),
  normatividadInfringida: list(block({ nombreNormatividad: text(), articulo: text(), fraccion: text() })),
}

/** Faults of natural persons; each may name its record by id. The way back into the whole record is never expanded. */
export const naturalFaults = list(block({ ...faultMembers, fk_personas_fisicas: text({ format: 'uuid' }) }))

/** Faults of legal persons. */
export const legalFaults = list(block(faultMembers))

/** A financial penalty with its payment. */
export const money = (amount: AmountType): JsonObject => {
  const collected = block({ monto: { type: amount }, moneda: text(), fechaCobro: date })
  const term = block({ anios: integer, meses: integer, dias: integer })
  return block({
    monto: { type: amount },
    moneda: text(),
    plazoPago: term,
    efectivamenteCobrado: collected,
    fechaPagoTotal: date,
  })
}

/** A debarment by its length and its days. */
export const debarment = block({
  plazoAnios: integer,
  plazoMeses: integer,
  plazoDias: integer,
  fechaInicial: date,
  fechaFinal: date,
})

/** A sanction of no list. */
export const otherSanction = block({ denominacionSancion: text() })

/** Members of one sanction of a natural person. */
export const naturalSanctionMembers = (amount: AmountType): Members => ({
  clave: text(),
  inhabilitacion: debarment,
  indemnizacion: money(amount),
  sancionEconomica: money(amount),
  otro: otherSanction,
})

/** Members of one sanction of a legal person; `plazoSuspensioAnios` is spelt as published. */
export const legalSanctionMembers = (amount: AmountType): Members => ({
  ...naturalSanctionMembers(amount),
  suspensionActividades: block({
    plazoSuspensioAnios: integer,
    plazoSuspensionMeses: integer,
    plazoSuspensionDias: integer,
    fechaInicial: date,
    fechaFinal: date,
  }),
  disolucionSociedad: block({ fechaDisolucion: date }),
})

/** Members that all four collections share. */
const sharedMembers: Members = {
  date_created: text({ format: 'date-time' }),
  date_updated: text({ format: 'date-time' }),
  fecha: date,
  expediente: text(),
  observaciones: text(),
  origenProcedimiento: origin,
  entePublico: publicEntity,
}

/** Identity of a natural person. */
export const naturalIdentityMembers: Members = {
  nombres: text(),
  primerApellido: text(),
  segundoApellido: text(),
  curp: text(),
  rfc: text(),
  tipoDomicilio: text(),
  domicilioMexico: mexicanAddress,
  domicilioExtranjero: foreignAddress,
}

/** Identity of a legal person. */
export const legalIdentityMembers: Members = {
  nombreRazonSocial: text(),
  rfc: text(),
  objetoSocial: text(),
  tipoDomicilio: text(),
  domicilioMexico: mexicanAddress,
  domicilioExtranjero: foreignAddress,
}

/** What tells the records of one collection from those of another. */
export interface RecordParts {
  readonly identity: Members
  /** Where it was done: `dondeCometioLaFalta` of private parties, `empleoCargoComision` of servants. */
  readonly place: Members
  readonly sanction: Members
  readonly faults: JsonObject
  readonly resolution: Members
}

/** The members of a record by its parts. */
export const recordMembers = ({ identity, place, sanction, faults, resolution }: RecordParts): JsonObject =>
  allNullable({
    ...sharedMembers,
    ...place,
    datosGenerales: block(identity),
    resolucion: block(resolution),
    tipoSancion: list(block(sanction)),
    faltaCometida: faults,
  })
