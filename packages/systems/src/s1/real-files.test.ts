import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { type TestContext, test } from 'node:test'
import { isObject, type Json } from '@pdn/core'
import { referenceFile } from '@pdn/testing'
import { cut } from '../cut.ts'
import { s1 } from './index.ts'
import { firstDeclarations } from './versions/first.ts'

const load = (t: TestContext, name: string): readonly Json[] | undefined => {
  const path = referenceFile(t, `pdn/${name}`)
  if (path === undefined) return undefined
  const answer: Json = JSON.parse(readFileSync(path, 'utf8'))
  assert.ok(isObject(answer) && Array.isArray(answer.results))
  return answer.results
}

/** Parts of a declaration that the public document still has. */
const publicParts = (value: Json | undefined): readonly string[] =>
  isObject(value) ? Object.values(value).flatMap(part => (isObject(part) ? Object.keys(part) : [])) : []

for (const name of ['api_docs_history/S1_example.json', 'validador/s1ConErrores.json']) {
  test(`${name} is read, cut and shown: nothing reserved is left`, t => {
    const sources = load(t, name)
    if (sources === undefined) return
    assert.equal(sources.length, 1)
    const [source = null] = sources
    const reading = firstDeclarations.read(source)
    assert.ok(reading.ok)
    const kind = s1.kinds.find(({ id }) => id === reading.kind)
    assert.ok(kind !== undefined)
    const counts = Map.groupBy(reading.issues, ({ rule }) => rule)
    const { document, cut: taken } = cut(reading.document, kind.publicity, 's', () => 'h')
    assert.doesNotMatch(JSON.stringify(document), /[A-ZÑ&]{4}\d{6}[A-Z0-9]{3}/)
    const parts = publicParts(document.declaracion)
    for (const part of ['datosEmpleoCargoComision', 'datosCurricularesDeclarante', 'participacion'])
      assert.ok(parts.includes(part), part)
    assert.ok(kind.index(document).facts.length >= 8)
    assert.ok(kind.present(document, '2026-11-21').blocks.length > 8)
    assert.ok(kind.identify(document, { provider: 'p', collection: 'c' }) !== undefined)
    t.diagnostic(
      `${reading.kind}; ${[...counts].map(([rule, issues]) => `${issues.length} ${rule}`).join(', ')}; ` +
        `${taken.length} values cut, ${parts.length} parts public`,
    )
  })
}
