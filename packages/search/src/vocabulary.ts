import { type Queryable, vocabularyMark, vocabularyWords } from '@pdn/database'
import { createDeletionIndex, shortestCorrected } from './deletion-index.ts'

/** The words of the names that the database holds, for the correction of typos. */
export interface Vocabulary {
  /** Brings it up to date, unless it was found so a moment ago; searches that ask at once share one reading. */
  refresh(): Promise<void>
  /** The words that may be meant by a folded one, the likeliest first; itself alone where nothing is known of it. */
  corrections(word: string): readonly string[]
}

/** Milliseconds for which the vocabulary is taken to be up to date. */
const freshFor = 5_000

/** Words that may stand for one mistyped word; the commonest are kept. */
const mostCorrections = 12

/** Longest word that is indexed: longer ones are no words, and would cost the square of their length. */
const longestIndexed = 40

/** A vocabulary held in memory, empty until its first refresh. */
export const createVocabulary = (db: Queryable, now: () => Date): Vocabulary => {
  const names = new Map<string, bigint>()
  const index = createDeletionIndex()
  let mark: string | undefined
  let checkedAt = Number.NEGATIVE_INFINITY
  let reading: Promise<void> | undefined

  const read = async (): Promise<void> => {
    const present = await vocabularyMark(db)
    if (present !== mark) {
      const kept = new Set<string>()
      for (const { word, names: count } of await vocabularyWords(db)) {
        if (!isIndexed(word)) continue
        kept.add(word)
        if (!names.has(word)) index.add(word)
        names.set(word, count)
      }
      for (const word of [...names.keys()].filter(known => !kept.has(known))) {
        names.delete(word)
        index.remove(word)
      }
      mark = present
    }
    checkedAt = now().getTime()
  }

  const likelier = (typed: string) => (one: string, other: string) => {
    if (one === typed || other === typed) return one === typed ? -1 : 1
    const [first, second] = [names.get(one) ?? 0n, names.get(other) ?? 0n]
    return first === second ? (one < other ? -1 : 1) : first > second ? -1 : 1
  }

  return {
    refresh: () => {
      if (now().getTime() - checkedAt < freshFor) return Promise.resolve()
      reading ??= read().finally(() => {
        reading = undefined
      })
      return reading
    },
    corrections: word => {
      if (!isIndexed(word)) return [word]
      // A short word is kept as it is; one letter short of a corrected length, it may have lost that letter.
      if (word.length < shortestCorrected - 1 || (word.length < shortestCorrected && names.has(word))) return [word]
      const near = index
        .near(word)
        .filter(candidate => word.length >= shortestCorrected || candidate.length >= shortestCorrected)
        .sort(likelier(word))
      return near.length === 0 ? [word] : near.slice(0, mostCorrections)
    },
  }
}

const isIndexed = (word: string): boolean => word.length <= longestIndexed && /^[a-z]{3,}$/.test(word)
