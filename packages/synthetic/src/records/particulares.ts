import { addTerm, type JsonObject } from '@pdn/core'
import { atOffice, dayAfter, someDay } from '../days.ts'
import { createRandom, type Random } from '../random.ts'
import type { Company } from '../society/companies.ts'
import { curpOf, type Person, rfcOf } from '../society/people.ts'
import type { Region } from '../society/region.ts'
import { institutionParts, keyed, nameParts } from './name-parts.ts'
import { mexicanAddress, privatePhone } from './reserved-details.ts'
import type { CompanyMention, PersonMention, RecordDraw, SampleRecord } from './sample-record.ts'
import { causes, contractObjects, debarmentTerms, faults } from './sanction-words.ts'

const sanctionNames: Readonly<Record<string, string>> = {
  I: 'INHABILITADO',
  M: 'MULTADO',
  A: 'AMONESTACIÓN',
  SE: 'SANCIÓN ECONÓMICA',
}

/** Which sanctions go together, and how often: most debarments come with a fine, a quarter are fines alone. */
const sanctionsOf = (random: Random): readonly string[] => {
  const draw = random.next()
  if (draw < 0.55) return ['I', 'M']
  if (draw < 0.8) return ['M']
  if (draw < 0.95) return ['I']
  return draw < 0.98 ? ['A'] : ['SE']
}

const sanctionsOfRegion = 2600

const count = ({ share }: Region): number => Math.max(1, Math.round(sanctionsOfRegion * share))

/** The party of a sanction: what the document says of it, and whom that names. */
interface Party {
  readonly details: JsonObject
  readonly persons: readonly PersonMention[]
  readonly companies: readonly CompanyMention[]
}

const path = '/particularSancionado'

const naturalPerson = (random: Random, person: Person): Party => ({
  details: {
    nombreRazonSocial: person.name,
    tipoPersona: 'F',
    ...(random.chance(0.6) ? { rfc: rfcOf(person) } : {}),
    ...(random.chance(0.15) ? { telefono: privatePhone(random) } : {}),
    ...(random.chance(0.25) ? { domicilioMexico: mexicanAddress(random) } : {}),
  },
  persons: [{ person, role: 'sanctioned', path: `${path}/nombreRazonSocial` }],
  companies: [],
})

const legalPerson = (random: Random, company: Company): Party => {
  const [director] = company.owners
  const named = random.chance(0.3)
  return {
    details: {
      nombreRazonSocial: company.name,
      objetoSocial: { works: 'Construcción', goods: 'Comercio al por mayor', services: 'Servicios' }[company.category],
      tipoPersona: 'M',
      ...(random.chance(0.9) ? { rfc: company.rfc } : {}),
      ...(random.chance(0.3) ? { domicilioMexico: mexicanAddress(random) } : {}),
      ...(named ? { directorGeneral: { ...nameParts(director), curp: curpOf(director) } } : {}),
    },
    persons: named ? [{ person: director, role: 'director', path: `${path}/directorGeneral` }] : [],
    companies: [{ company, role: 'sanctioned', path: `${path}/nombreRazonSocial` }],
  }
}

const partyOf = (random: Random, { citizens, companies }: Region): Party =>
  random.chance(0.42)
    ? naturalPerson(random, citizens[random.rank(citizens.length, 300)] ?? citizens[0])
    : legalPerson(random, companies[random.rank(companies.length, 20)] ?? companies[0])

/** A resolution is captured some days after its notice, never after today. */
export const captureDay = (random: Random, notified: string, today: string): string => {
  const day = dayAfter(notified, random.integer(0, 40))
  return day > today ? today : day
}

/** Fine and debarment, as the kinds of the sanction ask. */
export const consequences = (random: Random, kinds: readonly string[], notified: string): JsonObject => {
  const fine = Math.round(random.logNormal(95_000, 1.1) * 100) / 100
  const from = dayAfter(notified, random.integer(1, 20))
  const [plazo, months] = random.pick(debarmentTerms)
  const until = addTerm(from, { years: 0, months, days: -1 }) ?? from
  return {
    ...(kinds.includes('M') || kinds.includes('SE')
      ? { multa: { monto: fine, moneda: keyed('MXN', 'Peso mexicano') } }
      : {}),
    ...(kinds.includes('I') ? { inhabilitacion: { plazo, fechaInicial: from, fechaFinal: until } } : {}),
  }
}

/** A public version of the resolution, for one sanction in five. */
export const resolutionDocument = (random: Random, id: string, url: string, day: string): JsonObject =>
  random.chance(0.2)
    ? {
        documentos: [
          {
            id: `${id}-1`,
            tipo: 'RESOLUCION',
            titulo: 'Resolución (versión pública)',
            descripcion: 'Resolución del procedimiento de sanción',
            url: `${url}.pdf`,
            fecha: day,
          },
        ],
      }
    : {}

/** Who heads the area that imposed a sanction, mostly. */
const responsibleFor = (random: Random, { officials }: Region): Person | undefined =>
  random.chance(0.7) ? random.pick(officials).person : undefined

const sanction = (region: Region, place: number): SampleRecord => {
  const number = region.number * sanctionsOfRegion + place
  const random = createRandom(`${region.seed}/sanction/${number}`)
  const { today } = region
  const id = `ANAHUAC-PS-${String(number).padStart(5, '0')}`
  const url = `https://anahuac.example/r/${number}`
  const notified = someDay(random, today)
  const institution = region.institutions[random.rank(region.institutions.length, 20)] ?? region.institutions[0]
  const kinds = sanctionsOf(random)
  const contract = `AN-${notified.slice(0, 4)}-${random.integer(100, 9999)}`
  const party = partyOf(random, region)
  const responsible = responsibleFor(random, region)
  return {
    id,
    documents: [
      {
        id,
        fechaCaptura: atOffice(random, captureDay(random, notified, today)),
        expediente: `PISI-${random.integer(1, 499)}/${notified.slice(0, 4)}-${number}`,
        institucionDependencia: institutionParts(institution),
        particularSancionado: party.details,
        objetoContrato: random.pick(contractObjects),
        autoridadSancionadora: `Órgano Interno de Control: ${institution.name}`,
        tipoFalta: random.pick(faults),
        tipoSancion: kinds.map(clave => keyed(clave, sanctionNames[clave] ?? clave)),
        causaMotivoHechos: random.pick(causes).replace('{contract}', contract),
        ...(responsible === undefined ? {} : { responsableSancion: nameParts(responsible) }),
        resolucion: { sentido: 'CONDENATORIA', url, fechaNotificacion: notified },
        ...consequences(random, kinds, notified),
        ...resolutionDocument(random, id, url, notified),
        'pdn:synthetic': true,
      },
    ],
    persons: [
      ...party.persons,
      ...(responsible === undefined ? [] : [{ person: responsible, role: 'responsible', path: '/responsableSancion' }]),
    ],
    companies: party.companies,
    anomalies: [],
  }
}

/** Sanctions on private parties, in the shape of `psancionados`, version 1.1. */
export const particulares: RecordDraw<Region> = { count, record: sanction }
