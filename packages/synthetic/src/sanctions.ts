import { addTerm, type JsonObject } from '@pdn/core'
import type { Company } from './companies.ts'
import { atOffice, dayAfter, someDay } from './days.ts'
import { spelledName } from './institutions.ts'
import type { Person } from './people.ts'
import { createRandom, type Random } from './random.ts'
import { carelessSentence, mexicanAddress, privatePhone } from './reserved-details.ts'
import { causes, contractObjects, debarmentTerms, faults } from './sanction-words.ts'
import type { Society } from './society.ts'

/** What a sample of sanctions is made from. */
export interface SanctionSample {
  readonly seed: string
  /** `YYYY-MM-DD`; nothing is captured later. */
  readonly today: string
  readonly society: Society
}

const sanctionNames: Readonly<Record<string, string>> = {
  I: 'INHABILITADO',
  M: 'MULTADO',
  A: 'AMONESTACIÓN',
  SE: 'SANCIÓN ECONÓMICA',
}

/** Which sanctions go together, and how often: most debarments come with a fine, a quarter are fines alone. */
const kindsOf = (random: Random): readonly string[] => {
  const draw = random.next()
  if (draw < 0.55) return ['I', 'M']
  if (draw < 0.8) return ['M']
  if (draw < 0.95) return ['I']
  return draw < 0.98 ? ['A'] : ['SE']
}

/** The id of the sanction of that number. */
export const sanctionId = (number: number): string => `ANAHUAC-PS-${String(number).padStart(5, '0')}`

/** The sanction of that number: a source document of `psancionados`, version 1.1. */
export const sanctionDocument = (sample: SanctionSample, number: number): JsonObject => {
  const random = createRandom(`${sample.seed}/sanction/${number}`)
  const { society, today } = sample
  const notified = someDay(random, today)
  const person = society.people[random.rank(society.people.length, 300)] ?? society.people[0]
  const institution = society.institutions[random.rank(society.institutions.length, 20)] ?? society.institutions[0]
  const kinds = kindsOf(random)
  const contract = `AN-${notified.slice(0, 4)}-${random.integer(100, 9999)}`
  const name = spelledName(random, institution)
  return {
    id: sanctionId(number),
    fechaCaptura: atOffice(random, captureDay(random, notified, today)),
    expediente: `PISI-${random.integer(1, 499)}/${notified.slice(0, 4)}-${number}`,
    institucionDependencia: { nombre: name, siglas: institution.initials, clave: institution.id },
    particularSancionado: random.chance(0.42) ? naturalPerson(random, person) : legalPerson(random, sample, person),
    objetoContrato: random.pick(contractObjects),
    autoridadSancionadora: `Órgano Interno de Control: ${institution.name}`,
    tipoFalta: random.pick(faults),
    tipoSancion: kinds.map(clave => ({ clave, valor: sanctionNames[clave] ?? clave })),
    causaMotivoHechos: random.pick(causes).replace('{contract}', contract),
    ...responsible(random, sample),
    resolucion: { sentido: 'CONDENATORIA', url: `https://anahuac.example/r/${number}`, fechaNotificacion: notified },
    ...consequences(random, kinds, notified),
    ...(random.chance(0.04) ? { observaciones: carelessSentence(random, person) } : {}),
    ...documents(random, number, notified),
    'pdn:synthetic': true,
  }
}

/** A resolution is captured some days after its notice, never after today. */
const captureDay = (random: Random, notified: string, today: string): string => {
  const day = dayAfter(notified, random.integer(0, 40))
  return day > today ? today : day
}

const responsible = (random: Random, { society }: SanctionSample): JsonObject => {
  const person = random.pick(society.people)
  const second = person.surname2 === undefined ? {} : { segundoApellido: person.surname2 }
  return random.chance(0.7)
    ? { responsableSancion: { nombres: person.given, primerApellido: person.surname1, ...second } }
    : {}
}

const naturalPerson = (random: Random, person: Person): JsonObject => ({
  nombreRazonSocial: random.chance(0.75) ? person.name : person.name.toUpperCase(),
  tipoPersona: 'F',
  ...(random.chance(0.6) ? { rfc: person.rfc } : {}),
  ...(random.chance(0.15) ? { telefono: privatePhone(random) } : {}),
  ...(random.chance(0.25) ? { domicilioMexico: mexicanAddress(random) } : {}),
})

const legalPerson = (random: Random, { society }: SanctionSample, officer: Person): JsonObject => {
  const company: Company = society.companies[random.rank(society.companies.length, 20)] ?? society.companies[0]
  return {
    nombreRazonSocial: random.chance(0.75) ? company.name : company.name.toUpperCase(),
    objetoSocial: { works: 'Construcción', goods: 'Comercio al por mayor', services: 'Servicios' }[company.category],
    tipoPersona: 'M',
    ...(random.chance(0.9) ? { rfc: company.rfc } : {}),
    ...(random.chance(0.3) ? { domicilioMexico: mexicanAddress(random) } : {}),
    ...(random.chance(0.3) ? { directorGeneral: officerOf(officer) } : {}),
  }
}

const officerOf = (person: Person): JsonObject => ({
  nombres: person.given,
  primerApellido: person.surname1,
  ...(person.surname2 === undefined ? {} : { segundoApellido: person.surname2 }),
  curp: person.curp,
})

/** Fine and debarment, as the kinds of the sanction ask. */
const consequences = (random: Random, kinds: readonly string[], notified: string): JsonObject => {
  const fine = Math.round(random.logNormal(95_000, 1.1) * 100) / 100
  const from = dayAfter(notified, random.integer(1, 20))
  const [plazo, months] = random.pick(debarmentTerms)
  const until = addTerm(from, { years: 0, months, days: -1 }) ?? from
  return {
    ...(kinds.includes('M') || kinds.includes('SE')
      ? { multa: { monto: fine, moneda: { clave: 'MXN', valor: 'Peso mexicano' } } }
      : {}),
    ...(kinds.includes('I') ? { inhabilitacion: { plazo, fechaInicial: from, fechaFinal: until } } : {}),
  }
}

const documents = (random: Random, number: number, notified: string): JsonObject =>
  random.chance(0.2)
    ? {
        documentos: [
          {
            id: `${sanctionId(number)}-1`,
            tipo: 'RESOLUCION',
            titulo: 'Resolución (versión pública)',
            descripcion: 'Resolución del procedimiento de sanción',
            url: `https://anahuac.example/r/${number}.pdf`,
            fecha: notified,
          },
        ],
      }
    : {}
