import { canonicalJson, depthOf, type Json, type JsonObject, maximumDepth } from '@pdn/core'
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Issue } from './system.ts'

/** Rule names of ours for the keywords of JSON Schema; other keywords keep their own names. */
const ruleNames: Readonly<Record<string, string>> = {
  required: 'missing-required',
  type: 'wrong-type',
  enum: 'not-in-list',
  const: 'not-in-list',
  format: 'bad-format',
  pattern: 'bad-format',
  maxLength: 'too-long',
  minLength: 'too-short',
  maximum: 'too-large',
  exclusiveMaximum: 'too-large',
  minimum: 'too-small',
  exclusiveMinimum: 'too-small',
  maxItems: 'too-many',
  maxProperties: 'too-many',
  minItems: 'too-few',
  minProperties: 'too-few',
  uniqueItems: 'repeated-item',
  additionalProperties: 'unknown-member',
  unevaluatedProperties: 'unknown-member',
  anyOf: 'wrong-shape',
  oneOf: 'wrong-shape',
}

const mildRules: ReadonlySet<string> = new Set(['bad-format', 'too-long', 'repeated-item', 'unknown-member'])

const pointerStep = (member: string): string => member.replaceAll('~', '~0').replaceAll('/', '~1')

const missingMember = (error: ErrorObject): string | undefined => {
  const missing: unknown = error.params.missingProperty ?? error.params.additionalProperty
  return typeof missing === 'string' ? missing : undefined
}

const toIssue = (error: ErrorObject): Issue => {
  const rule = ruleNames[error.keyword] ?? error.keyword
  const member = missingMember(error)
  return {
    path: member === undefined ? error.instancePath : `${error.instancePath}/${pointerStep(member)}`,
    rule,
    severity: mildRules.has(rule) ? 'warning' : 'error',
    repaired: false,
  }
}

/** Ajv compares every two items; an array of a provider's making may be long, so items are compared by their text. */
const hasRepeats = (items: readonly Json[]): boolean => {
  const texts = new Set<string>()
  for (const item of items) {
    // Items nested too deep for a canonical text are no standard's: their shape is told by other rules.
    if (depthOf(item) < maximumDepth) texts.add(canonicalJson(item))
    else return false
  }
  return texts.size < items.length
}

const createValidator = (): Ajv2020 => {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, strictRequired: false })
  addFormats.default(ajv)
  ajv.removeKeyword('uniqueItems')
  ajv.addKeyword({
    keyword: 'uniqueItems',
    type: 'array',
    schemaType: 'boolean',
    validate: (unique: boolean, items: readonly Json[]) => !unique || !hasRepeats(items),
  })
  return ajv
}

/** What a schema's combination of alternatives repeats of its branches says nothing more; nor does it that one applies. */
const distinct = (issues: readonly Issue[]): readonly Issue[] => {
  const byKey = new Map<string, Issue>()
  for (const issue of issues) byKey.set(`${issue.path} ${issue.rule}`, issue)
  return [...byKey.values()]
}

const compiled = new WeakMap<JsonObject, ValidateFunction>()

const validatorOf = (schema: JsonObject): ValidateFunction => {
  const known = compiled.get(schema)
  if (known !== undefined) return known
  const made = createValidator().compile(schema)
  compiled.set(schema, made)
  return made
}

/** Every way in which a document departs from a schema; no issue holds a value. Compiled once a schema. */
export const validateAgainst = (schema: JsonObject, document: Json): readonly Issue[] => {
  const validator = validatorOf(schema)
  return validator(document) === true
    ? []
    : distinct((validator.errors ?? []).filter(({ keyword }) => keyword !== 'if').map(toIssue))
}

/**
 * Every way in which a source document departs from its published standard: path as JSON Pointer and rule
 * (`missing-required`, `wrong-type`, `not-in-list`, `bad-format`, `too-long` …), without values. An issue stands
 * beside the record; it is never a ground to lose it.
 */
export const validate = (version: { readonly schema: JsonObject }, document: Json): readonly Issue[] =>
  validateAgainst(version.schema, document)
