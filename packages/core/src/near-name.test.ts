import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nearName } from './near-name.ts'

test('a near name is one that is known, or none', () => {
  const known = ['nombres', 'primerApellido', 'segundoApellido', 'rfc', 'curp']
  assert.equal(nearName('Primer_Apellido', known), 'primerApellido')
  assert.equal(nearName('nombre', known), 'nombres')
  assert.equal(nearName('nombers', known), 'nombres')
  assert.equal(nearName('colorFavorito', known), undefined)
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (name, names) => {
      const near = nearName(name, names)
      assert.ok(near === undefined || names.includes(near))
    }),
  )
})
