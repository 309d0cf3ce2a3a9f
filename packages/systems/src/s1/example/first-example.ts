import { isObject, type Json, type JsonObject } from '@pdn/core'
import { genericIdentifiers } from '../../specification/generic-identifiers.ts'
import { firstLists } from '../catalogues/catalogues.ts'
import { firstDeclarationSchema } from '../schema/first/declaration.ts'
import { companyExample } from './shared-example.ts'

/** What stands in members of these names, wherever they are; every place and person is invented. */
const byName: Readonly<Record<string, Json>> = {
  nombres: 'PERSONA',
  primer_apellido: 'INVENTADA',
  segundo_apellido: 'EJEMPLO',
  curp: genericIdentifiers.curp,
  rfc: companyExample.rfc,
  institucion: 'SECRETARÍA DE EJEMPLO',
  ente_publico: 'SECRETARÍA DE EJEMPLO',
  empleo_cargo_comision: 'DIRECTORA DE ÁREA',
  nivel_encargo: 'MA1',
  nombre_empresa_sociedad_asociacion: companyExample.nombreRazonSocial,
  nombre_denominacion_razon_social: companyExample.nombreRazonSocial,
  nom_agee: 'AGUASCALIENTES',
  cve_agee: '01',
  nom_agem: 'AGUASCALIENTES',
  cve_agem: '001',
  nom_loc: 'LOCALIDAD INVENTADA',
  cve_loc: '0001',
  cp: '20000',
  modelo: 2016,
  ano_conclusion: 2008,
  fecha_nacimiento: '1985-01-01',
  fecha_posesion: '2016-02-01',
  fecha_ingreso: '2012-02-01',
  fecha_salida: '2016-01-31',
  fecha_declaracion: '2018-05-15',
  numero: '0000000000',
  particular: '0000000000',
  celular: '0000000000',
}

/** Objects that stand for one thing in all their members. */
const byMembers: readonly (readonly [members: string, value: JsonObject])[] = [
  ['codigo,moneda', { codigo: 'MXN', moneda: 'PESO MEXICANO' }],
]

const country: JsonObject = { valor: 'MÉXICO', codigo: 'MX' }

const isCountry = ({ codigo }: JsonObject): boolean => isObject(codigo) && codigo.maxLength === 2

/** A key of a list with its label: the first that the list has. */
const keyed = ({ codigo }: JsonObject): JsonObject | undefined => {
  const list = isObject(codigo) ? firstLists.find(({ keys }) => keys === codigo.enum) : undefined
  const [key] = list?.keys ?? []
  return key === undefined ? undefined : { codigo: key, valor: list?.values?.[key] ?? key }
}

const firstOf = (schema: JsonObject): Json => (Array.isArray(schema.enum) ? (schema.enum[0] ?? null) : null)

const scalar = (name: string, schema: JsonObject): Json => {
  const { type, format } = schema
  const { [name]: known } = byName
  if (known !== undefined) return known
  if (schema.enum !== undefined) return firstOf(schema)
  if (type === 'boolean') return false
  if (type === 'number') return schema.maximum === 100 ? 50 : 1000
  if (type === 'integer') return 1
  if (format === 'date') return '2017-05-15'
  if (format === 'date-time') return '2018-05-15T18:30:00Z'
  return format === 'email' ? 'persona@ejemplo.gob.mx' : 'TEXTO INVENTADO'
}

const fill = (name: string, schema: Json | undefined): Json => {
  if (!isObject(schema)) return null
  const { properties, items } = schema
  if (items !== undefined) return [fill(name, items)]
  if (!isObject(properties)) return scalar(name, schema)
  if (isCountry(properties)) return country
  const code = keyed(properties)
  if (code !== undefined) return code
  const known = byMembers.find(([members]) => members === Object.keys(properties).toSorted().join(','))
  if (known !== undefined) return known[1]
  return Object.fromEntries(Object.entries(properties).map(([member, inner]) => [member, fill(member, inner)]))
}

const filled = fill('', firstDeclarationSchema)

/** A declaration of version 1.0 of a person who does not exist, with every field filled. */
export const firstExample: JsonObject = isObject(filled) ? { ...filled, id: 'ejemplo-1' } : {}
