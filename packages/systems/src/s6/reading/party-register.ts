import { findReservedIdentifiers, foldForSearch, isObject, type Json, type JsonObject } from '@pdn/core'
import type { Findings } from './findings.ts'
import { child } from './pointer.ts'

/** Details of an organisation that version 1.0 wrote into each reference and 1.1 keeps once, in `parties`. */
const details = ['identifier', 'additionalIdentifiers', 'address', 'contactPoint'] as const

/** So many parties of one derived id may contradict each other; the details of further ones stay in their references. */
const versionsOfOne = 20

const idOf = (value: Json | undefined): string | undefined => {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

const nameOf = (reference: JsonObject): string | undefined => {
  const legalName = isObject(reference.identifier) ? reference.identifier.legalName : undefined
  return [reference.name, legalName].find(name => typeof name === 'string' && name.trim() !== '') as string | undefined
}

/**
 * `scheme-id` of the identifier, its id alone, or the folded name: the same organisation gets the same id everywhere. A
 * name that holds a reserved value stays as it is written: folded, the cut might not know the value any more.
 */
const derivedId = (reference: JsonObject, name: string | undefined): string | undefined => {
  const identifier = isObject(reference.identifier) ? reference.identifier : {}
  const id = idOf(identifier.id)
  if (id !== undefined) return typeof identifier.scheme === 'string' ? `${identifier.scheme}-${id}` : id
  if (name === undefined || findReservedIdentifiers(name).length > 0) return name
  return foldForSearch(name).replaceAll(' ', '-') || undefined
}

const heldIn = (reference: JsonObject): readonly string[] =>
  details.filter(member => isObject(reference[member]) || Array.isArray(reference[member]))

/** The ids that parties have. */
export const partyIds = (parties: readonly JsonObject[]): ReadonlySet<string> =>
  new Set(parties.flatMap(({ id }) => idOf(id) ?? []))

/** True for a reference of version 1.1: with an id, and without details unless its party is among those given. */
export const isSettled = (reference: JsonObject, given: ReadonlySet<string>): boolean => {
  const id = idOf(reference.id)
  return id !== undefined && (heldIn(reference).length === 0 || given.has(id))
}

const sameJson = (one: Json | undefined, other: Json | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

const agrees = (party: JsonObject, reference: JsonObject): boolean =>
  details.every(
    member =>
      reference[member] === undefined || party[member] === undefined || sameJson(party[member], reference[member]),
  )

/** The parties of one release, to which references hand over the details that version 1.1 keeps there. */
export class PartyRegister {
  readonly #parties: JsonObject[]
  readonly #places = new Map<string, number>()
  /** Ids of the parties that the source itself gives. */
  readonly #given: ReadonlySet<string>
  readonly #findings: Findings

  constructor(parties: readonly JsonObject[], findings: Findings) {
    this.#parties = [...parties]
    this.#findings = findings
    for (const [place, party] of parties.entries()) {
      const id = idOf(party.id)
      if (id !== undefined && !this.#places.has(id)) this.#places.set(id, place)
    }
    this.#given = partyIds(parties)
  }

  /** The parties, once every reference was handed over; undefined where the release has none. */
  get parties(): readonly JsonObject[] | undefined {
    return this.#parties.length > 0 ? this.#parties : undefined
  }

  /**
   * A reference of version 1.1 for one of any version: id and name, the details handed over to `parties` under the
   * role. Details that contradict those of the party with the same id stay in the reference, and so do those of a
   * reference to a party that the source gives: it is of 1.1 already, and so is everything that was read once.
   */
  refer(reference: JsonObject, role: string, pointer: string): JsonObject {
    if (isSettled(reference, this.#given)) return reference
    const held = heldIn(reference)
    const ownId = idOf(reference.id)
    const name = nameOf(reference)
    const id = ownId === undefined ? this.#freeId(reference, name) : ownId
    if (id === undefined) return reference
    const place = this.#places.get(id) ?? this.#enter(id)
    const party = this.#parties[place] ?? { id }
    if (!agrees(party, reference)) return reference
    this.#fill(place, party, reference, { role, name, held, pointer })
    const others = Object.entries(reference).filter(([member]) => !held.some(detail => detail === member))
    return {
      id,
      ...(name === undefined ? {} : { name }),
      ...Object.fromEntries(others),
      ...(ownId === undefined ? { id } : {}),
    }
  }

  #enter(id: string): number {
    const place = this.#parties.push({ id }) - 1
    this.#places.set(id, place)
    return place
  }

  /** An id that no contradicting party has: the derived one, or that with a number. */
  #freeId(reference: JsonObject, name: string | undefined): string | undefined {
    const base = derivedId(reference, name)
    if (base === undefined) return undefined
    for (let number = 1; number <= versionsOfOne; number += 1) {
      const id = number === 1 ? base : `${base}-${number}`
      const place = this.#places.get(id)
      const party = place === undefined ? undefined : this.#parties[place]
      if (party === undefined || agrees(party, reference)) return id
    }
    return undefined
  }

  #fill(
    place: number,
    party: JsonObject,
    reference: JsonObject,
    what: { role: string; name: string | undefined; held: readonly string[]; pointer: string },
  ): void {
    const roles = Array.isArray(party.roles) ? party.roles : []
    for (const member of what.held) {
      this.#findings.upgrading.add(child(what.pointer, member), `/parties/${place}/${member}`)
    }
    this.#parties[place] = {
      ...party,
      ...(party.name === undefined && what.name !== undefined ? { name: what.name } : {}),
      ...Object.fromEntries(what.held.map(member => [member, party[member] ?? reference[member]])),
      roles: roles.includes(what.role) ? roles : [...roles, what.role],
    }
    this.#findings.tell({ path: what.pointer, rule: 'party-from-reference', severity: 'note', repaired: true })
  }
}
