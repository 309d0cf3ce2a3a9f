import type { JsonObject } from '@pdn/core'
import type { Institution } from '../society/institutions.ts'
import type { Person } from '../society/people.ts'

/** A person's name as the standards for officials and sanctions write it. */
export const nameParts = ({ given, surname1, surname2 }: Person): JsonObject => ({
  nombres: given,
  primerApellido: surname1,
  ...(surname2 === undefined ? {} : { segundoApellido: surname2 }),
})

/** An institution as the first versions of the standards write it. */
export const institutionParts = ({ name, initials, id }: Institution): JsonObject => ({
  nombre: name,
  siglas: initials,
  clave: id,
})

/** A code and its label. */
export const keyed = (clave: string, valor: string): JsonObject => ({ clave, valor })
