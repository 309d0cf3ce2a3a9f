import type { JsonObject } from '@pdn/core'
import { allNullable, date, list, object, text } from '../../schema-parts.ts'
import { postLevelNames } from '../document/place-names.ts'
import { graveFaultNames, nonGraveFaultNames } from '../document/servant-faults.ts'
import {
  type AmountType,
  block,
  debarment,
  faultMembers,
  institutionPlaceMembers,
  type Members,
  money,
  otherSanction,
  resolutionMembers,
} from './record-parts.ts'

/** Identity of a public servant. */
export const servantIdentityMembers: Members = {
  nombres: text(),
  primerApellido: text(),
  segundoApellido: text(),
  curp: text(),
  rfc: text(),
  sexo: text({ enum: ['HOMBRE', 'MUJER'] }),
}

/** Members of the post in which a public servant committed a fault. */
export const postMembers: Members = {
  ...institutionPlaceMembers,
  nivelJerarquico: object(allNullable({ clave: text({ enum: Object.keys(postLevelNames) }), valor: text() })),
  denominacion: text(),
  areaAdscripcion: text(),
}

const withKeys = (keys: readonly string[]): JsonObject =>
  list(block({ ...faultMembers, clave: text({ enum: [...keys, 'OTRO'] }) }))

/** Grave faults, under the published keys. */
export const graveFaults = withKeys(Object.keys(graveFaultNames))

/** Faults that are not grave, under the published keys. */
export const nonGraveFaults = withKeys(Object.keys(nonGraveFaultNames))

/** The published resolution of a grave fault: the court that decides has its order. */
export const graveResolutionMembers: Members = {
  ...resolutionMembers,
  ordenJurisdiccional: text({ enum: ['FEDERAL', 'ESTATAL'] }),
}

/** The published resolution of a fault that is not grave: no addresses of documents and no court. */
export const nonGraveResolutionMembers: Members = Object.fromEntries(
  Object.entries(resolutionMembers).filter(
    ([name]) => !['urlResolucion', 'urlResolucionFirme', 'ordenJurisdiccional'].includes(name),
  ),
)

const servantSanctionMembers: Members = {
  suspensionEmpleo: block({
    plazoMeses: { type: 'integer' },
    plazoDias: { type: 'integer' },
    fechaInicial: date,
    fechaFinal: date,
  }),
  destitucionEmpleo: block({ fechaDestitucion: date }),
  inhabilitacion: debarment,
  otro: otherSanction,
}

/** Members of one sanction for a grave fault. */
export const graveSanctionMembers = (amount: AmountType): Members => ({
  clave: text({ enum: ['SUSPENSION', 'DESTITUCION', 'SANCION_ECONOMICA', 'INHABILITACION', 'OTRO'] }),
  ...servantSanctionMembers,
  sancionEconomica: money(amount),
})

/** Members of one sanction for a fault that is not grave. */
export const nonGraveSanctionMembers: Members = {
  clave: text({ enum: ['AMONESTACION', 'SUSPENSION', 'DESTITUCION', 'INHABILITACION', 'OTRO'] }),
  ...servantSanctionMembers,
  amonestacion: block({ tipo: text({ enum: ['PUBLICA', 'PRIVADA'] }) }),
}
