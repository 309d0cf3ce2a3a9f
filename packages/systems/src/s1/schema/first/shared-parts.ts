import type { JsonObject } from '@pdn/core'
import { date, list, object, text } from '../../../schema-parts.ts'

export const boolean: JsonObject = { type: 'boolean' }
export const anyNumber: JsonObject = { type: 'number' }
export const positive: JsonObject = { type: 'number', minimum: 1 }
export const percent: JsonObject = { type: 'number', minimum: 1, maximum: 100 }
export const integer: JsonObject = { type: 'integer' }
/** A number that counts from one. */
export const ordinal: JsonObject = { type: 'integer', minimum: 1 }

/** A key of a list with its label. */
export const coded = (codes: readonly string[]): JsonObject => object({ codigo: text({ enum: codes }), valor: text() })

/** A key of a list with its label, which is closed too. */
export const labelled = (codes: readonly string[], labels: readonly string[]): JsonObject =>
  object({ codigo: text({ enum: codes }), valor: text({ enum: labels }) })

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
export const timeUnit: JsonObject = labelled(
  ['DIAS', 'SEMS', 'MESS', 'TUNI'],
  ['Días', 'Semanas', 'Meses', 'Transacción única'],
)

/** A gross income a year. */
export const grossIncome: JsonObject = object({
  valor: positive,
  moneda: currency,
  unidad_temporal: timeUnit,
  duracion_frecuencia: positive,
  fecha_transaccion: date,
})

const settlement: JsonObject = object({ cve_asen: integer, nom_asen: text(), cve_tipo_asen: integer })

const addressMembers = {
  pais: country,
  entidad_federativa: state,
  municipio: object({ nom_agem: text(), cve_agem: text() }),
  cp: text(),
  localidad: object({ nom_loc: text(), cve_loc: text() }),
  vialidad: object({ tipo_vial: text(), nom_vial: text() }),
  numExt: text(),
  numInt: text(),
}

/** An address without its settlement. */
export const addressWithoutSettlement: JsonObject = object(addressMembers)

/** An address. */
export const address: JsonObject = object({ ...addressMembers, asentamiento: settlement })

/** Where something is registered. */
export const place: JsonObject = object({ pais: country, entidad: state })

/** Sector of the economy. */
export const industry: JsonObject = coded([
  'ALGIJOIE',
  'ACEAAFPC',
  'COMMAYOR',
  'COMMENOR',
  'CONST',
  'CORP',
  'GTDEESAGDCF',
  'INDMAN',
  'IMM',
  'MIN',
  'OTRO',
  'OSEAG',
  'SATPAB',
  'SANMDSR',
  'SECDOSR',
  'SSAS',
  'SERVEDU',
  'SFS',
  'SIABMI',
  'SPCT',
  'TCA',
])

/** Kind of activity or service that gave an income. */
export const activity: JsonObject = coded([
  'AVS',
  'AL',
  'BR',
  'COM',
  'DEC',
  'EDU',
  'ENR',
  'OTRO',
  'MAE',
  'SAL',
  'SEG',
  'SF',
  'TRP',
  'TUR',
])

/** Level of government. */
export const governmentLevel: JsonObject = labelled(['FED', 'EST', 'MUN'], ['Federal', 'Estatal', 'Municipal'])

/** Branch of government. */
export const power: JsonObject = coded(['EJE', 'JUD', 'LEG', 'OCA', 'OTRO'])

/** Main functions of a post. */
export const functions: JsonObject = list(
  coded(['ABI', 'ARH', 'AFIN', 'ATEC', 'ADP', 'AUDI', 'CASOP', 'FSI', 'LEG', 'OTORG', 'PJUS', 'RPP', 'OTRO']),
)

/** Academic degree. */
export const degree: JsonObject = labelled(
  ['PREE', 'PRIM', 'SECU', 'BACH', 'LICE', 'MAES', 'DOCT'],
  ['Preescolar', 'Primaria', 'Secundaria', 'Bachillerato', 'Licenciatura', 'Maestría', 'Doctorado'],
)

/** Kind of goods. */
export const goods: JsonObject = coded(['VEH', 'BAR', 'ANV', 'MAQ', 'OTRO'])

/** Form of acquisition. */
export const acquisition: JsonObject = coded(['CES', 'CONT', 'CRED', 'SUCE', 'DON', 'USU', 'REG', 'OTRO'])

/** Who holds property or owes a debt. */
export const holder: JsonObject = coded(['DECL', 'CONY', 'DEPND', 'PREST', 'EPROP', 'OTRO'])

/** What became of property since the declaration before. */
export const propertyOperation: JsonObject = coded(['INCP', 'OBR', 'VNT', 'SCAMB', 'OTRO'])

/** What became of another asset. */
export const assetOperation: JsonObject = coded(['INCP', 'VNT', 'SCAMB', 'OTRO'])

/** What became of a debt. */
export const debtOperation: JsonObject = coded(['INCP', 'SLD', 'FNQT', 'SCAMB', 'OTRO'])

/** What a dependant is to the declarant. */
export const relation: JsonObject = coded(['CONY', 'CONC', 'PSC', 'DEC', 'OTRO'])

/** What a person is to the declarant. */
export const personRelation: JsonObject = coded([
  'CONY',
  'CCB',
  'HJ',
  'PM',
  'SGR',
  'YN',
  'OFM',
  'AMG',
  'SCO',
  'JF',
  'EPD',
  'CT',
  'OTRO',
])

/** Kind of representation. */
export const representation: JsonObject = coded(['MAND', 'ACOM', 'RLEG', 'APOD', 'OTRO'])

/** Kind of public support. */
export const support: JsonObject = coded(['SUBS', 'SERV', 'OBRA', 'OTRO'])

/** Kind of creditor. */
export const creditor: JsonObject = coded(['INSTF', 'PMNF', 'PFIS', 'OTRO'])
