import { isObject, type Json, type JsonObject } from '@pdn/core'

/** One mark: what stands at the pointer was inferred, or repaired from `raw`. */
export interface Mark {
  readonly path: string
  readonly raw: Json | undefined
}

/** What one release says of its own values, by JSON Pointer. */
export interface PartMarks {
  /** True for a release that says anything; pointers need not be followed otherwise. */
  readonly any: boolean
  readonly inferred: ReadonlySet<string>
  readonly raw: ReadonlyMap<string, Json>
  /** All marks in the order of their pointers' code units, so that those below one stand together. */
  readonly sorted: readonly Mark[]
}

const before = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1)

/** The marks of a release, from `pdn:inferred` and `pdn:raw`. */
export const marksOf = (release: JsonObject): PartMarks => {
  const pointers = release['pdn:inferred']
  const kept = release['pdn:raw']
  const inferred = new Set(Array.isArray(pointers) ? pointers.filter(pointer => typeof pointer === 'string') : [])
  const raw = new Map(
    Object.entries(isObject(kept) ? kept : {}).flatMap(([path, value]) => (value === undefined ? [] : [[path, value]])),
  )
  const sorted: readonly Mark[] = [
    ...[...inferred].map(path => ({ path, raw: undefined })),
    ...[...raw].map(([path, value]) => ({ path, raw: value })),
  ].sort((one, other) => before(one.path, other.path))
  return { any: sorted.length > 0, inferred, raw, sorted }
}

/** Index of the first mark whose pointer is not before a text. */
const firstFrom = (sorted: readonly Mark[], text: string): number => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.path ?? '') < text) low = middle + 1
    else high = middle
  }
  return low
}

/** Marks below a pointer, each at its pointer from there on. */
export const marksBelow = ({ sorted }: PartMarks, pointer: string): readonly Mark[] => {
  const prefix = `${pointer}/`
  const found: Mark[] = []
  for (let index = firstFrom(sorted, prefix); sorted[index]?.path.startsWith(prefix); index += 1) {
    const mark = sorted[index]
    if (mark !== undefined) found.push({ path: mark.path.slice(pointer.length), raw: mark.raw })
  }
  return found
}
