import assert from 'node:assert/strict'
import { test } from 'node:test'
import { companyKey } from '@pdn/core'
import type { Queries } from '@pdn/queries'
import { systems } from '@pdn/systems'
import { sampleQueries } from '../../test/sample-queries.ts'
import { homeExamples } from './home-examples.ts'
import { mistyped } from './mistyped.ts'

const queries = sampleQueries()
const examplesWhere = (answer: (asked: string, name: string) => { corrected: boolean; used: string }) => {
  const companies = queries.all.filter(({ view }) => view.kind === 'legal-person')
  const names = companies.map(({ entry }) => companyKey(entry.title))
  const answering: Queries = {
    ...queries,
    search: async request => ({
      ...(await queries.search({ ...request, q: '' })),
      ...answer(request.q, names.find(name => mistyped(name) === request.q) ?? ''),
    }),
  }
  return homeExamples(answering, systems)
}

test('a name with a typo is an example where its search leads back to the name', async () => {
  const examples = await examplesWhere((_, name) => ({ corrected: true, used: name }))
  const whole = examples.map(companyKey)
  const [typo, ...names] = whole
  assert.ok(names.some(name => mistyped(name) === typo))
  assert.ok(examples.length > 2 && examples.length <= 4)
})

test('a typo that is not corrected, or to another name, is no example', async () => {
  for (const answer of [
    { corrected: false, used: '' },
    { corrected: true, used: 'otro nombre' },
  ]) {
    const titles = queries.all.flatMap(({ entry }) => [entry.title, entry.institution])
    for (const example of await examplesWhere(() => answer)) assert.ok(titles.includes(example), example)
  }
})

test('a slip takes one inner letter of the longest word; short words stay', () => {
  assert.equal(mistyped('comercializadora milenio'), 'comercializadra milenio')
  assert.equal(mistyped('casa sol'), undefined)
})
