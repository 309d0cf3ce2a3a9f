import type { Json, JsonObject } from '@pdn/core'
import { isObject } from '@pdn/core'

/** A value's place in its source and in the canonical document, as JSON Pointers. */
export type Move = readonly [from: string, to: string]

const under = (pointer: string, base: string): boolean => pointer === base || pointer.startsWith(`${base}/`)

const longest = (a: Move, b: Move, side: 0 | 1): number => b[side].length - a[side].length

/** The canonical pointers of a source pointer; itself where nothing moved. */
const canonicalPointers = (pointer: string, moves: readonly Move[]): readonly string[] => {
  const [best] = moves.filter(([from]) => under(pointer, from)).sort((a, b) => longest(a, b, 0))
  if (best === undefined) return [pointer]
  return moves.filter(([from]) => from === best[0]).map(([from, to]) => to + pointer.slice(from.length))
}

/** The source pointer of a canonical pointer; itself where nothing moved. */
export const sourcePointer = (pointer: string, moves: readonly Move[]): string => {
  const [best] = moves.filter(([, to]) => under(pointer, to)).sort((a, b) => longest(a, b, 1))
  return best === undefined ? pointer : best[0] + pointer.slice(best[1].length)
}

/** The path, in the syntax of publicity rules, to which a path moves; itself where nothing moved. */
export const movedPath = (path: string, moves: readonly Move[]): string => {
  const [pointer = ''] = canonicalPointers(`/${path.replaceAll('.', '/')}`, moves)
  return pointer.slice(1).replaceAll('/', '.')
}

/** What a source document says of itself in members of the platform's own. */
export interface Annotations {
  readonly inferred: readonly string[]
  readonly raw: readonly (readonly [string, Json])[]
  readonly synthetic: boolean
}

/** Reads the annotations at the root of a source document; what is not of their shape is ignored. */
export const annotationsOf = (source: JsonObject): Annotations => {
  const { 'pdn:inferred': inferred, 'pdn:raw': raw, 'pdn:synthetic': synthetic } = source
  return {
    inferred: Array.isArray(inferred) ? inferred.filter(pointer => typeof pointer === 'string') : [],
    raw: isObject(raw) ? Object.entries(raw).flatMap(([at, value]) => (value === undefined ? [] : [[at, value]])) : [],
    synthetic: synthetic === true,
  }
}

/** The annotations of a canonical document: those of its source at their new places, with what its reading added. */
export const annotate = (
  source: Annotations,
  moves: readonly Move[],
  added: { readonly inferred: readonly string[]; readonly raw: ReadonlyMap<string, Json> },
): JsonObject => {
  const inferred = new Set([...source.inferred.flatMap(at => canonicalPointers(at, moves)), ...added.inferred])
  const raw = new Map(added.raw)
  for (const [at, value] of source.raw) for (const to of canonicalPointers(at, moves)) raw.set(to, value)
  return {
    ...(inferred.size > 0 ? { 'pdn:inferred': [...inferred] } : {}),
    ...(raw.size > 0 ? { 'pdn:raw': Object.fromEntries(raw) } : {}),
    ...(source.synthetic ? { 'pdn:synthetic': true } : {}),
  }
}
