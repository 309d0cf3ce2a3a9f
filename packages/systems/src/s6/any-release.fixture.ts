import type { Json, JsonObject } from '@pdn/core'
import fc from 'fast-check'

/** A person's RFC that random releases hold where it does not belong. */
export const strayRfc = 'GODE561231GR8'
/** A CURP that they hold so. */
export const strayCurp = 'GODE561231HJCNNN09'
const reserved = [
  strayRfc,
  strayCurp,
  `RFC ${strayRfc}`,
  'gode-561231-gr8',
  '79123456',
  '0123456789abcdef0123456789abcdef',
]

const some = <Value>(...values: readonly Value[]) => fc.constantFrom(...values)
const part = (members: Record<string, fc.Arbitrary<unknown>>) => fc.record(members, { requiredKeys: [] })

const names = some(
  'Persona Inventada',
  'Otra Persona',
  'Inventos, S.A. de C.V.',
  'Ayuntamiento de Río Claro',
  strayRfc,
  '',
)
const ids = some<Json>('1', 7, 'p', 'INO850101AB1', `MX-RFC-${strayRfc}`, 'CO-CC-79123456', ...reserved)
const texts = some<Json>('texto', `véase ${strayRfc}`, 'escriba a persona@correo.mx', '', null)
const dates = some<Json>('2024-01-02T00:00:00Z', '15/03/2024', '2024-01-02', null)

const identifier = part({
  scheme: some('MX-RFC', 'MX-CURP', 'CO-CC', 'XX', 'GODE'),
  schema: some('MX-RFC'),
  id: ids,
  legalName: names,
  legalPersonality: some('naturalPerson', 'legalPerson'),
  givenName: some('Persona'),
  uri: texts,
})
const address = part({ streetAddress: some('Calle Inventada 1'), region: some('Jalisco'), postalCode: some(44100) })
const contactPoint = part({ name: names, email: some('persona@correo.mx'), telephone: some('33 0000 0000') })
const organisationMembers = {
  id: ids,
  name: names,
  identifier,
  additionalIdentifiers: fc.oneof(fc.array(identifier, { maxLength: 2 }), identifier),
  address,
  contactPoint,
}
const organisation = part(organisationMembers)
const party = part({
  ...organisationMembers,
  roles: fc.oneof(fc.array(some('buyer', 'supplier', 'attendee'), { maxLength: 2 }), some('supplier')),
})
const value = part({ amount: some<Json>(5, '1,234.50', 10.123, 'x'), currency: some('MXN', 'mxn', 'x') })
const amendment = part({ id: some('a'), rationale: texts, date: dates, changes: some<Json>([{ property: 'p' }]) })
const oneOrMany = <Value>(item: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 4, arbitrary: fc.array(item, { maxLength: 3 }) }, item)
const stage = {
  id: ids,
  title: texts,
  description: texts,
  amendment,
  amendments: fc.array(amendment, { maxLength: 1 }),
}
const transaction = part({
  id: ids,
  amount: value,
  value,
  providerOrganization: identifier,
  receiverOrganization: identifier,
  payee: organisation,
})

/** Releases of 1.0 and 1.1 with the known defects of both, and reserved values wherever an organisation stands. */
export const anyRelease = fc
  .record(
    {
      ocid: some<Json>('ocds-213czf-1', 108, `ocds-213czf-${strayRfc}`),
      id: ids,
      date: dates,
      tag: some<Json>('tender', ['tender', 'award'], 'awardNotice', ['compiled']),
      packageInfo: part({ publisher: part({ name: names }), license: texts, uri: texts }),
      parties: oneOrMany(party),
      buyer: oneOrMany(organisation),
      tender: part({
        ...stage,
        procuringEntity: organisation,
        tenderers: oneOrMany(organisation),
        value,
        documents: fc.array(part({ id: ids, title: texts, attachments: texts }), { maxLength: 1 }),
        items: oneOrMany(part({ id: ids, classification: part({ schema: some('CUCOP'), id: ids }) })),
        clarificationMeetings: fc.array(part({ id: ids, attendees: oneOrMany(organisation) }), { maxLength: 1 }),
      }),
      awards: oneOrMany(part({ ...stage, suppliers: oneOrMany(organisation), value, status: some('Active', 'x') })),
      contracts: oneOrMany(
        part({
          ...stage,
          awardID: ids,
          value,
          implementation: part({ transactions: oneOrMany(transaction) }),
        }),
      ),
      unknown: texts,
      'pdn:inferred': some<Json>(['/buyer/address/region', '/tender/amendment/id', '/awards/0/suppliers/0/identifier']),
      'pdn:raw': some<Json>({ '/tender/value/amount': '10.1230', '/awards/0/suppliers/0/name': strayRfc }),
    },
    { requiredKeys: ['ocid'] },
  )
  .map((source): JsonObject => JSON.parse(JSON.stringify(source)))
