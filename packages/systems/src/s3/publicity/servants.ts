import type { Json } from '@pdn/core'
import type { PublicityRule } from '../../system.ts'
import type { Severity } from '../document/servant-faults.ts'
import { severityStated } from '../document/severity.ts'
import { servantRules } from './servant-rules.ts'

const of = (base: string, members: readonly string[]): readonly string[] => members.map(member => `${base}.${member}`)

const person = 'datosGenerales'
const post = 'empleoCargoComision'
const fault = 'faltaCometida[]'
const sanction = 'tipoSancion[]'
const length = ['plazo', 'plazoAnios', 'plazoMeses', 'plazoDias', 'fechaInicial', 'fechaFinal']

/** Publicity of a record of version 2, whose severity its collection tells. */
export const recordPublicity = (severityOf: (document: Json | undefined) => Severity): readonly PublicityRule[] =>
  servantRules({
    severityOf,
    identifying: [
      'expediente',
      ...of(person, ['nombres', 'primerApellido', 'segundoApellido']),
      ...of(post, ['denominacion', 'areaAdscripcion', 'nivel', 'nivelJerarquico.clave', 'nivelJerarquico.valor']),
      ...of('resolucion', ['urlResolucion', 'urlResolucionFirme']),
      ...of('documentos[]', ['id', 'tipo', 'titulo', 'descripcion', 'url', 'fecha']),
    ],
    texts: [
      'pdn:severity',
      'causaMotivoHechos',
      'observaciones',
      `${person}.sexo`,
      ...of('origenProcedimiento', ['clave', 'valor']),
      ...of(post, ['entidadFederativa', 'nivelOrdenGobierno', 'ambitoPublico']),
      ...of('resolucion', ['tituloResolucion', 'ordenJurisdiccional']),
      ...of(fault, ['clave', 'valor', 'descripcion', 'descripcionHechos']),
      ...of(`${fault}.normatividadInfringida[]`, ['nombreNormatividad', 'articulo', 'fraccion']),
      ...of(sanction, ['clave', 'valor', 'descripcion', 'otro.denominacionSancion', 'amonestacion.tipo']),
      'inhabilitacion.observaciones',
    ],
    institutions: [
      'sistemaOrigen',
      'autoridadSancionadora',
      ...of('entePublico', ['id', 'nombre']),
      ...of('institucionDependencia', ['nombre', 'siglas', 'clave']),
      ...of(post, ['nombreEntePublico', 'siglasEntePublico']),
      ...of('resolucion', ['autoridadResolutora', 'autoridadInvestigadora', 'autoridadSusbstanciadora']),
    ],
    facts: [
      ...['date_created', 'date_updated', 'fecha', 'fechaCaptura'],
      ...of('resolucion', ['fechaResolucion', 'fechaNotificacion', 'fechaResolucionFirme', 'fechaNotificacionFirme']),
      'resolucion.fechaEjecucion',
      `${sanction}.destitucionEmpleo.fechaDestitucion`,
      ...of(`${sanction}.inhabilitacion`, length),
      ...of(`${sanction}.suspensionEmpleo`, length),
      ...of(`${sanction}.sancionEconomica`, ['monto', 'moneda', 'fechaPagoTotal']),
      ...of(`${sanction}.sancionEconomica.plazoPago`, ['anios', 'meses', 'dias']),
      ...of(`${sanction}.sancionEconomica.efectivamenteCobrado`, ['monto', 'moneda', 'fechaCobro']),
      ...of('multa', ['monto', 'moneda']),
    ],
    reserved: of(person, ['rfc', 'curp']),
  })

/** Publicity of the canonical document of a servant's sanction, for both kinds: the document states its severity. */
export const servantPublicity: readonly PublicityRule[] = recordPublicity(severityStated)
