import { type CopyValue, copyLine, copyRows } from '../copy-rows.ts'
import type { Session } from '../queryable.ts'

/** The names, identifiers and facts of one record. */
export interface SearchDetails {
  readonly recordId: string
  readonly names: readonly {
    readonly role: string
    readonly type: string
    readonly name: string
    readonly tokens: readonly string[]
  }[]
  readonly identifiers: readonly { readonly field: string; readonly value: string; readonly folded: string }[]
  readonly facts: readonly {
    readonly field: string
    readonly number?: number
    readonly date?: string
    readonly code?: string
  }[]
}

/** The same as the lines of a bulk load, and the words of the names. */
export interface SearchLines {
  readonly names: string
  readonly identifiers: string
  readonly facts: string
  /** Each as often as a name holds it, with a space between two. */
  readonly words: string
}

const namesText = `COPY search_name (record_id, position, role, type, name, tokens) FROM STDIN`
const identifiersText = `COPY search_identifier (record_id, field, value, folded) FROM STDIN`
const factsText = `COPY search_fact (record_id, position, field, number, date, code) FROM STDIN`
const wordsText = `COPY vocabulary_delta (word, names) FROM STDIN`

const joined = <Thing>(things: readonly Thing[], line: (thing: Thing, place: number) => readonly CopyValue[]): string =>
  things.map((thing, place) => copyLine(line(thing, place))).join('')

/** The lines of one record; dear enough to be made off the thread that stores. */
export const searchLines = ({ recordId, names, identifiers, facts }: SearchDetails): SearchLines => ({
  names: joined(names, ({ role, type, name, tokens }, place) => [recordId, place, role, type, name, tokens]),
  identifiers: joined(identifiers, ({ field, value, folded }) => [recordId, field, value, folded]),
  facts: joined(facts, (fact, place) => {
    const { field, number = null, date = null, code = null } = fact
    return [recordId, place, field, number, date, code]
  }),
  words: names.flatMap(name => name.tokens).join(' '),
})

const wordLines = (records: readonly SearchLines[]): string => {
  const counts = new Map<string, number>()
  for (const { words } of records) {
    if (words === '') continue
    for (const word of words.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts].map(copyLine).join('')
}

/** Writes the names, identifiers and facts of records that have none, and their words into the vocabulary. */
export const storeSearchDetails = async (session: Session, records: readonly SearchLines[]): Promise<void> => {
  const copies = [
    [namesText, records.map(({ names }) => names).join('')],
    [identifiersText, records.map(({ identifiers }) => identifiers).join('')],
    [factsText, records.map(({ facts }) => facts).join('')],
    [wordsText, wordLines(records)],
  ] as const
  for (const [text, lines] of copies) if (lines !== '') await copyRows(session, text, lines)
}
