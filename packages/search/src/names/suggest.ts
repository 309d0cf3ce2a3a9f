import { foldForSearch, isReservedQuery, nameParticles, nameTokens, writtenOut } from '@pdn/core'
import { type Queryable, type SuggestedName, suggestedNames } from '@pdn/database'
import { refuseReserved } from '../question/question.ts'
import type { Vocabulary } from './vocabulary.ts'
import { createWriteName } from './written-name.ts'

/** What may be meant by the beginning of a question. */
export interface Suggestion {
  /** What to search for. */
  readonly text: string
  /** `words` that many names hold, or one whole `name` that a record holds, as published. */
  readonly type: 'words' | 'name'
}

/** So many suggestions at most for what was typed so far. */
export type Suggest = (typed: string, most: number) => Promise<readonly Suggestion[]>

/** What was typed, as words of names: those that are complete, and what the last one begins with. */
interface Typed {
  readonly complete: readonly string[]
  /** Empty where the last word is complete. */
  readonly prefix: string
}

/** A single letter begins too many words to suggest any. */
const shortestPrefix = 2

/** More words than this are no name. */
const mostWordsTyped = 8

/** Longest word that an index holds. */
const longestWord = 100

/** Completions that are weighed; the commonest of them are suggested as words, the rarer lead to whole names. */
const completionsWeighed = 40

/** Suggestions of words; names fill the rest. */
const mostWords = 5

/** Words that are expected in so many names, were they independent, are taken to stand together in several. */
const surelyTogether = 500

/** Names that are read to choose from. */
const namesRead = 60

/** Names that a statement may be expected to find: a common word alone leads to none. */
const mostNamesFound = 1_000

/** Names so few that all of them are read. */
const fewNames = 100

/** Suggestions from the vocabulary held in memory; a statement is run only where its words are rare enough to be quick. */
export const createSuggest = (db: Queryable, vocabulary: Vocabulary): Suggest => {
  const writeName = createWriteName()
  return async (typed, most) => {
    refuseReserved(typed, 'q')
    const asked = readTyped(typed)
    if (asked === undefined) return []
    await vocabulary.refresh()
    const complete = asked.complete.map(word => likeliest(word, vocabulary))
    const completions = completionsOf(asked.prefix, vocabulary).filter(word => !complete.includes(word))
    const names = await readNames(db, vocabulary, { complete, prefix: asked.prefix }, completions)
    const words = completions
      .filter(word => !nameParticles.has(word) && areSeveral([...complete, word], names, vocabulary))
      .slice(0, Math.min(mostWords, most))
      .map(word => writeName([...complete, word]))
    return distinct([
      ...words.map(text => ({ text, type: 'words' as const })),
      ...inOrder(names, [...complete, asked.prefix]).map(text => ({ text, type: 'name' as const })),
    ]).slice(0, most)
  }
}

/** True where several names hold these words: by their number, by what they let expect, or by the names that were read. */
const areSeveral = (words: readonly string[], names: readonly SuggestedName[], vocabulary: Vocabulary): boolean =>
  vocabulary.expected(words) >= (words.length === 1 ? 2 : surelyTogether) ||
  names.filter(({ tokens }) => words.every(word => tokens.includes(word))).length >= 2

/** Undefined where too little, too much, or nothing that a name holds was typed. */
const readTyped = (typed: string): Typed | undefined => {
  const folded = foldForSearch(typed)
  const isOpen = /[\p{L}\p{M}\p{N}]$/u.test(typed)
  const raw = folded === '' ? [] : folded.split(' ')
  const prefix = isOpen ? (raw.at(-1) ?? '') : ''
  const complete = nameTokens((isOpen ? raw.slice(0, -1) : raw).join(' '))
  if (complete.length === 0 && prefix.length < shortestPrefix) return undefined
  if (complete.length + 1 > mostWordsTyped || [...complete, prefix].some(word => word.length > longestWord))
    return undefined
  return { complete, prefix }
}

/** A typed word, or the commonest known one that it may be a slip of. */
const likeliest = (word: string, vocabulary: Vocabulary): string =>
  vocabulary.names(word) > 0 ? word : (vocabulary.corrections(word)[0] ?? word)

/** The words that a prefix may become: an abbreviation written out first; where none begins so, what it may be a slip of. */
const completionsOf = (prefix: string, vocabulary: Vocabulary): readonly string[] => {
  if (prefix === '') return []
  const full = writtenOut(prefix)
  const begun = vocabulary.completions(prefix, completionsWeighed)
  const known = full === prefix || vocabulary.names(full) === 0 ? begun : [full, ...begun.filter(word => word !== full)]
  return known.length > 0 ? known : vocabulary.corrections(prefix).filter(word => vocabulary.names(word) > 0)
}

/** Names that hold the complete words and one of the completions, read where they are few; none elsewhere. */
const readNames = async (
  db: Queryable,
  vocabulary: Vocabulary,
  { complete, prefix }: Typed,
  completions: readonly string[],
): Promise<readonly SuggestedName[]> => {
  const few = complete.length === 0 ? Number.POSITIVE_INFINITY : vocabulary.expected(complete)
  const isSlip = completions.length > 0 && completions.every(word => !word.startsWith(prefix))
  // Where all can be read, they tell their own words: those too that are too rare for the vocabulary.
  if (few <= fewNames && !isSlip) return suggestedNames(db, { all: complete, any: [], prefix }, namesRead)
  const any = few <= mostNamesFound ? completions : rarest(complete, completions, vocabulary)
  return any.length === 0 ? [] : suggestedNames(db, { all: complete, any, prefix: '' }, namesRead)
}

/** Completions that are rare enough, all together, for their names to be read; the commoner ones first. */
const rarest = (complete: readonly string[], completions: readonly string[], vocabulary: Vocabulary) => {
  let room = mostNamesFound
  return completions.filter(word => {
    const expected = vocabulary.expected([...complete, word])
    if (expected > room) return false
    room -= expected
    return true
  })
}

/** The names as published, those first whose words begin as was typed, then the shorter ones; nothing that is reserved. */
const inOrder = (names: readonly SuggestedName[], typed: readonly string[]): readonly string[] => {
  const begun = typed.join(' ')
  const rank = ({ tokens }: SuggestedName): number => (tokens.join(' ').startsWith(begun) ? 0 : 1)
  return names
    .toSorted(
      (one, other) =>
        rank(one) - rank(other) || one.tokens.length - other.tokens.length || (one.name < other.name ? -1 : 1),
    )
    .map(({ name }) => name.replace(/\s+/gu, ' ').trim())
    .filter(name => isReservedQuery(name) === undefined)
}

/** Each set of words once, in whatever order. */
const distinct = (suggestions: readonly Suggestion[]): readonly Suggestion[] => {
  const seen = new Set<string>()
  return suggestions.filter(({ text }) => {
    const key = [...nameTokens(text)].sort().join(' ')
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
