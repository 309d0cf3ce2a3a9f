import type { JsonObject } from '@pdn/core'
import type { ReadDocument, Version } from '../system.ts'
import { type AlteredValue, alteredValue, withValueAt } from './altered-value.ts'
import { describeVersion } from './describe-version.ts'
import { type DifferingValue, differingValues } from './differing-values.ts'
import { exampleAt } from './example-at.ts'
import { groupTrial } from './group-trial.ts'

/** A value that changes more places of a document's form than this steers the reading; it goes nowhere itself. */
const mostPlaces = 6

/** So few fields are altered each by itself: numbering them would take as many readings. */
const mostAlone = 4

interface Alteration {
  readonly path: string
  readonly altered: AlteredValue
}

/** The form of a document in which places are told: its canonical one, or another version's. */
type ReadForm = (source: JsonObject, reading: ReadDocument) => JsonObject

/** The form of an older version's documents that has the words of a newer one; the canonical one has those of the newest. */
export const formIn =
  (before: Version, after: Version): ReadForm =>
  (source, reading) =>
    (before.standardisedAs === after.id ? before.standardise?.(source, reading) : undefined) ?? reading.document

type Places = Pick<ReadonlyMap<string, unknown>, 'has'>

interface Tracing {
  readonly version: Version
  readonly example: JsonObject
  readonly kind: string
  readonly form: ReadForm
  /** The form of the example with nothing altered. */
  readonly plain: JsonObject
  /** Paths of the form that are asked about. */
  readonly wanted: Places
  readonly traced: Map<string, readonly string[]>
}

/** Values of the document's form that are not as they were; undefined where it is no longer of its kind. */
const differencesOf = (
  { version, example, kind, form, plain }: Tracing,
  group: readonly Alteration[],
): readonly DifferingValue[] | undefined => {
  let document = example
  for (const { path, altered } of group) document = withValueAt(document, path, () => altered.value) ?? document
  const reading = version.read(document)
  if (!reading.ok || reading.kind !== kind) return undefined
  return differingValues(plain, form(document, reading)).filter(({ path }) => !path.startsWith('pdn:'))
}

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('.') + 1)

/** A field by itself: whatever it changes is where it went. */
const traceOne = ({ traced }: Tracing, { path }: Alteration, differences: readonly DifferingValue[]): void => {
  const paths = new Set(differences.map(difference => difference.path))
  if (paths.size > 0 && paths.size <= mostPlaces) traced.set(path, [...paths])
}

/** Fields whose own marks stand at places went there. Answers which of them changed more than that, as their neighbours show. */
const traceMarked = (
  { traced, wanted }: Tracing,
  group: readonly Alteration[],
  differences: readonly DifferingValue[],
): Marked => {
  const placed = new Map<Alteration, readonly DifferingValue[]>()
  for (const alteration of group) {
    const marked = differences.filter(({ value }) => value !== undefined && alteration.altered.isSame?.(value) === true)
    if (marked.length === 0) continue
    placed.set(alteration, marked)
    traced.set(alteration.path, [...new Set(marked.map(({ path }) => path))])
  }
  const told = new Set([...placed.values()].flat())
  const untold = new Set(
    differences.flatMap(difference =>
      told.has(difference) || !wanted.has(difference.path) ? [] : [parentOf(difference.path)],
    ),
  )
  const doubtful = [...placed].filter(
    ([, marked]) =>
      marked.every(({ path }) => !wanted.has(path)) && marked.some(({ path }) => untold.has(parentOf(path))),
  )
  return {
    left: group.filter(alteration => !placed.has(alteration)),
    doubtful: doubtful.map(([alteration]) => alteration),
    isComplete: untold.size === 0,
  }
}

interface Marked {
  readonly left: readonly Alteration[]
  readonly doubtful: readonly Alteration[]
  /** True where the marks account for every difference that is asked about. */
  readonly isComplete: boolean
}

const traceHalves = (tracing: Tracing, group: readonly Alteration[]): void => {
  const middle = Math.ceil(group.length / 2)
  traceGroup(tracing, group.slice(0, middle))
  traceGroup(tracing, group.slice(middle))
}

/** Fields that no mark tells apart: the readings that each takes part in show where it went. */
const traceTogether = (tracing: Tracing, group: readonly Alteration[]): void => {
  const found = new Map<string, DifferingValue>()
  const told = groupTrial(group.length, numbers => {
    const altered = numbers.flatMap(number => group[number] ?? [])
    const differences = differencesOf(tracing, altered)
    for (const difference of differences ?? []) found.set(difference.place, difference)
    return differences?.map(({ place }) => place)
  })
  if (told === undefined) {
    traceHalves(tracing, group)
    return
  }
  const isWanted = (place: string): boolean => tracing.wanted.has(found.get(place)?.path ?? '')
  const unclear = new Set([...told.shared].flatMap(([place, numbers]) => (isWanted(place) ? numbers : [])))
  for (const [number, alteration] of group.entries()) {
    if (unclear.has(number)) traceGroup(tracing, [alteration])
    else
      traceOne(
        tracing,
        alteration,
        (told.alone.get(number) ?? []).flatMap(place => found.get(place) ?? []),
      )
  }
}

/** Fields of which one altered reading tells where those went that have a mark; the others are altered fewer at a time. */
const traceMany = (tracing: Tracing, group: readonly Alteration[], differences: readonly DifferingValue[]): void => {
  const { left, doubtful, isComplete } = traceMarked(tracing, group, differences)
  const untold = isComplete ? doubtful : [...doubtful, ...left]
  if (untold.length > mostAlone) traceTogether(tracing, untold)
  else for (const alteration of untold) traceGroup(tracing, [alteration])
}

const traceGroup = (tracing: Tracing, group: readonly Alteration[]): void => {
  const differences = differencesOf(tracing, group)
  const [only, ...more] = group
  if (only === undefined || differences?.length === 0) return
  if (more.length === 0) traceOne(tracing, only, differences ?? [])
  else if (differences === undefined) traceHalves(tracing, group)
  else traceMany(tracing, group, differences)
}

const alterationsOf = (version: Version, example: JsonObject): readonly Alteration[] =>
  [...describeVersion(version).leaves.values()].flatMap((field, index) => {
    const value = exampleAt(example, field.path)
    const altered = value === undefined ? undefined : alteredValue(field, value, version.catalogues ?? [], index)
    return altered === undefined ? [] : [{ path: field.path, altered }]
  })

/**
 * Where a version's reader puts each field of an example in a form of the document, found by reading it with other
 * values in it: path of the source → paths of the form, as far as those are asked about (`wanted`). Fields
 * that the reader leaves out, whose value steers the reading, or that the example lacks are not among them.
 */
export const traceReading = (
  version: Version,
  example: JsonObject,
  wanted: Places,
  form: ReadForm,
): ReadonlyMap<string, readonly string[]> => {
  const traced = new Map<string, readonly string[]>()
  const reading = version.read(example)
  if (!reading.ok) return traced
  const tracing = { version, example, kind: reading.kind, form, plain: form(example, reading), wanted, traced }
  traceGroup(tracing, alterationsOf(version, example))
  return traced
}
