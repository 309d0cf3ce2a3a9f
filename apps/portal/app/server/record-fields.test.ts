import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Presentation } from '@pdn/systems'
import { labelFor, labelsOf, unshownChanges } from './record-fields.ts'

const fine = { es: 'Multa', en: 'Fine' }
const term = { es: 'Plazo', en: 'Term' }
const presentation: Presentation = {
  title: 't',
  subtitle: 's',
  blocks: [
    {
      type: 'fields',
      title: term,
      fields: [
        {
          label: fine,
          values: [{ type: 'money', minor: 1n, currency: 'MXN', paths: ['/multa/monto', '/multa/moneda'] }],
        },
      ],
    },
    {
      type: 'table',
      title: term,
      columns: [{ label: term }],
      rows: [[{ type: 'missing', paths: ['/plazos/0'] }]],
      empty: term,
    },
  ],
}

test('a changed value is called what its page calls it', () => {
  const labels = labelsOf(presentation)
  assert.equal(labelFor('/multa/monto', labels), fine)
  assert.equal(labelFor('/multa', labels), fine)
  assert.equal(labelFor('/plazos/0/fin', labels), term)
  assert.equal(labelFor('/otra', labels), undefined)
})

test('what a page shows is told there alone', () => {
  const pointers = ['/multa/monto', '/otra']
  const told = unshownChanges(pointers, { otra: 1 }, { otra: 2 }, labelsOf(presentation))
  assert.deepEqual(told, [{ pointer: '/otra', before: '1', after: '2' }])
})

test('tells what a value was and is, escapes in pointers included', () => {
  const pointers = ['/a~1b', '/list/1', '/gone', '/new', '/__proto__']
  const before = { 'a/b': 'one', list: [1, 2], gone: { x: 1 } }
  const after = { 'a/b': 'two', list: [1, 3], new: 'n'.repeat(400) }
  assert.deepEqual(
    unshownChanges(pointers, before, after, new Map()).map(change => [change.before, change.after]),
    [
      ['one', 'two'],
      ['2', '3'],
      ['{"x":1}', undefined],
      [undefined, `${'n'.repeat(280)}…`],
      [undefined, undefined],
    ],
  )
})
