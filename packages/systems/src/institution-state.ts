import { foldForSearch, type State, states } from '@pdn/core'

/** Abbreviations so long that they are no other word. */
const longAliases = ({ aliases }: State): readonly string[] =>
  aliases.filter(alias => alias.replaceAll(' ', '').length > 5 || alias === 'cdmx')

interface Spelling {
  readonly words: string
  readonly length: number
  readonly state: State
}

/** Spellings under which names of institutions write the states, folded, by their first words; the longest first. */
const spellings: ReadonlyMap<string, readonly Spelling[]> = Map.groupBy(
  states
    .flatMap(state =>
      [state.name, state.short, ...longAliases(state)].map(name => [foldForSearch(name), state] as const),
    )
    .map(([words, state]): Spelling => ({ words, length: words.split(' ').length, state }))
    .sort((one, other) => other.length - one.length),
  ({ words }) => words.split(' ')[0] ?? '',
)

/** Names that states share with persons, towns or the country: alone they tell of no state. */
const borrowed: ReadonlySet<string> = new Set(['guerrero', 'hidalgo', 'mexico', 'morelos'])

/** What stands before the name of a state where that state is meant. */
const stateBefore = /(?:^| )(?:estado(?: libre y soberano)? de|gobierno de|congreso de|fiscalia de|edo de)$/

interface Mention extends Spelling {
  /** What stands before it. */
  readonly before: string
}

/** The states that a folded text names, each place once. */
const mentionsIn = (folded: string): readonly Mention[] => {
  const words = folded.split(' ')
  const found: Mention[] = []
  for (let at = 0; at < words.length; at += 1) {
    const spelling = spellings
      .get(words[at] ?? '')
      ?.find(({ words: sought, length }) => words.slice(at, at + length).join(' ') === sought)
    if (spelling === undefined) continue
    found.push({ ...spelling, before: words.slice(0, at).join(' ') })
    at += spelling.length - 1
  }
  return found
}

/** True where a name that others bear as well means the state: as such, or as the end of an address. */
const isMeant = ({ words, before }: Mention, tail: string): boolean =>
  !borrowed.has(words) || stateBefore.test(before) || (words !== 'mexico' && tail === words)

/**
 * The state that the name of an institution tells: `Congreso del Estado de Sonora`, `Ayuntamiento de Tehuacán, Puebla`.
 * Hidalgo, Guerrero, Morelos and México count only as `Estado de …`, or, but for México, after a comma at the end.
 * Nothing where it names no state or several: a guess would place a record where it does not belong.
 */
export const stateOfInstitution = (name: string): State | undefined => {
  const tail = name.includes(',') ? foldForSearch(name.slice(name.lastIndexOf(',') + 1)) : ''
  const meant = mentionsIn(foldForSearch(name)).filter(mention => isMeant(mention, tail))
  const [only, ...others] = new Set(meant.map(({ state }) => state))
  return others.length === 0 ? only : undefined
}
