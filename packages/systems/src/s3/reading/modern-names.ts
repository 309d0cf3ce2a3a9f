import { isObject, type Json, type JsonObject } from '@pdn/core'

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

const deepest = 6

const modernName = (name: string): string =>
  renamed.get(name) ?? name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

const modern = (value: Json, depth: number): Json => {
  if (depth > deepest) return value
  if (Array.isArray(value)) return value.map((item: Json) => modern(item, depth + 1))
  if (!isObject(value)) return value
  const members = new Map<string, Json>()
  for (const [name, inner] of Object.entries(value)) {
    if (inner === undefined) continue
    const today = modernName(name)
    members.set(members.has(today) ? name : today, name.startsWith('pdn:') ? inner : modern(inner, depth + 1))
  }
  return Object.fromEntries(members)
}

/**
 * A document of the early 1.0 drafts, whose members are in snake case (`particular_sancionado`), under the names of
 * version 1.1; any other document itself.
 */
export const modernNames = (source: JsonObject): JsonObject => {
  if (!isObject(source.particular_sancionado)) return source
  const document = modern(source, 0)
  return isObject(document) ? document : source
}
