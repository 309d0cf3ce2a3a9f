import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { isObject, type Json, type JsonObject, valueAt } from '@pdn/core'
import { cut } from '../../cut.ts'
import { natureOfParty } from './party-privacy.ts'
import { publicity } from './rules.ts'

const published = new URL(
  '../../../../../../shared/reference/ocds/schema/1.1.5/dereferenced-release-schema.json',
  import.meta.url,
)
const skip = existsSync(published) ? false : 'the published schema is not beside the repository'

const leaves = (schema: Json | undefined, path: string): readonly string[] => {
  if (!isObject(schema)) return []
  if (isObject(schema.properties)) {
    return Object.entries(schema.properties).flatMap(([name, field]) =>
      leaves(field, path === '' ? name : `${path}.${name}`),
    )
  }
  if (isObject(schema.items)) return leaves(schema.items, `${path}[]`)
  // An organisation's `details` is an object of unknown members: none of them can be classified.
  return Array.isArray(schema.type) && schema.type[0] === 'object' ? [] : [path]
}

test('every leaf of OCDS 1.1.5 is classified', { skip }, t => {
  const schema: Json = JSON.parse(readFileSync(published, 'utf8'))
  const classified = new Set(publicity.map(rule => rule.path))
  const all = leaves(schema, '')
  assert.ok(all.length > 400, String(all.length))
  assert.deepEqual(
    all.filter(path => !classified.has(path)),
    [],
  )
  t.diagnostic(`${all.length} leaves, ${publicity.length} rules`)
})

const keyedHash = (scope: string, value: string): string =>
  `${scope.length}${[...value].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)}`

const cutOf = (document: JsonObject) => cut(document, publicity, 'scope', keyedHash)

const address = {
  streetAddress: 'Calle Inventada 1',
  locality: 'Río Claro',
  region: 'Jalisco',
  postalCode: '44100',
  countryName: 'México',
}
const contactPoint = {
  name: 'Persona Inventada',
  email: 'persona@empresa.gob.mx',
  telephone: '33 0000 0000',
  url: 'https://ejemplo.mx',
}
const details = { address, contactPoint }

const partyLeft = (party: JsonObject): JsonObject => {
  const left = valueAt(cutOf({ ocid: 'o', parties: [party] }).document, '/parties/0')
  assert.ok(isObject(left))
  return left
}

const hidden = (party: JsonObject) => {
  const left = partyLeft({ ...party, ...details })
  assert.equal(left.address, undefined)
  assert.equal(left.contactPoint, undefined)
  return left
}

const shown = (party: JsonObject) => {
  const left = partyLeft({ ...party, ...details })
  assert.deepEqual(left.address, address)
  assert.ok(isObject(left.contactPoint))
  return left
}

test('institutions and companies are public', () => {
  shown({ id: '1', name: 'Ayuntamiento de Río Claro', roles: ['buyer'] })
  shown({ id: '2', name: 'Inventos del Norte, S.A. de C.V.', roles: ['supplier'] })
  shown({ id: '3', name: 'Inventos', roles: ['supplier'], identifier: { scheme: 'MX-RFC', id: 'INO850101AB1' } })
  shown({ id: '4', name: 'Inventos', roles: ['supplier'], identifier: { legalPersonality: 'legalPerson' } })
})

test('natural and undetermined persons keep address, contact and identifiers; names of suppliers are public', () => {
  const undetermined = hidden({ id: '1', name: 'Persona Inventada', roles: ['supplier'] })
  assert.equal(undetermined.name, 'Persona Inventada')
  hidden({
    id: '2',
    name: 'Inventos, S.A.',
    roles: ['supplier'],
    identifier: { legalPersonality: 'naturalPerson', id: '77' },
  })
  hidden({
    id: '3',
    name: 'Inventos',
    roles: ['supplier'],
    identifier: { givenName: 'Persona', patronymicName: 'Inventada' },
  })
  const person = hidden({
    id: '4',
    name: 'Persona',
    roles: ['buyer'],
    identifier: { scheme: 'MX-CURP', id: 'anything' },
  })
  assert.deepEqual(person.identifier, { scheme: 'MX-CURP' })
  hidden({ id: 'GODE561231GR8', name: 'Persona', roles: ['supplier'] })
  hidden({ id: '5', name: 'Persona' })
})

test('a 13-character RFC survives nowhere, and references still agree', () => {
  const rfc = 'GODE561231GR8'
  const { document, cut: taken } = cutOf({
    ocid: `ocds-213czf-${rfc}`,
    parties: [
      {
        id: `MX-RFC-${rfc}`,
        name: 'Persona Inventada',
        roles: ['supplier'],
        identifier: { scheme: 'MX-RFC', id: rfc },
      },
    ],
    awards: [{ id: 'a', title: `Pago a ${rfc}`, suppliers: [{ id: `MX-RFC-${rfc}`, name: 'Persona Inventada' }] }],
  })
  assert.ok(!JSON.stringify(document).includes(rfc))
  assert.ok(!JSON.stringify(taken).includes(rfc))
  assert.equal(valueAt(document, '/parties/0/id'), valueAt(document, '/awards/0/suppliers/0/id'))
})

test('what the cut leaves of a person is a person still, and a second cut changes nothing', () => {
  const rfc = 'GODE561231GR8'
  const longHash = (scope: string, value: string): string => `${keyedHash(scope, value)}-0123456789`
  const parties = [{ id: `MX-RFC-${rfc}`, name: 'Persona Inventada', roles: ['supplier'], ...details }]
  const once = cut({ ocid: 'o', parties }, publicity, 'scope', longHash)
  const party = valueAt(once.document, '/parties/0')
  assert.ok(isObject(party))
  assert.equal(natureOfParty(party), 'person')
  assert.deepEqual(cut(once.document, publicity, 'scope', longHash), { document: once.document, cut: [] })
})

test('a digest that a publisher made of a person’s RFC identifies nobody', () => {
  const id = '0123456789abcdef0123456789abcdef'
  const { document } = cutOf({
    ocid: 'o',
    parties: [
      { id, name: 'Persona Inventada', roles: ['supplier'], identifier: { id } },
      {
        id: id.replace('0', 'f'),
        name: 'Inventos, S.A. de C.V.',
        roles: ['supplier'],
        identifier: { id: id.replace('0', 'f') },
      },
    ],
    awards: [{ id: 'a', suppliers: [{ id, name: 'Persona Inventada' }] }],
  })
  assert.ok(!JSON.stringify(document).includes(id))
  assert.equal(valueAt(document, '/awards/0/suppliers/0/name'), 'Persona Inventada')
  assert.equal(valueAt(document, '/parties/1/identifier/id'), id.replace('0', 'f'))
})

test('an id made of a person’s number is opaque wherever it stands, and the name stays', () => {
  const id = 'CO-CC-79123456'
  const name = 'Persona Inventada'
  const identifier = { scheme: 'CO-CC', id: '79123456', legalPersonality: 'naturalPerson' }
  const { document, cut: taken } = cutOf({
    ocid: 'o',
    parties: [{ id, name, roles: ['supplier'], identifier, ...details }],
    awards: [{ id: 'a', suppliers: [{ id, name }] }],
  })
  assert.ok(!JSON.stringify(document).includes('79123456'))
  assert.ok(!JSON.stringify(taken).includes('79123456'))
  const opaque = valueAt(document, '/parties/0/id')
  assert.match(String(opaque), /^pdn-/)
  assert.deepEqual(valueAt(document, '/awards/0/suppliers/0'), { id: opaque, name })
  assert.deepEqual(valueAt(document, '/parties/0'), {
    id: opaque,
    name,
    roles: ['supplier'],
    identifier: { scheme: 'CO-CC', legalPersonality: 'naturalPerson' },
  })
})

test('the details of references of version 1.0 follow the same rule', () => {
  const { document } = cutOf({
    ocid: 'o',
    buyer: { name: 'Ayuntamiento', ...details },
    awards: [
      {
        id: 'a',
        suppliers: [
          { name: 'Persona Inventada', ...details },
          { name: 'Inventos, S.A. de C.V.', ...details },
        ],
      },
    ],
  })
  assert.deepEqual(valueAt(document, '/buyer/address'), address)
  assert.equal(valueAt(document, '/awards/0/suppliers/0/address'), undefined)
  assert.deepEqual(valueAt(document, '/awards/0/suppliers/1/address'), address)
})

test('of beneficial owners the name is public and nothing that finds them', () => {
  const left = partyLeft({
    id: '1',
    name: 'Inventos, S.A. de C.V.',
    beneficialOwners: [
      {
        id: 'x',
        name: 'Persona Inventada',
        nationalities: ['MX'],
        birthDate: '1950-01-01',
        email: 'a@b.mx',
        ...details,
      },
    ],
  })
  assert.deepEqual(left.beneficialOwners, [{ name: 'Persona Inventada', nationalities: ['MX'] }])
})

test('who only attended a meeting is not named, officials and companies are', () => {
  const { document } = cutOf({
    ocid: 'o',
    parties: [{ id: 'p', name: 'Persona Inventada', roles: ['attendee'] }],
    tender: {
      id: 't',
      clarificationMeetings: [
        {
          id: 'm',
          attendees: [
            { id: 'p', name: 'Persona Inventada' },
            { id: 'q', name: 'Inventos, S.A. de C.V.' },
          ],
          officials: [{ id: 'r', name: 'Servidora Inventada' }],
        },
      ],
    },
  })
  assert.deepEqual(valueAt(document, '/parties/0'), { id: 'p', roles: ['attendee'] })
  assert.deepEqual(valueAt(document, '/tender/clarificationMeetings/0/attendees'), [
    { id: 'p' },
    { id: 'q', name: 'Inventos, S.A. de C.V.' },
  ])
  assert.equal(valueAt(document, '/tender/clarificationMeetings/0/officials/0/name'), 'Servidora Inventada')
})

test('former values and members that no standard knows are not published', () => {
  const { document } = cutOf({
    ocid: 'o',
    secret: 1,
    tender: { id: 't', amendments: [{ id: 'a', changes: [{ property: 'x', former_value: 'y' }] }] },
  })
  assert.deepEqual(document, {
    ocid: 'o',
    tender: { id: 't', amendments: [{ id: 'a', changes: [{ property: 'x' }] }] },
  })
})
