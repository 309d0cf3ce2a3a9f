import { isObject, type Json, type JsonObject } from '@pdn/core'
import type { Findings } from './findings.ts'
import { PartyRegister } from './party-register.ts'
import { child } from './pointer.ts'

type Change = (value: JsonObject, pointer: string) => JsonObject

const inMember = (owner: JsonObject, name: string, pointer: string, change: Change): JsonObject => {
  const value = owner[name]
  return isObject(value) ? { ...owner, [name]: change(value, child(pointer, name)) } : owner
}

const inItems = (owner: JsonObject, name: string, pointer: string, change: Change): JsonObject => {
  const value = owner[name]
  if (!Array.isArray(value)) return owner
  const list = child(pointer, name)
  return {
    ...owner,
    [name]: value.map((item: Json, index) => (isObject(item) ? change(item, child(list, index)) : item)),
  }
}

/** The one `amendment` of version 1.0 becomes the last of `amendments`. */
const upgradeAmendment =
  (findings: Findings): Change =>
  (stage, pointer) => {
    const { amendment, ...others } = stage
    if (!isObject(amendment)) return stage
    const earlier = Array.isArray(stage.amendments) ? stage.amendments : []
    findings.tell({ path: child(pointer, 'amendment'), rule: 'upgraded-1.0', severity: 'note', repaired: true })
    findings.upgrading.add(child(pointer, 'amendment'), child(child(pointer, 'amendments'), earlier.length))
    return Object.keys(amendment).length === 0 ? others : { ...others, amendments: [...earlier, amendment] }
  }

/**
 * The organisation of a payment with the identifier that version 1.0 kept apart from it; undefined where it has no place
 * left for one.
 */
const withIdentifier = (
  organisation: Json | undefined,
  identifier: JsonObject,
): { organisation: JsonObject; place: readonly (string | number)[] } | undefined => {
  if (organisation === undefined) return { organisation: { identifier }, place: ['identifier'] }
  if (!isObject(organisation)) return undefined
  if (organisation.identifier === undefined)
    return { organisation: { ...organisation, identifier }, place: ['identifier'] }
  const others = organisation.additionalIdentifiers ?? []
  if (!Array.isArray(others)) return undefined
  return {
    organisation: { ...organisation, additionalIdentifiers: [...others, identifier] },
    place: ['additionalIdentifiers', others.length],
  }
}

const payerMembers = [
  ['providerOrganization', 'payer'],
  ['receiverOrganization', 'payee'],
] as const

/** `amount` becomes `value`; the organisations of a payment become references. */
const upgradeTransaction =
  (findings: Findings): Change =>
  (transaction, pointer) => {
    const { amount, providerOrganization: _, receiverOrganization: __, ...others } = transaction
    let upgraded: JsonObject = others
    if (isObject(amount) && others.value === undefined) {
      findings.upgrading.add(child(pointer, 'amount'), child(pointer, 'value'))
      upgraded = { ...upgraded, value: amount }
    } else if (amount !== undefined) upgraded = { ...upgraded, amount }
    for (const [former, present] of payerMembers) {
      const identifier = transaction[former]
      if (identifier === undefined) continue
      const joined = isObject(identifier) ? withIdentifier(others[present], identifier) : undefined
      if (joined === undefined) upgraded = { ...upgraded, [former]: identifier }
      else {
        findings.upgrading.add(child(pointer, former), joined.place.reduce(child, child(pointer, present)))
        upgraded = { ...upgraded, [present]: joined.organisation }
      }
    }
    return upgraded
  }

const upgradeReferences = (release: JsonObject, findings: Findings): JsonObject => {
  const parties = Array.isArray(release.parties) ? release.parties : []
  if (!parties.every(isObject)) return release
  const register = new PartyRegister(parties as readonly JsonObject[], findings)
  const as =
    (role: string): Change =>
    (reference, pointer) =>
      register.refer(reference, role, pointer)
  const tender: Change = (value, pointer) =>
    inItems(inMember(value, 'procuringEntity', pointer, as('procuringEntity')), 'tenderers', pointer, as('tenderer'))
  const transaction: Change = (value, pointer) =>
    inMember(inMember(value, 'payer', pointer, as('payer')), 'payee', pointer, as('payee'))
  const implementation: Change = (value, pointer) => inItems(value, 'transactions', pointer, transaction)

  const withBuyer = inMember(release, 'buyer', '', as('buyer'))
  const withTender = inMember(withBuyer, 'tender', '', tender)
  const withAwards = inItems(withTender, 'awards', '', (award, pointer) =>
    inItems(award, 'suppliers', pointer, as('supplier')),
  )
  const upgraded = inItems(withAwards, 'contracts', '', (contract, pointer) =>
    inMember(contract, 'implementation', pointer, implementation),
  )
  return register.parties === undefined ? upgraded : { ...upgraded, parties: register.parties }
}

/**
 * A release of OCDS 1.0 as 1.1 writes it: organisations in `parties` with references to them, `amendments` for
 * `amendment`, `value`, `payer` and `payee` for a transaction's `amount` and organisations, which get the deprecated
 * identifier too where a release of 1.1 still writes both. All else of a release of 1.1 stays as it is
 * (https://standard.open-contracting.org/1.1/en/schema/changelog/).
 */
export const upgradeRelease = (release: JsonObject, findings: Findings): JsonObject => {
  const amend = upgradeAmendment(findings)
  const transactions: Change = (value, pointer) => inItems(value, 'transactions', pointer, upgradeTransaction(findings))
  const amended = inItems(
    inItems(inMember(release, 'tender', '', amend), 'awards', '', amend),
    'contracts',
    '',
    (contract, pointer) => inMember(amend(contract, pointer), 'implementation', pointer, transactions),
  )
  return upgradeReferences(amended, findings)
}
