import type { Json, Localized } from '@pdn/core'
import type { PublicityRule } from '../system.ts'

/** One thing that must hold of a document; several together must all hold. */
export interface FieldCondition {
  /** Field that it asks of, in the syntax of publicity rules. */
  readonly path: string
  /** Values of which it must have one; none where it is enough that the field is there. */
  readonly values: readonly Json[]
  /** True where it must not hold. */
  readonly isNot: boolean
}

/** Whether an object must have a member. */
export interface FieldRequirement {
  /** `always`: wherever the object that holds it is; `sometimes`: under conditions. */
  readonly level: 'always' | 'sometimes' | 'never'
  /** Of `sometimes`, the cases in which it must be there; a case without conditions is one that no words tell. */
  readonly cases: readonly (readonly FieldCondition[])[]
}

/** Limits of a value, under the names that JSON Schema gives them. */
export interface FieldLimits {
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly exclusiveMaximum?: number
  readonly multipleOf?: number
  readonly pattern?: string
  /** Of lists. */
  readonly minItems?: number
  readonly maxItems?: number
  readonly uniqueItems?: boolean
}

/** What becomes of a value when its document is published. */
export interface FieldPublicity {
  /**
   * `conditional`: as `rules` say; `unclassified`: no rule knows it, so it is not published; `mixed`: of an object whose
   * fields differ.
   */
  readonly class: PublicityRule['class'] | 'conditional' | 'unclassified' | 'mixed'
  /** Of `conditional`, the rules in their order: the first whose reason holds decides, one without holds otherwise. */
  readonly rules: readonly { readonly class: PublicityRule['class']; readonly reason?: Localized }[]
}

/** One field of a document, with everything that the definitions say of it. */
export interface DescribedField {
  /** Name of the member. */
  readonly name: string
  /** Path from the document in the syntax of publicity rules, with `[]` for every item: `tipoSancion[].clave`, `tag[]`. */
  readonly path: string
  /** True where it holds other fields. */
  readonly isObject: boolean
  /** How many lists stand around the value: 0 for none. */
  readonly lists: number
  /** True where a list may also be given as its one value. */
  readonly isSingleToo: boolean
  /** JSON types of the value (of one item, in a list), without null: `string`, `integer`, `object` …; none where any may stand. */
  readonly types: readonly string[]
  readonly isNullable: boolean
  /** Format as JSON Schema names it: `date`, `date-time`, `uuid`, `uri` … */
  readonly format?: string
  readonly limits: FieldLimits
  /** Values allowed, where the list is closed. */
  readonly codes?: readonly Json[]
  /** Id of the version's catalogue that lists its keys. */
  readonly catalogue?: string
  readonly requirement: FieldRequirement
  readonly publicity: FieldPublicity
  /** The value that the version's example has there. */
  readonly example?: Json
  readonly description?: string
  /** True where the standard still knows it and no longer wants it. */
  readonly isDeprecated: boolean
  /** True where it holds itself again; its members stand at its first occurrence above. */
  readonly isRecursive: boolean
  /** Names that further members may have (regular expressions): the translations of OCDS. */
  readonly patterns: readonly string[]
  readonly members: readonly DescribedField[]
}

/** The fields of a version's documents. */
export interface DescribedVersion {
  readonly fields: readonly DescribedField[]
  /** Every field that holds a value, by its path. */
  readonly leaves: ReadonlyMap<string, DescribedField>
  /** Paths that publicity rules know and the schema does not: earlier names, extensions. */
  readonly unplacedRules: readonly string[]
}
