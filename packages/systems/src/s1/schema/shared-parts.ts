import type { JsonObject } from '@pdn/core'
import { date, list, object, text } from '../../schema-parts.ts'
import type { DeclaredList } from '../catalogues/declared-list.ts'
import { kinships, personTypes } from '../catalogues/person-lists.ts'
import { areaUnits } from '../catalogues/property-lists.ts'

type Members = Readonly<Record<string, JsonObject>>

export const boolean: JsonObject = { type: 'boolean' }
export const integer: JsonObject = { type: 'integer' }

/** A key of a list that stands alone. */
export const closed = ({ keys }: DeclaredList): JsonObject => text({ enum: keys })

/** A key of a list with its label. */
export const keyed = (codes: DeclaredList): JsonObject => object({ clave: closed(codes), valor: text() })

/** A key of a list with its label, which is closed too. */
export const keyedWithLabels = (codes: DeclaredList): JsonObject =>
  object({ clave: closed(codes), valor: text({ enum: Object.values(codes.values ?? {}) }) })

/** An amount: whole units of a currency (`monto`). */
export const amount: JsonObject = object({ valor: { type: 'number', minimum: 0 }, moneda: text() }, ['valor', 'moneda'])

/** A growth or decline in percent. */
export const percentChange: JsonObject = { type: 'number', minimum: -100, maximum: 100 }

/** A country by ISO 3166-1 alpha-2. */
export const country: JsonObject = text({ maxLength: 2 })

/** A state by INEGI's key. */
const state: JsonObject = object({ clave: text({ pattern: '^\\d{2}$' }), valor: text() })

const area: JsonObject = object({ valor: integer, unidad: text({ default: 'm2', enum: areaUnits.keys }) })

/** Areas of a piece of real estate. */
export const areas: Members = { superficieTerreno: area, superficieConstruccion: area }

/** Addresses in Mexico and abroad, either of which may stand. */
export const addresses: Members = {
  domicilioMexico: object({
    calle: text(),
    numeroExterior: text(),
    numeroInterior: text(),
    coloniaLocalidad: text(),
    municipioAlcaldia: object({ clave: text({ pattern: '^\\d{3}$' }), valor: text() }),
    entidadFederativa: state,
    codigoPostal: text(),
  }),
  domicilioExtranjero: object({
    calle: text(),
    numeroExterior: text(),
    numeroInterior: text(),
    ciudadLocalidad: text(),
    estadoProvincia: text(),
    pais: country,
    codigoPostal: text(),
  }),
}

/** Country and, in Mexico, state. */
export const location: JsonObject = object({ pais: country, entidadFederativa: state })

const nameAndRfc: Members = { nombreRazonSocial: text(), rfc: text() }

/** A company or institution by name and RFC. */
export const company: JsonObject = object(nameAndRfc)

const partyMembers: Members = { tipoPersona: closed(personTypes), ...nameAndRfc }

/** A natural or legal person by name and RFC. */
export const party: JsonObject = object(partyMembers)

/** Joint owners. */
export const thirdParties: JsonObject = list(party)

/** Who handed property over, and what they are to its holder. */
export const transferors: JsonObject = list(object({ ...partyMembers, relacion: keyed(kinships) }))

/** The remark that closes a section. */
export const remark: Members = { aclaracionesObservaciones: text() }

/** A section that says whether it holds nothing, its entries, and a remark. */
export const section = (name: string, entry: JsonObject, required: readonly string[] = []): JsonObject =>
  object({ ninguno: boolean, [name]: list(entry), ...remark }, required)

/** Part of a job in the public service that every section on jobs has. */
export const jobDates: Members = { fechaIngreso: date, fechaEgreso: text() }
