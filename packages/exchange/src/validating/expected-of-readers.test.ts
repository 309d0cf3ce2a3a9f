import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { JsonObject } from '@pdn/core'
import { systems, versionsOfSystem } from '@pdn/systems'
import { mendingHint } from './mending-hints.ts'
import { reportOf } from './report-of.fixture.ts'

const exampleOf = (id: string): JsonObject =>
  systems.flatMap(versionsOfSystem).find(version => version.id === id)?.example ?? assert.fail(id)

/** The example of a version with what stands once in its text put in place of something else. */
const changed = (id: string, from: string, to: string): string => {
  const text = JSON.stringify(exampleOf(id))
  assert.ok(text.includes(from), `${id} has no ${from}`)
  return text.replace(from, to)
}

const told = async (text: string, version: string, rule: string) => {
  const report = await reportOf(text, { version })
  const problem = report.problems.find(each => each.rule === rule)
  return problem?.examples[0] ?? assert.fail(`${rule} in ${report.problems.map(each => each.rule).join(' ')}`)
}

test('a key outside its catalogue is told with the catalogue, and the key that was meant or some of its keys', async () => {
  const key = /"genero":\{"clave":"([A-Z]+)"/.exec(JSON.stringify(exampleOf('s2-spic-1.1')))?.[1]
  const expectedFor = async (text: string) => {
    const spoiled = changed('s2-spic-1.1', `"genero":{"clave":"${key}"`, `"genero":{"clave":"${text}"`)
    const { expected, hint } = await told(spoiled, 's2-spic-1.1', 'not-in-list')
    assert.match(hint.es, /catálogo/)
    return expected
  }
  assert.match((await expectedFor('femenino')).es, /^una clave del catálogo «[^»]+»: F$/)
  assert.match((await expectedFor('MASCULINO')).en, /^a key of the catalogue “[^”]+”: M$/)
  assert.match((await expectedFor('QWERTY')).es, /^una clave del catálogo «[^»]+»: F, M, O$/)
})

test('a member under another name is told with the name that the standard gives it', async () => {
  const inPlace = await told(
    changed('s3-graves-2', '"efectivamenteCobrado":', '"efectivamenteCobrada":'),
    's3-graves-2',
    'renamed-member',
  )
  assert.match(inPlace.path, /efectivamenteCobrada$/)
  assert.equal(inPlace.expected.es, 'el campo «efectivamenteCobrado»')
})

test('what readers find fault with has a hint of its own', () => {
  const rules = `code-unknown no-place linked-release empty-record releases-not-a-list releases-embedded-and-linked
    doubtful-default placeholder date-unreadable number-unreadable name-missing unidentified stray-character
    changed-later unknown-member fault-unknown sanction-key-missing person-type-absent none-contradicted`
  const other = mendingHint('no such rule', false)
  for (const rule of rules.split(/\s+/)) assert.notEqual(mendingHint(rule, false), other, rule)
})
