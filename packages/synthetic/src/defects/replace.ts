import { isObject, type Json, type JsonObject, pointerSteps } from '@pdn/core'

const replaced = (node: Json | undefined, steps: readonly string[], value: Json | undefined): Json | undefined => {
  const [step, ...rest] = steps
  if (step === undefined) return value
  if (Array.isArray(node))
    return node.map((item: Json, at) => (String(at) === step ? (replaced(item, rest, value) ?? null) : item))
  if (!isObject(node)) return node
  const { [step]: member, ...others } = node
  const next = replaced(member, rest, value)
  if (next === undefined) return others
  return Object.fromEntries(Object.entries(node).map(([name, kept]) => [name, name === step ? next : kept]))
}

/** The document with another value at a JSON Pointer, or without what stands there; order of members is kept. */
export const withValue = (document: JsonObject, pointer: string, value: Json | undefined): JsonObject => {
  const result = replaced(document, pointerSteps(pointer) ?? [], value)
  return isObject(result) ? result : document
}

/** The value with one text in place of another, wherever that is a whole value. */
export const withText = (value: Json, text: string, other: string): Json => {
  if (value === text) return other
  if (Array.isArray(value)) return value.map((item: Json) => withText(item, text, other))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      member === undefined ? member : withText(member, text, other),
    ]),
  )
}
