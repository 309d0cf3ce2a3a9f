/** A parameter of a list of records, as Directus has them. */
export type CollectionParameter = 'fields' | 'limit' | 'meta' | 'offset' | 'sort' | 'filter' | 'search'

/** What a specification says of a collection's endpoints. */
export interface SpecifiedCollection {
  /** Path of the list, as written there. */
  readonly path: string
  readonly parameters: readonly CollectionParameter[]
  readonly defaults?: Readonly<Partial<Record<CollectionParameter, number>>>
  /** Statuses of answers to a request for the list; of the record by its id, where the specification has that. */
  readonly statuses: { readonly list: readonly string[]; readonly record?: readonly string[] }
}

/** What a role of the capture tool may read of a collection. */
export interface CollectionRole {
  readonly name: string
  /** `confidential` sees reserved values too. */
  readonly tier: 'public' | 'confidential'
  /** Members of a record. */
  readonly fields: readonly string[]
}

/**
 * The interface of collections (Directus) under which a version is published, beside the contract of ours that stands in
 * for it: described as its specification and its capture tool have it, and neither served nor asked by the platform.
 */
export interface CollectionInterface {
  readonly specified: SpecifiedCollection
  /** Path of the list, as the tool serves it; a record stands below it at its id. */
  readonly shippedPath: string
  readonly roles: readonly CollectionRole[]
}

/** Path of the list of a collection that a Directus server has. */
export const itemsPath = (collection: string): string => `/items/${collection}`
