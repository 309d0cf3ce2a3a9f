import assert from 'node:assert/strict'
import { test } from 'node:test'
import { curpCheckDigit, curpPrefix, rfcOfPerson } from '@pdn/core'
import { linkableIdentifiers } from './linkable-identifiers.ts'

const name = { given: 'Inventada', surname1: 'Prueba', surname2: 'Ejemplar' }
const other = { given: 'Otra', surname1: 'Persona', surname2: 'Distinta' }

const curpOf = (subject: typeof name): string => {
  const stem = `${curpPrefix({ ...subject, birthDate: '1980-02-03', sex: 'M', state: '09' })}0`
  return `${stem}${curpCheckDigit(stem)}`
}
const rfcOf = (subject: typeof name): string => rfcOfPerson(subject, '1980-02-03') ?? ''

/** The same text with its last character another. */
const slipped = (text: string): string => `${text.slice(0, -1)}${text.endsWith('3') ? '4' : '3'}`

test('a whole CURP and a whole RFC that agree with the name may link', () => {
  const found = linkableIdentifiers({ name, curp: curpOf(name), rfc: rfcOf(name) })
  assert.deepEqual(found, [
    { scheme: 'curp', value: curpOf(name) },
    { scheme: 'rfc', value: rfcOf(name) },
  ])
})

test('separators and lower case are one identifier', () => {
  const rfc = rfcOf(name)
  const written = `${rfc.slice(0, 4)}-${rfc.slice(4, 10)}-${rfc.slice(10)}`.toLowerCase()
  assert.deepEqual(linkableIdentifiers({ name, rfc: written }), [{ scheme: 'rfc', value: rfc }])
})

test('a wrong check digit, another’s key, a key of the general public, of a company or cut short link nobody', () => {
  const cases = [
    { curp: slipped(curpOf(name)) },
    { rfc: slipped(rfcOf(name)) },
    { curp: curpOf(other) },
    { rfc: rfcOf(other) },
    { rfc: 'XAXX010101000' },
    { rfc: 'XEXX010101000' },
    { rfc: rfcOf(name).slice(0, 10) },
    { rfc: rfcOf(name).slice(1) },
    { curp: '' },
    {},
  ]
  for (const keys of cases) assert.deepEqual(linkableIdentifiers({ name, ...keys }), [])
})

test('without a name nothing says whose key it is', () => {
  const nameless = { given: '', surname1: '' }
  assert.deepEqual(linkableIdentifiers({ name: nameless, curp: curpOf(name), rfc: rfcOf(name) }), [])
})
