import { isObject, type Json, type JsonObject } from '@pdn/core'

const valuesAt = (values: readonly Json[], step: string): readonly Json[] => {
  const name = step.replace(/(\[\])+$/, '')
  let found = values.flatMap(value => {
    const member = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
    return member === undefined ? [] : [member]
  })
  for (let depth = (step.length - name.length) / 2; depth > 0; depth -= 1) {
    found = found.flatMap((value: Json): readonly Json[] => (Array.isArray(value) ? value : [value]))
  }
  return found
}

/** The first value, other than null, that a document has at a path in the syntax of publicity rules. */
export const exampleAt = (document: JsonObject, path: string): Json | undefined =>
  path
    .split('.')
    .reduce<readonly Json[]>(valuesAt, [document])
    .find(value => value !== null)
