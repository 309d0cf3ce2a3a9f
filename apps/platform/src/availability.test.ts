import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type InterruptedLine, openLine } from './test/interrupted-line.ts'
import { openHouse } from './test/platform-house.ts'

const routes = [
  '/api/v1/search',
  '/api/v1/search.csv',
  '/api/v1/search.jsonl',
  '/api/v1/statistics',
  '/api/v1/providers',
  '/api/v1/connections',
  '/api/v1/connections/muestra-s3',
  '/api/v1/changes',
  '/api/v1/records/s3/00000000-0000-4000-8000-000000000000',
]

test('while the database is down the platform says so, and it comes back by itself', async t => {
  let line: InterruptedLine | undefined
  const house = await openHouse(t, {}, async address => {
    line = await openLine(t, address)
    return line.address
  })
  const statusOf = async (path: string): Promise<number> => (await house.get(path)).status
  assert.deepEqual([await statusOf('/healthz'), await statusOf('/readyz')], [200, 200])
  const before = await house.get('/api/v1/statistics')
  assert.equal(before.status, 200)

  await line?.cut()
  for (const path of ['/readyz', ...routes]) {
    const answer = await house.get(path)
    assert.equal(answer.status, 503, path)
    assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/)
    assert.equal(answer.body.code, 'database-unreachable')
    assert.doesNotMatch(answer.text, /ECONN|127\.0\.0\.1|postgres:/)
  }
  assert.equal(await statusOf('/healthz'), 200, 'it serves, for it can say what is wrong')
  assert.equal(await statusOf('/api/v1/systems'), 200, 'what needs no database is answered')
  const failures = house.effects.lines.filter(({ event }) => event === 'request failed')
  assert.ok(failures.length >= routes.length, 'every failure is in the log')

  await line?.mend()
  assert.equal(await statusOf('/readyz'), 200)
  const { asOf: _, ...counts } = (await house.get('/api/v1/statistics')).body
  const { asOf: __, ...countsBefore } = before.body
  assert.deepEqual(counts, countsBefore)
  for (const path of routes) assert.ok([200, 404].includes(await statusOf(path)), path)
})
