import type { JsonObject } from '@pdn/core'
import type { Random } from '../random.ts'
import { curpOf, type Person, rfcOf } from '../society/people.ts'
import { streets } from '../words.ts'

/** A phone of ten digits that no exchange gives: the office code 5555 is nobody's here. */
export const privatePhone = (random: Random): string => `555555${String(random.integer(0, 9999)).padStart(4, '0')}`

/** An address that nobody lives at, in the shape of the first version of the sanctions standard. */
export const mexicanAddress = (random: Random): JsonObject => ({
  pais: { clave: 'MX', valor: 'México' },
  vialidad: { clave: 'CALLE', valor: random.pick(streets) },
  numeroExterior: String(random.integer(1, 999)),
  codigoPostal: `00${random.integer(100, 999)}`,
})

/** The same in the shape of OCDS. */
export const streetAddress = (random: Random): string => `${random.pick(streets)} ${random.integer(1, 999)}, interior 2`

/** An address of electronic mail in a domain that cannot exist (RFC 2606). */
export const privateEmail = (person: Person): string => `${rfcOf(person).slice(0, 4).toLowerCase()}@correo.example`

/** A sentence of the kind that offices leave in free text, with what the law reserves in it. */
export const carelessSentence = (random: Random, person: Person): string =>
  random.pick([
    `Se notificó personalmente a quien se identificó con RFC ${rfcOf(person)}.`,
    `Domicilio para notificaciones: ${streetAddress(random)}; tel. ${privatePhone(random)}.`,
    `CURP del compareciente: ${curpOf(person)}; correo ${privateEmail(person)}.`,
    `Expediente digital: constancia_${rfcOf(person).toLowerCase()}.pdf.`,
  ])
