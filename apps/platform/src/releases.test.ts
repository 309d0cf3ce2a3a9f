import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openHouse } from './test/platform-house.ts'

const house = await openHouse({ after })
const { get } = house

test('a process tells its releases, newest first, and what each changed', async () => {
  const { results } = (await get('/api/v1/search?q=lote 1&system=s6&pageSize=200')).body
  const made = await Promise.all(
    results.map(async ({ id }: { id: string }) => (await get(`/api/v1/records/s6/${id}/releases`)).body),
  )
  const { id, releases } =
    made.find(answer => answer.releases.length === 2) ?? assert.fail('no process has two releases')
  const [award, tender] = releases
  assert.deepEqual([award.title.es, award.first, award.used], ['Adjudicación', false, true])
  assert.deepEqual([tender.title.en, tender.first, tender.changes], ['Tender', true, []])
  const changed = new Map<string, { before?: unknown; after?: unknown }>(
    award.changes.map((change: { path: string }) => [change.path, change]),
  )
  assert.deepEqual(changed.get('/tender/status'), { path: '/tender/status', before: 'active', after: 'complete' })
  assert.equal(changed.get('/awards')?.before, undefined)
  assert.ok(!changed.has('/tender/title'))
  const { status, body } = await get(`/api/v1/records/s6/${id}/ocds`)
  assert.equal(status, 200)
  const [record] = body.records
  assert.deepEqual(
    record.releases.map((release: { id: string }) => release.id),
    ['r-1', 'r-1-award'],
  )
  assert.deepEqual(record.compiledRelease.tender, {
    id: 't-1',
    title: 'Adquisición de bancas, lote 1',
    status: 'complete',
  })
  assert.deepEqual(
    record.versionedRelease.tender.status.map(({ releaseID, value }: { releaseID: string; value: string }) => [
      releaseID,
      value,
    ]),
    [
      ['r-1', 'active'],
      ['r-1-award', 'complete'],
    ],
  )
  assert.equal(body.uri, `${house.url}/api/v1/records/s6/${id}/ocds`)
  const unknown = await get('/api/v1/records/s6/00000000-0000-8000-8000-000000000009/releases')
  assert.deepEqual([unknown.status, unknown.body.code], [404, 'not-found'])
})
