import { isObject, type Json, type JsonObject } from '@pdn/core'
import { rememberLast } from '../../remember-last.ts'

/** An object of a release, and its JSON Pointer. */
export interface Place {
  readonly value: JsonObject
  readonly path: string
}

/** What an organisation is referred to as. */
export type ReferenceRole = 'buyer' | 'procuringEntity' | 'tenderer' | 'supplier' | 'payer' | 'payee'

/** Stage of a process that a document or milestone belongs to. */
export type Stage = 'planning' | 'tender' | 'award' | 'contract' | 'implementation'

/** Every object of a release that checks look at, found in one pass. */
export interface Survey {
  readonly release: JsonObject
  readonly planning: Place | undefined
  readonly tender: Place | undefined
  readonly awards: readonly Place[]
  readonly contracts: readonly Place[]
  readonly transactions: readonly (Place & { readonly contract: Place })[]
  readonly parties: readonly Place[]
  readonly partiesById: ReadonlyMap<string, readonly Place[]>
  readonly references: Readonly<Record<ReferenceRole, readonly Place[]>>
  readonly periods: readonly Place[]
  readonly values: readonly Place[]
  readonly documents: readonly (Place & { readonly stage: Stage })[]
  readonly milestones: readonly Place[]
  readonly amendments: readonly (Place & { readonly owner: Place })[]
  readonly relatedProcesses: readonly Place[]
}

/** The object that is a member of a place. */
export const memberOf = (place: Place | undefined, name: string): Place | undefined => {
  const value = place?.value[name]
  return place !== undefined && isObject(value) ? { value, path: `${place.path}/${name}` } : undefined
}

const noPlaces: readonly Place[] = []

/** The objects in a list that is a member of a place. */
export const itemsOf = (place: Place | undefined, name: string): readonly Place[] => {
  const list = place?.value[name]
  if (place === undefined || !Array.isArray(list) || list.length === 0) return noPlaces
  const found: Place[] = []
  for (const [index, value] of list.entries())
    if (isObject(value)) found.push({ value, path: `${place.path}/${name}/${index}` })
  return found
}

/** An id as text; undefined for what is none. */
export const idOf = (value: Json | undefined): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined

/** Places by the id that they have, each list in the order of the document. */
export const byId = (places: readonly Place[], member = 'id'): ReadonlyMap<string, readonly Place[]> => {
  const found = new Map<string, Place[]>()
  for (const place of places) {
    const id = idOf(place.value[member])
    if (id === undefined) continue
    const same = found.get(id)
    if (same === undefined) found.set(id, [place])
    else same.push(place)
  }
  return found
}

type Gathering = {
  -readonly [Name in 'documents' | 'milestones' | 'amendments' | 'periods' | 'values']: Survey[Name][number][]
} & {
  readonly references: Record<ReferenceRole, Place[]>
  readonly transactions: Survey['transactions'][number][]
}

const add = (list: Place[], place: Place | undefined): void => {
  if (place !== undefined) list.push(place)
}

const common = (into: Gathering, place: Place | undefined, stage: Stage): void => {
  for (const document of itemsOf(place, 'documents')) into.documents.push({ ...document, stage })
  into.milestones.push(...itemsOf(place, 'milestones'))
  for (const amendment of itemsOf(place, 'amendments')) {
    if (place !== undefined) into.amendments.push({ ...amendment, owner: place })
  }
}

const surveyTender = (into: Gathering, tender: Place | undefined): void => {
  common(into, tender, 'tender')
  add(into.references.procuringEntity, memberOf(tender, 'procuringEntity'))
  into.references.tenderer.push(...itemsOf(tender, 'tenderers'))
  for (const name of ['tenderPeriod', 'enquiryPeriod', 'awardPeriod', 'contractPeriod'])
    add(into.periods, memberOf(tender, name))
  for (const name of ['value', 'minValue']) add(into.values, memberOf(tender, name))
}

const surveyAward = (into: Gathering, award: Place): void => {
  common(into, award, 'award')
  into.references.supplier.push(...itemsOf(award, 'suppliers'))
  add(into.periods, memberOf(award, 'contractPeriod'))
  add(into.values, memberOf(award, 'value'))
}

const surveyContract = (into: Gathering, contract: Place): void => {
  common(into, contract, 'contract')
  add(into.periods, memberOf(contract, 'period'))
  add(into.values, memberOf(contract, 'value'))
  const implementation = memberOf(contract, 'implementation')
  common(into, implementation, 'implementation')
  for (const transaction of itemsOf(implementation, 'transactions')) {
    into.transactions.push({ ...transaction, contract })
    add(into.values, memberOf(transaction, 'value'))
    add(into.references.payer, memberOf(transaction, 'payer'))
    add(into.references.payee, memberOf(transaction, 'payee'))
  }
}

const survey = (release: JsonObject): Survey => {
  const root: Place = { value: release, path: '' }
  const into: Gathering = {
    documents: [],
    milestones: [],
    amendments: [],
    periods: [],
    values: [],
    transactions: [],
    references: { buyer: [], procuringEntity: [], tenderer: [], supplier: [], payer: [], payee: [] },
  }
  const [planning, tender] = [memberOf(root, 'planning'), memberOf(root, 'tender')]
  const parties = itemsOf(root, 'parties')
  const [awards, contracts] = [itemsOf(root, 'awards'), itemsOf(root, 'contracts')]
  add(into.references.buyer, memberOf(root, 'buyer'))
  common(into, planning, 'planning')
  add(into.values, memberOf(memberOf(planning, 'budget'), 'amount'))
  surveyTender(into, tender)
  for (const award of awards) surveyAward(into, award)
  for (const contract of contracts) surveyContract(into, contract)
  return {
    release,
    planning,
    tender,
    awards,
    contracts,
    parties,
    partiesById: byId(parties),
    relatedProcesses: [
      ...itemsOf(root, 'relatedProcesses'),
      ...contracts.flatMap(contract => itemsOf(contract, 'relatedProcesses')),
    ],
    ...into,
  }
}

/** The survey of a release; of the last one it is remembered, so that all checks of a document share one pass. */
export const surveyOf: (release: JsonObject) => Survey = rememberLast(survey)
