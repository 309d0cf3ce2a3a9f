/** Closed codelists of OCDS 1.1.5, in the order of the standard (`schema/codelists/*.csv`). */

/** What a release tells. */
export const releaseTags = [
  'planning',
  'planningUpdate',
  'tender',
  'tenderAmendment',
  'tenderUpdate',
  'tenderCancellation',
  'award',
  'awardUpdate',
  'awardCancellation',
  'contract',
  'contractUpdate',
  'contractAmendment',
  'implementation',
  'implementationUpdate',
  'contractTermination',
  'compiled',
] as const

/** How a contracting process begins. */
export const initiationTypes = ['tender'] as const

/** State of a tender. */
export const tenderStatuses = [
  'planning',
  'planned',
  'active',
  'cancelled',
  'unsuccessful',
  'complete',
  'withdrawn',
] as const

/** State of an award. */
export const awardStatuses = ['pending', 'active', 'cancelled', 'unsuccessful'] as const

/** State of a contract. */
export const contractStatuses = ['pending', 'active', 'cancelled', 'terminated'] as const

/** How suppliers are sought. */
export const procurementMethods = ['open', 'selective', 'limited', 'direct'] as const

/** What is bought. */
export const procurementCategories = ['goods', 'works', 'services'] as const

/** State of a milestone. */
export const milestoneStatuses = ['scheduled', 'met', 'notMet', 'partiallyMet'] as const
