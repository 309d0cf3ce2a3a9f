import { foldForSearch, isReservedQuery, nameTokens, PlatformError } from '@pdn/core'
import { facetFields, foldIdentifier, type SearchFilter } from '@pdn/database'

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

/** Refuses filters that hold a CURP or the RFC of a person: answers repeat the values that a search is narrowed to. */
export const refuseReservedFilters = (filter: SearchFilter): void => {
  for (const field of facetFields) for (const value of filter[field]) refuseReserved(String(value), field)
}

const refuseReserved = (text: string, where: string): void => {
  const reserved = isReservedQuery(text)
  if (reserved === undefined) return
  throw new PlatformError('reserved-query', {
    message:
      reserved === 'curp'
        ? 'The question holds a CURP, which is reserved: it cannot be searched for.'
        : 'The question holds the RFC of a person (13 characters), which is reserved: it cannot be searched for.',
    where,
    hint: 'Search by name, case number, ocid, or the RFC of a company (12 characters).',
  })
}

/**
 * Reads what was asked; undefined where nothing was asked in words. Refuses a question that asks for, or holds, a CURP
 * or the RFC of a person: asking "is it this RFC?" is asking for a birthday (DESIGN §6).
 */
export const readQuestion = (q: string): Question | undefined => {
  if (q.trim() === '') return undefined
  refuseReserved(q, 'q')
  const identifier = foldIdentifier(q)
  return {
    folded: foldForSearch(q),
    words: nameTokens(q)
      .map(word => word.slice(0, longestWord))
      .slice(0, mostWords),
    identifier: identifier.length > longestIdentifier ? '' : identifier,
  }
}
