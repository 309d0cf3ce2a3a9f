import { isObject, type Json } from './json.ts'

/** One step of a JSON Pointer (RFC 6901) as it is written. */
export const escapePointerStep = (step: string | number): string => {
  if (typeof step === 'number') return String(step)
  return step.includes('~') || step.includes('/') ? step.replaceAll('~', '~0').replaceAll('/', '~1') : step
}

/** The JSON Pointer of these steps; the empty text for none, the whole document. */
export const jsonPointer = (steps: readonly (string | number)[]): string =>
  steps.map(step => `/${escapePointerStep(step)}`).join('')

/** The steps of a JSON Pointer; undefined for a text that is none. */
export const pointerSteps = (pointer: string): readonly string[] | undefined => {
  if (pointer === '') return []
  if (!pointer.startsWith('/')) return undefined
  return pointer
    .slice(1)
    .split('/')
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** The value at a JSON Pointer; undefined where there is none. */
export const valueAt = (document: Json, pointer: string): Json | undefined => {
  let value: Json | undefined = document
  for (const step of pointerSteps(pointer) ?? [undefined]) {
    if (step === undefined || value === undefined) return undefined
    value = memberOf(value, step)
  }
  return value
}

const memberOf = (value: Json, step: string): Json | undefined => {
  if (Array.isArray(value)) return /^(?:0|[1-9][0-9]*)$/.test(step) ? value[Number(step)] : undefined
  return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined
}

/**
 * JSON Pointers of what differs between two documents, the first `limit` of them: members in order of their names, items
 * by position; what was added or taken away is told by its own pointer, not by those below it. Any depth.
 */
export const changedPointers = (before: Json, after: Json, limit: number): readonly string[] => {
  const changed: string[] = []
  const pending: { readonly pointer: string; readonly before: Json | undefined; readonly after: Json | undefined }[] = [
    { pointer: '', before, after },
  ]
  while (changed.length < limit) {
    const next = pending.pop()
    if (next === undefined) break
    const names = commonMembers(next.before, next.after)
    if (names === undefined) {
      if (!Object.is(next.before, next.after)) changed.push(next.pointer)
      continue
    }
    for (const name of names.reverse()) {
      const [was, is] = [childOf(next.before, name), childOf(next.after, name)]
      if (was !== is) pending.push({ pointer: `${next.pointer}/${escapePointerStep(name)}`, before: was, after: is })
    }
  }
  return changed
}

const childOf = (value: Json | undefined, name: string): Json | undefined =>
  value === undefined ? undefined : memberOf(value, name)

/** Names of the members or items that either has, where both are arrays or both are objects. */
const commonMembers = (before: Json | undefined, after: Json | undefined): string[] | undefined => {
  if (Array.isArray(before) && Array.isArray(after)) {
    return [...Array(Math.max(before.length, after.length)).keys()].map(String)
  }
  if (!isObject(before) || !isObject(after)) return undefined
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
}
