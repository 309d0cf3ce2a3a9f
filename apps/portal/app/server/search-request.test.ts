import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { searchParametersOf, searchRequestOf } from './search-request.ts'

const requestOf = (query: string) => searchRequestOf(new URLSearchParams(query))

test('an empty address asks for everything as usual', () => {
  const { request, problems } = requestOf('')
  assert.deepEqual(problems, [])
  assert.equal(searchParametersOf(request).toString(), '')
  assert.equal(request.pageSize, 20)
})

test('reads every parameter, and nothing from unknown ones', () => {
  const { request, problems } = requestOf(
    'q=%20garc%C3%ADa%20&system=s3&system=s6&kind=legal-person&year=2026&state=21&institution=i&connection=c&inForce=true&wholeFacet=institution&exact=true&sort=amount&page=3&pageSize=50&utm=x',
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
    exact: true,
    sort: 'amount',
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
  assert.deepEqual(told('year=abc&sort=up'), ['sort', 'year'])
  assert.deepEqual(told(`q=${'a'.repeat(201)}`), ['long'])
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
      const { request } = searchRequestOf(new URLSearchParams(pairs))
      assert.ok(request.q.length <= 200 && !/\p{Cc}/u.test(request.q))
      assert.ok(request.page * request.pageSize <= 10_000)
      const again = searchRequestOf(searchParametersOf(request))
      assert.deepEqual(again.problems, [])
      assert.deepEqual(again.request, request)
    }),
  )
})
