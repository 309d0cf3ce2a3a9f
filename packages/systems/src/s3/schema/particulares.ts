import type { JsonObject } from '@pdn/core'
import { date, list, object, text } from '../../schema-parts.ts'

/** Kinds of sanction of the first version, in the order of its specification. */
export const particularesSanctionKeys = ['I', 'M', 'S', 'D', 'A', 'IND', 'SE', 'O'] as const

const keyed = object({ clave: text(), valor: text() })
const country = object({ clave: text({ maxLength: 2 }), valor: text() })

const officer = object({
  nombres: text(),
  primerApellido: text(),
  segundoApellido: text(),
  curp: text({ maxLength: 18 }),
})

const mexicanAddress = object({
  pais: keyed,
  entidadFederativa: keyed,
  municipio: keyed,
  codigoPostal: text({ maxLength: 5 }),
  localidad: keyed,
  vialidad: keyed,
  numeroExterior: text(),
  numeroInterior: text(),
})

const foreignAddress = object({
  calle: text(),
  numeroExterior: text(),
  numeroInterior: text(),
  ciudadLocalidad: text(),
  estadoProvincia: text(),
  pais: country,
  codigoPostal: text(),
})

const sanctioned = object(
  {
    nombreRazonSocial: text(),
    objetoSocial: text(),
    rfc: text(),
    tipoPersona: text({ enum: ['F', 'M'] }),
    telefono: text({ maxLength: 12 }),
    domicilioMexico: mexicanAddress,
    domicilioExtranjero: foreignAddress,
    directorGeneral: officer,
    apoderadoLegal: officer,
  },
  ['nombreRazonSocial', 'tipoPersona'],
)

const sanctionList = list(
  object({ clave: text({ enum: particularesSanctionKeys }), valor: text(), descripcion: text() }, ['clave', 'valor']),
  { uniqueItems: true },
)

/** Members of a reference to a document of a sanction. */
export const documentMembers: JsonObject = {
  id: text(),
  tipo: text({ enum: ['RESOLUCION', 'CONSTANCIA_SANCION', 'CONSTANCIA_INHABILITACION', 'CONSTANCIA_ABSTENCION'] }),
  titulo: text(),
  descripcion: text(),
  url: text(),
  fecha: date,
}

/** Members of the head of the area that imposed a sanction. */
export const responsibleMembers: JsonObject = { nombres: text(), primerApellido: text(), segundoApellido: text() }

/** Members of the institution where the fault was committed. */
export const institutionMembers: JsonObject = { nombre: text(), siglas: text(), clave: text() }

/** JSON Schema of a sanctioned private party in version 1.1.0 (`POST /v1/psancionados`). */
export const particularesSchema: JsonObject = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  ...object(
    {
      id: text(),
      fechaCaptura: text({ format: 'date-time' }),
      expediente: text(),
      institucionDependencia: object(institutionMembers, ['nombre']),
      particularSancionado: sanctioned,
      objetoContrato: text(),
      autoridadSancionadora: text(),
      tipoFalta: text(),
      tipoSancion: sanctionList,
      causaMotivoHechos: text(),
      acto: text(),
      responsableSancion: object(responsibleMembers, ['nombres', 'primerApellido']),
      resolucion: object({ sentido: text(), url: text(), fechaNotificacion: date }),
      multa: object({ monto: { type: 'number', format: 'float', minimum: 0 }, moneda: keyed }),
      inhabilitacion: object({ plazo: text(), fechaInicial: date, fechaFinal: date }),
      observaciones: text(),
      documentos: list(object(documentMembers, ['id', 'titulo', 'descripcion', 'url', 'fecha'])),
    },
    [
      'id',
      'fechaCaptura',
      'institucionDependencia',
      'particularSancionado',
      'autoridadSancionadora',
      'tipoSancion',
      'causaMotivoHechos',
    ],
  ),
}
