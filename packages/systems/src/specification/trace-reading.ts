import type { Json, JsonObject } from '@pdn/core'
import type { Version } from '../system.ts'
import { type AlteredValue, alteredValue, withValueAt } from './altered-value.ts'
import { describeVersion } from './describe-version.ts'
import { exampleAt } from './example-at.ts'
import { flatValues } from './flat-values.ts'

/** A value that changes more places of the canonical document than this steers the reading; it goes nowhere itself. */
const mostPlaces = 6

interface Alteration {
  readonly path: string
  readonly altered: AlteredValue
}

/** What one reading of an altered example shows: canonical places that are not as they were, with what stands there. */
type Differences = readonly { readonly path: string; readonly value: Json | undefined }[]

type Places = Pick<ReadonlyMap<string, unknown>, 'has'>

interface Tracing {
  readonly version: Version
  readonly example: JsonObject
  readonly kind: string
  readonly plain: ReturnType<typeof flatValues>
  /** Paths of the canonical document that are asked about. */
  readonly wanted: Places
  readonly traced: Map<string, readonly string[]>
}

/** Undefined where the altered example is no longer read as a document of its kind. */
const differencesOf = (
  { version, example, kind, plain }: Tracing,
  group: readonly Alteration[],
): Differences | undefined => {
  let document = example
  for (const { path, altered } of group) document = withValueAt(document, path, () => altered.value) ?? document
  const reading = version.read(document)
  if (!reading.ok || reading.kind !== kind) return undefined
  const read = flatValues(reading.document)
  const places = new Set([...plain.keys(), ...read.keys()])
  return [...places].flatMap(place => {
    const [was, is] = [plain.get(place), read.get(place)]
    const path = (is ?? was)?.path ?? ''
    return path.startsWith('pdn:') || was?.value === is?.value ? [] : [{ path, value: is?.value }]
  })
}

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('.') + 1)

/** A field by itself: whatever it changes is where it went. */
const traceOne = ({ traced }: Tracing, { path }: Alteration, differences: Differences): void => {
  const paths = new Set(differences.map(difference => difference.path))
  if (paths.size > 0 && paths.size <= mostPlaces) traced.set(path, [...paths])
}

/** Fields whose own marks stand at places went there. Answers which of them changed more than that, as their neighbours show. */
const traceMarked = ({ traced, wanted }: Tracing, group: readonly Alteration[], differences: Differences): Marked => {
  const placed = new Map<Alteration, Differences>()
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

/** Many fields are altered at once; what no mark tells is found by parting the group. */
const traceGroup = (tracing: Tracing, group: readonly Alteration[]): void => {
  const differences = differencesOf(tracing, group)
  const [only, ...more] = group
  if (only === undefined || differences?.length === 0) return
  if (more.length === 0) {
    if (differences !== undefined) traceOne(tracing, only, differences)
    return
  }
  const { left, doubtful, isComplete } =
    differences === undefined
      ? { left: group, doubtful: [], isComplete: false }
      : traceMarked(tracing, group, differences)
  for (const alteration of doubtful) traceGroup(tracing, [alteration])
  if (isComplete) return
  const middle = Math.ceil(left.length / 2)
  traceGroup(tracing, left.slice(0, middle))
  traceGroup(tracing, left.slice(middle))
}

const alterationsOf = (version: Version, example: JsonObject): readonly Alteration[] =>
  [...describeVersion(version).leaves.values()].flatMap((field, index) => {
    const value = exampleAt(example, field.path)
    const altered = value === undefined ? undefined : alteredValue(field, value, version.catalogues ?? [], index)
    return altered === undefined ? [] : [{ path: field.path, altered }]
  })

/**
 * Where a version's reader puts each field of an example in the canonical document, found by reading it with other
 * values in it: path of the source → paths of the canonical document, as far as those are asked about (`wanted`). Fields
 * that the reader leaves out, whose value steers the reading, or that the example lacks are not among them.
 */
export const traceReading = (
  version: Version,
  example: JsonObject,
  wanted: Places,
): ReadonlyMap<string, readonly string[]> => {
  const traced = new Map<string, readonly string[]>()
  const reading = version.read(example)
  if (!reading.ok) return traced
  const tracing = { version, example, kind: reading.kind, plain: flatValues(reading.document), wanted, traced }
  traceGroup(tracing, alterationsOf(version, example))
  return traced
}
