import { nameTokens } from './fold-text.ts'

/** A person's name in its Mexican parts. */
export interface PersonName {
  readonly given: string
  readonly surname1: string
  readonly surname2: string | undefined
}

/** In which order a joined name is written. */
export type NameOrder = 'given-first' | 'surname-first'

const spaced = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** The name in one line, given names first; absent parts leave no space. */
export const joinPersonName = (name: Partial<PersonName>): string =>
  [name.given, name.surname1, name.surname2]
    .map(part => spaced(part ?? ''))
    .filter(part => part !== '')
    .join(' ')

/** What two spellings of one name share, whatever their order: its words folded for search, each once and sorted. */
export const personKey = (name: string): string => [...nameTokens(name)].sort().join(' ')
