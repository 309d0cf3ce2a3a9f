import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Json } from '@pdn/core'
import fc from 'fast-check'
import { cutIssues, describeIssues } from './describe-issues.ts'
import { publicMembers, reservedMembers } from './rule-lists.ts'
import { reservedShape } from './shape.ts'
import type { Issue } from './system.ts'

const issue = (path: string, raw?: Json): Issue => ({
  path,
  rule: 'wrong-type',
  severity: 'note',
  repaired: false,
  ...(raw === undefined ? {} : { raw }),
})

test('a shape tells type and length, never the value', () => {
  assert.deepEqual(['abc', 12, true, null, [1, 2], { a: 1 }, undefined].map(reservedShape), [
    'string(3)',
    'number',
    'boolean',
    'null',
    'array(2)',
    'object(1)',
    'null',
  ])
  fc.assert(
    fc.property(fc.string({ minLength: 12 }), value => {
      assert.equal(reservedShape(value).includes(value), false)
    }),
  )
})

test('issues of quarantine hold shapes, and paths without data', () => {
  const described = describeIssues([
    issue('/persona/rfc', 'QUXA870229HJ5'),
    issue('/QUXA870229HJ5/0/texto'),
    issue('/Juan Inventado Pérez'),
  ])
  assert.deepEqual(
    described.map(({ path, raw }) => [path, raw]),
    [
      ['/persona/rfc', 'string(13)'],
      ['/*/0/texto', undefined],
      ['/*', undefined],
    ],
  )
})

test('issues beside a record tell raw values of public paths alone, and those scanned', () => {
  const rules = [...publicMembers('', ['nota', 'lista[].nota']), ...reservedMembers('', ['rfc'])]
  const source = { nota: 'x', rfc: 'QUXA870229HJ5', lista: [{ nota: 'y' }] }
  const issues = ['/nota', '/rfc', '/lista/0/nota', '/otra'].map(path => issue(path, 'tel. 55 1234 5678 QUXA870229HJ5'))
  assert.deepEqual(
    cutIssues(issues, source, rules, 'scope', () => 'hash').map(({ raw }) => raw),
    ['tel. [reservado] [reservado]', 'string(31)', 'tel. [reservado] [reservado]', 'string(31)'],
  )
})
