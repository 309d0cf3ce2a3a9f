import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { type TestContext, test } from 'node:test'
import { companyRfcLetters } from './company-rfc-letters.ts'
import { companyKey, splitLegalForm } from './legal-form.ts'
import { homoclaveOf, parseRfc } from './rfc.ts'

const file = new URL('../../../../shared/reference/matching/mx/sat69b_companies.csv', import.meta.url)
const skip = existsSync(file) ? false : 'the reference data are not on this machine'

interface Company {
  readonly rfc: string
  readonly name: string
}

/** The companies of the tax authority's public list of art. 69-B: RFC and name as published. */
const readCompanies = (): readonly Company[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .flatMap(line => {
      const [, rfc, quoted, plain] = /^([^,]+),(?:"((?:[^"]|"")*)"|([^,]*)),/.exec(line) ?? []
      return rfc === undefined ? [] : [{ rfc, name: (quoted ?? plain ?? '').replaceAll('""', '"') }]
    })

/** Prints a rate and holds it to its floor. */
const rate = (t: TestContext, what: string, right: number, all: number, floor: number): void => {
  t.diagnostic(`${what}: ${right} of ${all} (${((100 * right) / all).toFixed(2)} %), floor ${100 * floor} %`)
  assert.ok(right / all >= floor, `${what}: ${right} of ${all}`)
}

test('the public list of art. 69-B: legal forms and RFCs of 5,908 companies', { skip }, t => {
  const companies = readCompanies()
  assert.equal(companies.length, 5908)
  const held = (what: string, floor: number, holds: (company: Company) => boolean): void =>
    rate(t, what, companies.filter(holds).length, companies.length, floor)
  held('a legal form is shown', 0.995, ({ name }) => splitLegalForm(name).form !== undefined)
  held('the check digit holds', 0.995, ({ rfc }) => parseRfc(rfc)?.checkDigit === 'valid')
  held('the three letters follow from the name', 0.94, ({ rfc, name }) => companyRfcLetters(name) === rfc.slice(0, 3))
  held('the homoclave follows from the name, with or without its form', 0.94, ({ rfc, name }) =>
    [splitLegalForm(name).core, name].some(text => homoclaveOf(text) === rfc.slice(9, 11)),
  )
})

test('one company has one key, different ones have others', { skip }, t => {
  const byKey = Map.groupBy(readCompanies(), ({ name }) => companyKey(name))
  const shared = [...byKey.values()].filter(same => new Set(same.map(({ rfc }) => rfc)).size > 1)
  const companies = readCompanies().length
  rate(t, 'companies with a key of their own', companies - shared.flat().length, companies, 0.995)
})
