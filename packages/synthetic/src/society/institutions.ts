import { foldForRegistry, type State, states } from '@pdn/core'
import { autonomousBodies, federalBodies, municipalBodies, placeEndings, placeHeads, stateBodies } from './bodies.ts'

/** Level of government; bodies that the constitution keeps apart from the three powers have their own. */
export type Level = 'federal' | 'state' | 'municipal' | 'autonomous'

/** A public body that does not exist. */
export interface Institution {
  readonly id: string
  /** Says that it is synthetic. */
  readonly name: string
  readonly initials: string
  readonly level: Level
  /** A real state, so that what is told by state can be seen; the body is not there. */
  readonly state: State
  /** A place that is on no map, for municipal bodies; else the state. */
  readonly place: string
}

const initialsOf = (name: string): string =>
  foldForRegistry(name)
    .split(/[^A-ZÑ]+/)
    .filter(word => word.length > 3)
    .map(word => word.charAt(0))
    .join('')

const ofState = (state: State): string => {
  if (state.key === '09') return 'de la Ciudad de México'
  return state.key === '15' ? 'del Estado de México' : `del Estado de ${state.short}`
}

interface Outline {
  readonly id: string
  readonly name: string
  readonly level: Level
  readonly state: State
  readonly place: string
}

const institution = (outline: Outline): Institution => ({
  ...outline,
  name: `${outline.name} (institución sintética)`,
  initials: initialsOf(outline.name),
})

const capital: State = { key: '09', name: '', short: '', iso: '', curp: '', aliases: [] }

const stateAt = (number: number): State => states[number % states.length] ?? capital

const federal = federalBodies.map((name, at) =>
  institution({ id: `SIN-F-${at + 1}`, name, level: 'federal', state: stateAt(8), place: 'México' }),
)

const inStates = (level: Level, letter: string, bodies: readonly string[]): readonly Institution[] =>
  bodies.flatMap((body, at) =>
    states.map(state =>
      institution({
        id: `SIN-${letter}-${state.key}-${at + 1}`,
        name: `${body} ${ofState(state)}`,
        level,
        state,
        place: state.short,
      }),
    ),
  )

const placeAt = (number: number): string =>
  `${placeHeads[number % placeHeads.length] ?? ''} ${placeEndings[Math.floor(number / placeHeads.length) % placeEndings.length] ?? ''}`

const municipal = municipalBodies.flatMap((body, at) =>
  Array.from({ length: placeHeads.length * placeEndings.length }, (_, number) => {
    // 7 and 32 have no common divisor: neighbouring places lie in different states.
    const [place, state] = [placeAt(number), stateAt(number * 7)]
    const name = `${body} de ${place}, ${state.short}`
    return institution({ id: `SIN-M-${number + 1}-${at + 1}`, name, level: 'municipal', state, place })
  }),
)

/** Bodies of one place, whose provider publishes for all of them. */
const bodiesOf = (letters: string, place: string, level: Level, state: State, names: readonly string[]) =>
  names.map((name, at) =>
    institution({ id: `SIN-${letters}-${at + 1}`, name: `${name} de ${place}`, level, state, place }),
  )

/** The bodies of the town whose provider publishes for it alone. */
export const townBodies: readonly Institution[] = bodiesOf('RC', 'Río Claro', 'municipal', stateAt(19), [
  'Ayuntamiento',
  'Sistema Municipal para el Desarrollo Integral de la Familia',
  'Organismo de Agua Potable',
  'Instituto Municipal de la Vivienda',
  'Comisaría de Seguridad',
])

/** The bodies of the autonomous university, which publishes for itself. */
export const universityBodies: readonly Institution[] = bodiesOf('UA', 'Puerto Sereno', 'autonomous', stateAt(29), [
  'Universidad Autónoma',
  'Hospital Universitario',
  'Facultad de Ingeniería de la Universidad Autónoma',
  'Patronato de la Universidad Autónoma',
  'Biblioteca Central de la Universidad Autónoma',
])

/** The lists laid into each other, so that the beginning of the whole has bodies of every level. */
const interleaved = (lists: readonly (readonly Institution[])[]): readonly Institution[] => {
  const longest = Math.max(...lists.map(({ length }) => length))
  return Array.from({ length: longest }, (_, at) => lists.flatMap(list => list[at] ?? [])).flat()
}

/** The other public bodies: of the federation, of the 32 states, of municipalities, and autonomous ones. */
export const otherBodies: readonly Institution[] = interleaved([
  federal,
  inStates('state', 'E', stateBodies),
  municipal,
  inStates('autonomous', 'A', autonomousBodies),
])
