import type { JsonObject } from '@pdn/core'
import { allNullable, date, list, object, text } from '../../schema-parts.ts'

/** The type of amounts: the standard has integers, which lose the cents; the canonical document keeps them. */
export type AmountType = 'integer' | 'number'

const integer: JsonObject = { type: 'integer' }

/** A relation: the record itself or, where the provider did not expand it, its number. */
const relation = (properties: Readonly<Record<string, JsonObject>>): JsonObject => ({
  type: ['integer', 'object'],
  properties: allNullable(properties),
})

const block = (properties: Readonly<Record<string, JsonObject>>): JsonObject => object(allNullable(properties))

/** Members of an address in Mexico. */
export const mexicanAddressMembers: Readonly<Record<string, JsonObject>> = {
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

/** The public institution where the fault was committed. */
const place = block({
  entidadFederativa: text(),
  nivelOrdenGobierno: text({ enum: ['FEDERAL', 'ESTATAL', 'MUNICIPAL_ALCALDIA'] }),
  ambitoPublico: text({ enum: ['EJECUTIVO', 'LEGISLATIVO', 'JUDICIAL', 'ORGANO_AUTONOMO'] }),
  nombreEntePublico: text(),
  siglasEntePublico: text(),
})

/** What gave rise to the investigation. */
const origin = block({
  clave: text({ enum: ['ASF_ENTIDADES_FISCALIZACION', 'AUDITORIA_OIC', 'DENUNCIA', 'DE_OFICIO', 'OTRO'] }),
  valor: text(),
})

/** The public institution that publishes. */
const publicEntity = block({ nombre: text() })

/** Members of a final resolution; `autoridadSusbstanciadora` is spelt as published. */
export const resolutionMembers: Readonly<Record<string, JsonObject>> = {
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

const faultMembers: Readonly<Record<string, JsonObject>> = {
  clave: text(),
  valor: text(),
  descripcionHechos: text(),
  normatividadInfringida: list(block({ nombreNormatividad: text(), articulo: text(), fraccion: text() })),
}

/** Faults of natural persons; each may name its record by id. The way back into the whole record is never expanded. */
export const naturalFaults = list(block({ ...faultMembers, fk_personas_fisicas: text({ format: 'uuid' }) }))

/** Faults of legal persons. */
export const legalFaults = list(block(faultMembers))

const money = (amount: AmountType): JsonObject => {
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

/** Members of one sanction of a natural person. */
export const naturalSanctionMembers = (amount: AmountType): Readonly<Record<string, JsonObject>> => ({
  clave: text(),
  inhabilitacion: block({
    plazoAnios: integer,
    plazoMeses: integer,
    plazoDias: integer,
    fechaInicial: date,
    fechaFinal: date,
  }),
  indemnizacion: money(amount),
  sancionEconomica: money(amount),
  otro: block({ denominacionSancion: text() }),
})

/** Members of one sanction of a legal person; `plazoSuspensioAnios` is spelt as published. */
export const legalSanctionMembers = (amount: AmountType): Readonly<Record<string, JsonObject>> => ({
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

/** Members that both collections share. */
const sharedMembers: Readonly<Record<string, JsonObject>> = {
  date_created: text({ format: 'date-time' }),
  date_updated: text({ format: 'date-time' }),
  fecha: date,
  expediente: text(),
  observaciones: text(),
  origenProcedimiento: origin,
  entePublico: publicEntity,
  dondeCometioLaFalta: place,
}

/** Identity of a natural person. */
export const naturalIdentityMembers: Readonly<Record<string, JsonObject>> = {
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
export const legalIdentityMembers: Readonly<Record<string, JsonObject>> = {
  nombreRazonSocial: text(),
  rfc: text(),
  objetoSocial: text(),
  tipoDomicilio: text(),
  domicilioMexico: mexicanAddress,
  domicilioExtranjero: foreignAddress,
}

/** One sanction, one fault, one identity: the members of a record by its kind. */
export const recordMembers = (
  identity: Readonly<Record<string, JsonObject>>,
  sanction: Readonly<Record<string, JsonObject>>,
  faults: JsonObject,
  resolution: Readonly<Record<string, JsonObject>> = resolutionMembers,
): JsonObject =>
  allNullable({
    ...sharedMembers,
    datosGenerales: block(identity),
    resolucion: block(resolution),
    tipoSancion: list(block(sanction)),
    faltaCometida: faults,
  })
