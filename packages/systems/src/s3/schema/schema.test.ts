import assert from 'node:assert/strict'
import { test } from 'node:test'
import { flattenSchema } from '../../standards/flat-schema.ts'
import { validateAgainst } from '../../validate.ts'
import { canonicalGrave, canonicalLegal, canonicalNatural, canonicalNonGrave } from './canonical.ts'
import { graveSchema, legalSchema, naturalSchema, nonGraveSchema } from './records.ts'

test('a canonical document may hold whatever the second version publishes', () => {
  for (const [canonical, version] of [
    [canonicalNatural, naturalSchema],
    [canonicalLegal, legalSchema],
    [canonicalGrave, graveSchema],
    [canonicalNonGrave, nonGraveSchema],
  ] as const) {
    const ours = flattenSchema(canonical)
    for (const [path, { types }] of flattenSchema(version)) {
      const held = ours.get(path)
      assert.ok(held !== undefined, path)
      const widened = path.endsWith('/monto') ? new Set(['number', 'null']) : types
      if (!path.startsWith('/datosGenerales/domicilioMexico'))
        for (const type of widened) assert.ok(held.types.has(type), path)
    }
  }
  assert.deepEqual(validateAgainst(canonicalNatural, { id: 'a', datosGenerales: { nombres: 'Ana' } }), [])
})

test('a record is asked for what its capture tool requires, a servant’s for nothing that no public answer has', () => {
  const missing = (schema: typeof graveSchema, document: Parameters<typeof validateAgainst>[1]) =>
    validateAgainst(schema, document).flatMap(({ path, rule }) => (rule === 'missing-required' ? [path] : []))
  assert.deepEqual(missing(nonGraveSchema, { datosGenerales: {} }).toSorted(), [
    '/datosGenerales/sexo',
    '/expediente',
    '/faltaCometida',
    '/fecha',
    '/origenProcedimiento',
    '/resolucion',
    '/tipoSancion',
  ])
  assert.deepEqual(
    missing(legalSchema, { tipoSancion: [{ clave: 'DISOLUCION_SOCIEDAD', disolucionSociedad: {} }] })[0],
    '/fecha',
  )
  assert.ok(missing(graveSchema, { datosGenerales: {} }).every(path => !/\/(?:rfc|curp)$/.test(path)))
})
