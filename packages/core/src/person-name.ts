import { foldForSearch, nameTokens } from './fold-text.ts'

/** A person's name in its Mexican parts. */
export interface PersonName {
  readonly given: string
  readonly surname1: string
  readonly surname2: string | undefined
}

/** In which order a joined name is written. */
export type NameOrder = 'given-first' | 'surname-first'

/** Words that belong to the surname that follows them. */
const particles: ReadonlySet<string> = new Set(
  'de del la las los y e da das do dos di van von der den el san santa mc mac'.split(' '),
)

/** The words of a name in units: particles joined to the word that they introduce. */
const nameUnits = (text: string): readonly string[] => {
  const units: string[] = []
  let waiting: string[] = []
  for (const word of text.split(/\s+/).filter(part => part !== '')) {
    waiting.push(word)
    if (particles.has(foldForSearch(word))) continue
    units.push(waiting.join(' '))
    waiting = []
  }
  if (waiting.length > 0) units.push(waiting.join(' '))
  return units
}

const spaced = (text: string): string => text.replace(/\s+/gu, ' ').trim()

const fromUnits = (units: readonly string[], order: NameOrder): PersonName | undefined => {
  const [first, second, ...rest] = units
  if (first === undefined) return undefined
  if (second === undefined) return { given: '', surname1: first, surname2: undefined }
  if (order === 'surname-first') {
    return rest.length === 0
      ? { given: second, surname1: first, surname2: undefined }
      : { given: rest.join(' '), surname1: first, surname2: second }
  }
  const last = units.at(-1) ?? second
  if (units.length === 2) return { given: first, surname1: last, surname2: undefined }
  return { given: units.slice(0, -2).join(' '), surname1: units.at(-2) ?? second, surname2: last }
}

/**
 * The parts of a joined name, particles kept with their surname; a comma parts surnames from given names. A guess by
 * position for names of more than three units; undefined for an empty text.
 */
export const parsePersonName = (text: string, order: NameOrder): PersonName | undefined => {
  const [surnames, given, ...more] = text.split(',')
  if (surnames !== undefined && given !== undefined && more.length === 0 && spaced(given) !== '') {
    const [surname1, ...others] = nameUnits(surnames)
    if (surname1 === undefined) return undefined
    return { given: spaced(given), surname1, surname2: others.length === 0 ? undefined : others.join(' ') }
  }
  return fromUnits(nameUnits(text), order)
}

/** The name in one line, given names first; absent parts leave no space. */
export const joinPersonName = (name: Partial<PersonName>): string =>
  [name.given, name.surname1, name.surname2]
    .map(part => spaced(part ?? ''))
    .filter(part => part !== '')
    .join(' ')

/** What two spellings of one name share, whatever their order: its words folded for search, each once and sorted. */
export const personKey = (name: string): string => [...nameTokens(name)].sort().join(' ')
