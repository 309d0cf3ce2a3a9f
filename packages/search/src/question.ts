import { foldForSearch, isReservedQuery, nameTokens, PlatformError } from '@pdn/core'
import { foldIdentifier } from '@pdn/database'

/** A question in words, as searches use it. */
export interface Question {
  /** The question folded. */
  readonly folded: string
  /** Its words, each once; empty where it has none. */
  readonly words: readonly string[]
  /** The whole of it as an identifier. */
  readonly identifier: string
}

/** Words of a question that are searched for; no name has more. */
const mostWords = 24

/** Longest word that an index holds. */
const longestWord = 100

/** Longest identifier that an index holds. */
const longestIdentifier = 300

/**
 * Reads what was asked; undefined where nothing was asked in words. Refuses a question that asks for, or holds, a CURP
 * or the RFC of a person: asking "is it this RFC?" is asking for a birthday (DESIGN §6).
 */
export const readQuestion = (q: string): Question | undefined => {
  if (q.trim() === '') return undefined
  const reserved = isReservedQuery(q)
  if (reserved) {
    throw new PlatformError('reserved-query', {
      message:
        reserved === 'curp'
          ? 'The question holds a CURP, which is reserved: it cannot be searched for.'
          : 'The question holds the RFC of a person (13 characters), which is reserved: it cannot be searched for.',
      where: 'q',
      hint: 'Search by name, case number, ocid, or the RFC of a company (12 characters).',
    })
  }
  const identifier = foldIdentifier(q)
  return {
    folded: foldForSearch(q),
    words: nameTokens(q)
      .map(word => word.slice(0, longestWord))
      .slice(0, mostWords),
    identifier: identifier.length > longestIdentifier ? '' : identifier,
  }
}
