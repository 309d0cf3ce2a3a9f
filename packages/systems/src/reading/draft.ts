import { isObject, type Json, type JsonObject } from '@pdn/core'

/** A document under construction. */
export interface Draft {
  [member: string]: Json
}

const deepest = 6

const setMember = (draft: Draft, name: string, value: Json): void => {
  // A source may call a member `__proto__`: plain assignment, ten times as fast, would not make a member of it.
  if (name !== '__proto__') draft[name] = value
  else Object.defineProperty(draft, name, { value, enumerable: true, configurable: true, writable: true })
}

const memberOf = (draft: Json | undefined, name: string): Json | undefined =>
  isDraft(draft) && Object.hasOwn(draft, name) ? draft[name] : undefined

const isDraft = (value: Json | undefined): value is Draft =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A copy of a source document whose objects can be taken apart; values below the standard's depth are shared. */
export const draftOf = (source: JsonObject, depth = 0): Draft => {
  const draft: Draft = {}
  for (const [name, value] of Object.entries(source)) {
    if (value === undefined) continue
    setMember(draft, name, isObject(value) && depth < deepest ? draftOf(value, depth + 1) : value)
  }
  return draft
}

const stepsOf = (pointer: string): readonly string[] => pointer.slice(1).split('/')

/** Takes the value at a pointer out of a draft; nulls are taken and give nothing. */
export const takeAt = (draft: Draft, pointer: string): Json | undefined => {
  const steps = stepsOf(pointer)
  const last = steps.at(-1) ?? ''
  let holder: Json | undefined = draft
  for (const step of steps.slice(0, -1)) holder = memberOf(holder, step)
  const value = memberOf(holder, last)
  if (value === undefined || !isDraft(holder)) return undefined
  delete holder[last]
  return value ?? undefined
}

/** The name under which a value is kept whose place is taken; no rule knows it, so the cut counts it. */
const secondName = (name: string): string => `${name}:2`

const isFree = (held: Json | undefined): boolean => held === undefined || held === null

const mergeMember = (draft: Draft, name: string, value: Json, depth: number): void => {
  const held = memberOf(draft, name)
  if (isFree(held)) setMember(draft, name, value)
  else if (isDraft(held) && isDraft(value) && depth < deepest) mergeInto(held, value, depth + 1)
  else setMember(draft, secondName(name), value)
}

/** Adds the members of `rest` to a draft; what is there stays, and what collides is kept under a second name. */
export const mergeInto = (draft: Draft, rest: Draft, depth = 0): void => {
  for (const [name, value] of Object.entries(rest)) mergeMember(draft, name, value, depth)
}

/** Puts a value at a pointer, making the objects on the way; objects are merged. */
export const putAt = (draft: Draft, pointer: string, value: Json): void => {
  const steps = stepsOf(pointer)
  let holder = draft
  for (const step of steps.slice(0, -1)) {
    const held = memberOf(holder, step)
    const next: Draft = isDraft(held) ? held : {}
    if (next !== held) setMember(holder, isFree(held) ? step : secondName(step), next)
    holder = next
  }
  mergeMember(holder, steps.at(-1) ?? '', value, steps.length)
}

/** Takes away objects that hold nothing any more, as deep as a draft goes. */
export const withoutEmpty = (draft: Draft, depth = 0): Draft => {
  for (const [name, value] of Object.entries(draft)) {
    if (!isDraft(value)) continue
    if (depth < deepest) withoutEmpty(value, depth + 1)
    if (Object.keys(value).length === 0) delete draft[name]
  }
  return draft
}
