import type { JsonObject } from '@pdn/core'
import {
  awardStatuses,
  contractStatuses,
  procurementCategories,
  procurementMethods,
  tenderStatuses,
} from './codelists.ts'
import {
  address,
  closedCode,
  dateTime,
  deprecated,
  integer,
  listOf,
  localId,
  looseId,
  object,
  openCode,
  openCodes,
  ref,
  setOf,
  text,
  truth,
} from './field.ts'

const Planning = object(
  { rationale: text, budget: ref('Budget'), documents: listOf('Document'), milestones: listOf('Milestone') },
  { translated: ['rationale'] },
)

const Budget = object(
  {
    id: looseId,
    description: text,
    amount: ref('Value'),
    project: text,
    projectID: looseId,
    uri: address,
    source: deprecated(address),
  },
  { translated: ['source', 'description', 'project'] },
)

const Tender = object(
  {
    id: { ...localId, versionId: true },
    title: text,
    description: text,
    status: closedCode('tenderStatus.csv', tenderStatuses),
    procuringEntity: ref('OrganizationReference'),
    items: setOf('Item'),
    value: ref('Value'),
    minValue: ref('Value'),
    procurementMethod: closedCode('method.csv', procurementMethods),
    procurementMethodDetails: text,
    procurementMethodRationale: text,
    mainProcurementCategory: closedCode('procurementCategory.csv', procurementCategories),
    additionalProcurementCategories: openCodes('extendedProcurementCategory.csv'),
    awardCriteria: openCode('awardCriteria.csv'),
    awardCriteriaDetails: text,
    submissionMethod: openCodes('submissionMethod.csv'),
    submissionMethodDetails: text,
    tenderPeriod: ref('Period'),
    enquiryPeriod: ref('Period'),
    hasEnquiries: truth,
    eligibilityCriteria: text,
    awardPeriod: ref('Period'),
    contractPeriod: ref('Period'),
    numberOfTenderers: integer,
    tenderers: setOf('OrganizationReference'),
    documents: listOf('Document'),
    milestones: listOf('Milestone'),
    amendments: listOf('Amendment'),
    amendment: deprecated(ref('Amendment')),
  },
  {
    required: ['id'],
    translated: [
      'title',
      'description',
      'procurementMethodRationale',
      'awardCriteriaDetails',
      'submissionMethodDetails',
      'eligibilityCriteria',
    ],
  },
)

const Award = object(
  {
    id: localId,
    title: text,
    description: text,
    status: closedCode('awardStatus.csv', awardStatuses),
    date: dateTime,
    value: ref('Value'),
    suppliers: setOf('OrganizationReference'),
    items: setOf('Item', { minItems: 1 }),
    contractPeriod: ref('Period'),
    documents: setOf('Document'),
    amendments: listOf('Amendment'),
    amendment: deprecated(ref('Amendment')),
  },
  { required: ['id'], translated: ['title', 'description'] },
)

const Contract = object(
  {
    id: localId,
    awardID: localId,
    title: text,
    description: text,
    status: closedCode('contractStatus.csv', contractStatuses),
    period: ref('Period'),
    value: ref('Value'),
    items: setOf('Item', { minItems: 1 }),
    dateSigned: dateTime,
    documents: setOf('Document'),
    implementation: ref('Implementation'),
    relatedProcesses: setOf('RelatedProcess'),
    milestones: listOf('Milestone'),
    amendments: listOf('Amendment'),
    amendment: deprecated(ref('Amendment')),
  },
  { required: ['id', 'awardID'], translated: ['title', 'description'] },
)

const Implementation = object({
  transactions: setOf('Transaction'),
  milestones: setOf('Milestone'),
  documents: setOf('Document'),
})

const Transaction = object(
  {
    id: localId,
    source: address,
    date: dateTime,
    value: ref('Value'),
    payer: ref('OrganizationReference'),
    payee: ref('OrganizationReference'),
    uri: address,
    amount: deprecated(ref('Value')),
    providerOrganization: deprecated(ref('Identifier')),
    receiverOrganization: deprecated(ref('Identifier')),
  },
  { required: ['id'] },
)

/** Definitions of OCDS 1.1.5: what a process goes through. */
export const stages = {
  Planning,
  Budget,
  Tender,
  Award,
  Contract,
  Implementation,
  Transaction,
} as const satisfies Record<string, JsonObject>
