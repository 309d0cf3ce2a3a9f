import { hideReserved, type Localized } from '@pdn/core'
import type { FileCheck, FileComparison, FileVerdict } from '../../system.ts'
import { type ProcessState, ProcessStates } from './process-states.ts'
import { pelican } from './release-check.ts'

/** A larger share of the processes than this has to hold. */
const wantedShare = 0.95

/** So many processes that fail are listed. */
const listedFailures = 1000

interface Failure {
  readonly path: string
  readonly expected: Localized
}

interface Comparison extends FileCheck {
  /** Words for how many failed. */
  readonly failed: Localized
  /** What fails of one process: nothing, one thing, or undefined where there is nothing to compare. */
  readonly compare: (earlier: ProcessState, later: ProcessState | undefined) => Failure | 'holds' | undefined
}

const countIn = ({ items }: ProcessState, list: 'awards' | 'contracts'): number => items[list]?.size ?? 0

const lostPart = (ocid: string, path: string, es: string, en: string): Failure => ({
  path,
  expected: { es: `${es} de ${ocid}, que antes estaba`, en: `the ${en} of ${ocid}, which was there before` },
})

const lists = {
  awards: { es: 'adjudicaciones', en: 'awards' },
  contracts: { es: 'contratos', en: 'contracts' },
} as const

const lostItems = (earlier: ProcessState, later: ProcessState): Failure | undefined => {
  for (const list of ['awards', 'contracts'] as const) {
    const [before, after] = [countIn(earlier, list), countIn(later, list)]
    if (after >= before) continue
    const { es, en } = lists[list]
    return {
      path: `/${list}`,
      expected: {
        es: `${before} ${es} de ${earlier.ocid}, como antes, o más; hay ${after}`,
        en: `${before} ${en} of ${earlier.ocid}, as before, or more; there are ${after}`,
      },
    }
  }
  return undefined
}

const comparisons: readonly Comparison[] = [
  {
    id: 'time-variance.ocid',
    level: 'dataset',
    source: pelican,
    title: {
      es: 'Los procedimientos publicados antes siguen publicados',
      en: 'Processes that were published before are still published',
    },
    hint: {
      es: 'Vuelva a publicar los procedimientos que faltan, con el mismo ocid; lo publicado no se retira.',
      en: 'Publish the processes that are missing again, under the same ocid; what was published is not withdrawn.',
    },
    failed: { es: 'ya no están', en: 'are gone' },
    compare: ({ ocid }, later) =>
      later === undefined
        ? {
            path: '/ocid',
            expected: {
              es: `el procedimiento ${ocid}, que antes estaba`,
              en: `the process ${ocid}, which was there before`,
            },
          }
        : 'holds',
  },
  {
    id: 'time-variance.phase-stable',
    level: 'dataset',
    source: pelican,
    title: {
      es: 'Ningún procedimiento perdió etapas, adjudicaciones ni contratos desde la entrega anterior',
      en: 'No process lost stages, awards or contracts since the earlier file',
    },
    hint: {
      es: 'Publique de nuevo lo que falta; lo que se canceló se dice con su estado, no quitándolo.',
      en: 'Publish what is missing again; what was cancelled is told by its status, not by taking it out.',
    },
    failed: { es: 'perdieron algo', en: 'lost something' },
    compare: (earlier, later) => {
      if (later === undefined) return undefined
      const { ocid } = earlier
      if (earlier.hasPlanning && !later.hasPlanning) return lostPart(ocid, '/planning', 'la planeación', 'planning')
      if (earlier.hasTender && !later.hasTender) return lostPart(ocid, '/tender', 'la licitación', 'tender')
      return lostItems(earlier, later) ?? 'holds'
    },
  },
  {
    id: 'time-variance.tender-title',
    level: 'dataset',
    source: pelican,
    title: {
      es: 'El título de la licitación es el de la entrega anterior',
      en: 'The title of a tender is that of the earlier file',
    },
    hint: {
      es: 'Revise si el ocid pasó a otro procedimiento; si el título se corrigió, publíquelo como modificación.',
      en: 'See whether the ocid went to another process; where the title was mended, publish that as an amendment.',
    },
    failed: { es: 'tienen otro título', en: 'have another title' },
    compare: (earlier, later) => {
      if (earlier.title === undefined || later === undefined) return undefined
      if (earlier.title === later.title) return 'holds'
      const { ocid } = earlier
      return {
        path: '/tender/title',
        expected: { es: `el título que ${ocid} tenía`, en: `the title that ${ocid} had` },
      }
    },
  },
]

/** What one comparison answers of all processes of the earlier file; a process whose name may be reserved is not named. */
const verdictOf = ({ compare, failed }: Comparison, earlier: ProcessStates, later: ProcessStates): FileVerdict => {
  const limit = Math.min(earlier.limit, later.limit)
  const failures: Failure[] = []
  let compared = 0
  let lost = 0
  for (const [process, state] of earlier.below(limit)) {
    const found = compare({ ...state, ocid: hideReserved(state.ocid) }, later.get(process))
    if (found === undefined) continue
    compared++
    if (found === 'holds') continue
    lost++
    if (failures.length < listedFailures) failures.push(found)
  }
  if (compared === 0) return { outcome: 'not-applicable', failures: [] }
  const isSample = limit < Number.MAX_SAFE_INTEGER
  const measured = {
    es: `${lost} de ${compared} procedimientos ${failed.es}${isSample ? ' (muestra)' : ''}`,
    en: `${lost} of ${compared} processes ${failed.en}${isSample ? ' (a sample)' : ''}`,
  }
  return (compared - lost) / compared > wantedShare
    ? { outcome: 'pass', failures: [], measured }
    : { outcome: 'fail', failures, measured }
}

/** Checks of a file of releases, records or compiled releases against an earlier one of the same publisher. */
export const timeVariance: FileComparison = {
  checks: comparisons,
  start() {
    const [earlier, later] = [new ProcessStates(), new ProcessStates()]
    return {
      seeEarlier: release => earlier.see(release),
      see: release => later.see(release, process => earlier.has(process)),
      results: () => comparisons.map(comparison => verdictOf(comparison, earlier, later)),
    }
  },
}
