import type { JsonObject } from '@pdn/core'
import { atOffice, dayAfter, someDay } from '../days.ts'
import { createRandom, type Random } from '../random.ts'
import { type Official, type Post, postOn, ranks } from '../society/careers.ts'
import { curpOf, personId, rfcOf } from '../society/people.ts'
import type { Region } from '../society/region.ts'
import { institutionParts, keyed, nameParts } from './name-parts.ts'
import { captureDay, consequences, resolutionDocument } from './particulares.ts'
import type { RecordDraw, SampleRecord } from './sample-record.ts'
import { graveFaults, lesserFaults, openFaults, servantCauses, servantSanctions } from './servant-words.ts'

const sanctionsOfRegion = 1700

const count = ({ share }: Region): number => Math.max(1, Math.round(sanctionsOfRegion * share))

/** What was found against an official, and what followed. */
interface Verdict {
  readonly fault: readonly [string, string]
  readonly sanctions: readonly string[]
}

const verdictOf = (random: Random): Verdict => {
  const draw = random.next()
  if (draw < 0.35) {
    const sanctions = random.pick([['I'], ['I', 'SE'], ['D', 'I'], ['S'], ['D']])
    return { fault: random.pick(graveFaults), sanctions }
  }
  if (draw < 0.97) return { fault: random.pick(lesserFaults), sanctions: random.pick([['S'], ['O'], ['D'], ['M']]) }
  return { fault: random.pick(openFaults), sanctions: random.pick([['S'], ['O']]) }
}

/** Whom sanctions strike: who is debarred or dismissed has left, but for one in twenty, who stays in post. */
export const struckBy = (
  random: Random,
  sanctions: readonly string[],
  region: Region,
): { official: Official; stays: boolean } => {
  const leaves = sanctions.some(sanction => sanction === 'I' || sanction === 'D')
  const stays = leaves && random.chance(0.05)
  const { officials, leavers } = region
  const [firstLeaver] = leavers
  if (leaves && !stays && firstLeaver !== undefined)
    return { official: random.pick([firstLeaver, ...leavers.slice(1)]), stays }
  return { official: officials[random.rank(officials.length, 400)] ?? officials[0], stays }
}

/** The day of the resolution: soon after the end of the last post for those who left, else some day in office. */
export const resolvedOn = (random: Random, { posts }: Official, today: string): string => {
  const last = posts.at(-1) ?? posts[0]
  const day = last.until === undefined ? someDay(random, today) : dayAfter(last.until, random.integer(1, 200))
  return day > today ? today : day
}

const servantOf = (random: Random, { person }: Official, { rank }: Post): JsonObject => ({
  ...(random.chance(0.8) ? { rfc: rfcOf(person), curp: curpOf(person) } : {}),
  ...nameParts(person),
  genero: person.sex === 'M' ? keyed('F', 'FEMENINO') : keyed('M', 'MASCULINO'),
  puesto: ranks[rank]?.title ?? ranks[0].title,
  nivel: ranks[rank]?.level ?? ranks[0].level,
})

const sanction = (region: Region, place: number): SampleRecord => {
  const number = region.number * sanctionsOfRegion + place
  const random = createRandom(`${region.seed}/servant/${number}`)
  const id = `ANAHUAC-SS-${String(number).padStart(5, '0')}`
  const url = `https://anahuac.example/s/${number}`
  const verdict = verdictOf(random)
  const { official, stays } = struckBy(random, verdict.sanctions, region)
  const resolved = resolvedOn(random, official, region.today)
  const post = postOn(official, resolved)
  const [key, words] = verdict.fault
  return {
    id,
    documents: [
      {
        id,
        fechaCaptura: atOffice(random, captureDay(random, resolved, region.today)),
        expediente: `PRA-${random.integer(1, 499)}/${resolved.slice(0, 4)}-${number}`,
        institucionDependencia: institutionParts(post.institution),
        servidorPublicoSancionado: servantOf(random, official, post),
        autoridadSancionadora: `Órgano Interno de Control: ${post.institution.name}`,
        tipoFalta: keyed(key, words),
        tipoSancion: verdict.sanctions.map(clave => keyed(clave, servantSanctions[clave] ?? clave)),
        causaMotivoHechos: random.pick(servantCauses),
        resolucion: { url, fechaResolucion: resolved },
        ...consequences(random, verdict.sanctions, resolved),
        ...resolutionDocument(random, id, url, resolved),
        'pdn:synthetic': true,
      },
    ],
    persons: [{ person: official.person, role: 'sanctioned', path: '/servidorPublicoSancionado' }],
    companies: [],
    anomalies:
      stays && verdict.sanctions.includes('I')
        ? [{ anomaly: 'debarred-in-post', parts: [personId(official.person), id] }]
        : [],
  }
}

/** Sanctions on public servants, grave and not grave, in the shape of `ssancionados`, version 1.1. */
export const servants: RecordDraw<Region> = { count, record: sanction }
