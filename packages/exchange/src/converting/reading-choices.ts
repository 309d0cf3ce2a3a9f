import { isObject, type Json, type JsonObject } from '@pdn/core'
import { type Choice, describeVersion, type Issue, type RuleName, type Version } from '@pdn/systems'

/** Mends that change how a value is written and leave no doubt what it says. */
const certain: ReadonlySet<RuleName> = new Set([
  'early-names',
  'id-repaired',
  'wrong-type',
  'renamed-member',
  'placeholder',
])

const codesAt = (version: Version, pointer: string): readonly Json[] => {
  const path = pointer
    .slice(1)
    .replace(/\/\d+(?=\/|$)/g, '[]')
    .replaceAll('/', '.')
  const field = describeVersion(version).leaves.get(path)
  if (field?.codes !== undefined) return field.codes
  const catalogue = version.catalogues?.find(({ id }) => id === field?.catalogue)
  return catalogue?.entries.map(({ key }) => key) ?? []
}

const rawOf = (canonical: JsonObject, pointer: string): Json | undefined => {
  const raw = canonical['pdn:raw']
  return isObject(raw) && Object.hasOwn(raw, pointer) ? raw[pointer] : undefined
}

/** What reading a document had to decide: values that it deduced, and mends that another reader might make otherwise. */
export const readingChoices = (target: Version, canonical: JsonObject, issues: readonly Issue[]): readonly Choice[] => {
  const inferred = canonical['pdn:inferred']
  const pointers = Array.isArray(inferred)
    ? inferred.filter(pointer => typeof pointer === 'string' && !pointer.startsWith('/pdn:'))
    : []
  return [
    ...pointers.map((pointer): Choice => {
      const said = rawOf(canonical, pointer)
      return {
        type: 'chosen',
        rule: 'value-inferred',
        in: 'result',
        path: pointer,
        ...(said === undefined ? {} : { said }),
        alternatives: codesAt(target, pointer),
      }
    }),
    ...issues
      .filter(({ severity, repaired, rule }) => !certain.has(rule) && (repaired || severity === 'warning'))
      .map(
        ({ rule, path, repaired }): Choice => ({
          type: repaired ? 'changed' : 'chosen',
          rule,
          in: 'source',
          path,
          alternatives: [],
        }),
      ),
  ]
}
