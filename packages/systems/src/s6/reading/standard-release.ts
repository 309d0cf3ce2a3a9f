import { isObject, type Json, type JsonObject } from '@pdn/core'
import type { Field } from '../schema/field-tree.ts'
import { canonicalFields } from '../schema/fields.ts'
import { readLeaf } from './leaf-repair.ts'
import { isSettled, partyIds } from './party-register.ts'

/** Members of the platform's own that a reading leaves where they are. */
const annotations: ReadonlySet<string> = new Set(['pdn:synthetic', 'pdn:package'])

const isGiven = (value: Json | undefined): boolean => value !== undefined && value !== null

/** True for a member that no schema knows and no reading minds: what lies deep in one is for the long way to find. */
const isPlain = (name: string, member: Json, holder: JsonObject, field: Field): boolean => {
  if (name.startsWith('pdn:')) return annotations.has(name)
  if (name === 'schema' && field.members.has('scheme')) return holder.scheme !== undefined
  return member === null || typeof member !== 'object'
}

const membersStand = (value: JsonObject, field: Field, required: readonly string[]): boolean => {
  for (const name in value) {
    const member = value[name]
    const known = field.members.get(name)
    if (known === undefined ? !isPlain(name, member ?? null, value, field) : !stands(member ?? null, known))
      return false
  }
  return required.every(name => isGiven(value[name]))
}

/** True for a value of which `normalise` would mend and tell nothing. */
const stands = (value: Json, field: Field): boolean => {
  if (value === null) return true
  if (field.shape === 'leaf') return typeof value !== 'object' && readLeaf(value, field).rule === undefined
  if (field.shape === 'object') return isObject(value) && membersStand(value, field, field.required)
  const { item } = field
  return item !== undefined && Array.isArray(value) && value.every((entry: Json) => stands(entry, item))
}

const objectsIn = (value: Json | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : []

const formerMembers = ['amount', 'providerOrganization', 'receiverOrganization'] as const

/** True for a release that has nothing of version 1.0: nothing that `upgradeRelease` would put elsewhere. */
const isOfToday = ({ parties, buyer, tender, awards, contracts }: JsonObject): boolean => {
  const stages = [...(isObject(tender) ? [tender] : []), ...objectsIn(awards), ...objectsIn(contracts)]
  if (stages.some(({ amendment }) => amendment !== undefined)) return false
  const transactions = objectsIn(contracts).flatMap(({ implementation }) =>
    isObject(implementation) ? objectsIn(implementation.transactions) : [],
  )
  if (transactions.some(transaction => formerMembers.some(name => transaction[name] !== undefined))) return false
  const given = partyIds(objectsIn(parties))
  const references = [
    buyer,
    ...(isObject(tender) ? [tender.procuringEntity, ...objectsIn(tender.tenderers)] : []),
    ...objectsIn(awards).flatMap(({ suppliers }) => objectsIn(suppliers)),
    ...transactions.flatMap(({ payer, payee }) => [payer, payee]),
  ]
  return references.every(reference => !isObject(reference) || isSettled(reference, given))
}

/** True for marks that reading would leave as they are: it leaves out empty ones, and mentions each place once. */
const marksStand = ({ 'pdn:inferred': inferred, 'pdn:raw': raw, 'pdn:conflicts': conflicts }: JsonObject): boolean => {
  if (conflicts !== undefined || (raw !== undefined && !(isObject(raw) && Object.keys(raw).length > 0))) return false
  if (inferred === undefined) return true
  const isList = Array.isArray(inferred) && inferred.every(path => typeof path === 'string')
  return isList && inferred.length > 0 && new Set(inferred).size === inferred.length
}

/** True for a release of 1.1 that reading would leave as it is and find no fault with. False where that is not certain. */
export const isStandard = (source: JsonObject): boolean => {
  const { ocid, id, 'pdn:synthetic': synthetic = true } = source
  if (typeof ocid !== 'string' || ocid === '' || ocid.trim() !== ocid) return false
  if (typeof id !== 'string' || id.trim() === '' || synthetic !== true) return false
  if (!marksStand(source)) return false
  return membersStand(source, canonicalFields, canonicalFields.required) && isOfToday(source)
}
