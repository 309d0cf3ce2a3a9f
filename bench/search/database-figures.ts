import { foldForSearch } from '@pdn/core'
import type { Database } from '@pdn/database'
import type { Measurement } from '../benchmark.ts'
import { searchInProcess } from './in-process.ts'
import { nameKey, type Question, questionKinds, questionsOf } from './questions.ts'
import { timed, timesOf } from './timing.ts'
import { openTrigrams } from './trigram.ts'

/** Questions of each kind. */
const count = 200

/** Asked before those that are timed: other questions, so that nothing but the machine is warm. */
const untimed = 20

const inWords = (size: number): string => `${size.toLocaleString('en')} people`

/** Times of one client at the database, and whether it finds whom a mistyped name means, beside trigrams. */
export const databaseFigures = async (
  database: Database,
  { size, note }: { readonly size: number; note(text: string): void },
): Promise<readonly Measurement[]> => {
  const ask = searchInProcess(database)
  const warm = await questionsOf(database.web, size, untimed, 'warm')
  const kinds = await questionsOf(database.web, size, count, 'timed')
  const figures: Measurement[] = []
  for (const kind of questionKinds) {
    note(`${inWords(size)}: ${kind} at the database`)
    for (const question of warm[kind]) await ask(question)
    const answers = await answersOf(kinds[kind], ask)
    const name = `${inWords(size)}, database, ${kind}`
    const times = timesOf(answers.map(answer => answer.milliseconds))
    figures.push({ figure: `${name}, median`, value: times.median, unit: 'ms' })
    if (kind !== 'one typo') figures.push({ figure: `${name}, p95`, value: times.p95, unit: 'ms' })
    else figures.push(...(await besideTrigrams(database, name, warm[kind], kinds[kind], answers)))
  }
  return figures
}

interface Answer {
  readonly milliseconds: number
  /** Whether the full name that was meant is on the first page. */
  readonly found: boolean
}

const answersOf = async (
  questions: readonly Question[],
  ask: (question: Question) => Promise<readonly string[]>,
): Promise<readonly Answer[]> => {
  const answers: Answer[] = []
  for (const question of questions) {
    const { milliseconds, answer } = await timed(() => ask(question))
    answers.push({ milliseconds, found: answer.some(name => nameKey(name) === question.intended) })
  }
  return answers
}

const shareFound = (answers: readonly Answer[]): number =>
  answers.filter(answer => answer.found).length / answers.length

/** The same mistyped names asked of trigrams: a corrected search must be eight times as fast, and find more. */
const besideTrigrams = async (
  database: Database,
  name: string,
  warm: readonly Question[],
  questions: readonly Question[],
  ours: readonly Answer[],
): Promise<readonly Measurement[]> => {
  await using trigrams = await openTrigrams(database)
  const ask = ({ parameters }: Question) => trigrams.similar(foldForSearch(parameters.q ?? ''))
  for (const question of warm) await ask(question)
  const theirs = await answersOf(questions, ask)
  const times = timesOf(ours.map(answer => answer.milliseconds))
  const reference = timesOf(theirs.map(answer => answer.milliseconds))
  return [
    {
      figure: `${name}, p95 beside pg_trgm`,
      value: times.p95,
      unit: 'ms',
      reference: reference.p95,
      target: { of: 'ratio', atMost: 1 / 8 },
    },
    {
      figure: `${name}, meant name on the first page, beside pg_trgm`,
      value: shareFound(ours),
      unit: 'share',
      reference: shareFound(theirs),
      target: { atLeast: 0.98 },
    },
  ]
}
