import assert from 'node:assert/strict'
import { test } from 'node:test'
import { searchFieldsOf } from '@pdn/search'
import { s3, systems } from '@pdn/systems'
import { type FieldInput, fieldInputs } from './field-inputs.ts'
import { searchRequestOf } from './search-request.ts'

const fields = searchFieldsOf(systems)

const inputs = (query: string, kinds = s3.kinds, facets: readonly string[] = []): readonly FieldInput[] =>
  fieldInputs(fields, kinds, searchRequestOf(new URLSearchParams(query), fields).request, facets)

const range = (list: readonly FieldInput[], id: string) => {
  const input = list.find(one => one.id === id)
  return input?.type === 'range' ? [input.from, input.until, input.others] : undefined
}

test('every list is narrowed by date and amount, and by what its kinds declare', () => {
  assert.deepEqual(
    inputs('', []).map(({ id }) => id),
    ['date', 'amount'],
  )
  const ids = inputs('').map(({ id }) => id)
  for (const id of ['date', 'amount', 'start', 'end', 'fine']) assert.ok(ids.includes(id), id)
})

test('an amount is asked for only where records have one', () => {
  const asking = systems.filter(({ kinds }) => inputs('', kinds).some(({ id }) => id === 'amount'))
  assert.deepEqual(
    asking.map(({ id }) => id),
    ['s3', 's6'],
  )
  assert.ok(s3.kinds.every(kind => inputs('', [kind]).some(({ id }) => id === 'amount')))
})

test('what a facet lists is not offered a second time', () => {
  assert.ok(!inputs('', s3.kinds, ['sanction']).some(({ id }) => id === 'sanction'))
})

test('a range shows its two ends, a year or month as days', () => {
  assert.deepEqual(range(inputs('fine=1000..2500'), 'fine'), ['1000', '2500', []])
  assert.deepEqual(range(inputs('start=2020..2021-02'), 'start'), ['2020-01-01', '2021-02-28', []])
  assert.deepEqual(range(inputs('start=2020'), 'start'), ['2020-01-01', '2020-12-31', []])
  assert.deepEqual(range(inputs('fine=..9'), 'fine'), ['', '9', []])
})

test('what two ends cannot show goes on beside them', () => {
  assert.deepEqual(range(inputs('fine=1..2&fine=>5'), 'fine'), ['1', '2', ['>5']])
  assert.deepEqual(range(inputs('fine=>=5'), 'fine'), ['', '', ['>=5']])
})
