import type { Json, JsonObject } from '@pdn/core'
import type { Version } from '../system.ts'
import { withAnotherValue } from './altered-value.ts'
import { describeVersion } from './describe-version.ts'
import { exampleOfKind } from './example-of-kind.ts'
import { flatValues } from './flat-values.ts'

/** A value that changes more places of the canonical document than this steers the reading; it goes nowhere itself. */
const mostPlaces = 6

const canonicalOf = (version: Version, document: Json, kind: string): JsonObject | undefined => {
  const reading = version.read(document)
  return reading.ok && reading.kind === kind ? reading.document : undefined
}

const changedPaths = (before: JsonObject, after: JsonObject): ReadonlySet<string> => {
  const [was, is] = [flatValues(before), flatValues(after)]
  const paths = new Set<string>()
  for (const [pointer, { path, value }] of [...was, ...is]) {
    if (path.startsWith('pdn:')) continue
    if (was.get(pointer)?.value !== value || is.get(pointer)?.value !== value) paths.add(path)
  }
  return paths
}

/**
 * Where a version's reader puts each field in the canonical document of a kind, found by reading its example with one
 * value changed at a time: path of the source → paths of the canonical document. Fields that the reader leaves out,
 * whose value steers the reading, or that the example lacks are not among them.
 */
export const traceReading = (version: Version, kind: string): ReadonlyMap<string, readonly string[]> => {
  const traced = new Map<string, readonly string[]>()
  const example = exampleOfKind(version, kind)
  const plain = example === undefined ? undefined : canonicalOf(version, example, kind)
  if (example === undefined || plain === undefined) return traced
  for (const field of describeVersion(version).leaves.values()) {
    const altered = withAnotherValue(example, field, version.catalogues ?? [])
    const canonical = altered === undefined ? undefined : canonicalOf(version, altered, kind)
    if (canonical === undefined) continue
    const paths = [...changedPaths(plain, canonical)]
    if (paths.length > 0 && paths.length <= mostPlaces) traced.set(field.path, paths)
  }
  return traced
}
