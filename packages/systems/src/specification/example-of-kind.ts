import { type JsonObject, madeOnce } from '@pdn/core'
import type { Version } from '../system.ts'
import { withValueAt } from './altered-value.ts'
import { describeVersion } from './describe-version.ts'

/** What decides a document's kind stands near its top; deeper keys are not tried, nor more of them than these. */
const deepest = 2
const mostTries = 120

const depthOfPath = (path: string): number => path.split('.').length

const kindOf = ({ read }: Version, document: JsonObject): string | undefined => {
  const reading = read(document)
  return reading.ok ? reading.kind : undefined
}

/** Id of the kind that a version's example is of, as it stands. */
export const kindOfExample = (version: Version): string | undefined =>
  version.example === undefined ? undefined : kindOf(version, version.example)

const findExample = (version: Version, kind: string): JsonObject | undefined => {
  const { example, kindExamples = {} } = version
  if (Object.hasOwn(kindExamples, kind)) return kindExamples[kind]
  if (example === undefined || kindOfExample(version) === kind) return example
  const keys = [...describeVersion(version).leaves.values()]
    .filter(({ path }) => depthOfPath(path) <= deepest)
    .flatMap(({ path, codes = [] }) => codes.map(code => [path, code] as const))
  for (const [path, code] of keys.slice(0, mostTries)) {
    const altered = withValueAt(example, path, () => code)
    if (altered !== undefined && kindOf(version, altered) === kind) return altered
  }
  return undefined
}

/** What was found of a version, by the kind. */
const examplesOf = madeOnce((_version: Version) => new Map<string, JsonObject | undefined>())

/**
 * A version's example as a document of that kind: the one that it has of the kind, its only one, or that with the one
 * other key near its top that makes it so. The same version is asked once a kind.
 */
export const exampleOfKind = (version: Version, kind: string): JsonObject | undefined => {
  const known = examplesOf(version)
  if (!known.has(kind)) known.set(kind, findExample(version, kind))
  return known.get(kind)
}
