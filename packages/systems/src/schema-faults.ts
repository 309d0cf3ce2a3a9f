import { escapePointerStep, type Json } from '@pdn/core'
import type { RuleName } from './rule-name.ts'
import type { Issue } from './system.ts'

/** What a compiled schema tells of one departure, as Ajv names it. */
interface RawFault {
  readonly instancePath: string
  readonly schemaPath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
}

/** A schema compiled by Ajv, in this process or as standalone code. */
export interface CompiledValidator {
  (document: Json): unknown
  errors?: readonly RawFault[] | null | undefined
}

/** One way in which a document departs from a schema; it holds no value of the document. */
export interface SchemaFault extends Issue {
  /** The keyword of JSON Schema that the value breaks, and what it says: the types, the list, the limit. */
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
}

/** Rule names of ours for the keywords of JSON Schema; of all others it is the shape that is wrong. */
const ruleNames: Readonly<Record<string, RuleName>> = {
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

/** Every rule that a schema may be broken by, under our names. */
export const schemaRules: ReadonlySet<string> = new Set(Object.values(ruleNames))

const mildRules: ReadonlySet<string> = new Set(['bad-format', 'too-long', 'repeated-item', 'unknown-member'])

const missingMember = ({ params }: RawFault): string | undefined => {
  const missing: unknown = params.missingProperty ?? params.additionalProperty ?? params.unevaluatedProperty
  return typeof missing === 'string' ? missing : undefined
}

const toFault = (raw: RawFault): SchemaFault => {
  const rule = ruleNames[raw.keyword] ?? 'wrong-shape'
  const member = missingMember(raw)
  return {
    path: member === undefined ? raw.instancePath : `${raw.instancePath}/${escapePointerStep(member)}`,
    rule,
    severity: mildRules.has(rule) ? 'warning' : 'error',
    repaired: false,
    keyword: raw.keyword,
    params: raw.params,
  }
}

/** What a schema's combination of alternatives repeats of its branches says nothing more; nor does it that one applies. */
const distinct = (faults: readonly SchemaFault[]): readonly SchemaFault[] => {
  const byKey = new Map<string, SchemaFault>()
  for (const fault of faults) {
    const key = `${fault.path} ${fault.rule}`
    if (!byKey.has(key)) byKey.set(key, fault)
  }
  return [...byKey.values()]
}

/** Every way in which a document departs from a compiled schema, the first `faultLimit` of them; none holds a value. */
export const schemaFaults = (validator: CompiledValidator, document: Json): readonly SchemaFault[] =>
  validator(document) === true
    ? []
    : distinct((validator.errors ?? []).filter(({ keyword }) => keyword !== 'if').map(toFault))
