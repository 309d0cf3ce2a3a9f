import type { JsonObject } from '@pdn/core'
import { natureOfParty, type PartyNature } from '../publicity/party-privacy.ts'
import { itemsOf, memberOf, type Placed, textIn, textOf } from './access.ts'

/** An organisation that a process names in a role. */
export interface Actor {
  readonly role: string
  readonly name: string | undefined
  /** The party, or the reference where no party stands behind it. */
  readonly party: Placed
  readonly nature: PartyNature
}

/** A contracting process by its stages; whatever is missing or has another shape is absent. */
export interface Process {
  readonly root: Placed
  readonly ocid: string | undefined
  readonly planning: Placed | undefined
  readonly tender: Placed | undefined
  readonly awards: readonly Placed[]
  readonly contracts: readonly Placed[]
  readonly parties: readonly Placed[]
  readonly partyById: ReadonlyMap<string, Placed>
  /** Everybody in every role, in the order of the process: buyer, procuring entity, suppliers, tenderers, others. */
  readonly actors: readonly Actor[]
}

const institutional = new Set(['buyer', 'procuringEntity', 'payer', 'sourceParty'])

const nameOf = (party: Placed): string | undefined =>
  textIn(party.value, 'name') ?? textIn(memberOf(party, 'identifier')?.value, 'legalName')

const references = (role: string, places: readonly (Placed | undefined)[]): readonly (readonly [string, Placed])[] =>
  places.flatMap(place => (place === undefined ? [] : [[role, place] as const]))

const member = (owner: Placed | undefined, name: string): Placed | undefined =>
  owner === undefined ? undefined : memberOf(owner, name)

const actorsOf = (process: Omit<Process, 'actors'>): readonly Actor[] => {
  const transactions = process.contracts.flatMap(contract =>
    itemsOf(member(contract, 'implementation'), 'transactions'),
  )
  const referred = [
    ...references('buyer', [memberOf(process.root, 'buyer')]),
    ...references('procuringEntity', [member(process.tender, 'procuringEntity')]),
    ...references(
      'supplier',
      process.awards.flatMap(award => itemsOf(award, 'suppliers')),
    ),
    ...references('tenderer', itemsOf(process.tender, 'tenderers')),
    ...references(
      'payer',
      transactions.map(transaction => memberOf(transaction, 'payer')),
    ),
    ...references(
      'payee',
      transactions.map(transaction => memberOf(transaction, 'payee')),
    ),
  ]
  const seen = new Set<string>()
  const actor = (role: string, place: Placed): readonly Actor[] => {
    const party = process.partyById.get(textOf(place.value.id) ?? '') ?? place
    const name = nameOf(place) ?? nameOf(party)
    const key = JSON.stringify([role, party.path.startsWith('/parties/') ? party.path : name])
    if (seen.has(key)) return []
    seen.add(key)
    return [{ role, name, party, nature: natureOfParty(party.value, institutional.has(role)) }]
  }
  return [
    ...referred.flatMap(([role, place]) => actor(role, place)),
    ...process.parties.flatMap(party => {
      const roles = Array.isArray(party.value.roles) ? party.value.roles.filter(role => typeof role === 'string') : []
      return roles.flatMap(role => actor(role, party))
    }),
  ]
}

/** The parts of a canonical or assembled document. Total: works on whatever survived the cut. */
export const processOf = (document: JsonObject): Process => {
  const root: Placed = { value: document, path: '' }
  const parties = itemsOf(root, 'parties')
  const process = {
    root,
    ocid: textOf(document.ocid),
    planning: memberOf(root, 'planning'),
    tender: memberOf(root, 'tender'),
    awards: itemsOf(root, 'awards'),
    contracts: itemsOf(root, 'contracts'),
    parties,
    partyById: new Map(
      parties.flatMap(party => {
        const id = textOf(party.value.id)
        return id === undefined ? [] : [[id, party]]
      }),
    ),
  }
  return { ...process, actors: actorsOf(process) }
}

/** The names in a role, each once. */
export const namesIn = (process: Process, role: string): readonly string[] => [
  ...new Set(process.actors.flatMap(actor => (actor.role === role && actor.name !== undefined ? [actor.name] : []))),
]
