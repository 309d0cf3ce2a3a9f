import { dayAfter } from '../days.ts'
import type { Random } from '../random.ts'
import type { Institution } from './institutions.ts'
import type { Person } from './people.ts'

/** A place in the hierarchy of an institution, from its head downward. */
export interface Rank {
  readonly title: string
  /** Pay level as the federal tabulator writes it. */
  readonly level: string
  /** Level of the hierarchy in version 2 of the standards. */
  readonly homologue: string
  /** Rank of the superior. */
  readonly superior: number | undefined
}

/** Every institution has these eight posts that take part in procurement. */
export const ranks: readonly [Rank, ...Rank[]] = [
  { title: 'Titular', level: 'J11', homologue: 'SECRETARIA_HOMOLOGO', superior: undefined },
  { title: 'Dirección General de Administración', level: 'K21', homologue: 'DG_HOMOLOGO', superior: 0 },
  { title: 'Dirección de Obras y Proyectos', level: 'M33', homologue: 'DIRECCION_HOMOLOGO', superior: 0 },
  { title: 'Subdirección de Adquisiciones', level: 'N22', homologue: 'SUBDIRECCION_HOMOLOGO', superior: 1 },
  { title: 'Subdirección de Contratos de Obra', level: 'N22', homologue: 'SUBDIRECCION_HOMOLOGO', superior: 2 },
  { title: 'Jefatura de Departamento de Compras', level: 'O21', homologue: 'JEFATURA_DEPTO_HOMOLOGO', superior: 3 },
  {
    title: 'Jefatura de Departamento de Licitaciones',
    level: 'O11',
    homologue: 'JEFATURA_DEPTO_HOMOLOGO',
    superior: 4,
  },
  { title: 'Enlace de Almacenes', level: 'P13', homologue: 'ENLACE_HOMOLOGO', superior: 4 },
]

/** The ranks that answer for purchases of goods and services, and for works. */
export const responsibleRanks = { purchases: 3, works: 4 } as const

/** From this rank on officials move between institutions; those above, who are their superiors, stay. */
const movingRank = 5

/** A post that somebody holds for a time. */
export interface Post {
  readonly institution: Institution
  readonly rank: number
  /** `YYYY-MM-DD`. */
  readonly from: string
  /** The last day; undefined while the post is held. */
  readonly until: string | undefined
  readonly superior: Person | undefined
}

/** An official and the posts that they held one after the other. */
export interface Official {
  readonly person: Person
  readonly posts: readonly [Post, ...Post[]]
}

/** The post that an official holds on a day, or else the last one before or the first one after it. */
export const postOn = ({ posts }: Official, day: string): Post => posts.findLast(({ from }) => from <= day) ?? posts[0]

/** Who serves where: eight persons for each institution, in the order of the ranks. */
interface Staff {
  readonly people: readonly Person[]
  readonly institutions: readonly [Institution, ...Institution[]]
}

const superiorAt = ({ people }: Staff, institution: number, rank: number): Person | undefined => {
  const superior = ranks[rank]?.superior
  return superior === undefined ? undefined : people[institution * ranks.length + superior]
}

/** The posts of somebody who moves: up to three, the last at the institution of their place in the staff. */
const movingPosts = (
  random: Random,
  staff: Staff,
  home: number,
  rank: number,
  today: string,
): readonly [Post, ...Post[]] => {
  const at = (institution: number, held: number, from: string, until: string | undefined): Post => ({
    institution: staff.institutions[institution] ?? staff.institutions[0],
    rank: held,
    from,
    until,
    superior: superiorAt(staff, institution, held),
  })
  const earlier: Post[] = []
  let from = `${random.integer(2015, 2018)}-${random.pick(['01', '02', '09', '10'])}-16`
  const moves = random.integer(0, 2)
  for (let move = 0; move < moves; move++) {
    const until = dayAfter(from, random.integer(300, 1100))
    earlier.push(at(random.integer(0, staff.institutions.length - 1), ranks.length - 1, from, until))
    from = dayAfter(until, random.integer(1, 90))
  }
  const leaves = random.chance(0.25) ? dayAfter(from, random.integer(200, 1200)) : undefined
  const last = at(home, rank, from, leaves !== undefined && leaves < today ? leaves : undefined)
  const [first, ...others] = [...earlier, last]
  return [first ?? last, ...others]
}

/** The careers of a staff. */
export const createOfficials = (random: Random, staff: Staff, today: string): readonly Official[] =>
  staff.people.map((person, number) => {
    const [home, rank] = [Math.floor(number / ranks.length), number % ranks.length]
    if (rank >= movingRank) return { person, posts: movingPosts(random, staff, home, rank, today) }
    const from = `${random.integer(2012, 2014)}-${random.pick(['01', '03', '09', '12'])}-01`
    const institution = staff.institutions[home] ?? staff.institutions[0]
    return { person, posts: [{ institution, rank, from, until: undefined, superior: superiorAt(staff, home, rank) }] }
  })
