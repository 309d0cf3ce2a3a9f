import { isObject, type JsonObject } from '@pdn/core'
import { modernNames } from '../../reading/modern-names.ts'

/** Members of the earliest records that no rule of spelling turns into today's. */
const renamed: ReadonlyMap<string, string> = new Map([
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

/**
 * A document of the early 1.0 drafts, whose members are in snake case (`particular_sancionado`), under the names of
 * version 1.1; any other document itself.
 */
export const modernParticular = (source: JsonObject): JsonObject =>
  isObject(source.particular_sancionado) ? modernNames(source, renamed) : source
