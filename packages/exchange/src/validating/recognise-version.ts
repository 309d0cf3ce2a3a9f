import { isObject, type Json } from '@pdn/core'
import { describeVersion, type Version, validate } from '@pdn/systems'

/** Values of one document that are looked at. */
const leafLimit = 3_000
/**
 * A version that knows a smaller share of the values of documents is not taken for their standard; where it can read
 * them, drafts and earlier names included, a small share is enough.
 */
const leastShare = 0.3
const leastShareRead = 0.05

const known = new WeakMap<Version, ReadonlySet<string>>()

/** Paths of the values that a version knows, in the syntax of publicity rules. */
const knownPaths = (version: Version): ReadonlySet<string> => {
  const paths = known.get(version) ?? new Set(describeVersion(version).leaves.keys())
  known.set(version, paths)
  return paths
}

/** Share of a document's values that stand where a version has a field. Any depth, bounded work. */
const knownShare = (document: Json, paths: ReadonlySet<string>): number => {
  const pending: { readonly value: Json; readonly path: string }[] = [{ value: document, path: '' }]
  let leaves = 0
  let found = 0
  for (let next = pending.pop(); next !== undefined && leaves < leafLimit; next = pending.pop()) {
    const { value, path } = next
    if (Array.isArray(value)) {
      for (const item of value.slice(0, leafLimit)) pending.push({ value: item, path: `${path}[]` })
    } else if (isObject(value)) {
      for (const name of Object.keys(value).slice(0, leafLimit)) {
        const inner = value[name]
        if (inner !== undefined && !name.startsWith('pdn:'))
          pending.push({ value: inner, path: path === '' ? name : `${path}.${name}` })
      }
    } else {
      leaves++
      if (paths.has(path)) found++
    }
  }
  return leaves === 0 ? 0 : found / leaves
}

interface Fit {
  readonly isOne: boolean
  readonly total: number
}

/**
 * How well a version reads a document: the share of its values that it knows, less what it cannot read at all, what
 * claims for itself it lacks, and, to part those that know as much, its departures from the schema.
 */
const fitOf = (version: Version, document: Json): Fit => {
  const share = knownShare(document, knownPaths(version))
  const claims = version.claims?.(document)
  const { ok } = version.read(document)
  const claimed = claims === undefined ? 0 : claims ? 0.2 : -0.2
  const faults = Math.min(validate(version, document).length, 100) / 1_000
  return { isOne: share >= (ok ? leastShareRead : leastShare), total: share + claimed - (ok ? 0 : 0.2) - faults }
}

/**
 * The version that the first documents of a file are of: whichever reads them best, the newest of equals as the list has
 * them; undefined where none knows enough of most of them.
 */
export const recogniseVersion = (items: readonly Json[], candidates: readonly Version[]): Version | undefined => {
  let best: { readonly version: Version; readonly total: number } | undefined
  for (const version of candidates) {
    const documents = items.flatMap(item => [...version.unpack(item)].slice(0, items.length))
    const fits = documents.map(({ document }) => fitOf(version, document))
    const total = fits.reduce((sum, fit) => sum + fit.total, 0) / Math.max(fits.length, 1)
    const isOne = fits.filter(fit => fit.isOne).length * 2 > fits.length
    if (isOne && (best === undefined || total > best.total)) best = { version, total }
  }
  return best?.version
}
