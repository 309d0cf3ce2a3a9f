import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { type TestContext, test } from 'node:test'
import { isObject, type Json } from '@pdn/core'
import { referenceFile } from '@pdn/testing'
import { cut } from '../cut.ts'
import type { ReadDocument, Version } from '../system.ts'
import { validateAgainst } from '../validate.ts'
import { procurementOfficial as kind } from './kinds.ts'
import { records, spic } from './versions/versions.ts'

const load = (t: TestContext, name: string): Json | undefined => {
  const path = referenceFile(t, `pdn/${name}`)
  return path === undefined ? undefined : JSON.parse(readFileSync(path, 'utf8'))
}

const readAll = (version: Version, sources: readonly Json[]): readonly ReadDocument[] =>
  sources.map(source => {
    const reading = version.read(source)
    assert.ok(reading.ok)
    return reading
  })

/** What is wrong after reading, by rule and path; what a canonical document departs from; never a value. */
const countRules = (readings: readonly ReadDocument[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const { issues, document } of readings) {
    for (const { rule } of [...issues, ...validateAgainst(kind.canonical, document)])
      counts[rule] = (counts[rule] ?? 0) + 1
  }
  return counts
}

/** Every later step on what was read: nothing reserved is left, and a page and an index can be made of it. */
const publish = (readings: readonly ReadDocument[]): number => {
  let reserved = 0
  for (const { document } of readings) {
    const { document: left, cut: taken } = cut(document, kind.publicity, 's', () => 'h')
    reserved += taken.filter(({ reason }) => reason === 'reserved').length
    assert.doesNotMatch(JSON.stringify(left), /[A-ZÑ&]{4}\d{6}[A-Z0-9]{3}/)
    assert.ok(kind.identify(left, { provider: 'p', collection: 'c' }) !== undefined)
    assert.ok(kind.index(left).facts.length > 0)
    assert.ok(kind.present(left, '2026-11-21').blocks.length > 4)
    assert.ok(kind.mentions(left).length > 0)
  }
  return reserved
}

test('the published answer of the early drafts is read whole', t => {
  const answer = load(t, 'api_docs_history/S2_Resp_API_servidores_intervienen_contrataciones.json')
  if (answer === undefined) return
  assert.ok(isObject(answer) && Array.isArray(answer.results))
  const readings = readAll(spic, answer.results)
  assert.equal(readings.length, 1)
  assert.deepEqual(countRules(readings), { 'early-names': 1 })
  assert.equal(publish(readings), 4)
})

test('the published examples of the official migration are read, each into its branch', t => {
  const examples = load(t, 'derived/s2v2-migracion-ejemplos.json')
  if (examples === undefined) return
  assert.ok(isObject(examples))
  const groups = Object.entries(examples).map(([name, sources]): readonly [string, readonly ReadDocument[]] => {
    assert.ok(Array.isArray(sources))
    return [name, readAll(records, sources)]
  })
  const readings = groups.flatMap(([, each]) => each)
  assert.equal(readings.length, 6)
  // Words that no list has: five in place of levels, one in place of a rank.
  const { 'code-unknown': unknown, 'not-in-list': unlisted, ...repaired } = countRules(readings)
  t.diagnostic(`${readings.length} records: ${JSON.stringify(repaired)}; ${unknown} codes of no list`)
  assert.deepEqual([unknown, unlisted], [6, 6])
  assert.equal(publish(readings), 12)
  for (const [name, each] of groups) {
    for (const { document } of each) {
      const procedure = name.replace('CONCESIONES', 'CONCECIONES')
      assert.equal(document.tipoProcedimiento, /^(?:SIN_|REVISAR_)/.test(name) ? undefined : procedure)
    }
  }
})

test('the design of 2023, which nobody serves, is read as far as version 2 has places for it', t => {
  const example = load(t, 'capturador-s2-s3-BackEnd/s2-v2-Ejemplo.json')
  if (example === undefined) return
  const readings = readAll(records, [example])
  publish(readings)
  const post = readings[0]?.document.empleoCargoComision
  assert.ok(isObject(post) && typeof post.denominacion === 'string' && typeof post.ambitoPublico === 'string')
})
