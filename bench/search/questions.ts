import { foldForSearch } from '@pdn/core'
import { type Queryable, rowsOf } from '@pdn/database'
import { createRandom, type Random } from '@pdn/synthetic'
import { recordOf } from './population.ts'
import { withSlip } from './slips.ts'

/** A question as the API is asked: its path, and the parameters of its address. */
export interface Question {
  readonly path: 'search' | 'suggest'
  readonly parameters: Readonly<Record<string, string>>
  /** The folded words of the full name that it means, sorted. */
  readonly intended?: string
}

/** The kinds of question that are timed. */
export const questionKinds = ['exact', 'any order', 'one typo', 'prefix', 'filter'] as const

export type QuestionKind = (typeof questionKinds)[number]

/** Of a hundred mixed questions, how many are of each kind. */
const mixture: Readonly<Record<QuestionKind, number>> = {
  exact: 30,
  'any order': 30,
  'one typo': 15,
  prefix: 15,
  filter: 10,
}

/** The words of a name as two spellings of it are compared: folded, sorted. */
export const nameKey = (name: string): string => foldForSearch(name).split(' ').sort().join(' ')

const shuffled = (words: readonly string[], random: Random): readonly string[] =>
  words
    .map(word => ({ word, place: random.next() }))
    .sort((one, other) => one.place - other.place)
    .map(({ word }) => word)

const search = (q: string, intended?: string): Question => ({
  path: 'search',
  parameters: { q },
  ...(intended === undefined ? {} : { intended: nameKey(intended) }),
})

/** Asks that hold for any population of that size: `size` people, and a seed for which of them. */
export const questionsOf = async (
  db: Queryable,
  size: number,
  count: number,
  seed: string,
): Promise<Readonly<Record<QuestionKind, readonly Question[]>>> => {
  const many = (kind: string, make: (random: Random) => Question): readonly Question[] =>
    Array.from({ length: count }, (_, at) => make(createRandom(`${seed}/${kind}/${at}`)))
  return {
    exact: many('exact', random => search(sanctioned(random, size))),
    'any order': many('any order', random => {
      const name = somebody(random, size)
      const words = shuffled(name.split(' '), random)
      return random.chance(0.7) ? search(words.join(' '), name) : search(words.slice(0, 2).join(' '))
    }),
    'one typo': many('one typo', random => {
      const name = somebody(random, size)
      return search(withSlip(name, random), name)
    }),
    prefix: many('prefix', random => {
      const name = somebody(random, size)
      return { path: 'suggest', parameters: { q: name.slice(0, random.integer(3, Math.min(12, name.length))) } }
    }),
    filter: await filters(db, count, seed),
  }
}

/** The name of somebody whose record can be found by it: one that its source writes as it was meant. */
const somebody = (random: Random, size: number): string => {
  for (;;) {
    const { name, misspelt } = recordOf(random.integer(0, size - 1))
    if (!misspelt) return name.toLowerCase()
  }
}

/** The case number of one of the sanctioned. */
const sanctioned = (random: Random, size: number): string => {
  for (;;) {
    const { caseNumber } = recordOf(random.integer(0, size - 1))
    if (caseNumber !== undefined) return caseNumber
  }
}

interface Narrowing {
  readonly system: string
  readonly institution_id: string
  readonly state: string | null
  readonly year: number
}

/** Lists that people open: an institution's year by amount, a state's system, a source's latest, what is in force. */
const filters = async (db: Queryable, count: number, seed: string): Promise<readonly Question[]> => {
  const rows = await rowsOf<Narrowing>(
    db,
    'bench-narrowings',
    `SELECT system, institution_id, state, year FROM search_row
     WHERE institution_id IS NOT NULL AND year IS NOT NULL ORDER BY record_id LIMIT $1`,
    [count],
  )
  const random = createRandom(`${seed}/filter`)
  return rows.map(({ system, institution_id: institution, state, year }) => {
    const form = random.integer(1, 3)
    const parameters: Record<string, string> =
      form === 1
        ? { institution, year: String(year), sort: 'amount' }
        : form === 2
          ? { institution, system, sort: 'date' }
          : { year: String(year), ...(state === null ? { institution } : { state }), system }
    return { path: 'search', parameters }
  })
}

/** So many questions of all kinds in the proportions of the mixture, in an order that the seed decides. */
export const mixed = (
  kinds: Readonly<Record<QuestionKind, readonly Question[]>>,
  count: number,
  seed: string,
): readonly Question[] => {
  const random = createRandom(`${seed}/mixed`)
  const [first, ...others] = questionKinds.flatMap(kind => Array.from({ length: mixture[kind] }, () => kind))
  return Array.from({ length: count }, (_, at) => {
    const questions = kinds[random.pick([first ?? 'exact', ...others])]
    return questions[at % questions.length] ?? { path: 'search', parameters: {} }
  })
}
