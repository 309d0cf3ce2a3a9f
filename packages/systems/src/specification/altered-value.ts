import { isObject, type Json, type JsonObject } from '@pdn/core'
import type { Catalogue } from '../system.ts'
import type { DescribedField } from './described-field.ts'

/** Another value for a field, and how to know it again where a reader put it; without that where it is one of a list. */
export interface AlteredValue {
  readonly value: Json
  readonly isSame?: (found: Json) => boolean
}

const day = 86_400_000
const firstDay = Date.UTC(1990, 0, 1)

/** A day of its own for each field, written as the value was. */
const anotherDay = (value: string, index: number): AlteredValue => {
  const date = new Date(firstDay + index * day).toISOString().slice(0, 10)
  return {
    value: value.replace(/^\d{4}-\d{2}-\d{2}/, date),
    isSame: found => typeof found === 'string' && found.startsWith(date),
  }
}

/**
 * Another value that could as well stand at a field: another key of its list, another day, another number, a longer
 * text. `index` makes it unlike those of other fields; none for a value that cannot be altered.
 */
export const alteredValue = (
  field: DescribedField,
  value: Json,
  catalogues: readonly Catalogue[],
  index: number,
): AlteredValue | undefined => {
  const listed: readonly Json[] | undefined =
    field.codes ?? catalogues.find(({ id }) => id === field.catalogue)?.entries.map(({ key }) => key)
  if (listed !== undefined) {
    const other = listed.find(key => String(key) !== String(value))
    if (other === undefined) return undefined
    // Lists of keys write numbers as texts.
    return { value: typeof value === 'number' ? Number(other) : other }
  }
  if (typeof value === 'boolean') return { value: !value }
  if (typeof value === 'number') {
    const number = value + 1 + index
    return { value: number, isSame: found => found === number }
  }
  if (typeof value !== 'string') return undefined
  if (field.format?.startsWith('date') === true) return anotherDay(value, index)
  const mark = `z${index}q`
  return { value: `${value}${mark}`, isSame: found => typeof found === 'string' && found.toLowerCase().includes(mark) }
}

const replaceAt = (
  value: Json,
  steps: readonly string[],
  change: (value: Json) => Json | undefined,
): Json | undefined => {
  const [step, ...rest] = steps
  if (step === undefined) return change(value)
  if (step === '[]') {
    if (!Array.isArray(value)) return replaceAt(value, rest, change)
    for (const [index, item] of value.entries()) {
      const changed = replaceAt(item, rest, change)
      if (changed !== undefined) return value.with(index, changed)
    }
    return undefined
  }
  const member = isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined
  if (!isObject(value) || member === undefined || member === null) return undefined
  const changed = replaceAt(member, rest, change)
  return changed === undefined ? undefined : { ...value, [step]: changed }
}

const stepsOf = (path: string): readonly string[] =>
  path.split('.').flatMap(step => {
    const name = step.replace(/(\[\])+$/, '')
    return [name, ...Array<string>((step.length - name.length) / 2).fill('[]')]
  })

/** The document with something else at the first place of a field; undefined where it has none or nothing is put there. */
export const withValueAt = (
  document: JsonObject,
  path: string,
  change: (value: Json) => Json | undefined,
): JsonObject | undefined => {
  const changed = replaceAt(document, stepsOf(path), change)
  return isObject(changed) ? changed : undefined
}
