import { isObject, type Json, type JsonObject } from '@pdn/core'
import type { CutValue } from './cut-contract.ts'
import { classOf, type RuleNode } from './rule-tree.ts'
import { reservedShape } from './shape.ts'
import { type TextCut, textRole } from './text-cut.ts'

/**
 * The platform's own members at the root of every document: `pdn:inferred`, JSON Pointers of what was inferred rather
 * than read; `pdn:raw`, what the source wrote where a value was repaired, by JSON Pointer; `pdn:synthetic`, true for
 * invented records. They have no rules: each entry shares the fate of the value that it speaks of.
 */
export const isAnnotation = (name: string, value: Json): boolean =>
  (name === 'pdn:inferred' && Array.isArray(value)) ||
  (name === 'pdn:raw' && isObject(value)) ||
  (name === 'pdn:synthetic' && typeof value === 'boolean')

/** A cut document beside its source, and how the indices of its arrays moved. */
interface Cutting {
  readonly source: JsonObject
  readonly left: JsonObject
  readonly root: RuleNode
  readonly texts: TextCut
  readonly moved: ReadonlyMap<string, readonly number[]>
}

interface CutAnnotations {
  readonly members: JsonObject
  readonly cut: readonly CutValue[]
}

/** Where a pointer of the source document leads: in the source, in its rules, and in what is left. */
interface Place {
  /** The same place in the cut document; `undefined` where an item on the way is gone. */
  readonly pointer: string | undefined
  readonly path: string
  readonly member: string
  readonly trail: readonly Json[]
  readonly rule: RuleNode
  /** True where the source holds a value there. */
  readonly held: boolean
}

const deepestPointer = 64
const arrayIndex = /^(?:0|[1-9]\d{0,8})$/

const stepsOf = (pointer: string): readonly string[] | undefined => {
  if (!pointer.startsWith('/')) return undefined
  const steps = pointer.slice(1).split('/')
  if (steps.length > deepestPointer) return undefined
  return steps.map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

const written = (step: string | number): string => String(step).replaceAll('~', '~0').replaceAll('/', '~1')

const valueAt = (value: Json | undefined, step: string): Json | undefined => {
  if (Array.isArray(value)) return arrayIndex.test(step) ? value[Number(step)] : undefined
  if (isObject(value)) return Object.hasOwn(value, step) ? value[step] : undefined
  return undefined
}

/** Follows a pointer as far as rules reach; `undefined` where no rule is on its way. */
const placeOf = (pointer: string, cutting: Cutting): Place | undefined => {
  const steps = stepsOf(pointer)
  if (steps === undefined) return undefined
  const original: (string | number)[] = []
  const trail: Json[] = [cutting.source]
  let moved: string | undefined = ''
  let path = ''
  let member = ''
  let value: Json | undefined = cutting.source
  let rule: RuleNode = cutting.root
  for (const step of steps) {
    const isItem: boolean = arrayIndex.test(step) && rule.items !== undefined && !isObject(value)
    const next: RuleNode | undefined = isItem ? rule.items : rule.members.get(step)
    if (next === undefined) return undefined
    const indices: readonly number[] | undefined = isItem ? cutting.moved.get(JSON.stringify(original)) : undefined
    const index: number | string = indices === undefined ? step : (indices[Number(step)] ?? -1)
    moved = moved === undefined || index === -1 ? undefined : `${moved}/${written(index)}`
    original.push(isItem ? Number(step) : step)
    path += isItem ? '[]' : path === '' ? step : `.${step}`
    if (!isItem) member = step
    value = valueAt(value, step)
    if (value !== undefined) trail.push(value)
    rule = next
  }
  return { pointer: moved, path, member, trail, rule, held: value !== undefined }
}

const survives = (pointer: string | undefined, left: JsonObject): pointer is string => {
  let value: Json | undefined = pointer === undefined ? undefined : left
  for (const step of stepsOf(pointer ?? '') ?? []) value = valueAt(value, step)
  return value !== undefined
}

const cutInferred = (pointers: readonly Json[], cutting: Cutting): readonly string[] => {
  const kept = new Set<string>()
  for (const pointer of pointers) {
    const place = typeof pointer === 'string' ? placeOf(pointer, cutting) : undefined
    if (place !== undefined && survives(place.pointer, cutting.left)) kept.add(place.pointer)
  }
  return [...kept]
}

/** A raw value is published only where the value that it was before repair is, and passes the same scan. */
const cutRawValue = (pointer: string, raw: Json, cutting: Cutting, cut: CutValue[]): readonly [string, Json] | [] => {
  const place = placeOf(pointer, cutting)
  const path = `pdn:raw.${place?.path ?? '*'}`
  const scalar = raw === null || typeof raw !== 'object'
  if (place === undefined || place.pointer === undefined || !scalar) {
    cut.push({ path, reason: 'unclassified', shape: reservedShape(raw), replaced: false })
    return []
  }
  const decided = classOf(place.rule, [...place.trail, raw])
  if (decided !== 'public' || (place.held && !survives(place.pointer, cutting.left))) {
    const reason = decided === undefined ? 'unclassified' : 'reserved'
    cut.push({ path, reason, shape: reservedShape(raw), replaced: false })
    return []
  }
  if (typeof raw !== 'string') return [place.pointer, raw]
  const { text, found } = cutting.texts.cut(raw, textRole(place.member))
  for (const { reason, shape, replaced } of found) cut.push({ path, reason, shape, replaced })
  return [place.pointer, text]
}

const cutRaw = (raws: JsonObject, cutting: Cutting, cut: CutValue[]): JsonObject => {
  const kept = new Map<string, Json>()
  for (const [pointer, raw] of Object.entries(raws)) {
    if (raw === undefined) continue
    const [place, value] = cutRawValue(pointer, raw, cutting, cut)
    if (place !== undefined && value !== undefined) kept.set(place, value)
  }
  return Object.fromEntries(kept)
}

/** The annotations that may be published beside a cut document, their pointers moved with the items they name. */
export const cutAnnotations = (cutting: Cutting): CutAnnotations => {
  const cut: CutValue[] = []
  const { 'pdn:inferred': inferred, 'pdn:raw': raw, 'pdn:synthetic': synthetic } = cutting.source
  const members: Record<string, Json> = {}
  if (Array.isArray(inferred)) {
    const pointers = cutInferred(inferred, cutting)
    if (pointers.length > 0 || inferred.length === 0) members['pdn:inferred'] = pointers
  }
  if (isObject(raw)) {
    const kept = cutRaw(raw, cutting, cut)
    if (Object.keys(kept).length > 0 || Object.keys(raw).length === 0) members['pdn:raw'] = kept
  }
  if (typeof synthetic === 'boolean') members['pdn:synthetic'] = synthetic
  return { members, cut }
}
