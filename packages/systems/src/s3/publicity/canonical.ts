import { isObject, type Json } from '@pdn/core'
import { isCompanyRfc, isPersonKey } from '../../reading/rfc-kind.ts'
import { conditionalMembers, publicMembers, reservedMembers } from '../../rule-lists.ts'
import type { PublicityRule } from '../../system.ts'
import { ofCompanies } from './reasons.ts'

/** True where the sanctioned party is a legal person beyond doubt: by type, and with no natural person's RFC. */
const isLegal = ([document]: readonly Json[]): boolean => {
  if (!isObject(document) || document['pdn:personType'] !== 'legal') return false
  const { datosGenerales } = document
  return !isPersonKey(isObject(datosGenerales) ? datosGenerales.rfc : undefined)
}

const isPublicRfc = (trail: readonly Json[]): boolean => isLegal(trail) && isCompanyRfc(trail.at(-1))

const identity = 'datosGenerales'
const sanction = 'tipoSancion[]'

const mexicanAddress = [
  'tipoVialidad',
  'nombreVialidad',
  'numeroExterior',
  'numeroInterior',
  'coloniaLocalidad',
  'municipioAlcaldia',
  'codigoPostal',
  'entidadFederativa',
  'pais.clave',
  'pais.valor',
  'municipio.clave',
  'municipio.valor',
  'localidad.clave',
  'localidad.valor',
]
const foreignAddress = ['ciudad', 'provincia', 'calle', 'numeroExterior', 'numeroInterior', 'codigoPostal', 'pais']
const officer = ['nombre', 'primerApellido', 'segundoApellido', 'rfc', 'curp']
const payment = [
  'monto',
  'moneda',
  'plazoPago.anios',
  'plazoPago.meses',
  'plazoPago.dias',
  'efectivamenteCobrado.monto',
  'efectivamenteCobrado.moneda',
  'efectivamenteCobrado.fechaCobro',
  'fechaPagoTotal',
]
const resolution = [
  'tituloResolucion',
  'fechaResolucion',
  'fechaNotificacion',
  'urlResolucion',
  'fechaResolucionFirme',
  'fechaNotificacionFirme',
  'urlResolucionFirme',
  'fechaEjecucion',
  'ordenJurisdiccional',
  'autoridadResolutora',
  'autoridadInvestigadora',
  'autoridadSusbstanciadora',
  'sentido',
]

const recordRules: readonly PublicityRule[] = [
  ...publicMembers('', [
    'id',
    'date_created',
    'date_updated',
    'fecha',
    'fechaCaptura',
    'expediente',
    'observaciones',
    'sistemaOrigen',
    'autoridadSancionadora',
    'tipoFalta',
    'causaMotivoHechos',
    'objetoContrato',
    'acto',
    'pdn:personType',
  ]),
  ...publicMembers('origenProcedimiento', ['clave', 'valor']),
  ...publicMembers('entePublico', ['id', 'nombre']),
  ...publicMembers('institucionDependencia', ['nombre', 'siglas', 'clave']),
  ...publicMembers('dondeCometioLaFalta', [
    'entidadFederativa',
    'nivelOrdenGobierno',
    'ambitoPublico',
    'nombreEntePublico',
    'siglasEntePublico',
  ]),
  ...publicMembers('responsableSancion', ['nombres', 'primerApellido', 'segundoApellido']),
  ...publicMembers('resolucion', resolution),
  ...publicMembers('multa', ['monto', 'moneda']),
  ...publicMembers('documentos[]', ['id', 'tipo', 'titulo', 'descripcion', 'url', 'fecha']),
]

const partyRules: readonly PublicityRule[] = [
  ...publicMembers(identity, ['nombres', 'primerApellido', 'segundoApellido', 'nombreRazonSocial', 'objetoSocial']),
  ...conditionalMembers(identity, ['rfc'], isPublicRfc, ofCompanies.rfc),
  ...reservedMembers(identity, ['curp']),
  ...conditionalMembers(identity, ['telefono', 'tipoDomicilio'], isLegal, ofCompanies.data),
  ...conditionalMembers(`${identity}.domicilioMexico`, mexicanAddress, isLegal, ofCompanies.data),
  ...conditionalMembers(`${identity}.domicilioExtranjero`, foreignAddress, isLegal, ofCompanies.data),
  ...reservedMembers('datosDirGeneralReprLegal.directorGeneral', officer),
  ...reservedMembers('datosDirGeneralReprLegal.representanteLegal', officer),
]

const sanctionRules: readonly PublicityRule[] = [
  ...publicMembers(sanction, ['clave', 'valor', 'descripcion', 'otro.denominacionSancion']),
  ...publicMembers(`${sanction}.inhabilitacion`, [
    'plazo',
    'plazoAnios',
    'plazoMeses',
    'plazoDias',
    'fechaInicial',
    'fechaFinal',
  ]),
  ...publicMembers(`${sanction}.sancionEconomica`, payment),
  ...publicMembers(`${sanction}.indemnizacion`, payment),
  ...publicMembers(`${sanction}.suspensionActividades`, [
    'plazoSuspensioAnios',
    'plazoSuspensionMeses',
    'plazoSuspensionDias',
    'fechaInicial',
    'fechaFinal',
  ]),
  ...publicMembers(`${sanction}.disolucionSociedad`, ['fechaDisolucion']),
  ...publicMembers('faltaCometida[]', ['clave', 'valor', 'descripcionHechos', 'fk_personas_fisicas']),
  ...publicMembers('faltaCometida[].normatividadInfringida[]', ['nombreNormatividad', 'articulo', 'fraccion']),
]

/**
 * Publicity of the canonical document of a sanctioned private party. The sanction and the name are public (LGRA, art.
 * 27 and 53); of natural and undetermined persons RFC, CURP, telephone and address are reserved, of companies only
 * their officers (roles of the capture tool of version 2). One list for both kinds: conditions look at the document.
 */
export const canonicalPublicity: readonly PublicityRule[] = [...recordRules, ...partyRules, ...sanctionRules]
