import { escapePointerStep, isObject, type Json, type JsonObject } from '@pdn/core'

/** One value that another document has otherwise, or not at all, or alone. */
export interface DifferingValue {
  /** JSON Pointer. */
  readonly place: string
  /** The same in the syntax of publicity rules. */
  readonly path: string
  /** As the other document has it; undefined where it has none. */
  readonly value: Json | undefined
}

type Value = Json | undefined

/** Names of what stands in a value: members of an object, positions of a list. */
const stepsOf = (value: Value): readonly string[] => (isHolder(value) ? Object.keys(value) : [])

const isPositionIn = (value: Value, step: string): boolean =>
  Array.isArray(value) && step !== 'length' && Object.hasOwn(value, step)

const atStep = (value: Value, step: string): Value => {
  if (Array.isArray(value)) return isPositionIn(value, step) ? value[Number(step)] : undefined
  return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined
}

const isHolder = (value: Value): value is JsonObject | readonly Json[] => Array.isArray(value) || isObject(value)

const pathOf = (path: string, step: string, holders: readonly Value[]): string => {
  // A position, unless neither is a list in which there is such a one.
  if (holders.some(holder => isPositionIn(holder, step))) return `${path}[]`
  return path === '' ? step : `${path}.${step}`
}

const collect = (before: Value, after: Value, place: string, path: string, found: DifferingValue[]): void => {
  if (before === after) return
  const [was, is] = [before, after].map(value => (isHolder(value) ? undefined : value))
  if (was !== is) found.push({ place, path, value: is })
  for (const step of new Set([...stepsOf(before), ...stepsOf(after)]))
    collect(
      atStep(before, step),
      atStep(after, step),
      `${place}/${escapePointerStep(step)}`,
      pathOf(path, step, [after, before]),
      found,
    )
}

/** The values, such as hold no others, in which one document differs from another, each with its place. */
export const differingValues = (before: Json, after: Json): readonly DifferingValue[] => {
  const found: DifferingValue[] = []
  collect(before, after, '', '', found)
  return found
}
