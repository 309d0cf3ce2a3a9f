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

const noMarks: PartMarks = { any: false, inferred: new Set(), raw: new Map(), sorted: [] }

/** The marks of a release, from `pdn:inferred` and `pdn:raw`. */
export const marksOf = (release: JsonObject): PartMarks => {
  const pointers = release['pdn:inferred']
  const kept = release['pdn:raw']
  if (pointers === undefined && kept === undefined) return noMarks
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

/** Marks on a value and inside it, each at its pointer from the value on. */
export const marksAt = ({ inferred, raw, sorted }: PartMarks, pointer: string, value: Json): readonly Mark[] => {
  const found: Mark[] = []
  if (inferred.has(pointer)) found.push({ path: '', raw: undefined })
  const kept = raw.get(pointer)
  if (kept !== undefined) found.push({ path: '', raw: kept })
  if (typeof value !== 'object') return found
  const prefix = `${pointer}/`
  for (let index = firstFrom(sorted, prefix); sorted[index]?.path.startsWith(prefix); index += 1) {
    const mark = sorted[index]
    if (mark !== undefined) found.push({ path: mark.path.slice(pointer.length), raw: mark.raw })
  }
  return found
}
