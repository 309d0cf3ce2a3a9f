import { isObject, type Json, type JsonObject } from '@pdn/core'

const deepest = 6

const inCamelCase = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

const todayOf = (name: string, renamed: ReadonlyMap<string, string>): string => renamed.get(name) ?? inCamelCase(name)

const modern = (value: Json, renamed: ReadonlyMap<string, string>, depth: number): Json => {
  if (depth > deepest) return value
  if (Array.isArray(value)) return value.map((item: Json) => modern(item, renamed, depth + 1))
  if (!isObject(value)) return value
  const members = new Map<string, Json>()
  for (const [name, inner] of Object.entries(value)) {
    if (inner === undefined) continue
    const today = todayOf(name, renamed)
    members.set(members.has(today) ? name : today, name.startsWith('pdn:') ? inner : modern(inner, renamed, depth + 1))
  }
  return Object.fromEntries(members)
}

/**
 * A document of the early 1.0 drafts, whose members are in snake case, under the names of version 1.1: its own of
 * `renamed` where the spelling does not tell them. As deep as the standards go; what lies deeper stays.
 */
export const modernNames = (source: JsonObject, renamed: ReadonlyMap<string, string>): JsonObject => {
  const document = modern(source, renamed, 0)
  return isObject(document) ? document : source
}

/** Today's path for one of the early drafts, both in the syntax of publicity rules. */
export const modernPath = (path: string, renamed: ReadonlyMap<string, string>): string =>
  path
    .split('.')
    .map(step => {
      const name = step.replace(/(\[\])+$/, '')
      return todayOf(name, renamed) + step.slice(name.length)
    })
    .join('.')

/**
 * The JSON Pointer in a document of the early drafts for one in the same document under today's names; what stands inside
 * an object today and was a value then is at the value.
 */
export const earlyPointer = (source: JsonObject, pointer: string, renamed: ReadonlyMap<string, string>): string => {
  let value: Json | undefined = source
  let early = ''
  for (const step of pointer.split('/').slice(1)) {
    const held: Json | undefined = value
    if (held !== undefined && typeof held !== 'object') return early
    const name: string = isObject(held) ? (Object.keys(held).find(key => todayOf(key, renamed) === step) ?? step) : step
    if (isObject(held)) value = held[name]
    else value = Array.isArray(held) ? held[Number(step)] : undefined
    early += `/${name}`
  }
  return early
}
