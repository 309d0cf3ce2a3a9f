import type { JsonObject } from '@pdn/core'
import {
  closedCode,
  dateTime,
  integer,
  listOf,
  localId,
  looseId,
  number,
  object,
  openCode,
  openCodes,
  ref,
  setOf,
  text,
  truth,
} from './field.ts'

/** A natural person's name in its parts (nameBreakdown extension). */
const nameParts: JsonObject = { givenName: text, patronymicName: text, matronymicName: text }

const references = listOf('OrganizationReference')

const budgetBreakdown: JsonObject = { budgetBreakdown: setOf('BudgetBreakdown') }

/**
 * Members that the extensions of the Mexican profile, EDCA-MX, add to definitions of the standard: those of INAI, and of
 * contratacionesabiertas and open-contracting-extensions guarantees, implementationStatus, procurementUnits, taxes,
 * budget_breakdown, exchangeRate, additionalContactPoints, memberOf and beneficialOwners. Left out on purpose is location:
 * where goods are delivered may be somebody’s home.
 */
export const addedMembers: Readonly<Record<string, JsonObject>> = {
  Identifier: { legalPersonality: openCode('legalPersonality.csv'), ...nameParts },
  ContactPoint: {
    type: openCode('contactPointType.csv'),
    availableLanguages: text,
    lenguageCode: text,
    ...nameParts,
  },
  Organization: {
    position: text,
    additionalContactPoints: listOf('ContactPoint'),
    memberOf: references,
    beneficialOwners: listOf('BeneficialOwner'),
  },
  Planning: {
    hasQuotes: truth,
    requestsForQuotes: listOf('RequestForQuotes'),
    requestingUnits: setOf('OrganizationReference'),
    responsibleUnits: setOf('OrganizationReference'),
    contractingUnits: setOf('OrganizationReference'),
    ...budgetBreakdown,
  },
  Budget: { ...budgetBreakdown },
  Tender: { clarificationMeetings: listOf('ClarificationMeeting') },
  Award: { rationale: text },
  Contract: { surveillanceMechanisms: openCodes('surveillanceMechanisms.csv'), guarantees: listOf('Guarantee') },
  Implementation: {
    status: closedCode('implementationStatus.csv', ['planning', 'ongoing', 'concluded']),
    ...budgetBreakdown,
  },
  // Taxes: published as text or whole number, and met as a number.
  Value: {
    netAmount: { type: ['string', 'number', 'null'] },
    exchangeRates: { type: ['array', 'null'], items: ref('ExchangeRate') },
  },
  Transaction: { paymentMethod: openCode('paymentMethod.csv') },
}

/** Definitions that the extensions of EDCA-MX bring along. */
export const addedDefinitions: Readonly<Record<string, JsonObject>> = {
  BudgetBreakdown: object({
    id: looseId,
    description: text,
    amount: ref('Value'),
    uri: text,
    period: ref('Period'),
    sourceParty: ref('OrganizationReference'),
    origin: text,
    fundType: text,
    budgetLines: listOf('BudgetLine', { wholeListMerge: true }),
  }),
  BudgetLine: object({
    id: { type: ['string'] },
    components: listOf('Component', { wholeListMerge: true }),
    measures: listOf('Measure', { wholeListMerge: true }),
  }),
  Component: object({ name: text, level: looseId, code: looseId, description: text }),
  Measure: object({ id: looseId, value: ref('Value'), update: text }),
  ExchangeRate: object({
    rate: number,
    currency: text,
    date: dateTime,
    source: text,
  }),
  Guarantee: object(
    {
      id: localId,
      type: openCode('guaranteeType.csv'),
      date: dateTime,
      obligations: openCode('guaranteedObligations.csv'),
      value: ref('Value'),
      guarantor: ref('OrganizationReference'),
      period: ref('Period'),
    },
    { required: ['id'] },
  ),
  ClarificationMeeting: object(
    { id: localId, date: dateTime, attendees: references, officials: references },
    { required: ['id'], translated: ['description'] },
  ),
  RequestForQuotes: object(
    {
      id: { type: ['string', 'integer'] },
      title: text,
      description: text,
      period: ref('Period'),
      items: listOf('Item'),
      invitedSuppliers: references,
      quotes: listOf('Quote'),
    },
    { required: ['id'], translated: ['name'] },
  ),
  Quote: object(
    {
      id: localId,
      description: text,
      date: dateTime,
      items: listOf('Item'),
      value: ref('Value'),
      period: ref('Period'),
      issuingSupplier: ref('OrganizationReference'),
    },
    { required: ['id'], translated: ['description'] },
  ),
  BeneficialOwner: object({
    id: looseId,
    name: text,
    nationalities: { type: ['array', 'null'], items: { type: 'string' } },
    identifier: ref('Identifier'),
    address: ref('Address'),
    email: text,
    telephone: text,
    faxNumber: text,
    birthDate: text,
    age: integer,
  }),
}
