import { type JsonObject, madeOnce } from '@pdn/core'
import { atOffice, dayAfter } from '../days.ts'
import { createRandom, type Random } from '../random.ts'
import { type Official, type Post, ranks } from '../society/careers.ts'
import type { Institution } from '../society/institutions.ts'
import { curpOf, type Person, rfcOf } from '../society/people.ts'
import type { Region } from '../society/region.ts'
import { institutionParts, keyed, nameParts } from './name-parts.ts'
import type { PersonMention, RecordDraw, SampleRecord } from './sample-record.ts'

/** An official in a post in a year: what a provider captures once a year or when the post changes. */
interface Service {
  readonly official: Official
  readonly post: Post
  readonly year: number
}

const firstYear = 2018

const yearOf = (day: string): number => Number(day.slice(0, 4))

/** The years in which a post is captured: its first one, and the current one while it is held. */
const yearsOf = ({ from, until }: Post, today: string): readonly number[] => {
  const first = Math.max(firstYear, yearOf(from))
  const last = until === undefined ? yearOf(today) : yearOf(until)
  if (last < first || from > today) return []
  return until === undefined && last > first ? [first, last] : [first]
}

const servicesOf = (region: Region, publishedFor: (institution: Institution) => boolean): readonly Service[] =>
  region.officials.flatMap(official =>
    official.posts
      .filter(({ institution }) => publishedFor(institution))
      .flatMap(post => yearsOf(post, region.today).map(year => ({ official, post, year }))),
  )

const areas: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['R', 'REQUIRENTE'],
  ['C', 'CONTRATANTE'],
  ['RC', 'RESPONSABLE DE LA CONTRATACIÓN'],
  ['T', 'TÉCNICA'],
  ['RE', 'RESPONSABLE DE LA EJECUCIÓN DE LOS TRABAJOS'],
]

const procedures: readonly [readonly [number, string], ...(readonly [number, string])[]] = [
  [1, 'CONTRATACIONES PÚBLICAS'],
  [2, 'CONCESIONES, LICENCIAS, PERMISOS, AUTORIZACIONES Y SUS PRÓRROGAS'],
  [3, 'ENAJENACIÓN DE BIENES MUEBLES'],
  [4, 'ASIGNACIÓN Y EMISIÓN DE DICTÁMENES DE AVALÚOS NACIONALES'],
]

const branches: Readonly<Record<Institution['level'], readonly [number, string]>> = {
  federal: [4, 'Gobernación'],
  state: [33, 'Aportaciones Federales para Entidades Federativas y Municipios'],
  municipal: [33, 'Aportaciones Federales para Entidades Federativas y Municipios'],
  autonomous: [35, 'Comisión Nacional de los Derechos Humanos'],
}

/** Most take part in contracts alone, some in another kind of procedure as well. */
const proceduresOf = (random: Random): readonly JsonObject[] => {
  const [first, ...others] = procedures
  const drawn = random.chance(0.75) ? [first] : [first, random.pick([others[0] ?? first, ...others.slice(1)])]
  return (random.chance(0.92) ? drawn : drawn.slice(-1)).map(([clave, valor]) => ({ clave, valor }))
}

/** The higher the rank, the more an official decides. */
const responsibilitiesOf = (rank: number): readonly JsonObject[] => {
  if (rank <= 2) return [keyed('R', 'RESOLUCIÓN')]
  return rank <= 4 ? [keyed('T', 'TRAMITACIÓN'), keyed('R', 'RESOLUCIÓN')] : [keyed('A', 'ATENCIÓN')]
}

const postParts = (rank: number): JsonObject => ({
  nombre: ranks[rank]?.title ?? ranks[0].title,
  nivel: ranks[rank]?.level ?? ranks[0].level,
})

const superiorParts = (random: Random, superior: Person, rank: number): JsonObject => ({
  ...nameParts(superior),
  ...(random.chance(0.4) ? { curp: curpOf(superior), rfc: rfcOf(superior) } : {}),
  puesto: postParts(ranks[rank]?.superior ?? 0),
})

const capturedOn = (random: Random, { post, year }: Service, today: string): string => {
  const first = yearOf(post.from) === year ? post.from : `${year}-01-08`
  const day = dayAfter(first, random.integer(5, 60))
  return day > today ? today : day
}

const document = (random: Random, id: string, service: Service, today: string): JsonObject => {
  const { official, post, year } = service
  const { person } = official
  const [key, branch] = branches[post.institution.level]
  return {
    id,
    fechaCaptura: atOffice(random, capturedOn(random, service, today)),
    ejercicioFiscal: String(year),
    ramo: { clave: key, valor: branch },
    ...(random.chance(0.7) ? { rfc: rfcOf(person), curp: curpOf(person) } : {}),
    ...nameParts(person),
    genero: person.sex === 'M' ? keyed('F', 'FEMENINO') : keyed('M', 'MASCULINO'),
    institucionDependencia: institutionParts(post.institution),
    puesto: postParts(post.rank),
    tipoArea: [areas[post.rank % areas.length] ?? areas[0]].map(([clave, valor]) => keyed(clave, valor)),
    nivelResponsabilidad: responsibilitiesOf(post.rank),
    tipoProcedimiento: proceduresOf(random),
    ...(post.superior === undefined ? {} : { superiorInmediato: superiorParts(random, post.superior, post.rank) }),
    'pdn:synthetic': true,
  }
}

/** Whose officials a provider publishes, and how it names their records. */
interface OfficialsOf {
  readonly prefix: string
  publishedFor(institution: Institution): boolean
}

/**
 * Officials who take part in procurement, in the shape of `spic`, version 1.1: one record for each post and year of
 * capture.
 */
export const officials = ({ prefix, publishedFor }: OfficialsOf): RecordDraw<Region> => {
  const services = madeOnce((region: Region) => servicesOf(region, publishedFor))
  const record = (region: Region, number: number): SampleRecord => {
    const service = services(region)[number - 1]
    if (service === undefined) throw new RangeError(`A region has no service ${number}.`)
    const id = `${prefix}-${region.number}-${String(number).padStart(5, '0')}`
    const random = createRandom(`${region.seed}/${id}`)
    const persons: PersonMention[] = [{ person: service.official.person, role: 'official', path: '' }]
    const { superior } = service.post
    if (superior !== undefined) persons.push({ person: superior, role: 'superior', path: '/superiorInmediato' })
    return { id, documents: [document(random, id, service, region.today)], persons, companies: [], anomalies: [] }
  }
  return { count: region => services(region).length, record }
}
