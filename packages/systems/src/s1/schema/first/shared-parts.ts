import type { JsonObject } from '@pdn/core'
import { date, list, object, text } from '../../../schema-parts.ts'
import type { DeclaredList } from '../../catalogues/declared-list.ts'
import {
  firstAcquisitions,
  firstAssetOperations,
  firstCreditors,
  firstDebtOperations,
  firstGoods,
  firstHolders,
  firstPropertyOperations,
  firstTimeUnits,
} from '../../catalogues/first-asset-lists.ts'
import {
  firstActivities,
  firstIndustries,
  firstRepresentations,
  firstSupports,
} from '../../catalogues/first-interest-lists.ts'
import {
  firstDegrees,
  firstFunctions,
  firstGovernmentLevels,
  firstPersonRelations,
  firstPowers,
  firstRelations,
} from '../../catalogues/first-person-lists.ts'

export const boolean: JsonObject = { type: 'boolean' }
export const anyNumber: JsonObject = { type: 'number' }
export const positive: JsonObject = { type: 'number', minimum: 1 }
export const percent: JsonObject = { type: 'number', minimum: 1, maximum: 100 }
export const integer: JsonObject = { type: 'integer' }
/** A number that counts from one. */
export const ordinal: JsonObject = { type: 'integer', minimum: 1 }

/** A key of a list with its label. */
export const coded = ({ keys }: DeclaredList): JsonObject => object({ codigo: text({ enum: keys }), valor: text() })

/** A key of a list with its label, which is closed too. */
export const labelled = ({ keys, values }: DeclaredList): JsonObject =>
  object({ codigo: text({ enum: keys }), valor: text({ enum: Object.values(values ?? {}) }) })

/** The name of a person. */
export const personName: JsonObject = object({ nombres: text(), primer_apellido: text(), segundo_apellido: text() })

/** A country. */
export const country: JsonObject = object({ valor: text(), codigo: text({ maxLength: 2 }) })

/** A state by INEGI’s key. */
export const state: JsonObject = object({ nom_agee: text(), cve_agee: text() })

/** A currency. */
export const currency: JsonObject = object({ codigo: text(), moneda: text() })

/** A price. */
export const price: JsonObject = object({ valor: positive, moneda: currency })

/** Unit of a term. */
export const timeUnit: JsonObject = labelled(firstTimeUnits)

/** A gross income a year. */
export const grossIncome: JsonObject = object({
  valor: positive,
  moneda: currency,
  unidad_temporal: timeUnit,
  duracion_frecuencia: positive,
  fecha_transaccion: date,
})

const settlement: JsonObject = object({ cve_asen: integer, nom_asen: text(), cve_tipo_asen: integer })

const addressOf = (settled: Readonly<Record<string, JsonObject>>): JsonObject =>
  object({
    pais: country,
    entidad_federativa: state,
    municipio: object({ nom_agem: text(), cve_agem: text() }),
    cp: text(),
    localidad: object({ nom_loc: text(), cve_loc: text() }),
    ...settled,
    vialidad: object({ tipo_vial: text(), nom_vial: text() }),
    numExt: text(),
    numInt: text(),
  })

/** An address without its settlement. */
export const addressWithoutSettlement: JsonObject = addressOf({})

/** An address. */
export const address: JsonObject = addressOf({ asentamiento: settlement })

/** Where something is registered. */
export const place: JsonObject = object({ pais: country, entidad: state })

/** Sector of the economy. */
export const industry: JsonObject = coded(firstIndustries)

/** Kind of activity or service that gave an income. */
export const activity: JsonObject = coded(firstActivities)

/** Level of government. */
export const governmentLevel: JsonObject = labelled(firstGovernmentLevels)

/** Branch of government. */
export const power: JsonObject = coded(firstPowers)

/** Main functions of a post. */
export const functions: JsonObject = list(coded(firstFunctions))

/** Academic degree. */
export const degree: JsonObject = labelled(firstDegrees)

/** Kind of goods. */
export const goods: JsonObject = coded(firstGoods)

/** Form of acquisition. */
export const acquisition: JsonObject = coded(firstAcquisitions)

/** Who holds property or owes a debt. */
export const holder: JsonObject = coded(firstHolders)

/** What became of property since the declaration before. */
export const propertyOperation: JsonObject = coded(firstPropertyOperations)

/** What became of another asset. */
export const assetOperation: JsonObject = coded(firstAssetOperations)

/** What became of a debt. */
export const debtOperation: JsonObject = coded(firstDebtOperations)

/** What a dependant is to the declarant. */
export const relation: JsonObject = coded(firstRelations)

/** What a person is to the declarant. */
export const personRelation: JsonObject = coded(firstPersonRelations)

/** Kind of representation. */
export const representation: JsonObject = coded(firstRepresentations)

/** Kind of public support. */
export const support: JsonObject = coded(firstSupports)

/** Kind of creditor. */
export const creditor: JsonObject = coded(firstCreditors)
