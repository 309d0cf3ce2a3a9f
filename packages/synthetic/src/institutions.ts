import { foldForRegistry, type State, states } from '@pdn/core'
import type { Random } from './random.ts'
import { bodies, places } from './words.ts'

/** A public body that does not exist. */
export interface Institution {
  readonly id: string
  readonly name: string
  readonly initials: string
  /** A real state, so that what is told by state can be seen; the body is not there. */
  readonly state: State
  readonly place: string
}

const initialsOf = (name: string): string =>
  foldForRegistry(name)
    .split(/[^A-ZÑ]+/)
    .filter(word => word.length > 3)
    .map(word => word.charAt(0))
    .join('')

/** The bodies of every invented place, each called synthetic and laid in some state. */
export const createInstitutions = (random: Random): readonly [Institution, ...Institution[]] => {
  const [capital = { key: '09', name: '', short: '', iso: '', curp: '', aliases: [] }] = states
  const made = places.flatMap((place, at) =>
    bodies.map((body, number): Institution => {
      const name = `${body} de ${place} (institución sintética)`
      const state = states[random.integer(0, states.length - 1)] ?? capital
      return { id: `SIN-${at + 1}-${number + 1}`, name, initials: initialsOf(`${body} ${place}`), state, place }
    }),
  )
  const [first, ...others] = made
  if (first === undefined) throw new RangeError('The lists of bodies and places are empty.')
  return [first, ...others]
}

/** The name of a body as this or that office writes it: mostly in full, at times in capitals or without accents. */
export const spelledName = (random: Random, institution: Institution): string => {
  if (random.chance(0.9)) return institution.name
  return random.chance(0.5) ? institution.name.toUpperCase() : foldForRegistry(institution.name)
}
