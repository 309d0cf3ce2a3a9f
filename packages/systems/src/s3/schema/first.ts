import type { JsonObject } from '@pdn/core'
import { date, list, object, text } from '../../schema-parts.ts'

const $schema = 'https://json-schema.org/draft/2020-12/schema'

const institution = { nombre: text(), siglas: text() }

const document = object({
  id: text(),
  tipo: text(),
  titulo: text(),
  descripcion: text(),
  url: text(),
  fecha: date,
})

const debarment = { plazo: text(), fecha_inicial: date, fecha_final: date }

const amount: JsonObject = { type: 'number' }

const person = { nombres: text(), primer_apellido: text(), segundo_apellido: text() }

/** Members that sanctions of servants and of private parties share. */
const sanctionMembers: JsonObject = {
  id: text(),
  fecha_captura: text({ format: 'date-time' }),
  expediente: text(),
  institucion_dependencia: object({ ...institution, clave: text() }),
  sistema_origen: text(),
  autoridad_sancionadora: text(),
  tipo_sancion: list(text()),
  causa_motivo_hechos: text(),
  multa: object({ monto: amount, moneda: text() }),
  documentos: list(document),
}

/**
 * JSON Schema of a sanctioned public servant in version 1.0 (2019, `/ssancionados`), in snake case, with keys where 1.1
 * has keys and labels. Only an answer of it was published as an example: it requires nothing and closes no list.
 */
export const firstServidoresSchema: JsonObject = {
  $schema,
  ...object({
    ...sanctionMembers,
    servidor_publico_sancionado: object({
      rfc: text(),
      curp: text(),
      ...person,
      genero: text(),
      puesto: text(),
      nivel: text(),
    }),
    tipo_falta: list(text()),
    resolucion: object({ url: text(), fecha_notificacion: date }),
    inhabilitacion: object({ ...debarment, observaciones: text() }),
  }),
}

const officer = object({ ...person, curp: text() })

const address = object({
  pais: object({ codigo: text(), valor: text() }),
  entidad_federativa: object({ cve_ent: text(), nom_ent: text() }),
  municipio: object({ cve_mun: text(), nom_mun: text() }),
  cp: text(),
  localidad: object({ cve_loc: text(), nom_loc: text() }),
  vialidad: object({ tipo_vial: text(), nom_vial: text() }),
  numExt: text(),
  numInt: text(),
})

/** JSON Schema of a sanctioned private party in version 1.0 (2019, `/psancionados`), which does not tell persons from companies. */
export const firstParticularesSchema: JsonObject = {
  $schema,
  ...object({
    ...sanctionMembers,
    particular_sancionado: object({
      nombre_razon_social: text(),
      objeto_social: text(),
      rfc: text(),
      telefono: text(),
      domicilio: address,
      director_general: officer,
      apoderado_legal: officer,
    }),
    objeto_contrato: text(),
    tipo_falta: text(),
    acto: text(),
    responsable_sancion: object(person),
    resolucion: object({ sentido: text(), url: text(), fecha_notificacion: date }),
    inhabilitacion: object(debarment),
    observaciones: text(),
  }),
}

/**
 * JSON Schema of a sanctioned contractor in the draft before version 1.0 (2018): the party's members stand at the root,
 * the case number is all that identifies a sanction, and the moment of capture is in the short form of ISO 8601.
 */
export const contratistasSchema: JsonObject = {
  $schema,
  ...object({
    fecha_captura: text(),
    numero_expediente: text(),
    sistema_origen: text(),
    nombre_razon_social: text(),
    rfc: text(),
    telefono: text(),
    tipo_sancion: list(text()),
    institucion_dependencia: object(institution),
    tipo_falta: text(),
    causa_motivo_hechos: text(),
    objeto_social: text(),
    objeto_contrato: text(),
    autoridad_sancionadora: text(),
    responsable: text(),
    resolucion: object({ sentido: text(), url: text(), fecha: date }),
    multa: object({ monto: amount, unidad_moneda: text() }),
    inhabilitacion: object(debarment),
    observaciones: text(),
    documentos: list(document),
  }),
}
