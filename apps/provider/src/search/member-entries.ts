import { isObject, type Json, type JsonObject } from '@pdn/core'
import { type Fault, shownName } from './request-fault.ts'

/** A member of `query` or `sort` that the contract has: its name and place there, and what the request says of it. */
interface MemberEntry {
  readonly name: string
  readonly place: number
  readonly value: Json | undefined
}

/** An object of a request: where it stands, what its contract knows, and what is found wrong with it. */
interface RequestObject {
  readonly where: 'query' | 'sort'
  readonly known: readonly { readonly name: string }[]
  readonly faults: Fault[]
}

const firstStep = (name: string): string => name.split('.', 1)[0] ?? name

/**
 * The members of an object of a request that its contract has, in the request's order; dotted names stand nested, as
 * `{bienesInmuebles: {valorAdquisicion: …}}` does for `bienesInmuebles.valorAdquisicion`. Everything else is told as a
 * fault.
 */
export const memberEntries = (given: JsonObject, { where, known, faults }: RequestObject): readonly MemberEntry[] => {
  const refuse = (message: string): readonly MemberEntry[] => {
    faults.push({ status: 400, message })
    return []
  }
  const refuseUnknown = (at: string, member: string, allowed: readonly string[]) =>
    refuse(`${at} no admite «${shownName(member)}»; admite: ${[...new Set(allowed)].join(', ')}.`)

  const groupEntries = (group: string, value: Json | undefined): readonly MemberEntry[] => {
    const members = known.flatMap(({ name }) => (name.startsWith(`${group}.`) ? [name.slice(group.length + 1)] : []))
    if (!isObject(value)) return refuse(`${where}.${group} debe ser un objeto con: ${members.join(', ')}.`)
    return Object.entries(value).flatMap(([member, inner]) => {
      const name = `${group}.${member}`
      const place = known.findIndex(candidate => candidate.name === name)
      return place < 0 ? refuseUnknown(`${where}.${group}`, member, members) : [{ name, place, value: inner }]
    })
  }

  return Object.entries(given).flatMap(([name, value]) => {
    const place = name.includes('.') ? -1 : known.findIndex(candidate => candidate.name === name)
    if (place >= 0) return [{ name, place, value }]
    const steps = known.map(candidate => firstStep(candidate.name))
    return steps.includes(name) ? groupEntries(name, value) : refuseUnknown(where, name, steps)
  })
}
