import { isObject, type Json, type JsonObject } from '@pdn/core'

/** What one release says of its own values, by JSON Pointer. */
export interface PartMarks {
  /** True for a release that says anything; pointers need not be followed otherwise. */
  readonly any: boolean
  readonly inferred: ReadonlySet<string>
  readonly raw: ReadonlyMap<string, Json>
}

const entries = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : [])

/** The marks of a release, from `pdn:inferred` and `pdn:raw`. */
export const marksOf = (release: JsonObject): PartMarks => {
  const inferred = new Set(entries(release['pdn:inferred']).filter(pointer => typeof pointer === 'string'))
  const kept = release['pdn:raw']
  const raw = new Map(
    Object.entries(isObject(kept) ? kept : {}).flatMap(([path, value]) => (value === undefined ? [] : [[path, value]])),
  )
  return { any: inferred.size > 0 || raw.size > 0, inferred, raw }
}

/** Marks below a pointer, each at its pointer from there on. */
export const marksBelow = (
  marks: PartMarks,
  pointer: string,
): readonly { readonly path: string; readonly raw: Json | undefined }[] => {
  if (!marks.any) return []
  const prefix = `${pointer}/`
  const inside = (path: string): boolean => path.startsWith(prefix)
  return [
    ...[...marks.inferred].filter(inside).map(path => ({ path: path.slice(pointer.length), raw: undefined })),
    ...[...marks.raw]
      .filter(([path]) => inside(path))
      .map(([path, raw]) => ({ path: path.slice(pointer.length), raw })),
  ]
}
