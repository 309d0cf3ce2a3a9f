import { depthOf, isObject, type Json, maximumDepth } from '@pdn/core'
import { cut, type Issue, type KeyedHash, type Reading, type System, validate } from '@pdn/systems'
import type { Endpoint, Publication } from '../publication.ts'
import { type FilterValue, filterValue } from '../search/filter-value.ts'
import { pathReader } from './path-values.ts'
import { type TieredValue, tieredValues } from './value-table.ts'

/** A document ready for the index. */
export interface PreparedDocument {
  readonly ok: true
  /** Place in the publication of the endpoint that answers it. */
  readonly endpoint: number
  readonly kind: string
  readonly sourceId: string
  /** Its JSON as the confidential tier gets it. */
  readonly source: string
  /** Its JSON as the public tier gets it, where the cut changed it. */
  readonly visible: string | undefined
  /** Values for each filter, sort and the catalogue of the contract, in the contract's order. */
  readonly filters: readonly (readonly TieredValue[])[]
  readonly sorts: readonly (readonly TieredValue[])[]
  readonly catalogue: readonly TieredValue[]
  readonly issues: readonly Issue[]
}

/** A document that is not of the standard: nothing tells its kind or its identity. */
export interface RefusedDocument {
  readonly ok: false
  readonly issues: readonly Issue[]
}

/** Prepares a source document; `version` names the one that it was made for, where that is known. */
export type DocumentPreparation = (document: Json, version?: string) => PreparedDocument | RefusedDocument

/**
 * Makes the function that reads a source document, decides its endpoint and kind, cuts it for the public tier and takes
 * out what the contract's filters, sorts and catalogue compare.
 *
 * The endpoint is one that the document was made for, or whose version claims it or claims none: of several, that whose
 * version reads it with the fewest errors, the first of equals. What a public client can compare is what it can see: a
 * filter is no way around the cut. Both tiers compare the document as the version writes it, whatever draft its source is
 * of.
 */
export const documentPreparation = (publication: Publication, keyedHash: KeyedHash): DocumentPreparation => {
  const { system, endpoints } = publication
  const finishers = endpoints.map(endpoint => endpointPreparation(system, endpoint, keyedHash))
  return (source, version) => {
    if (depthOf(source) > maximumDepth) return { ok: false, issues: [tooDeep] }
    let best: { readonly place: number; readonly reading: Reading } | undefined
    for (const [place, endpoint] of endpoints.entries()) {
      if (!isCandidate(endpoint, source, version)) continue
      const reading = endpoint.version.read(source)
      if (best === undefined || isBetter(reading, best.reading)) best = { place, reading }
    }
    const finish = best === undefined ? undefined : finishers[best.place]
    if (best === undefined || finish === undefined) return { ok: false, issues: [unidentified] }
    const finished = finish(source, best.reading)
    return finished.ok ? { ...finished, endpoint: best.place } : finished
  }
}

const isCandidate = ({ version }: Endpoint, source: Json, madeFor: string | undefined): boolean =>
  madeFor === undefined ? (version.claims?.(source) ?? true) : version.id === madeFor

const isBetter = (reading: Reading, than: Reading): boolean =>
  reading.ok === than.ok ? errorsOf(reading) < errorsOf(than) : reading.ok

const errorsOf = ({ issues }: Reading): number => issues.filter(({ severity }) => severity === 'error').length

type Finished = Omit<PreparedDocument, 'endpoint'> | RefusedDocument

const endpointPreparation = (system: System, { version, contract }: Endpoint, keyedHash: KeyedHash) => {
  const filters = contract.filters.map(filter => {
    const readers = filter.paths.map(pathReader)
    return (document: Json) => valuesOf(readers, document, value => filterValue(filter.match, value))
  })
  const sorts = contract.sorts.map(sort => {
    const readers = sort.paths.map(pathReader)
    const match = sort.order === 'number' ? 'number' : 'exact'
    return (document: Json) => valuesOf(readers, document, value => filterValue(match, value))
  })
  const institutions = contract.catalogue === undefined ? [] : [pathReader(contract.catalogue.member)]
  const catalogue = (document: Json) => valuesOf(institutions, document, catalogueEntry)
  // The origin tells records of different providers apart; inside one provider it is the same for all.
  const origin = { provider: '', collection: version.collection }

  return (source: Json, reading: Reading): Finished => {
    if (!reading.ok) return reading
    const kind = system.kinds.find(candidate => candidate.id === reading.kind)
    const identity = kind?.identify(reading.document, origin)
    if (identity === undefined || !isObject(source)) return { ok: false, issues: [...reading.issues, unidentified] }
    const text = JSON.stringify(source)
    const standard = version.standardise?.(source, reading) ?? source
    const visible = cut(standard, version.publicity, JSON.stringify(identity.recordKey), keyedHash).document
    const visibleText = JSON.stringify(visible)
    const isCut = visibleText !== text
    const tiered = (read: (document: Json) => readonly FilterValue[]) => {
      const confidential = read(standard)
      return tieredValues(confidential, isCut ? read(visible) : confidential)
    }
    return {
      ok: true,
      kind: reading.kind,
      sourceId: identity.sourceId,
      source: text,
      visible: isCut ? visibleText : undefined,
      filters: filters.map(tiered),
      sorts: sorts.map(tiered),
      catalogue: tiered(catalogue),
      issues: [...reading.issues, ...validate(version, source)],
    }
  }
}

const tooDeep: Issue = { path: '', rule: 'document-too-deep', severity: 'error', repaired: false }

const unidentified: Issue = { path: '', rule: 'unidentified', severity: 'error', repaired: false }

const valuesOf = (
  readers: readonly ((document: Json) => readonly Json[])[],
  document: Json,
  compared: (value: Json) => FilterValue | undefined,
): readonly FilterValue[] => readers.flatMap(read => read(document).flatMap(value => compared(value) ?? []))

/** An institution as the catalogue lists it: `{nombre, siglas, clave}`, texts alone. */
const catalogueEntry = (value: Json): string | undefined => {
  if (!isObject(value)) return undefined
  const { nombre, siglas, clave } = value
  if (typeof nombre !== 'string' || nombre.trim() === '') return undefined
  return JSON.stringify({
    nombre,
    ...(typeof siglas === 'string' ? { siglas } : {}),
    ...(typeof clave === 'string' ? { clave } : {}),
  })
}
