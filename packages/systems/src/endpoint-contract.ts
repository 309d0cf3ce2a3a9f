/**
 * How a filter of a published contract compares; texts fold case and accents and keep ñ apart from n. `range` takes
 * `{min, max}`, either of which may be absent, and both hold for the same value.
 */
export type FilterMatch = 'exact' | 'fragment' | 'any-of' | 'from' | 'until' | 'number' | 'range'

/** One member of `query` in a published contract. */
export interface ContractFilter {
  /** Dotted where the contract groups its filters: `bienesInmuebles.valorAdquisicion`. */
  readonly name: string
  readonly match: FilterMatch
  /** Paths of the source document (the syntax of publicity rules) any of which may satisfy it. */
  readonly paths: readonly string[]
  /** True where the filter works on a reserved path: refused to public clients. */
  readonly reserved?: boolean
  /** Of a reserved filter, the values that public clients may ask for all the same: whole public identifiers. */
  readonly publicValue?: (value: string) => boolean
  /** Values allowed, where the contract closes the list. */
  readonly values?: readonly (string | number)[]
}

/** One member of `sort` in a published contract. */
export interface ContractSort {
  readonly name: string
  /** Paths of the source document whose values are ordered; of several, the first ascending or the last descending. */
  readonly paths: readonly string[]
  /** `text` goes by the Spanish alphabet; it is the usual one. */
  readonly order?: 'text' | 'number'
  /** True where the order would tell of reserved values, so public clients may not ask for it. */
  readonly reserved?: boolean
}

/** The endpoint under which a version is published, as its specification writes it. */
export interface EndpointContract {
  /** Name on the command line: `v1`. */
  readonly id: string
  readonly method: 'POST' | 'GET'
  /** Path of the search, from the provider's base address: `/v1/psancionados`. */
  readonly path: string
  /** Path of the catalogue of institutions, and the path of the source document that it lists. */
  readonly catalogue?: { readonly path: string; readonly member: string }
  readonly filters: readonly ContractFilter[]
  readonly sorts: readonly ContractSort[]
  /** Where the RFC of whoever asks (`rfcSolicitante`) may stand, if anywhere. */
  readonly requester?: 'in-query' | 'beside-query'
}
