import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { isObject, type Json } from './json.ts'
import { stateOf, states } from './states.ts'

const file = new URL('../../../../shared/reference/pdn/pdn/entidades.json', import.meta.url)

test('the states are those of the published catalogue', {
  skip: existsSync(file) ? false : 'no reference data',
}, () => {
  const catalogue: Json = JSON.parse(readFileSync(file, 'utf8'))
  assert.ok(Array.isArray(catalogue))
  const published = catalogue.filter(isObject).map(entry => [entry.cve_agee, entry.nom_agee])
  assert.deepEqual(
    states.map(state => [state.key, state.name]),
    published,
  )
})

test('every spelling names one state', () => {
  for (const state of states) {
    for (const text of [state.key, String(Number(state.key)), state.name.toUpperCase(), state.short, state.iso]) {
      assert.equal(stateOf(text)?.key, state.key, text)
    }
    for (const alias of state.aliases) assert.equal(stateOf(alias)?.key, state.key, alias)
  }
  assert.equal(new Set(states.map(state => state.curp)).size, 32)
  assert.equal(stateOf('Edo. de México')?.key, '15')
  assert.equal(stateOf('33'), undefined)
  assert.equal(stateOf('Atlántida'), undefined)
})
