import assert from 'node:assert/strict'
import { test } from 'node:test'
import { searchFieldsOf } from '@pdn/search'
import { systems } from '@pdn/systems'
import fc from 'fast-check'
import { isUntidy, searchParametersOf, searchRequestOf } from './search-request.ts'

const fields = searchFieldsOf(systems)

const requestOf = (query: string) => searchRequestOf(new URLSearchParams(query), fields)

test('an empty address asks for everything as usual', () => {
  const { request, problems } = requestOf('')
  assert.deepEqual(problems, [])
  assert.equal(searchParametersOf(request).toString(), '')
  assert.equal(request.pageSize, 20)
})

test('reads every parameter, and nothing from unknown ones', () => {
  const { request, problems } = requestOf(
    'q=%20garc%C3%ADa%20&system=s3&system=s6&kind=legal-person&year=2026&state=21&institution=i&connection=c&inForce=true&wholeFacet=institution&exact=true&sort=amount&order=asc&fine=1000..&start.from=2020-01-01&page=3&pageSize=50&utm=x',
  )
  assert.deepEqual(problems, [])
  assert.deepEqual(request, {
    q: 'garcía',
    system: ['s3', 's6'],
    kind: ['legal-person'],
    institution: ['i'],
    state: ['21'],
    year: [2026],
    connection: ['c'],
    inForce: true,
    wholeFacet: 'institution',
    fields: { fine: ['1000..'], start: ['2020-01-01..'] },
    exact: true,
    sort: 'amount',
    order: 'asc',
    page: 3,
    pageSize: 50,
    cursor: undefined,
  })
})

test('tells in words what cannot be meant', () => {
  const told = (query: string): string[] => requestOf(query).problems.map(({ problem }) => problem)
  assert.deepEqual(told('page=0'), ['page'])
  assert.deepEqual(told('page=1000000000'), ['page'])
  assert.deepEqual(told('pageSize=201'), ['pageSize'])
  assert.deepEqual(told('pageSize=ten'), ['pageSize'])
  assert.deepEqual(told('year=abc'), ['year'])
  assert.deepEqual(told(`q=${'a'.repeat(301)}`), ['long'])
  assert.deepEqual(told(Array.from({ length: 51 }, (_, at) => `kind=k${at}`).join('&')), ['many'])
})

test('whatever an address holds, the request can be asked and makes the same address again', () => {
  const names = fc.constantFrom(
    'q',
    'system',
    'kind',
    'year',
    'page',
    'pageSize',
    'sort',
    'exact',
    'inForce',
    'wholeFacet',
    'state',
    'x',
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(names, fc.string({ unit: 'binary' }))), pairs => {
      const { request } = searchRequestOf(new URLSearchParams(pairs), fields)
      assert.ok(request.q.length <= 300 && !/\p{Cc}/u.test(request.q))
      assert.ok(request.page * request.pageSize <= 10_000)
      const again = searchRequestOf(searchParametersOf(request), fields)
      assert.deepEqual(again.problems, [])
      assert.deepEqual(again.request, request)
    }),
  )
})

test('an address that a form made is told from one that the portal writes', () => {
  assert.ok(isUntidy(new URLSearchParams('q=garcia&fine.from=10&fine.to=')))
  assert.ok(isUntidy(new URLSearchParams('q=')))
  const { request } = requestOf('q=garcia&fine.from=10&fine.to=&start.to=2021-05-06')
  const tidy = searchParametersOf(request)
  assert.equal(decodeURIComponent(tidy.toString()), 'q=garcia&start=..2021-05-06&fine=10..')
  assert.ok(!isUntidy(tidy))
})

test('a cursor leads past the pages that have numbers, and is carried to no other address', () => {
  const { request, problems } = requestOf('q=garcia&page=700&cursor=abc')
  assert.deepEqual([request.cursor, request.page, problems], ['abc', 700, []])
  assert.equal(searchParametersOf(request, { page: 1 }).toString(), 'q=garcia')
  assert.equal(searchParametersOf(request, { page: 701, cursor: 'def' }).toString(), 'q=garcia&page=701&cursor=def')
  assert.deepEqual(
    requestOf('q=garcia&page=700').problems.map(({ problem }) => problem),
    ['page'],
  )
})
