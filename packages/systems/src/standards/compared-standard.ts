import type { JsonObject } from '@pdn/core'
import type { EndpointContract, SystemId } from '../system.ts'

/** A departure from a published standard that is meant, with its reason; each is written down here once. */
export interface DeliberateDifference {
  /** Which paths of the schema (`/a/b[]/c`). */
  readonly where: RegExp
  /** In what: `missing`, `added`, `types`, or a keyword of the schema. */
  readonly in: readonly string[]
  /** What we do instead, in words. */
  readonly instead: string
  readonly reason: string
}

/**
 * `equal`: ours says exactly what the published schema says. `holds`: ours holds at least what it says, where one schema
 * of ours stands for several published ones: every field, type and listed value of theirs, and whatever they require.
 */
export type Comparison = 'equal' | 'holds'

/** Where a published schema lies in the folder of reference files, and how its file writes it. */
export type PublishedSchema =
  /** A JSON Schema, or the like of it in an OpenAPI document, at a JSON Pointer. */
  | { readonly file: string; readonly pointer: string }
  /** Definitions that an extension adds to those of its standard. */
  | { readonly file: string; readonly definitions: true }
  /** A collection of a Directus snapshot. */
  | { readonly file: string; readonly collection: string }
  /** A document in an answer that was published as an example, where no schema was, at a JSON Pointer. */
  | { readonly file: string; readonly answer: string }

/** A published schema and ours of the same thing. */
export interface ComparedStandard {
  readonly id: string
  readonly system: SystemId
  readonly title: string
  readonly published: PublishedSchema
  readonly schema: JsonObject
  readonly how: Comparison
  readonly differences: readonly DeliberateDifference[]
}

/** A published endpoint and our contract of it. */
export interface ComparedContract {
  readonly id: string
  readonly system: SystemId
  readonly title: string
  readonly contract: EndpointContract
  /** The published file, and the JSON Pointers to the schemas of `query` and `sort`. */
  readonly published: { readonly file: string; readonly query: string; readonly sort: string }
}

/** A key of a published list that ours writes otherwise on purpose. */
export interface ListDifference {
  readonly list: string
  readonly published: string
  readonly ours: string
  readonly reason: string
}
