import { severityOfFirst } from '../document/severity.ts'
import { servantRules } from './servant-rules.ts'

const of = (base: string, members: readonly string[]): readonly string[] => members.map(member => `${base}.${member}`)

const servant = 'servidorPublicoSancionado'
const names = ['nombres', 'primerApellido', 'segundoApellido']

/**
 * Publicity of a sanctioned public servant of version 1.1. The standard names nobody's severity: the fault does, and
 * where it does not, the person is as anonymous as for faults that are not grave.
 */
export const servidoresPublicity = servantRules({
  severityOf: severityOfFirst,
  identifying: [
    'expediente',
    ...of(servant, [...names, 'puesto', 'nivel']),
    'resolucion.url',
    ...of('documentos[]', ['id', 'tipo', 'titulo', 'descripcion', 'url', 'fecha']),
  ],
  texts: [
    'causaMotivoHechos',
    'observaciones',
    ...of(`${servant}.genero`, ['clave', 'valor']),
    ...of('tipoFalta', ['clave', 'valor', 'descripcion']),
    ...of('tipoFalta[]', ['clave', 'valor', 'descripcion']),
    ...of('tipoSancion[]', ['clave', 'valor', 'descripcion']),
    'inhabilitacion.observaciones',
  ],
  institutions: [
    'sistemaOrigen',
    'autoridadSancionadora',
    ...of('institucionDependencia', ['nombre', 'siglas', 'clave']),
  ],
  facts: [
    'fechaCaptura',
    ...of('resolucion', ['fechaResolucion', 'fechaNotificacion']),
    ...of('multa', ['monto', 'moneda.clave', 'moneda.valor']),
    ...of('inhabilitacion', ['plazo', 'fechaInicial', 'fechaFinal']),
  ],
  reserved: of(servant, ['rfc', 'curp']),
})
