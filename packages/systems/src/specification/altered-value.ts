import { isObject, type Json, type JsonObject } from '@pdn/core'
import type { Catalogue } from '../system.ts'
import type { DescribedField } from './described-field.ts'

/** Another value that could as well stand at a field: another key of its list, another day, a longer text. */
const another = (field: DescribedField, value: Json, catalogues: readonly Catalogue[]): Json | undefined => {
  const listed: readonly Json[] | undefined =
    field.codes ?? catalogues.find(({ id }) => id === field.catalogue)?.entries.map(({ key }) => key)
  if (listed !== undefined) return listed.find(key => key !== value)
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  if (typeof value !== 'string') return undefined
  if (field.format === 'date' || field.format === 'date-time')
    return value.replace(/^\d{4}/, year => String(Number(year) - 1))
  return `${value}z`
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

/** The document with another value at the first place of a field; undefined where it has none or none other is known. */
export const withAnotherValue = (
  document: JsonObject,
  field: DescribedField,
  catalogues: readonly Catalogue[],
): JsonObject | undefined => withValueAt(document, field.path, value => another(field, value, catalogues))
