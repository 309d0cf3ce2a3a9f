import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Answer, basic, openTestProvider, passwordForm, sanction } from '../test-provider.ts'

const documents = [sanction('S1', 'Empresa SA DE CV')]

const refused = (answer: Answer, status: number, message: RegExp) => {
  assert.equal(answer.status, status, answer.text)
  assert.deepEqual(Object.keys(answer.body), ['code', 'message'])
  assert.equal(answer.body.code, String(status))
  assert.match(answer.body.message, message)
}

test('the password grant gives the tokens that the reference servers give', async t => {
  const { token, search, fetch } = await openTestProvider(t, documents)
  for (const path of ['/oauth', '/oauth/token', '/oauth/token/']) {
    const { status, headers, body } = await token(passwordForm, 'portal', path)
    assert.equal(status, 200)
    assert.equal(headers.get('cache-control'), 'no-store')
    assert.equal(body.token_type, 'Bearer')
    assert.equal(body.expires_in, 3600)
    assert.equal(body.refresh_token_expires_in, 14 * 24 * 3600)
    assert.equal(body.scope, 'read write')
    assert.notEqual(body.access_token, body.refresh_token)
  }
  assert.equal((await search({})).status, 200)
  const json = await fetch('/oauth/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...passwordForm, client_id: 'portal', client_secret: 'secreto-de-prueba' }),
  })
  assert.equal(json.status, 200)
})

test('client credentials may come in the header, in the body or in both; the header wins', async t => {
  const { fetch } = await openTestProvider(t, documents)
  const ask = (authorization: string | undefined, body: Record<string, string>) =>
    fetch('/oauth/token', {
      method: 'POST',
      headers: authorization === undefined ? {} : { authorization },
      body: new URLSearchParams({ ...passwordForm, ...body }),
    })
  const right = { client_id: 'portal', client_secret: 'secreto-de-prueba' }
  const wrong = { client_id: 'portal', client_secret: 'otro-secreto-malo' }
  assert.equal((await ask(basic('portal'), {})).status, 200)
  assert.equal((await ask(undefined, right)).status, 200)
  assert.equal((await ask(basic('portal'), right)).status, 200)
  assert.equal((await ask(basic('portal'), wrong)).status, 200)
  refused(await ask(basic('portal', 'otro-secreto-malo'), right), 401, /cliente/)
  refused(await ask(undefined, {}), 401, /cliente/)
  refused(await ask(undefined, { client_id: 'portal' }), 401, /cliente/)
})

test('a form that was decoded before it was sent is still read', async t => {
  const { fetch } = await openTestProvider(t, documents)
  // The PDN's own client runs decodeURI over the encoded form: spaces and accents arrive as they are.
  const body = decodeURI(
    `grant_type=password&username=usuaria&password=${encodeURIComponent(passwordForm.password)}&scope=`,
  )
  assert.match(body, /ñ/)
  const headers = { authorization: basic('portal'), 'content-type': 'application/x-www-form-urlencoded' }
  assert.equal((await fetch('/oauth/token', { method: 'POST', headers, body })).status, 200)
})

test('a refresh token works once, for its own client and scopes', async t => {
  const { token } = await openTestProvider(t, documents)
  const first = (await token(passwordForm)).body
  const refresh = (refresh_token: string, client = 'portal', more = {}) =>
    token({ grant_type: 'refresh_token', refresh_token, ...more }, client)
  refused(await refresh(first.refresh_token, 'autoridad'), 401, /refresh_token no es válido/)
  refused(await refresh(first.access_token), 401, /refresh_token no es válido/)
  refused(await refresh(first.refresh_token, 'portal', { scope: 'read other' }), 422, /scope/)
  const second = await refresh(first.refresh_token, 'portal', { scope: 'read' })
  assert.equal(second.status, 200)
  assert.equal(second.body.scope, 'read')
  refused(await refresh(first.refresh_token), 401, /ya se usó/)
  const answers = await Promise.all(Array.from({ length: 8 }, () => refresh(second.body.refresh_token)))
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 401, 401, 401, 401, 401, 401, 401])
})

test('client credentials give a token of the client’s own, without a refresh token', async t => {
  const { token } = await openTestProvider(t, documents)
  const { status, body } = await token({ grant_type: 'client_credentials', scope: 'read' }, 'maquina')
  assert.equal(status, 200)
  assert.deepEqual(Object.keys(body).sort(), ['access_token', 'expires_in', 'scope', 'token_type'])
  refused(await token({ grant_type: 'client_credentials' }, 'portal'), 401, /grant_type/)
  refused(await token(passwordForm, 'maquina'), 401, /grant_type/)
})

test('what is wrong with a token request has the status of the reference servers', async t => {
  const { token, fetch } = await openTestProvider(t, documents)
  refused(await token({ ...passwordForm, password: 'equivocada' }), 401, /usuario o la contraseña/)
  refused(await token({ ...passwordForm, username: 'nadie' }), 401, /usuario o la contraseña/)
  refused(await token({ ...passwordForm, username: "' OR 1=1 --" }), 401, /usuario o la contraseña/)
  refused(await token(passwordForm, 'nadie'), 401, /cliente/)
  refused(await token({ ...passwordForm, scope: 'admin' }), 422, /scope/)
  refused(await token({ grant_type: 'authorization_code' }), 401, /grant_type no se admite/)
  refused(await token({ grant_type: '__proto__' }), 401, /grant_type no se admite/)
  refused(await token({}), 422, /grant_type/)
  refused(await token({ grant_type: 'password' }), 422, /username y password/)
  refused(await token({ grant_type: 'refresh_token' }), 422, /refresh_token/)
  const twice = await fetch('/oauth/token', {
    method: 'POST',
    headers: { authorization: basic('portal') },
    body: new URLSearchParams('grant_type=password&username=a&username=b&password=c'),
  })
  refused(twice, 422, /username/)
  const malformed = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' }
  refused(await fetch('/oauth/token', malformed), 400, /JSON/)
})

test('a token is taken from header, body or address, and refused when missing, unknown or expired', async t => {
  const { fetch, token, accessToken, effects } = await openTestProvider(t, documents)
  const access = await accessToken('portal')
  const ask = (headers: Record<string, string>, body: object = {}, query = '') =>
    fetch(`/v1/psancionados${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  assert.equal((await ask({ authorization: `Bearer ${access}` })).status, 200)
  assert.equal((await ask({ authorization: `bearer ${access}` })).status, 200)
  assert.equal((await ask({}, { access_token: access })).status, 200)
  assert.equal((await ask({}, {}, `?access_token=${access}`)).status, 200)
  const missing = await ask({})
  refused(missing, 401, /Falta el token/)
  assert.match(missing.headers.get('www-authenticate') ?? '', /^Bearer/)
  refused(await ask({ authorization: 'Bearer other' }), 401, /no es válido/)
  const { refresh_token } = (await token(passwordForm)).body
  refused(await ask({ authorization: `Bearer ${refresh_token}` }), 401, /no es válido/)
  effects.pass(3599_000)
  assert.equal((await ask({ authorization: `Bearer ${access}` })).status, 200)
  effects.pass(1_000)
  refused(await ask({ authorization: `Bearer ${access}` }), 401, /expiró/)
  effects.pass(14 * 24 * 3600 * 1000)
  refused(await token({ grant_type: 'refresh_token', refresh_token }), 401, /expiró/)
})

test('a client may ask a token before every call, but not fail without end', async t => {
  const { token, effects } = await openTestProvider(t, documents, {
    rateLimits: { tokensPerMinute: 600, requestsPerMinute: 10_000, failuresBeforeWait: 3 },
  })
  const started = performance.now()
  for (let call = 0; call < 300; call++) assert.equal((await token(passwordForm)).status, 200)
  const each = (performance.now() - started) / 300
  assert.ok(each < 20, `${each} ms for a token: argon2 was paid each time`)

  const wrong = { ...passwordForm, password: 'equivocada' }
  for (let failure = 0; failure < 4; failure++) assert.equal((await token(wrong)).status, 401)
  const slowed = await token(passwordForm)
  refused(slowed, 429, /1 segundo/)
  assert.equal(slowed.headers.get('retry-after'), '1')
  assert.equal((await token(passwordForm, 'autoridad')).status, 200)
  effects.pass(1_000)
  assert.equal((await token(wrong)).status, 401)
  assert.equal((await token(passwordForm)).headers.get('retry-after'), '2')
  effects.pass(2_000)
  assert.equal((await token(passwordForm)).status, 200)
})

test('more tokens than the limit are refused until the minute is over', async t => {
  const { token } = await openTestProvider(t, documents, { rateLimits: { tokensPerMinute: 5 } })
  for (let call = 0; call < 5; call++) assert.equal((await token(passwordForm)).status, 200)
  const slowed = await token(passwordForm)
  refused(slowed, 429, /segundos/)
  assert.ok(Number(slowed.headers.get('retry-after')) > 0)
  assert.equal((await token(passwordForm, 'autoridad')).status, 200)
})

test('no secret, token or query value is logged', async t => {
  const { token, search, effects, fetch } = await openTestProvider(t, documents)
  const { access_token } = (await token(passwordForm)).body
  await fetch(`/v1/psancionados?access_token=${access_token}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
  await search({ query: { nombreRazonSocial: 'Nombre Buscado' } })
  const log = JSON.stringify(effects.lines)
  assert.match(log, /"route":"\/v1\/psancionados","status":200/)
  for (const secret of [access_token, passwordForm.password, 'secreto-de-prueba', 'Nombre Buscado', 'usuaria']) {
    assert.ok(!log.includes(secret))
  }
})
