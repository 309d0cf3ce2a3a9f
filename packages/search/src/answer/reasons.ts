import {
  type FoundRecord,
  type MatchingName,
  matchingIdentifiers,
  matchingNames,
  type Queryable,
  type RankedRecord,
  ranks,
  wordStems,
} from '@pdn/database'
import type { Question } from '../question/question.ts'
import type { Reason } from '../search-answer.ts'
import type { DocumentTexts } from './document-texts.ts'
import { highlightsOf, isReordered, wordsOfText } from './highlight.ts'
import { passageOf } from './passage.ts'

/** What was looked for: for each word asked, those that may stand for it, the likeliest first. */
export type Alternatives = readonly (readonly string[])[]

/** Why each record of a page was found, and the words that stand for those asked. */
export interface Explanation {
  readonly reason: Reason
  /** For each word asked, the word found; undefined where the record was found otherwise. */
  readonly words: readonly string[] | undefined
}

/**
 * The reason of each of these records, by record id; reads names and identifiers, and documents only where the words
 * stand neither in a name nor in the title.
 */
export const explain = async (
  db: Queryable,
  texts: DocumentTexts,
  records: readonly RankedRecord[],
  question: Question,
  alternatives: Alternatives,
): Promise<ReadonlyMap<string, Explanation>> => {
  const ofRank = (low: number, high: number) => records.filter(({ rank }) => rank >= low && rank <= high)
  // Of more records than are ranked nothing is known but that the words are somewhere in them.
  const unranked = ofRank(0, 0)
  const [identified, named] = await Promise.all([
    byIdentifier(db, [...ofRank(ranks.identifier, ranks.identifier), ...unranked], question),
    byName(db, [...ofRank(ranks.unlikelyName, ranks.wholeName), ...unranked], question, alternatives),
  ])
  const known = new Map([...named, ...identified])
  const others = records.filter(({ id }) => !known.has(id))
  return new Map([...known, ...(await byText(db, texts, others, question, alternatives))])
}

/** The reason of a record that was asked for without words. */
export const browsed = (record: FoundRecord): Reason => ({ ...plain, field: 'filter', text: record.title })

const plain = { role: undefined, highlights: [], reordered: false, corrected: false } as const

const byIdentifier = async (db: Queryable, records: readonly FoundRecord[], question: Question) => {
  if (records.length === 0) return []
  const found = await matchingIdentifiers(
    db,
    records.map(record => record.id),
    question.identifier,
  )
  return found.map(({ record_id, field, value }): [string, Explanation] => [
    record_id,
    {
      reason: { ...plain, field: 'identifier', role: field, text: value, highlights: [[0, value.length]] },
      words: undefined,
    },
  ])
}

const byName = async (
  db: Queryable,
  records: readonly FoundRecord[],
  question: Question,
  alternatives: Alternatives,
) => {
  const found = await matchingNames(
    db,
    records.map(record => record.id),
    alternatives,
  )
  return [...Map.groupBy(found, name => name.record_id)].map(([id, names]): [string, Explanation] => {
    const name = bestName(names, alternatives)
    const words = wordsFound(name, alternatives)
    const matched = new Set(words)
    const highlights = highlightsOf(name.name, word => matched.has(word))
    return [
      id,
      {
        reason: {
          field: 'name',
          role: name.role,
          text: name.name,
          highlights,
          reordered: isReordered(name.tokens, words),
          corrected: words.some((word, at) => word !== question.words[at]),
        },
        words,
      },
    ]
  })
}

/** For each word asked, the likeliest of its alternatives that the name holds. */
const wordsFound = ({ tokens }: MatchingName, alternatives: Alternatives): readonly string[] =>
  alternatives.map(words => words.find(word => tokens.includes(word)) ?? words[0] ?? '')

/** The name whose words are the likeliest, then one that is just these words, then one that keeps their order. */
const bestName = (names: readonly [MatchingName, ...MatchingName[]] | MatchingName[], alternatives: Alternatives) => {
  const cost = (name: MatchingName): number => {
    const words = wordsFound(name, alternatives)
    const unlikely = words.filter((word, at) => word !== alternatives[at]?.[0]).length
    const others = name.tokens.length === words.length ? 0 : 1
    return unlikely * 4 + (isReordered(name.tokens, words) ? 2 : 0) + others
  }
  return names.reduce((best, name) => (cost(name) < cost(best) ? name : best))
}

const byText = async (
  db: Queryable,
  texts: DocumentTexts,
  records: readonly FoundRecord[],
  question: Question,
  alternatives: Alternatives,
): Promise<readonly [string, Explanation][]> => {
  if (records.length === 0) return []
  const stems = await stemsOf(db, [...records.map(({ title }) => title)], alternatives.flat())
  const asked = alternatives
    .map(words => words.flatMap(word => stems.get(word) ?? []))
    .filter(words => words.length > 0)
  const inTitle = (title: string): boolean => asked.length > 0 && held(title, asked, stems) === asked.length
  const elsewhere = records.filter(({ title }) => !inTitle(title))
  const further = await texts.read(elsewhere.map(({ id }) => id))
  const known = await stemsOf(db, [...further.values()].flat(), alternatives.flat())
  const typed = question.words.flatMap(word => stems.get(word) ?? [])
  const isCorrected = typed.some(word => !asked.some(([likeliest]) => likeliest === word))
  return records.map(({ id, title }) => {
    if (inTitle(title)) return [id, { reason: textReason('title', title, asked, stems, isCorrected), words: undefined }]
    const best = (further.get(id) ?? [])
      .map(text => ({ text, holds: held(text, asked, known) }))
      .reduce((most, one) => (one.holds > most.holds ? one : most), { text: title, holds: 0 })
    const stemsHere = best.holds === 0 ? stems : known
    return [id, { reason: textReason('text', best.text, asked, stemsHere, isCorrected), words: undefined }]
  })
}

/** Stems by folded word, of these texts and words. */
const stemsOf = async (
  db: Queryable,
  texts: readonly string[],
  words: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const all = new Set([...texts.flatMap(text => wordsOfText(text).flatMap(word => word.folded)), ...words])
  const rows = await wordStems(db, [...all])
  return new Map(rows.flatMap(({ word, stem }) => (stem === null ? [] : [[word, stem] as const])))
}

/** How many of the words asked a text holds in some form. */
const held = (text: string, asked: readonly (readonly string[])[], stems: ReadonlyMap<string, string>): number => {
  const present = new Set(wordsOfText(text).flatMap(word => word.folded.map(folded => stems.get(folded) ?? '')))
  return asked.filter(words => words.some(word => present.has(word))).length
}

const textReason = (
  field: 'title' | 'text',
  text: string,
  asked: readonly (readonly string[])[],
  stems: ReadonlyMap<string, string>,
  corrected: boolean,
): Reason => {
  const wanted = new Set(asked.flat())
  const isMatch = (word: string): boolean => wanted.has(stems.get(word) ?? '')
  const shown = field === 'title' ? text : passageOf(text, isMatch)
  return { ...plain, field, text: shown, highlights: highlightsOf(shown, isMatch), corrected }
}
