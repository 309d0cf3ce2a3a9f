import type { JsonObject } from '@pdn/core'
import { milestoneStatuses } from './codelists.ts'
import { currencies } from './currencies.ts'
import {
  address,
  closedCode,
  dateTime,
  deprecated,
  integer,
  localId,
  looseId,
  number,
  object,
  openCode,
  openCodes,
  ref,
  setOf,
  text,
} from './field.ts'

const versionedId: JsonObject = { ...looseId, versionId: true }

const Value = object({ amount: number, currency: closedCode('currency.csv', currencies) })

const Period = object({ startDate: dateTime, endDate: dateTime, maxExtentDate: dateTime, durationInDays: integer })

const Identifier = object(
  { scheme: text, id: versionedId, legalName: text, uri: address },
  { translated: ['legalName'] },
)

const Address = object(
  { streetAddress: text, locality: text, region: text, postalCode: text, countryName: text },
  { translated: ['countryName'] },
)

const ContactPoint = object(
  { name: text, email: text, telephone: text, faxNumber: text, url: address },
  { translated: ['name'] },
)

const Organization = object(
  {
    name: text,
    id: { type: 'string' },
    identifier: ref('Identifier'),
    additionalIdentifiers: setOf('Identifier', { wholeListMerge: true }),
    address: ref('Address'),
    contactPoint: ref('ContactPoint'),
    roles: openCodes('partyRole.csv'),
    details: { type: ['object', 'null'] },
  },
  { translated: ['name'] },
)

const OrganizationReference = object({
  name: { ...text, minLength: 1 },
  id: { type: ['string', 'integer'] },
  identifier: deprecated(ref('Identifier')),
  address: deprecated(ref('Address')),
  additionalIdentifiers: deprecated(setOf('Identifier', { wholeListMerge: true })),
  contactPoint: deprecated(ref('ContactPoint')),
})

const Classification = object(
  { scheme: openCode('itemClassificationScheme.csv'), id: versionedId, description: text, uri: address },
  { translated: ['description'] },
)

const Item = object(
  {
    id: localId,
    description: text,
    classification: ref('Classification'),
    additionalClassifications: setOf('Classification', { wholeListMerge: true }),
    quantity: number,
    unit: object(
      {
        scheme: openCode('unitClassificationScheme.csv'),
        id: { ...text, versionId: true },
        name: text,
        value: ref('Value'),
        uri: address,
      },
      { translated: ['name'] },
    ),
  },
  { translated: ['description'], required: ['id'] },
)

const Document = object(
  {
    id: localId,
    documentType: openCode('documentType.csv'),
    title: text,
    description: text,
    url: address,
    datePublished: dateTime,
    dateModified: dateTime,
    format: text,
    language: text,
  },
  { translated: ['title', 'description'], required: ['id'] },
)

const Milestone = object(
  {
    id: localId,
    title: text,
    type: openCode('milestoneType.csv'),
    description: text,
    code: text,
    dueDate: dateTime,
    dateMet: dateTime,
    dateModified: dateTime,
    status: closedCode('milestoneStatus.csv', milestoneStatuses),
    documents: deprecated(setOf('Document')),
  },
  { translated: ['title', 'description'], required: ['id'] },
)

const Amendment = object(
  {
    date: dateTime,
    rationale: text,
    id: text,
    description: text,
    amendsReleaseID: text,
    releaseID: text,
    changes: deprecated({
      type: 'array',
      items: object({
        property: { type: 'string' },
        former_value: { type: ['string', 'number', 'integer', 'array', 'object', 'null'] },
      }),
    }),
  },
  { translated: ['rationale'] },
)

const RelatedProcess = object({
  id: { type: 'string' },
  relationship: openCodes('relatedProcess.csv'),
  title: text,
  scheme: openCode('relatedProcessScheme.csv'),
  identifier: text,
  uri: address,
})

/** Definitions of OCDS 1.1.5 that the stages of a process are composed of. */
export const buildingBlocks = {
  Value,
  Period,
  Identifier,
  Address,
  ContactPoint,
  Organization,
  OrganizationReference,
  Classification,
  Item,
  Document,
  Milestone,
  Amendment,
  RelatedProcess,
} as const satisfies Record<string, JsonObject>
