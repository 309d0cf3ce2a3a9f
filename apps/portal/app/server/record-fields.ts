import { isObject, type Json, type JsonObject, type Localized } from '@pdn/core'
import type { Presentation, ShownValue } from '@pdn/systems'

/** One value that differs between two versions of a record and that their pages do not show. */
export interface ChangedField {
  readonly pointer: string
  readonly before: string | undefined
  readonly after: string | undefined
}

const longestShown = 280

/** Labels of a page's values by the JSON Pointers that they were made from. */
export const labelsOf = (presentation: Presentation): ReadonlyMap<string, Localized> => {
  const labels = new Map<string, Localized>()
  const learn = (label: Localized, values: readonly ShownValue[]): void => {
    for (const path of values.flatMap(value => value.paths ?? [])) if (!labels.has(path)) labels.set(path, label)
  }
  for (const block of presentation.blocks) {
    if (block.type === 'fields') for (const field of block.fields) learn(field.label, field.values)
    if (block.type === 'table')
      for (const row of block.rows)
        for (const [index, value] of row.entries()) {
          const column = block.columns[index]
          if (column !== undefined) learn(column.label, [value])
        }
  }
  return labels
}

/** The label of the pointer itself, of the nearest part above it, or of the first part below it. */
export const labelFor = (pointer: string, labels: ReadonlyMap<string, Localized>): Localized | undefined => {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const label = labels.get(at)
    if (label !== undefined) return label
  }
  for (const [path, label] of labels) if (path.startsWith(`${pointer}/`)) return label
  return undefined
}

const memberAt = (holder: Json | undefined, name: string): Json | undefined => {
  if (Array.isArray(holder)) return /^\d+$/.test(name) ? holder[Number(name)] : undefined
  return isObject(holder) && Object.hasOwn(holder, name) ? holder[name] : undefined
}

const valueAt = (document: JsonObject, pointer: string): Json | undefined =>
  pointer
    .split('/')
    .slice(1)
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<Json | undefined>(memberAt, document)

const shown = (value: Json | undefined): string | undefined => {
  if (value === undefined) return undefined
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
}

/** What the pointers held before and hold after; those that a page shows under a label tell it there. */
export const unshownChanges = (
  pointers: readonly string[],
  before: JsonObject | undefined,
  after: JsonObject | undefined,
  labels: ReadonlyMap<string, Localized>,
): ChangedField[] =>
  pointers
    .filter(pointer => labelFor(pointer, labels) === undefined)
    .map(pointer => ({
      pointer,
      before: before === undefined ? undefined : shown(valueAt(before, pointer)),
      after: after === undefined ? undefined : shown(valueAt(after, pointer)),
    }))
