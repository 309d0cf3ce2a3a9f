import { createProcess } from '../records/processes.ts'
import { nationalPurchases, townPurchases, universityPurchases } from '../records/published-purchases.ts'
import { isFromOwner, type PurchasesOf } from '../records/purchase.ts'
import type { Official } from '../society/careers.ts'
import { belongsToOfficial, type Company } from '../society/companies.ts'
import type { Institution } from '../society/institutions.ts'
import { type Region, responsibleOfficial } from '../society/region.ts'

/** A contract that an institution gave to a company in which somebody who answers for the purchase has an interest. */
export interface Conflict {
  readonly official: Official
  readonly company: Company
  readonly ocid: string
}

const count = ({ share }: Region, { purchasesOfRegion }: PurchasesOf): number =>
  Math.max(1, Math.round(purchasesOfRegion * share))

const conflictIn = (region: Region, of: PurchasesOf, number: number): Conflict | undefined => {
  const { institution, category, suppliers, outcome, ocid } = createProcess(region, of, number)
  const [{ company }] = suppliers
  if (company === undefined || (outcome !== 'awarded' && outcome !== 'contracted')) return undefined
  return { official: responsibleOfficial(region, institution, category), company, ocid }
}

/** The first contract between each official who owns a company and the own institution, by the company's number. */
export const conflictsOfOwners = (region: Region): ReadonlyMap<number, Conflict> => {
  const found = new Map<number, Conflict>()
  for (const published of [nationalPurchases, townPurchases, universityPurchases]) {
    for (let number = 1; number <= count(region, published); number++) {
      if (!isFromOwner(number)) continue
      const conflict = conflictIn(region, published, number)
      if (conflict === undefined || !belongsToOfficial(conflict.company)) continue
      const isOwn = conflict.company.owners[0].number === conflict.official.person.number
      if (isOwn && !found.has(conflict.company.number)) found.set(conflict.company.number, conflict)
    }
  }
  return found
}

/** Of so many purchases every seventh is looked at for a company whose owner could be somebody's partner. */
const lookedThrough = 700
const every = 7

/**
 * For some institutions a contract with a company whose owner can be the partner of the official who answered for it;
 * by the official's number. No owner is told twice.
 */
export const conflictsOfPartners = (
  region: Region,
  concerns: (institution: Institution) => boolean,
): ReadonlyMap<number, Conflict> => {
  const found = new Map<number, Conflict>()
  const partners = new Set<number>()
  for (const published of [nationalPurchases, townPurchases, universityPurchases]) {
    for (let number = every; number <= Math.min(lookedThrough, count(region, published)); number += every) {
      const conflict = conflictIn(region, published, number)
      if (conflict === undefined || belongsToOfficial(conflict.company)) continue
      const { official, company } = conflict
      const [owner] = company.owners
      const isFree = !found.has(official.person.number) && !partners.has(owner.number)
      if (!isFree || !concerns(official.posts[0].institution)) continue
      found.set(official.person.number, conflict)
      partners.add(owner.number)
    }
  }
  return found
}
