import type { JsonObject } from '@pdn/core'
import { atOffice, dayAfter } from '../days.ts'
import type { Random } from '../random.ts'
import { type Post, ranks } from '../society/careers.ts'
import type { Institution, Level } from '../society/institutions.ts'
import { curpOf, type Person, rfcOf } from '../society/people.ts'

/** An id of version 2, drawn: a UUID of the version that leaves its digits to the maker (RFC 9562). */
export const drawnUuid = (random: Random): string => {
  const digits = (length: number): string => Array.from({ length }, () => random.integer(0, 15).toString(16)).join('')
  return `${digits(8)}-${digits(4)}-8${digits(3)}-a${digits(3)}-${digits(12)}`
}

const orders: Readonly<Record<Level, string>> = {
  federal: 'FEDERAL',
  state: 'ESTATAL',
  municipal: 'MUNICIPAL_ALCALDIA',
  autonomous: 'ESTATAL',
}

/** FEDERAL, ESTATAL or MUNICIPAL_ALCALDIA; autonomous bodies are of the states here. */
export const orderOfGovernment = ({ level }: Institution): string => orders[level]

/** The power that a body belongs to, or that it is autonomous. */
export const powerOf = (institution: Institution): string => {
  if (institution.level === 'autonomous') return 'ORGANO_AUTONOMO'
  if (institution.name.startsWith('Congreso')) return 'LEGISLATIVO'
  return institution.name.startsWith('Poder Judicial') ? 'JUDICIAL' : 'EJECUTIVO'
}

/** A post as both standards of version 2 write it. */
export const postOfRecord = (post: Post): JsonObject => {
  const rank = ranks[post.rank] ?? ranks[0]
  return {
    entidadFederativa: post.institution.state.key,
    nivelOrdenGobierno: orderOfGovernment(post.institution),
    ambitoPublico: powerOf(post.institution),
    nombreEntePublico: post.institution.name,
    siglasEntePublico: post.institution.initials,
    nivelJerarquico: { clave: rank.homologue },
    denominacion: rank.title,
    areaAdscripcion: 'Administración',
  }
}

/** What both standards of version 2 tell of a person beside the name. */
export const identityOfRecord = (person: Person): JsonObject => ({
  curp: curpOf(person),
  rfc: rfcOf(person),
  sexo: person.sex === 'M' ? 'MUJER' : 'HOMBRE',
})

/** When a record was captured: at some hour of a day soon after another, never after today. */
export const captured = (random: Random, day: string, today: string): JsonObject => {
  const after = dayAfter(day, random.integer(1, 40))
  const on = after > today ? today : after
  return { date_created: atOffice(random, on), fecha: on }
}
