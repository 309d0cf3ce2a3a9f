import { type Institution, townBodies, universityBodies } from '../society/institutions.ts'
import type { PurchasesOf } from './purchase.ts'

/** True for the bodies of the town, which publishes for itself. */
export const inTown = (institution: Institution): boolean => townBodies.includes(institution)

/** True for the bodies of the university, which publishes for itself. */
export const inUniversity = (institution: Institution): boolean => universityBodies.includes(institution)

/** True for all other bodies. */
export const elsewhere = (institution: Institution): boolean => !inTown(institution) && !inUniversity(institution)

/** What the nation's office of purchases publishes. */
export const nationalPurchases: PurchasesOf = {
  prefix: 'ocds-sin001-anahuac',
  purchasesOfRegion: 6000,
  buysHere: elsewhere,
}

export const townPurchases: PurchasesOf = { prefix: 'ocds-sin002-rioclaro', purchasesOfRegion: 1800, buysHere: inTown }

export const universityPurchases: PurchasesOf = {
  prefix: 'ocds-sin003-uaps',
  purchasesOfRegion: 800,
  buysHere: inUniversity,
}
