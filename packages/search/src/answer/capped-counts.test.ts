import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noFilter, type SearchResult } from '@pdn/database'
import { type CountedSearch, createCappedCounts } from './capped-counts.ts'

const search: CountedSearch = {
  words: [['juan']],
  phrase: undefined,
  identifier: 'JUAN',
  filter: noFilter,
  fields: { columns: ['year'], facts: [] },
}

const counted: SearchResult = {
  rows: [],
  total: 10_001,
  facets: [{ field: 'year', value: '2020', count: 7 }],
  counted: 10_001,
  cut: true,
}

test('counts that stopped at their cap are kept for a minute, those of other searches apart', () => {
  let time = 0
  const counts = createCappedCounts(() => new Date(time))
  counts.keep(search, counted)
  assert.deepEqual(counts.of(search), counted)
  assert.equal(counts.of({ ...search, words: [['juana']] }), undefined)
  assert.equal(counts.of({ ...search, filter: { ...noFilter, year: [2020] } }), undefined)
  assert.equal(counts.of({ ...search, fields: { columns: ['state'], facts: [] } }), undefined)
  time = 60_000
  assert.equal(counts.of(search), undefined)
})

test('counts that are exact are not kept: the next record changes them', () => {
  const counts = createCappedCounts(() => new Date(0))
  counts.keep(search, { ...counted, cut: false })
  assert.equal(counts.of(search), undefined)
})

test('of many searches the last are kept', () => {
  const counts = createCappedCounts(() => new Date(0))
  const numbered = (number: number): CountedSearch => ({ ...search, words: [[`juan${number}`]] })
  for (let number = 0; number <= 500; number += 1) counts.keep(numbered(number), counted)
  assert.equal(counts.of(numbered(0)), undefined)
  assert.deepEqual(counts.of(numbered(1)), counted)
  assert.deepEqual(counts.of(numbered(500)), counted)
})

test('searches with many values are fewer', () => {
  const counts = createCappedCounts(() => new Date(0))
  const numbered = (number: number): CountedSearch => ({ ...search, words: [[`juan${number}`]] })
  const facets = Array.from({ length: 60_000 }, (_, value) => ({ field: 'institution', value: `${value}`, count: 1 }))
  const large = { ...counted, facets }
  for (let number = 0; number <= 4; number += 1) counts.keep(numbered(number), large)
  counts.keep(numbered(4), large)
  assert.deepEqual(
    [0, 1, 2, 3, 4].map(number => counts.of(numbered(number)) !== undefined),
    [false, false, true, true, true],
  )
})
