import { foldForSearch, type State, states } from '@pdn/core'

/** Abbreviations so long that they are no other word. */
const longAliases = ({ aliases }: State): readonly string[] =>
  aliases.filter(alias => alias.replaceAll(' ', '').length > 5 || alias === 'cdmx')

/** Spellings under which names of institutions write the states, folded; the longest first, so that it wins. */
const spellings: readonly (readonly [spelling: string, state: State])[] = states
  .flatMap(state => [state.name, state.short, ...longAliases(state)].map(name => [foldForSearch(name), state] as const))
  .sort(([one], [other]) => other.length - one.length)

/** Names that states share with persons, towns or the country: alone they tell of no state. */
const borrowed: ReadonlySet<string> = new Set(['guerrero', 'hidalgo', 'mexico', 'morelos'])

/** What stands before the name of a state where that state is meant. */
const stateBefore = /(?:^| )(?:estado(?: libre y soberano)? de|gobierno de|congreso de|fiscalia de|edo de)$/

interface Mention {
  readonly state: State
  readonly from: number
  readonly until: number
}

/** The states that a folded text names, each place once. */
const mentionsIn = (folded: string): readonly Mention[] => {
  const text = ` ${folded} `
  const found: Mention[] = []
  for (const [spelling, state] of spellings) {
    const sought = ` ${spelling} `
    for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
      const until = at + spelling.length
      if (found.some(other => at < other.until && other.from < until)) continue
      found.push({ state, from: at, until })
    }
  }
  return found
}

/** True where a name that others bear as well means the state: as such, or as the end of an address. */
const isMeant = ({ from, until }: Mention, folded: string, tail: string): boolean => {
  const spelling = folded.slice(from, until)
  if (!borrowed.has(spelling) || stateBefore.test(folded.slice(0, from).trimEnd())) return true
  return spelling !== 'mexico' && tail === spelling
}

/**
 * The state that the name of an institution tells: `Congreso del Estado de Sonora`, `Ayuntamiento de Tehuacán, Puebla`.
 * Hidalgo, Guerrero, Morelos and México count only as `Estado de …`, or, but for México, after a comma at the end.
 * Nothing where it names no state or several: a guess would place a record where it does not belong.
 */
export const stateOfInstitution = (name: string): State | undefined => {
  const folded = foldForSearch(name)
  const tail = name.includes(',') ? foldForSearch(name.slice(name.lastIndexOf(',') + 1)) : ''
  const meant = mentionsIn(folded).filter(mention => isMeant(mention, folded, tail))
  const [only, ...others] = new Set(meant.map(({ state }) => state))
  return others.length === 0 ? only : undefined
}
