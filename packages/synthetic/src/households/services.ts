import { daysBetween } from '@pdn/core'
import { dayAfter } from '../days.ts'
import type { Random } from '../random.ts'
import { type Official, type Post, ranks } from '../society/careers.ts'
import type { Institution, Level } from '../society/institutions.ts'

/** A post in public service as a declaration tells it. */
export interface Service {
  readonly institution: Institution
  readonly title: string
  /** Pay level as the federal tabulator writes it. */
  readonly level: string
  readonly area: string
  readonly duty: string
  /** True from head of department upward: the whole declaration; below, the simplified one. */
  readonly full: boolean
  /** Whole pesos a month, net, in 2021. */
  readonly pay: number
  /** `YYYY-MM-DD`. */
  readonly from: string
  /** The last day; undefined while the post is held. */
  readonly until: string | undefined
}

/** Posts without more than sixty days between them, in one order of government: one INICIAL, at most one CONCLUSIÓN. */
export interface Tenure {
  readonly services: readonly [Service, ...Service[]]
  readonly from: string
  readonly until: string | undefined
}

/** What a rank earns, and what it does, from the head of an institution downward. */
const rankTerms: readonly (readonly [pay: number, area: string, duty: string])[] = [
  [98_000, 'Oficina del titular', 'Conducción de la institución'],
  [74_000, 'Administración', 'Administración de recursos materiales y financieros'],
  [55_000, 'Obras y Proyectos', 'Planeación y supervisión de obras'],
  [41_000, 'Adquisiciones', 'Contratación de bienes y servicios'],
  [41_000, 'Contratos de Obra', 'Contratación de obras'],
  [30_000, 'Compras', 'Integración de expedientes de compra'],
  [27_000, 'Licitaciones', 'Preparación de licitaciones'],
  [16_000, 'Almacenes', 'Recepción y resguardo de bienes'],
]

/** The last rank that declares in full: jefatura de departamento, by the norms of the declaration formats. */
const lastFullRank = 6

const payFactors: Readonly<Record<Level, number>> = { federal: 1, autonomous: 0.9, state: 0.8, municipal: 0.6 }

const payOf = (institution: Institution, pay: number): number => Math.round(pay * payFactors[institution.level])

const serviceOfPost = ({ institution, rank, from, until }: Post): Service => {
  const [pay, area, duty] = rankTerms[rank] ?? [16_000, 'Administración', 'Apoyo administrativo']
  const { title, level } = ranks[rank] ?? ranks[0]
  return {
    institution,
    title,
    level,
    area,
    duty,
    full: rank <= lastFullRank,
    pay: payOf(institution, pay),
    from,
    until,
  }
}

/** The posts of an official who takes part in procurement. */
export const servicesOf = ({ posts: [first, ...others] }: Official): readonly [Service, ...Service[]] => [
  serviceOfPost(first),
  ...others.map(serviceOfPost),
]

/** Posts that have nothing to do with procurement; every institution has them. */
const otherPosts = [
  {
    title: 'Jefatura de Departamento de Recursos Humanos',
    level: 'O21',
    area: 'Recursos Humanos',
    duty: 'Nómina y prestaciones del personal',
    full: true,
    pay: 29_000,
  },
  {
    title: 'Auxiliar Administrativo',
    level: 'P11',
    area: 'Oficialía de Partes',
    duty: 'Recepción y registro de documentos',
    full: false,
    pay: 13_000,
  },
  {
    title: 'Dirección de Planeación',
    level: 'M21',
    area: 'Planeación',
    duty: 'Programas y su evaluación',
    full: true,
    pay: 51_000,
  },
  {
    title: 'Enlace de Informática',
    level: 'P13',
    area: 'Informática',
    duty: 'Atención de equipos y redes',
    full: false,
    pay: 17_000,
  },
] as const

/** How many servants of an institution do other things than procurement. */
export const otherServants = otherPosts.length

/** The one post of a servant who does other things; most came lately, and many have left. */
export const otherService = (random: Random, institution: Institution, place: number, today: string): Service => {
  const post = otherPosts[place % otherPosts.length] ?? otherPosts[0]
  const from = `${random.integer(2019, 2025)}-${random.pick(['01', '02', '04', '08', '09', '11'])}-16`
  const leaves = random.chance(0.45) ? dayAfter(from, random.integer(250, 1300)) : undefined
  const until = leaves !== undefined && leaves < today ? leaves : undefined
  return { ...post, pay: payOf(institution, post.pay), institution, from, until }
}

/** Days without a post after which whoever comes back declares anew (LGRA, art. 33, I b). */
const longestPause = 60

/** Autonomous bodies are of the states here. */
const orderOf = ({ level }: Institution): Level => (level === 'autonomous' ? 'state' : level)

const follows = (last: Service, next: Service): boolean =>
  last.until !== undefined &&
  daysBetween(last.until, next.from) <= longestPause &&
  orderOf(last.institution) === orderOf(next.institution)

/** The spells in public service: a move inside one order of government within sixty days asks for no declaration. */
export const tenuresOf = (services: readonly [Service, ...Service[]]): readonly Tenure[] => {
  const [first, ...others] = services
  const groups: [Service, ...Service[]][] = [[first]]
  for (const service of others) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group !== undefined && last !== undefined && follows(last, service)) group.push(service)
    else groups.push([service])
  }
  return groups.map(group => ({ services: group, from: group[0].from, until: group.at(-1)?.until }))
}

/** The post that is held on a day, or else the last one before, or the first one. */
export const serviceOn = (services: readonly [Service, ...Service[]], day: string): Service =>
  services.findLast(({ from }) => from <= day) ?? services[0]

const payFrom = 2021
const yearlyRise = 1.04

/** Whole pesos a month in a year of what is paid so much in 2021. */
export const risen = (pay: number, year: number): number => Math.round(pay * yearlyRise ** (year - payFrom))

/** Whole pesos a month, net, that a post pays in a year. */
export const monthlyPay = ({ pay }: Service, year: number): number => risen(pay, year)

const laterOf = (one: string, other: string): string => (one > other ? one : other)
const earlierOf = (one: string, other: string): string => (one < other ? one : other)

/** Whole pesos that posts pay in a span of days of one year, both ends included, the Christmas bonus with it. */
export const payBetween = (services: readonly Service[], from: string, until: string): number => {
  const year = Number(from.slice(0, 4))
  const thirteenMonths = 13 / 365
  return services.reduce((sum, service) => {
    const days = daysBetween(laterOf(from, service.from), earlierOf(until, service.until ?? until)) + 1
    return days <= 0 ? sum : sum + Math.round(monthlyPay(service, year) * thirteenMonths * days)
  }, 0)
}
