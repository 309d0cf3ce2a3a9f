import type { JsonObject } from '@pdn/core'
import type { Person } from './people.ts'
import type { Random } from './random.ts'
import { streets } from './words.ts'

/** A phone that no exchange gives: the office code 5555 is nobody's here. */
const phoneOf = (random: Random): string => `555555${String(random.integer(0, 9999)).padStart(4, '0')}`

/** An address that nobody lives at, in the shape of the first version of the sanctions standard. */
export const mexicanAddress = (random: Random): JsonObject => ({
  pais: { clave: 'MX', valor: 'México' },
  vialidad: { clave: 'CALLE', valor: random.pick(streets) },
  numeroExterior: String(random.integer(1, 999)),
  codigoPostal: `00${random.integer(100, 999)}`,
})

/** The same in the shape of OCDS. */
export const streetAddress = (random: Random): string => `${random.pick(streets)} ${random.integer(1, 999)}, interior 2`

/** A phone number of ten digits. */
export const privatePhone = phoneOf

/** An address of electronic mail in a domain that cannot exist (RFC 2606). */
export const privateEmail = (person: Person): string => `${person.rfc.slice(0, 4).toLowerCase()}@correo.example`

/** A sentence of the kind that offices leave in free text, with what the law reserves in it. */
export const carelessSentence = (random: Random, person: Person): string =>
  random.pick([
    `Se notificó personalmente a quien se identificó con RFC ${person.rfc}.`,
    `Domicilio para notificaciones: ${streetAddress(random)}; tel. ${phoneOf(random)}.`,
    `CURP del compareciente: ${person.curp}; correo ${privateEmail(person)}.`,
    `Expediente digital: constancia_${person.rfc.toLowerCase()}.pdf.`,
  ])
