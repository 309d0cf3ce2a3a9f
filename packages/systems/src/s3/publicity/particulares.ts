import { isObject, type Json } from '@pdn/core'
import { isCompanyRfc, isPersonKey } from '../../reading/rfc-kind.ts'
import { conditionalMembers, publicMembers, reservedMembers } from '../../rule-lists.ts'
import type { PublicityRule } from '../../system.ts'
import { readPersonType } from '../document/person-type.ts'
import { ofCompanies } from './reasons.ts'

const party = 'particularSancionado'

/** True where the sanctioned party is a legal person beyond doubt: by type, and with no natural person's RFC. */
const isLegal = ([document]: readonly Json[]): boolean => {
  const sanctioned = isObject(document) ? document[party] : undefined
  if (!isObject(sanctioned)) return false
  const { tipoPersona, rfc } = sanctioned
  return !isPersonKey(rfc) && readPersonType(tipoPersona, rfc).type === 'legal'
}

const isPublicRfc = (trail: readonly Json[]): boolean => isLegal(trail) && isCompanyRfc(trail.at(-1))

const keyed = (names: readonly string[]): readonly string[] => names.flatMap(name => [`${name}.clave`, `${name}.valor`])

const mexicanAddress = [
  ...keyed(['pais', 'entidadFederativa', 'municipio', 'localidad', 'vialidad']),
  'codigoPostal',
  'numeroExterior',
  'numeroInterior',
]
const foreignAddress = [
  ...keyed(['pais']),
  'calle',
  'numeroExterior',
  'numeroInterior',
  'ciudadLocalidad',
  'estadoProvincia',
  'codigoPostal',
]
const officer = ['nombres', 'primerApellido', 'segundoApellido', 'curp']

/**
 * Publicity of a sanctioned private party of version 1.1: the sanction and the name are public (LGRA, art. 27 and 53);
 * of natural and undetermined persons RFC, telephone and address are reserved; so are a company's officers always.
 */
export const particularesPublicity: readonly PublicityRule[] = [
  ...publicMembers('', [
    'id',
    'fechaCaptura',
    'expediente',
    'objetoContrato',
    'sistemaOrigen',
    'autoridadSancionadora',
    'tipoFalta',
    'causaMotivoHechos',
    'acto',
    'observaciones',
  ]),
  ...publicMembers('institucionDependencia', ['nombre', 'siglas', 'clave']),
  ...publicMembers(party, ['nombreRazonSocial', 'objetoSocial', 'tipoPersona']),
  ...conditionalMembers(party, ['rfc'], isPublicRfc, ofCompanies.rfc),
  ...conditionalMembers(party, ['telefono'], isLegal, ofCompanies.data),
  ...conditionalMembers(`${party}.domicilioMexico`, mexicanAddress, isLegal, ofCompanies.data),
  ...conditionalMembers(`${party}.domicilioExtranjero`, foreignAddress, isLegal, ofCompanies.data),
  ...reservedMembers(`${party}.directorGeneral`, officer),
  ...reservedMembers(`${party}.apoderadoLegal`, officer),
  ...publicMembers('tipoSancion[]', ['clave', 'valor', 'descripcion']),
  ...publicMembers('responsableSancion', ['nombres', 'primerApellido', 'segundoApellido']),
  ...publicMembers('resolucion', ['sentido', 'url', 'fechaResolucion', 'fechaNotificacion']),
  ...publicMembers('multa', ['monto', 'moneda.clave', 'moneda.valor']),
  ...publicMembers('inhabilitacion', ['plazo', 'fechaInicial', 'fechaFinal']),
  ...publicMembers('documentos[]', ['id', 'tipo', 'titulo', 'descripcion', 'url', 'fecha']),
]
