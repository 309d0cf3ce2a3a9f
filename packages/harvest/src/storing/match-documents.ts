import type { Issue } from '@pdn/systems'
import type { PreparedDocument } from '../prepare-page.ts'
import { nameBasedId, ownerHalf, variantId } from './name-based-id.ts'

/** A source document that is held already. */
export interface HeldDocument {
  readonly recordId: string
  readonly sourceKey: string
  readonly sourceId: string
  /** SHA-256 of its public bytes, in hexadecimal. */
  readonly hash: string
  /** The connection's pass that saw it last. */
  readonly pass: number
  readonly gone: boolean
  readonly arrival: bigint
}

/** What is to be done with a document that arrived. */
export interface Match {
  readonly prepared: PreparedDocument
  /**
   * `unchanged`: held as it is; `changed`: written over the one that it continues (which may have been gone);
   * `stored`: new.
   */
  readonly outcome: 'unchanged' | 'changed' | 'stored'
  readonly recordId: string
  readonly sourceKey: string
  readonly arrival: bigint
  /** True where an earlier document of the same pass bore the same id. */
  readonly reused: boolean
}

interface MatchContext {
  readonly connectionId: string
  readonly collection: string
  readonly pass: number
  /** Arrival of the first of the documents; the others follow by one. */
  readonly firstArrival: bigint
}

interface Place {
  recordId: string
  readonly sourceKey: string
  hash: string
  seen: boolean
  gone: boolean
  readonly arrival: bigint
}

const reusedIssue: Issue = { path: '', rule: 'id-reused', severity: 'warning', repaired: false }

/** The issues to keep beside a matched document: its own, and that its id was used twice where it was. */
export const issuesOf = (match: Match): readonly Issue[] =>
  match.reused ? [...match.prepared.issues, reusedIssue] : match.prepared.issues

const byRank = (rank: (place: Place) => number) => (left: Place, right: Place) => rank(left) - rank(right)

/**
 * Decides for every document of a page which held document it is. Of the same id and record, one of the same content
 * is the same; failing that, it continues one that this pass has not seen yet; failing that, it is another document
 * under one id, and is stored beside it. Documents of the same content are paired first, so that the order in which
 * two documents of one id arrive changes nothing.
 */
export const matchDocuments = (
  documents: readonly PreparedDocument[],
  held: readonly HeldDocument[],
  context: MatchContext,
): readonly Match[] => {
  const places = new Map<string, Place[]>()
  for (const row of held) {
    const list = places.get(row.sourceId) ?? []
    list.push({ ...row, seen: row.pass >= context.pass })
    places.set(row.sourceId, list)
  }
  const matches: (Match | undefined)[] = documents.map(() => undefined)
  const owner = (prepared: PreparedDocument) => [
    context.connectionId,
    context.collection,
    prepared.sourceId,
    prepared.recordId,
  ]
  const firstKeys = new Map(documents.map(prepared => [prepared, variantId(owner(prepared), undefined)]))
  const firstKey = (prepared: PreparedDocument): string => firstKeys.get(prepared) ?? ''

  const candidates = (prepared: PreparedDocument): readonly Place[] => {
    const ofId = places.get(prepared.sourceId)
    if (ofId === undefined) return []
    const half = ownerHalf(firstKey(prepared))
    return ofId.filter(place => ownerHalf(place.sourceKey) === half)
  }

  const settle = (index: number, prepared: PreparedDocument, place: Place, outcome: Match['outcome']): void => {
    const others = places.get(prepared.sourceId) ?? []
    const reused = others.some(other => other !== place && other.seen)
    place.seen = true
    place.gone = false
    place.hash = prepared.hash.toString('hex')
    const { recordId, sourceKey, arrival } = place
    matches[index] = { prepared, outcome, recordId, sourceKey, arrival, reused }
  }

  const settleEqual = (index: number, prepared: PreparedDocument): boolean => {
    const hash = prepared.hash.toString('hex')
    const rank = (place: Place) => Number(place.seen) * 2 + Number(place.gone)
    const equal = candidates(prepared)
      .filter(place => place.hash === hash)
      .toSorted(byRank(rank))[0]
    if (equal !== undefined) settle(index, prepared, equal, equal.gone ? 'changed' : 'unchanged')
    return equal !== undefined
  }

  const newPlace = (prepared: PreparedDocument, arrival: bigint): Place => {
    const taken = new Set(candidates(prepared).map(place => place.sourceKey))
    const content = prepared.hash.toString('hex')
    let sourceKey = firstKey(prepared)
    for (let trial = 0; taken.has(sourceKey); trial += 1) {
      sourceKey = variantId(owner(prepared), [content, String(trial)])
    }
    const apart = taken.size > 0 && !prepared.gathers
    const recordId = apart ? nameBasedId([prepared.recordId, sourceKey]) : prepared.recordId
    const place = { recordId, sourceKey, hash: content, seen: false, gone: false, arrival }
    places.set(prepared.sourceId, [...(places.get(prepared.sourceId) ?? []), place])
    return place
  }

  const settleOther = (index: number, prepared: PreparedDocument): void => {
    const rank = (place: Place) => Number(place.gone)
    const continued = candidates(prepared)
      .filter(place => !place.seen)
      .toSorted(byRank(rank))[0]
    if (continued !== undefined) settle(index, prepared, continued, 'changed')
    else settle(index, prepared, newPlace(prepared, context.firstArrival + BigInt(index)), 'stored')
  }

  const others = documents.flatMap((prepared, index) => (settleEqual(index, prepared) ? [] : [index]))
  for (const index of others) {
    const prepared = documents[index]
    if (prepared !== undefined && !settleEqual(index, prepared)) settleOther(index, prepared)
  }
  return matches.flatMap(match => (match === undefined ? [] : [match]))
}
