import type { JsonObject } from '@pdn/core'
import { date, list, object, text } from '../../schema-parts.ts'
import { firstVersionFaults } from '../document/servant-faults.ts'
import { documentMembers, institutionMembers } from './particulares.ts'

/** Kinds of sanction of servants in the first version, in the order of its specification. */
export const servidoresSanctionKeys = ['I', 'M', 'S', 'D', 'IRSC', 'SE', 'O'] as const

const keyed = object({ clave: text(), valor: text() })

const servant = object(
  {
    rfc: text(),
    curp: text(),
    nombres: text(),
    primerApellido: text(),
    segundoApellido: text(),
    genero: object({ clave: text({ enum: ['F', 'M', 'O'] }), valor: text() }),
    puesto: text(),
    nivel: text(),
  },
  ['nombres', 'primerApellido', 'puesto'],
)

const listed = (keys: readonly string[]): JsonObject =>
  object({ clave: text({ enum: keys }), valor: text(), descripcion: text() }, ['clave', 'valor'])

/** JSON Schema of a sanctioned public servant in version 1.1.0 (`POST /v1/ssancionados`). */
export const servidoresSchema: JsonObject = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  ...object(
    {
      id: text(),
      fechaCaptura: text({ format: 'date-time' }),
      expediente: text(),
      institucionDependencia: object(institutionMembers, ['nombre']),
      servidorPublicoSancionado: servant,
      autoridadSancionadora: text(),
      tipoFalta: listed([...firstVersionFaults.keys()]),
      tipoSancion: list(listed(servidoresSanctionKeys)),
      causaMotivoHechos: text(),
      resolucion: object({ url: text(), fechaResolucion: date }, ['fechaResolucion']),
      multa: object({ monto: { type: 'number', format: 'float' }, moneda: keyed }, ['monto', 'moneda']),
      inhabilitacion: object({ plazo: text(), fechaInicial: date, fechaFinal: date }),
      observaciones: text(),
      documentos: list(object(documentMembers, ['id', 'titulo', 'descripcion', 'url', 'fecha'])),
    },
    [
      'id',
      'fechaCaptura',
      'institucionDependencia',
      'servidorPublicoSancionado',
      'tipoSancion',
      'causaMotivoHechos',
      'tipoFalta',
    ],
  ),
}
