import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { suite, test } from 'node:test'
import { isObject, type JsonObject } from '@pdn/core'
import { type Scope, temporaryFolder, testDatabase } from '@pdn/testing'
import { release, sanction } from './invented.ts'
import { type PdnRun, type PdnSettings, runPdn } from './pdn-process.ts'
import { refusalOf, saysNoInside } from './refusal.ts'
import { registryWords, type ServedProvider, serveDocuments } from './served-provider.ts'

const personCurp = 'XQWZ800229HDFQQQ09'
const personRfc = 'XQWZ800229QQ1'

/** The platform of one test: a database and a home of its own. */
const platformOf = async (
  scope: Scope,
): Promise<{ readonly env: NonNullable<PdnSettings['env']>; count(table: string): Promise<number> }> => {
  const database = await testDatabase(scope)
  return {
    env: { PDN_HOME: await temporaryFolder(scope), DATABASE_URL: database.address },
    count: async table => {
      const { rows } = await database.owner.query<{ n: bigint }>(`SELECT count(*) AS n FROM ${table}`)
      return Number(rows[0]?.n)
    },
  }
}

/** Registers a provider and harvests it once. */
const harvested = async (
  scope: Scope,
  addWords: ServedProvider['addWords'],
  env: NonNullable<PdnSettings['env']>,
): Promise<PdnRun> => {
  const added = await runPdn(scope, addWords('c'), { env })
  assert.equal(added.code, 0, added.stderr)
  const run = await runPdn(scope, ['harvest', '--json'], { env })
  saysNoInside(run)
  return run
}

/** What a test provider answers to one request. */
type Answer = (request: IncomingMessage, response: ServerResponse) => void

const json = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

const token = (response: ServerResponse): void =>
  json(response, 200, { access_token: 'one', token_type: 'Bearer', expires_in: 3600 })

/** A provider with manners of its own. */
const misbehaving = async (scope: Scope, answer: Answer): Promise<ServedProvider['addWords']> => {
  const server = createServer((request, response) => {
    request.resume().on('end', () => answer(request, response))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  scope.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') return assert.fail('no port')
  return registryWords(scope, { url: `http://127.0.0.1:${address.port}`, system: 's3', secret: 'secret-of-the-test' })
}

suite('a provider that misbehaves is a state of its connection, told in words', { concurrency: 2 }, () => {
  const ways: readonly { readonly name: string; readonly code: string; readonly answer: Answer }[] = [
    {
      name: 'it sends the harvest to the address of a cloud’s metadata',
      code: 'address-refused',
      answer: ({ url = '' }, response) =>
        url.startsWith('/oauth')
          ? token(response)
          : json(response, 307, {}, { location: 'http://169.254.169.254/latest/meta-data' }),
    },
    {
      name: 'it sends the credentials there',
      code: 'address-refused',
      answer: (_request, response) => json(response, 307, {}, { location: 'http://169.254.169.254/oauth/token' }),
    },
    {
      name: 'it refuses the credentials',
      code: 'token-refused',
      answer: (_request, response) => json(response, 401, { code: '401', message: 'no' }),
    },
    {
      name: 'it answers with a page of HTML',
      code: 'not-json',
      answer: ({ url = '' }, response) => {
        if (url.startsWith('/oauth')) token(response)
        else response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Mantenimiento</html>')
      },
    },
  ]
  for (const { name, code, answer } of ways) {
    test(`${name}: ${code}`, async t => {
      const { env, count } = await platformOf(t)
      const run = await harvested(t, await misbehaving(t, answer), env)
      assert.equal(refusalOf(run).code, code)
      assert.ok(!`${run.stdout}${run.stderr}`.includes('secret-of-the-test'))
      assert.equal(await count('source_document'), 0)
      const { stdout } = await runPdn(t, ['registry', 'show', 'c', '--json'], { env })
      const shown: unknown = JSON.parse(stdout)
      assert.ok(isObject(shown) && isObject(shown.lastError) && shown.failingSince !== null)
      assert.equal(shown.lastError.code, code, 'the registry remembers why')
      assert.ok(!stdout.includes('secret-of-the-test'))
    })
  }
})

test('an expired token is asked for anew, once, and the harvest ends well', async t => {
  const { env } = await platformOf(t)
  let given = 0
  let refused = 0
  const words = await misbehaving(t, ({ url = '', headers }, response) => {
    if (url.startsWith('/oauth')) {
      given += 1
      json(response, 200, { access_token: `t${given}`, token_type: 'Bearer', expires_in: 3600 })
    } else if (headers.authorization === 'Bearer t1') {
      refused += 1
      json(response, 401, { code: '401', message: 'Token vencido' })
    } else {
      const pagination = { page: 1, pageSize: 200, totalRows: 1, hasNextPage: false }
      json(response, 200, { pagination, results: [sanction('1')] })
    }
  })
  const run = await harvested(t, words, env)
  assert.equal(run.code, 0, run.stdout)
  assert.deepEqual([given, refused], [2, 1])
})

test('releases of different types for one field are kept, told and never a failure', async t => {
  const { env, count } = await platformOf(t)
  const kinds = ['a text', 12, true, null, ['a', 'list'], { an: 'object' }]
  const documents = kinds.map((kind, index) =>
    release(`ocds-abc123-${index}`, `r${index}`, {
      tender: { id: 't', title: kind, status: kind, value: kind, items: kind },
      awards: kind,
      buyer: { id: 'b-1', name: kind },
    } as JsonObject),
  )
  const provider = await serveDocuments(t, 's6', documents)
  const run = await harvested(t, provider.addWords, env)
  assert.equal(run.code, 0, run.stdout)
  const summary: { seen: number; stored: number; quarantined: number } = JSON.parse(run.stdout)
  assert.equal(summary.seen, provider.counts.documents)
  assert.equal(summary.stored + summary.quarantined, summary.seen)
  assert.equal(await count('source_document'), summary.stored)
  assert.equal(summary.seen, kinds.length)
})

test('a release package whose releases differ in type is served release by release', async t => {
  const { env } = await platformOf(t)
  const releases = [
    release('ocds-abc123-1', 'r1'),
    release('ocds-abc123-1', 'r2', { date: '2026-04-01T00:00:00Z', tender: ['not', 'an', 'object'] }),
  ]
  const bundle = {
    uri: 'urn:x',
    version: '1.1',
    publishedDate: '2026-05-01T00:00:00Z',
    publisher: { name: 'M' },
    releases,
  }
  const provider = await serveDocuments(t, 's6', [bundle])
  const run = await harvested(t, provider.addWords, env)
  assert.equal(run.code, 0, run.stdout)
  const { seen, stored, quarantined } = JSON.parse(run.stdout)
  assert.deepEqual([seen, stored + quarantined], [2, 2])
})

/** Asks a served provider with a token of its client. */
const asking = async (provider: ServedProvider) => {
  const answer = await fetch(`${provider.url}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'pdn',
      client_secret: provider.clientSecret,
    }),
  })
  const { access_token }: { access_token: string } = JSON.parse(await answer.text())
  return async (body: unknown, bearer: string = access_token) => {
    const response = await fetch(`${provider.url}/v1/psancionados`, {
      method: 'POST',
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return { status: response.status, text: await response.text() }
  }
}

test('a provider refuses what its standard does not know, in its standard’s shape, echoing nothing', async t => {
  const provider = await serveDocuments(t, 's3', [sanction('1'), sanction('2')])
  const ask = await asking(provider)
  const refusals: readonly unknown[] = [
    { query: { colour: 'red' } },
    { pageSize: 0 },
    { pageSize: 201 },
    { pageSize: 'ten' },
    { page: 0 },
    { query: { nombreRazonSocial: { $regex: '.*' } } },
    { query: { tipoSancion: [{ $ne: null }] } },
    { query: { id: { $gt: '' } } },
    { query: { curp: personCurp } },
    { query: { rfc: personRfc } },
    { sort: { colour: 'asc' } },
    [],
    'text',
  ]
  for (const body of refusals) {
    const { status, text } = await ask(body)
    assert.ok(status >= 400 && status < 500, `${JSON.stringify(body)}: ${status}`)
    const answer: unknown = JSON.parse(text)
    assert.ok(isObject(answer) && typeof answer.code === 'string' && typeof answer.message === 'string', text)
    for (const echoed of ['colour', '$regex', '$ne', personCurp, personRfc])
      assert.ok(!text.includes(echoed) || echoed === 'colour', `${echoed} is not repeated`)
  }
  for (const harmless of [
    `' OR '1'='1`,
    `"; DROP TABLE documents; --`,
    '$regex',
    '.*',
    '%',
    '_',
    '\\',
    '\u0000',
    '🜚',
  ]) {
    for (const member of ['nombreRazonSocial', 'id', 'institucionDependencia', 'expediente']) {
      const { status, text } = await ask({ query: { [member]: harmless } })
      assert.ok(status === 200 || status === 400, `${member}: ${status}`)
      if (status === 200) assert.equal(JSON.parse(text).pagination.totalRows, 0, `${member} matches nothing`)
    }
  }
  const beyond = await ask({ page: 1_000_000_000 })
  assert.ok(beyond.status === 200 || beyond.status === 400)
  if (beyond.status === 200) assert.deepEqual(JSON.parse(beyond.text).results, [])
  assert.equal((await ask({}, 'no token')).status, 401)
})
