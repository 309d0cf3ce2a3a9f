import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { type EndpointContract, versionOf } from '@pdn/systems'
import { testEffects } from '@pdn/testing'
import { createConnectionClient } from './connection-client.ts'
import type { ConnectionSettings } from './connection-settings.ts'
import { createGuardedFetch } from './guarded-fetch.ts'
import { type Answer, sendJson, startTestServer } from './test/server.ts'

const contract: EndpointContract = {
  id: 'v1',
  method: 'POST',
  path: '/v1/things',
  catalogue: { path: '/v1/things/dependencias', member: 'x' },
  filters: [],
  sorts: [],
}

const page = { pagination: { page: 1, pageSize: 200, totalRows: 1, hasNextPage: false }, results: [{ id: 'a' }] }

const isToken = (path: string): boolean => path.includes('/oauth')

const setUp = async (t: TestContext, answer: Answer, settings: Partial<ConnectionSettings> = {}) => {
  const server = await startTestServer(t, answer)
  const fetch = createGuardedFetch({ allowPrivate: () => true, limits: { headersMilliseconds: 300 } })
  t.after(() => fetch.close())
  const effects = testEffects()
  const client = createConnectionClient(
    {
      baseUrl: server.url,
      credentials: { grant: 'password', clientId: 'client', clientSecret: 'hush', username: 'u', password: 'p w&' },
      ...settings,
    },
    fetch,
    effects,
  ).endpoint(contract)
  return { server, client, effects }
}

const token = (value = 'T', more = {}) => ({ access_token: value, token_type: 'Bearer', expires_in: 3600, ...more })

test('credentials are sent in header and body, the token is cached until near its end and then refreshed', async t => {
  let given = 0
  const { server, client, effects } = await setUp(t, ({ path }, response) => {
    if (!isToken(path)) sendJson(response, page)
    else {
      given += 1
      sendJson(response, token(`T${given}`, { refresh_token: 'R' }))
    }
  })
  await Promise.all([client.page(1), client.page(2), client.page(3)])
  const [first] = server.received
  assert.equal(first?.path, '/oauth/token')
  assert.equal(first?.headers.authorization, `Basic ${Buffer.from('client:hush').toString('base64')}`)
  assert.deepEqual(Object.fromEntries(new URLSearchParams(first?.body)), {
    grant_type: 'password',
    username: 'u',
    password: 'p w&',
    client_id: 'client',
    client_secret: 'hush',
  })
  assert.equal(given, 1)
  effects.pass(3560 * 1000)
  await client.page(1)
  assert.equal(given, 1)
  effects.pass(11 * 1000)
  await client.page(1)
  assert.equal(given, 2)
  const refresh = server.received.findLast(({ path }) => isToken(path))
  assert.equal(new URLSearchParams(refresh?.body).get('grant_type'), 'refresh_token')
  assert.equal(server.received.at(-1)?.headers.authorization, 'Bearer T2')
})

test('a token that is refused is replaced once, and a second refusal is told', async t => {
  let valid = 'T2'
  let given = 0
  const { client } = await setUp(t, ({ path, headers }, response) => {
    if (isToken(path)) {
      given += 1
      sendJson(response, token(`T${given}`))
    } else if (headers.authorization === `Bearer ${valid}`) sendJson(response, page)
    else sendJson(response, { code: '401', message: 'Token inválido' }, 401)
  })
  assert.equal((await client.page(1)).results.length, 1)
  assert.equal(given, 2)
  valid = 'none'
  await assert.rejects(client.page(1), { code: 'provider-refused' })
  assert.equal(given, 3)
})

test('the token address falls back to /oauth; wrong credentials are told without them', async t => {
  const { client, server } = await setUp(t, ({ path }, response) => {
    if (path === '/oauth/token') sendJson(response, {}, 404)
    else if (isToken(path)) sendJson(response, token())
    else sendJson(response, page)
  })
  await client.page(1)
  await client.page(2)
  assert.deepEqual(
    server.received.map(({ path }) => path),
    ['/oauth/token', '/oauth', '/v1/things', '/v1/things'],
  )
  const wrong = await setUp(t, (_, response) => sendJson(response, { code: '401', message: 'Usuario incorrecto' }, 401))
  await assert.rejects(wrong.client.page(1), error => {
    assert.ok(error instanceof Error && error.message.includes('Usuario incorrecto'))
    assert.ok(!JSON.stringify(error).includes('hush'))
    assert.equal('code' in error && error.code, 'token-refused')
    return true
  })
  assert.equal(wrong.server.received.length, 1)
})

test('the token stands where the provider wants it', async t => {
  for (const tokenPlacement of ['header', 'body', 'query'] as const) {
    const { client, server } = await setUp(
      t,
      ({ path }, response) => sendJson(response, isToken(path) ? token() : page),
      {
        tokenPlacement,
      },
    )
    await client.page(1)
    const last = server.received.at(-1)
    assert.equal(last?.headers.authorization === 'Bearer T', tokenPlacement === 'header')
    assert.equal(last?.body.includes('"access_token":"T"'), tokenPlacement === 'body')
    assert.equal(last?.path.includes('access_token=T'), tokenPlacement === 'query')
  }
})

test('busy, failing and silent providers are tried again with pauses; Retry-After is honoured', async t => {
  const troubles: Answer[] = [
    (_, response) => sendJson(response, {}, 429, { 'retry-after': '7' }),
    (_, response) => sendJson(response, { message: 'caído' }, 503),
    (_, response) => response.destroy(),
    () => {},
  ]
  const { client, effects } = await setUp(t, (request, response) => {
    if (isToken(request.path)) sendJson(response, token())
    else (troubles.shift() ?? (() => sendJson(response, page)))(request, response)
  })
  const before = effects.now().getTime()
  assert.equal((await client.page(1)).results.length, 1)
  assert.ok(effects.now().getTime() - before >= 7000)
  assert.equal(effects.lines.filter(line => line.level === 'warn').length, 4)
})

test('it gives up in the end, each time with the right code', async t => {
  const codes: readonly (readonly [number, string, number])[] = [
    [429, 'provider-busy', 3],
    [500, 'provider-failed', 3],
    [400, 'provider-refused', 1],
    [404, 'endpoint-missing', 1],
    [422, 'provider-refused', 1],
  ]
  for (const [status, code, calls] of codes) {
    const { client, server } = await setUp(
      t,
      ({ path }, response) =>
        sendJson(response, isToken(path) ? token() : { code: status, message: 'no' }, isToken(path) ? 200 : status),
      { retry: { attempts: 3 } },
    )
    await assert.rejects(client.page(1), { code })
    assert.equal(server.received.filter(({ path }) => !isToken(path)).length, calls)
  }
})

test('an hour of Retry-After is not waited for', async t => {
  const { client } = await setUp(t, ({ path }, response) =>
    isToken(path) ? sendJson(response, token()) : sendJson(response, {}, 429, { 'retry-after': '3600' }),
  )
  await assert.rejects(client.page(1), { code: 'provider-busy' })
})

test('known odd envelopes are understood', async t => {
  const envelopes: readonly (readonly [unknown, { rows?: number; next: boolean; results: number }])[] = [
    [page, { rows: 1, next: false, results: 1 }],
    [
      { pageSize: 200, page: 1, totalRows: 500, hasNextPage: true, results: [1] },
      { rows: 500, next: true, results: 1 },
    ],
    [
      { pagination: { page: 1, page_size: 1, total: '3' }, results: [1] },
      { rows: 3, next: true, results: 1 },
    ],
    [
      { pagination: { totalRows: 0 }, results: [] },
      { rows: 0, next: false, results: 0 },
    ],
    [
      { pagination: { has_next_page: 'true', total: 9 }, data: [1] },
      { rows: 9, next: true, results: 1 },
    ],
    [{ results: [1, 2] }, { next: false, results: 2 }],
    [[1, 2, 3], { next: false, results: 3 }],
  ]
  for (const [body, expected] of envelopes) {
    const { client } = await setUp(t, ({ path }, response) => sendJson(response, isToken(path) ? token() : body))
    const answer = await client.page(1)
    assert.equal(answer.totalRows, expected.rows)
    assert.equal(answer.hasNextPage, expected.next)
    assert.equal(answer.results.length, expected.results)
  }
})

test('success without results, a web page and an empty body are errors of the provider', async t => {
  const bodies: readonly (readonly [string, string])[] = [
    ['{"code":"500","message":"Sin conexión"}', 'unexpected-answer'],
    ['null', 'unexpected-answer'],
    ['"text"', 'unexpected-answer'],
    ['<html>', 'not-json'],
    ['', 'not-json'],
    ['{"results":[', 'not-json'],
  ]
  for (const [body, code] of bodies) {
    const { client } = await setUp(t, ({ path }, response) =>
      isToken(path) ? sendJson(response, token()) : response.end(body),
    )
    await assert.rejects(client.page(1), { code })
  }
})

test('what a provider says is shown short and without reserved identifiers', async t => {
  const message = `No existe GODE561231GR8 ${'x'.repeat(5000)}`
  const { client } = await setUp(t, ({ path }, response) =>
    isToken(path) ? sendJson(response, token()) : sendJson(response, { code: '400', message }, 400),
  )
  await assert.rejects(client.page(1), error => {
    assert.ok(error instanceof Error && !error.message.includes('GODE561231') && error.message.length < 400)
    return true
  })
})

test('what a provider says is shown without the secrets that it was sent', async t => {
  const words = [
    'Token TOKEN-1 vencido (refresh REFRESH-1), contraseña p w&, form p+w%26, url p%20w%26, secreto hush,',
    `Authorization: Basic ${Buffer.from('client:hush').toString('base64')} ${'.'.repeat(19)} contraseña p w&`,
  ].join(' ')
  const refusals: readonly (readonly [boolean, number])[] = [
    [true, 401],
    [true, 500],
    [false, 200],
    [false, 401],
    [false, 429],
    [false, 500],
  ]
  for (const [ofToken, status] of refusals) {
    const { client } = await setUp(
      t,
      ({ path }, response) =>
        isToken(path) && !ofToken
          ? sendJson(response, token('TOKEN-1', { refresh_token: 'REFRESH-1' }))
          : sendJson(response, { message: words }, status),
      { retry: { attempts: 1 } },
    )
    await assert.rejects(client.page(1), error => {
      assert.ok(error instanceof Error)
      assert.match(error.message, /\[secreto\]/)
      assert.doesNotMatch(error.message, /p w&|p\+w|p%20w|hush|Y2xpZW50/)
      if (!ofToken) assert.doesNotMatch(error.message, /TOKEN-1|REFRESH-1/)
      return true
    })
  }
})

test('the catalogue is read in its published form', async t => {
  const { client } = await setUp(t, ({ path }, response) =>
    sendJson(
      response,
      isToken(path) ? token() : [{ nombre: 'Instituto', siglas: 'I', clave: '1' }, { siglas: 'sin nombre' }],
    ),
  )
  assert.deepEqual(await client.catalogue(), [{ nombre: 'Instituto', siglas: 'I', clave: '1' }])
})

test('declarations are asked for as any endpoint is, under the scope that their specification names', async t => {
  const declarations = versionOf('s1-declaraciones-2.0')
  assert.ok(declarations?.contract !== undefined)
  const server = await startTestServer(t, ({ path }, response) => sendJson(response, isToken(path) ? token() : page))
  const fetch = createGuardedFetch({ allowPrivate: () => true })
  t.after(() => fetch.close())
  const credentials = { grant: 'password', clientId: 'c', clientSecret: 's', username: 'u', password: 'p' } as const
  const connection = createConnectionClient(
    { baseUrl: `${server.url}/prefix`, credentials: { ...credentials, scope: 'read:declaraciones' } },
    fetch,
    testEffects(),
  )
  const answer = await connection.endpoint(declarations.contract).page(3)
  assert.deepEqual([answer.results, answer.totalRows, answer.hasNextPage], [[{ id: 'a' }], 1, false])
  const [asked, search] = server.received
  assert.equal(new URLSearchParams(asked?.body).get('scope'), 'read:declaraciones')
  assert.deepEqual([search?.method, search?.path], ['POST', '/prefix/v2/declaraciones'])
  assert.deepEqual(JSON.parse(search?.body ?? ''), { page: 3, pageSize: 200, query: {} })
})
