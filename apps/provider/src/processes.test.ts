import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { JsonObject } from '@pdn/core'
import { openTestProvider } from './test-provider.ts'

/** An invented release as `POST /contrataciones-abiertas` publishes it. */
const release = (number: number, tender: JsonObject, more: JsonObject = {}): JsonObject => ({
  ocid: `ocds-0prueb-${number}`,
  id: `r${number}`,
  date: '2025-01-01T00:00:00Z',
  tag: ['tender'],
  initiationType: 'tender',
  buyer: { id: 'b', name: `Instituto ${number}` },
  tender: { id: `t${number}`, title: 'Obra', procurementMethod: 'open', numberOfTenderers: number, ...tender },
  ...more,
})

const period = (startDate: string, endDate: string): JsonObject => ({ tenderPeriod: { startDate, endDate } })

test('dates, numbers and lists of a procurement search compare as such', async t => {
  const { search } = await openTestProvider(
    t,
    [
      release(1, period('2024-01-31T20:00:00-06:00', '2024-02-10')),
      release(2, period('2024-02-01', '2024-02-29T23:30:00')),
      release(3, { procurementMethod: 'direct' }),
    ],
    { system: 's6' },
  )
  const found = async (query: JsonObject) => {
    const answer = await search({ query })
    assert.equal(answer.status, 200, answer.text)
    return answer.body.results.map((one: { id: string }) => one.id).join(' ')
  }
  assert.equal(await found({ tenderStartDate: '2024-01-31' }), 'r1 r2')
  assert.equal(await found({ tenderStartDate: '2024-02-01' }), 'r2')
  assert.equal(await found({ tenderStartDate: '2024-02-01T02:00:00Z' }), 'r1 r2')
  assert.equal(await found({ tenderStartDate: '2024-02-01T02:00:01Z' }), 'r2')
  assert.equal(await found({ tenderEndDate: '2024-02-29' }), 'r1 r2')
  assert.equal(await found({ tenderEndDate: '2024-02-29T23:00:00-06:00' }), 'r1')
  assert.equal(await found({ numberOfTenderers: 2 }), 'r2')
  assert.equal(await found({ procurementMethod: ['direct', 'selective'] }), 'r3')
  assert.equal(await found({ buyerName: 'INSTITUTO 2' }), 'r2')
  assert.equal(await found({ ocid: 'ocds-0prueb-3' }), 'r3')
  for (const query of [{ tenderStartDate: '2024-02-30' }, { tenderEndDate: '$regex' }, { numberOfTenderers: 'ten' }]) {
    assert.equal((await search({ query })).status, 400)
  }
})

test('a package gives the releases inside it, and filters that overlap give each once', async t => {
  const releases = [
    release(1, {}),
    release(
      2,
      {},
      {
        awards: [
          { id: 'a', title: 'Obra uno' },
          { id: 'b', title: 'Obra dos' },
        ],
      },
    ),
  ]
  const container = {
    uri: 'https://ejemplo.mx/p',
    version: '1.1',
    publishedDate: '2025-01-01T00:00:00Z',
    publisher: { name: 'P' },
    releases,
  }
  const { provider, search } = await openTestProvider(t, [container, { ...container, releases: [] }], { system: 's6' })
  assert.deepEqual(provider.counts.byKind, { 'contracting-process': 2 })
  assert.deepEqual(
    provider.counts.unread.map(({ rows }) => rows),
    [[2]],
  )
  assert.equal((await search({ query: { title: 'obra' } })).body.pagination.totalRows, 2)
  const sorted = await search({ sort: { title: 'asc' } })
  assert.deepEqual(
    sorted.body.results.map((one: { id: string }) => one.id),
    ['r1', 'r2'],
  )
})
