import type { Json } from '@pdn/core'
import type { SystemId } from '@pdn/systems'

/** Where something stands in a mapping's text, from 1. */
export interface MappingPlace {
  readonly line: number
  readonly column: number
}

/** When a rule applies to a row. */
export type Condition =
  | { readonly type: 'empty'; readonly source: string; readonly expected: boolean }
  | { readonly type: 'equals'; readonly source: string; readonly values: readonly string[] }
  | { readonly type: 'matches'; readonly source: string; readonly pattern: RegExp }
  | { readonly type: 'legal-form'; readonly source: string; readonly expected: boolean }
  | { readonly type: 'rfc'; readonly source: string; readonly expected: 'company' | 'person' | 'none' }
  | { readonly type: 'all' | 'any'; readonly conditions: readonly Condition[] }
  | { readonly type: 'not'; readonly condition: Condition }

/** A piece of a template: words, a column, or a part that disappears when one of its columns is empty. */
export type TemplatePart =
  | { readonly type: 'words'; readonly words: string }
  | { readonly type: 'column'; readonly source: string }
  | { readonly type: 'optional'; readonly parts: readonly TemplatePart[] }

/** Where a value comes from. */
export type Source =
  | { readonly type: 'column'; readonly source: string }
  | { readonly type: 'constant'; readonly value: Json }
  | { readonly type: 'template'; readonly parts: readonly TemplatePart[] }
  /** SHA-256 over these cells, the first 32 hexadecimal digits. */
  | { readonly type: 'hash'; readonly sources: readonly string[] }
  /** The latest date among these columns, over all rows of the group. */
  | { readonly type: 'latest'; readonly sources: readonly string[] }
  | { readonly type: 'split'; readonly source: string; readonly separator: string }
  /** The first alternative that applies and has a value. */
  | { readonly type: 'first'; readonly alternatives: readonly Alternative[] }

export interface Alternative {
  readonly from: Source
  readonly when: Condition | undefined
  readonly inferred: boolean | undefined
}

export type Transform =
  | 'text'
  | 'upper'
  | 'lower'
  | 'name'
  | 'given-names'
  | 'first-surname'
  | 'second-surname'
  | 'date'
  | 'date-time'
  | 'money'
  | 'number'
  | 'integer'
  | 'boolean'

/** Text → value; what is not listed is kept as published or left out, and told either way. */
export interface Catalogue {
  readonly name: string
  /** By the folded text. */
  readonly values: ReadonlyMap<string, Json>
  readonly otherwise: 'keep' | 'leave-out' | { readonly value: Json }
}

/** Puts one value at one path. */
export interface ValueRule {
  readonly type: 'value'
  readonly path: readonly string[]
  /** True where the path ends in `[]`: the value joins a list, once. */
  readonly appends: boolean
  readonly from: Source
  readonly when: Condition | undefined
  readonly transform: Transform
  readonly formats: readonly string[] | undefined
  readonly currency: string
  readonly catalogue: Catalogue | undefined
  readonly fallback: Json | undefined
  readonly required: boolean
  /** What the mapping says of it; undefined where the kind of source decides. */
  readonly inferred: boolean | undefined
  readonly place: MappingPlace
}

/** Puts one object into a list; objects of equal key are one. */
export interface ItemRule {
  readonly type: 'item'
  readonly path: readonly string[]
  readonly key: ValueRule | undefined
  readonly rules: readonly Rule[]
  readonly when: Condition | undefined
  readonly place: MappingPlace
}

export type Rule = ValueRule | ItemRule

/** A column that a mapping reads, and where it says so first. */
export interface ColumnUse {
  readonly column: string
  readonly place: MappingPlace
}

/** A mapping from the columns of a file to the documents of a standard, checked. */
export interface Mapping {
  readonly where: string
  readonly title: string
  readonly target: { readonly system: SystemId; readonly version: string }
  /** How the file is to be read, where the mapping says so. */
  readonly source: {
    readonly delimiter?: string
    readonly encoding?: 'utf-8' | 'windows-1252'
    readonly skipLines?: number
    readonly sheet?: string
  }
  readonly timeZone: string
  /** Columns that hold reserved values: never hashed. */
  readonly reserved: readonly string[]
  /** Rows whose cells in these columns are equal make one document; empty where each row makes its own. */
  readonly groupBy: readonly string[]
  readonly rules: readonly Rule[]
  readonly columns: readonly ColumnUse[]
}
