import { isObject, type Json } from '@pdn/core'
import type { EarlierWriting } from '../../reading/earlier-writing.ts'
import { modernNames } from '../../reading/modern-names.ts'

const holds = (source: Json, member: string): boolean => isObject(source) && isObject(source[member])

const servantNames: ReadonlyMap<string, string> = new Map([['codigo', 'clave']])

/** Version 1.0 of a servant's sanction, in snake case. */
export const firstServidor: EarlierWriting = {
  renamed: servantNames,
  moves: [],
  isOne: source => holds(source, 'servidor_publico_sancionado'),
  rewrite: source => (holds(source, 'servidor_publico_sancionado') ? modernNames(source, servantNames) : source),
}

const party = '/particularSancionado'

const privateNames: ReadonlyMap<string, string> = new Map([
  ['domicilio', 'domicilioMexico'],
  ['cp', 'codigoPostal'],
  ['numExt', 'numeroExterior'],
  ['numInt', 'numeroInterior'],
  ['codigo', 'clave'],
  ['cve_ent', 'clave'],
  ['nom_ent', 'valor'],
  ['cve_mun', 'clave'],
  ['nom_mun', 'valor'],
  ['cve_loc', 'clave'],
  ['nom_loc', 'valor'],
  ['tipo_vial', 'clave'],
  ['nom_vial', 'valor'],
])

/** Version 1.0 of a private party's sanction, in snake case. */
export const firstParticular: EarlierWriting = {
  renamed: privateNames,
  // It has no type of person: what would be told of that is told of the RFC, by which alone it shows.
  moves: [
    [`${party}/rfc`, `${party}/rfc`],
    [`${party}/rfc`, `${party}/tipoPersona`],
  ],
  isOne: source => holds(source, 'particular_sancionado'),
  rewrite: source => (holds(source, 'particular_sancionado') ? modernNames(source, privateNames) : source),
}
