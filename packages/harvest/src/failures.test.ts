import assert from 'node:assert/strict'
import { test } from 'node:test'
import { harvest } from './harvest.ts'
import { harvestAll } from './harvest-all.ts'
import { addConnection } from './registry/registry.ts'
import { sanction, testCredentials, testHarvest } from './test/house.ts'
import { type Misbehaviour, sendJson, startTestProvider } from './test/provider.ts'

const documents = Array.from({ length: 500 }, (_, index) => sanction(`s${index}`))

test('a token that expires in the middle of a run is replaced', async t => {
  const house = await testHarvest(t, 's3')
  house.provider.documents = documents
  const summary = await house.run({ onProgress: ({ page }) => page === 1 && house.provider.expireTokens() })
  assert.equal(summary.stored, 500)
  assert.equal(house.provider.asked.tokens, 2)
})

const onPage =
  (asked: number, answer: Misbehaviour): Misbehaviour =>
  (response, request) =>
    request.page === asked && answer(response, request)

const failures: Readonly<Record<string, { readonly code: string; readonly misbehave: Misbehaviour }>> = {
  'a provider that fails': {
    code: 'provider-failed',
    misbehave: response => sendJson(response, 500, { message: 'no' }),
  },
  'a provider that is busy': { code: 'provider-busy', misbehave: response => sendJson(response, 429, {}) },
  'a page that is no JSON': { code: 'not-json', misbehave: response => response.end('<html>').writableEnded },
  'an error under status 200': {
    code: 'unexpected-answer',
    misbehave: response => sendJson(response, 200, { code: '500', message: 'Sin base de datos' }),
  },
  'a redirect to a private address': {
    code: 'address-refused',
    misbehave: response => sendJson(response, 302, {}, { location: 'http://169.254.169.254/latest' }),
  },
  'a huge answer': {
    code: 'too-large',
    misbehave: response => response.end(Buffer.alloc(3_000_000, 32)).writableEnded,
  },
  silence: { code: 'timed-out', misbehave: () => true },
  'a connection that is cut': { code: 'connect-failed', misbehave: response => response.destroy().destroyed },
  'the same page without end': {
    code: 'unexpected-answer',
    misbehave: response =>
      sendJson(response, 200, {
        pagination: { hasNextPage: true, totalRows: 900 },
        results: documents.slice(200, 400),
      }),
  },
}

for (const [name, { code, misbehave }] of Object.entries(failures)) {
  test(`${name} is a state of the connection: ${code}`, async t => {
    const house = await testHarvest(t, 's3')
    const settings = {
      ...house.settings,
      retry: { attempts: 2 },
      fetchLimits: { bytes: 2_000_000, headersMilliseconds: 300 },
    }
    house.provider.documents = documents
    house.provider.misbehave = (response, request) => request.page >= 3 && misbehave(response, request)
    await assert.rejects(harvest('c', {}, settings), { code })
    const { rows } = await house.database.owner.query(
      `SELECT c.last_error->>'code' AS code, c.failing_since IS NOT NULL AS failing, c.last_success_at AS success,
         r.state, r.seen, (SELECT count(*) FROM source_document) AS held
       FROM connection c JOIN harvest_run r USING (connection_id)`,
    )
    assert.deepEqual(rows, [{ code, failing: true, success: null, state: 'failed', seen: 400n, held: 400n }])
    house.provider.misbehave = undefined
    assert.equal((await house.run()).seen, 500)
    const { rows: after } = await house.database.owner.query(`SELECT last_error, failing_since FROM connection`)
    assert.deepEqual(after, [{ last_error: null, failing_since: null }])
  })
}

test('several connections are harvested at once; one that fails does not stop the others', async t => {
  const house = await testHarvest(t, 's3')
  house.provider.documents = documents
  const ids = ['c']
  for (const name of ['d', 'e', 'f']) {
    const provider = await startTestProvider(t)
    provider.documents = documents.slice(0, 250)
    if (name === 'e') provider.misbehave = onPage(1, response => sendJson(response, 400, { message: 'no' }))
    await addConnection(
      {
        id: name,
        provider: { id: `provider-${name}` },
        system: 's3',
        baseUrl: provider.url,
        credentials: testCredentials,
        typedByOperator: true,
      },
      house.settings,
    )
    ids.push(name)
  }
  const outcomes = await harvestAll([...ids, 'unknown'], { concurrency: 3 }, house.settings)
  assert.deepEqual(
    outcomes.map(outcome => (outcome.ok ? outcome.summary.stored : outcome.error.code)),
    [500, 250, 'provider-refused', 250, 'connection-unknown'],
  )
})

test('a wrong password is told without the password', async t => {
  const house = await testHarvest(t, 's3', { credentials: { ...testCredentials, password: 'wrong-but-secret' } })
  await assert.rejects(house.run(), error => {
    assert.ok(error instanceof Error && 'code' in error && error.code === 'token-refused')
    assert.ok(!`${error.message} ${JSON.stringify(error)}`.includes('wrong-but-secret'))
    return true
  })
})

test('an address that nobody typed is refused where it is private', async t => {
  const house = await testHarvest(t, 's3', { typedByOperator: false })
  await assert.rejects(house.run(), { code: 'address-refused' })
})

test('a database without room leaves nothing half-written, and the next harvest goes on', async t => {
  const house = await testHarvest(t, 's3')
  house.provider.documents = documents
  // A limit on the rows of a table stands in for a full disk: the server itself refuses the write, in the middle.
  await house.database.owner.query(`ALTER TABLE search_name ADD CONSTRAINT room CHECK (name NOT LIKE '%s333 %')`)
  await assert.rejects(house.run(), { code: 'storage-failed' })
  const { rows } = await house.database.owner.query(
    `SELECT (SELECT count(*) FROM record) AS records, (SELECT count(*) FROM record_version) AS versions,
       (SELECT count(*) FROM search_row) AS shown, (SELECT sum(documents) FROM harvest_page) AS pages`,
  )
  assert.deepEqual(rows, [{ records: 200n, versions: 200n, shown: 200n, pages: 200n }])
  await house.database.owner.query('ALTER TABLE search_name DROP CONSTRAINT room')
  const asked = house.provider.asked.pages
  const { seen, stored } = await house.run()
  assert.deepEqual({ seen, stored }, { seen: 500, stored: 500 })
  assert.equal(house.provider.asked.pages - asked, 3, 'it made sure of the first page, and went on from the second')
})
