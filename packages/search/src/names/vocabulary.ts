import { setImmediate } from 'node:timers/promises'
import { type Queryable, vocabularyMark, vocabularyWords } from '@pdn/database'
import { createDeletionIndex } from './deletion-index.ts'
import { createPrefixIndex } from './prefix-index.ts'

/** The commonest words of the names that the database holds, for the correction of typos and for suggestions. */
export interface Vocabulary {
  /**
   * Brings it up to date, unless it was found so a moment ago; searches that ask at once share one reading, and none
   * waits for one that is known to take long.
   */
  refresh(): Promise<void>
  /** The words that may be meant by a folded one, the likeliest first; itself alone where nothing is known of it. */
  corrections(word: string): readonly string[]
  /** So many of the words that begin so as stand in most names, the commonest first. */
  completions(prefix: string, most: number): readonly string[]
  /** In how many names a word stands; 0 for one that is not among the commonest. */
  names(word: string): number
  /** About how many names hold all of these words: what their frequencies let expect; 0 where one is not held. */
  expected(words: readonly string[]): number
}

/** Milliseconds for which the vocabulary is taken to be up to date. */
const freshFor = 5_000

/** A reading may take one part in so many of the time: a vocabulary that takes long is read less often. */
const restAfterReading = 20

/** Milliseconds beyond which searches do with the words they have while others are read. */
const longReading = 200

/** Milliseconds that no reading takes: one that seems to was interrupted by a clock that was set. */
const longestReading = 30_000

/** Below so many letters nearly every word is one letter away from another. */
const shortWord = 4

/** A short word that names hold is taken for a slip only of words so many times as common. */
const farCommoner = 20

/** Words that may stand for one mistyped word; the commonest are kept. */
const mostCorrections = 12

/** Longest word that is indexed: longer ones are no names, and would cost the square of their length. */
const longestIndexed = 24

/** Words that a name has, about; the vocabulary counts words, and not names. */
const wordsOfName = 3.3

/** Words taken into the indexes at a time, between which other work has its turn. */
const wordsAtATime = 2_000

/** What a vocabulary may be told, for tests. */
export interface VocabularyLimits {
  /** Words held; the commonest stay, so that a source of invented words displaces no name of two people. */
  readonly mostWords?: number
}

/** A vocabulary held in memory, empty until its first refresh. */
export const createVocabulary = (
  db: Queryable,
  now: () => Date,
  { mostWords = 100_000 }: VocabularyLimits = {},
): Vocabulary => {
  let names: ReadonlyMap<string, number> = new Map()
  const edits = createDeletionIndex()
  const prefixes = createPrefixIndex()
  /** Names that the words were counted in, at least one. */
  let namesInAll = 1
  let mark: string | undefined
  let checkedAt = Number.NEGATIVE_INFINITY
  /** Milliseconds that the last reading of words took. */
  let took = 0
  let reading: Promise<void> | undefined

  const change = async (added: readonly string[], removed: ReadonlySet<string>): Promise<void> => {
    prefixes.change(added, removed)
    for (const word of removed) edits.remove(word)
    for (let from = 0; from < added.length; from += wordsAtATime) {
      if (from > 0) await setImmediate()
      for (const word of added.slice(from, from + wordsAtATime)) if (isCorrected(word)) edits.add(word)
    }
  }

  const read = async (): Promise<void> => {
    const startedAt = now().getTime()
    const present = await vocabularyMark(db)
    if (present !== mark) {
      const rows = await vocabularyWords(db, longestIndexed, mostWords)
      const before = names
      names = new Map(rows.map(({ word, names }) => [word, Number(names)]))
      namesInAll = Math.max(1, rows.reduce((sum, row) => sum + Number(row.names), 0) / wordsOfName)
      await change(
        rows.filter(({ word }) => !before.has(word)).map(({ word }) => word),
        new Set([...before.keys()].filter(word => !names.has(word))),
      )
      mark = present
      took = Math.min(now().getTime() - startedAt, longestReading)
    }
    checkedAt = now().getTime()
  }

  const namesOf = (word: string): number => names.get(word) ?? 0

  const expected = (words: readonly string[]): number =>
    words.reduce((share, word) => (share * namesOf(word)) / namesInAll, namesInAll)

  const likelier = (typed: string) => (one: string, other: string) => {
    if (one === typed || other === typed) return one === typed ? -1 : 1
    return namesOf(other) - namesOf(one) || (one < other ? -1 : 1)
  }

  return {
    refresh: () => {
      const since = now().getTime() - checkedAt
      // Before it was read: the clock was set back.
      if (since >= 0 && since < Math.max(freshFor, took * restAfterReading)) return Promise.resolve()
      reading ??= read().finally(() => {
        reading = undefined
      })
      if (took <= longReading) return reading
      // Nobody waits for this one; what it meets, the next search meets again.
      reading.catch(() => {})
      return Promise.resolve()
    },
    corrections: word => {
      if (!/^[a-z]{2,}$/.test(word) || word.length > longestIndexed) return [word]
      const known = namesOf(word)
      const least = word.length < shortWord ? known * farCommoner : 0
      const near = edits.near(word).filter(candidate => candidate !== word && namesOf(candidate) >= least)
      const candidates = known > 0 ? [word, ...near] : near
      return candidates.length === 0 ? [word] : candidates.sort(likelier(word)).slice(0, mostCorrections)
    },
    completions: (prefix, most) => prefixes.heaviest(prefix, most, namesOf),
    names: namesOf,
    expected,
  }
}

const isCorrected = (word: string): boolean => word.length <= longestIndexed && /^[a-z]{3,}$/.test(word)
