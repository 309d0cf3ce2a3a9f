import type { Database } from '@pdn/database'
import type { Measurement } from '../benchmark.ts'
import { hardQuestions } from './hard-questions.ts'
import { type ServedPlatform, startPlatform } from './platform.ts'
import { mixed, type Question, type QuestionKind, questionKinds, questionsOf } from './questions.ts'
import { timed, underLoad } from './timing.ts'

/** Questions of each kind that one client asks. */
const count = 200

/** Questions that one client asks mixed, and sixteen together. */
const ofOne = 500
const ofSixteen = 4000

/** What is asked of the API. */
const targets = {
  mixedP95: { atMost: 80 },
  perSecond: { atLeast: 250 },
  sixteenP95: { atMost: 200 },
  single: { atMost: 1000 },
  megabytes: { atMost: 400 },
} as const

/** Times of the platform's API: a process of its own, asked over HTTP by one client and by sixteen. */
export const platformFigures = async (
  database: Database,
  {
    home,
    size,
    signal,
    note,
  }: { readonly home: string; readonly size: number; readonly signal: AbortSignal; note(text: string): void },
): Promise<readonly Measurement[]> => {
  const warm = await questionsOf(database.web, size, 40, 'warm')
  const kinds = await questionsOf(database.web, size, count, 'asked')
  await using platform = await startPlatform(home, signal)
  const name = `${size.toLocaleString('en')} people, API`
  note(`${name}: one client`)
  for (const question of mixed(warm, 100, 'warm')) await platform.ask(question)
  return [
    ...(await ofKinds(platform, kinds, name)),
    ...(await ofMixture(platform, kinds, name)),
    ...(await ofHardQuestions(platform, name)),
    {
      figure: `${name}, memory of the process after all that`,
      value: await platform.megabytes(),
      unit: 'MB',
      target: targets.megabytes,
    },
  ]
}

type Kinds = Readonly<Record<QuestionKind, readonly Question[]>>

const ofKinds = async (platform: ServedPlatform, kinds: Kinds, name: string): Promise<readonly Measurement[]> => {
  const figures: Measurement[] = []
  for (const kind of questionKinds) {
    const { times } = await underLoad(1, kinds[kind], question => platform.ask(question))
    figures.push({ figure: `${name}, ${kind}, median`, value: times.median, unit: 'ms' })
    figures.push({ figure: `${name}, ${kind}, p95`, value: times.p95, unit: 'ms' })
  }
  return figures
}

const ofMixture = async (platform: ServedPlatform, kinds: Kinds, name: string): Promise<readonly Measurement[]> => {
  const one = await underLoad(1, mixed(kinds, ofOne, 'one'), question => platform.ask(question))
  const sixteen = await underLoad(16, mixed(kinds, ofSixteen, 'sixteen'), question => platform.ask(question))
  return [
    { figure: `${name}, mixed, median`, value: one.times.median, unit: 'ms' },
    { figure: `${name}, mixed, p95`, value: one.times.p95, unit: 'ms', target: targets.mixedP95 },
    {
      figure: `${name}, mixed, 16 clients`,
      value: sixteen.perSecond,
      unit: 'searches/s',
      target: targets.perSecond,
    },
    { figure: `${name}, mixed, 16 clients, p95`, value: sixteen.times.p95, unit: 'ms', target: targets.sixteenP95 },
  ]
}

/** Each asked once and timed at once: no search may be slow because nobody asked it before. */
const ofHardQuestions = async (platform: ServedPlatform, name: string): Promise<readonly Measurement[]> => {
  const figures: Measurement[] = []
  for (const { what, question } of hardQuestions) {
    const { milliseconds } = await timed(() => platform.ask(question))
    figures.push({ figure: `${name}, ${what}`, value: milliseconds, unit: 'ms', target: targets.single })
  }
  return figures
}
