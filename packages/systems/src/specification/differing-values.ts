import { escapePointerStep, isObject, type Json } from '@pdn/core'

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

const itemsOf = (value: Value): readonly Value[] => (Array.isArray(value) ? value : [])

const namesOf = (value: Value): readonly string[] => (isObject(value) ? Object.keys(value) : [])

const memberOf = (value: Value, name: string): Value =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined

const isHolder = (value: Value): boolean => Array.isArray(value) || isObject(value)

const collect = (before: Value, after: Value, place: string, path: string, found: DifferingValue[]): void => {
  if (before === after) return
  const [was, is] = [before, after].map(value => (isHolder(value) ? undefined : value))
  if (was !== is) found.push({ place, path, value: is })
  const [wereItems, areItems] = [itemsOf(before), itemsOf(after)]
  for (let index = 0; index < Math.max(wereItems.length, areItems.length); index += 1)
    collect(wereItems[index], areItems[index], `${place}/${index}`, `${path}[]`, found)
  for (const name of new Set([...namesOf(before), ...namesOf(after)]))
    collect(
      memberOf(before, name),
      memberOf(after, name),
      `${place}/${escapePointerStep(name)}`,
      path === '' ? name : `${path}.${name}`,
      found,
    )
}

/** The values, such as hold no others, in which one document differs from another, each with its place. */
export const differingValues = (before: Json, after: Json): readonly DifferingValue[] => {
  const found: DifferingValue[] = []
  collect(before, after, '', '', found)
  return found
}
