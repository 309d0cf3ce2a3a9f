import { isObject, type Json, type JsonObject } from '@pdn/core'

/** For each list that lost entries, by its pointer: the new place of each entry, and undefined for those that are gone. */
type Places = Map<string, readonly (number | undefined)[]>

const isHollow = (value: Json): boolean => isObject(value) && Object.keys(value).length === 0

/** As deep as a declaration goes: what lies deeper is no part of it, and is cut whole. */
const deepest = 12

/** True where a list holds an entry that says nothing. */
const holdsHollow = (value: Json, depth = -1): boolean => {
  if (depth > deepest) return false
  if (Array.isArray(value)) return value.some((item: Json) => isHollow(item) || holdsHollow(item, depth + 1))
  if (!isObject(value)) return false
  for (const name in value) {
    const inner = value[name]
    if (typeof inner === 'object' && inner !== null && holdsHollow(inner, depth + 1)) return true
  }
  return false
}

const prune = (value: Json, pointer: string, places: Places, depth = 0): Json => {
  if (depth > deepest) return value
  if (Array.isArray(value)) return pruneItems(value, pointer, places, depth + 1)
  return isObject(value) ? pruneMembers(value, pointer, places, depth + 1) : value
}

const pruneItems = (items: readonly Json[], pointer: string, places: Places, depth: number): Json => {
  const pruned = items.map((item, index) => prune(item, `${pointer}/${index}`, places, depth))
  if (!pruned.some(isHollow)) return pruned.some((item, index) => item !== items[index]) ? pruned : items
  let next = 0
  const indices = pruned.map(item => (isHollow(item) ? undefined : next++))
  places.set(pointer, indices)
  return pruned.filter(item => !isHollow(item))
}

const pruneMembers = (source: JsonObject, pointer: string, places: Places, depth: number): JsonObject => {
  const changed: [string, Json][] = []
  for (const name of Object.keys(source)) {
    const value = source[name]
    if (value === undefined || value === null || typeof value !== 'object') continue
    const pruned = prune(value, `${pointer}/${name}`, places, depth)
    if (pruned !== value) changed.push([name, pruned])
  }
  return changed.length === 0 ? source : { ...source, ...Object.fromEntries(changed) }
}

/** A pointer into the document before as one into the document after; undefined where what it leads to is gone. */
const moved = (pointer: string, places: Places): string | undefined => {
  let [before, after] = ['', '']
  for (const step of pointer.split('/').slice(1)) {
    const indices = places.get(before)
    const place = indices === undefined ? step : indices[Number(step)]
    if (place === undefined) return undefined
    before += `/${step}`
    after += `/${place}`
  }
  return after
}

/**
 * A canonical document without the entries of lists that say nothing, its annotations pointing to where the others stand.
 * Beside an entry that is cut such an entry would stay in public, and alone it would not.
 */
export const withoutHollowEntries = (document: JsonObject): JsonObject => {
  if (!holdsHollow(document)) return document
  const { 'pdn:raw': raw, 'pdn:inferred': inferred, ...content } = document
  const places: Places = new Map()
  const pruned = pruneMembers(content, '', places, 0)
  if (places.size === 0) return document
  const raws = isObject(raw)
    ? Object.entries(raw).flatMap(([pointer, value]) => {
        const place = moved(pointer, places)
        return place === undefined || value === undefined ? [] : [[place, value] as const]
      })
    : []
  const pointers = Array.isArray(inferred)
    ? inferred.flatMap(pointer => (typeof pointer === 'string' ? (moved(pointer, places) ?? []) : []))
    : []
  return {
    ...pruned,
    ...(pointers.length > 0 ? { 'pdn:inferred': pointers } : {}),
    ...(raws.length > 0 ? { 'pdn:raw': Object.fromEntries(raws) } : {}),
  }
}
