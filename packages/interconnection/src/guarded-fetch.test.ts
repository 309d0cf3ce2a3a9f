import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { createGuardedFetch, type GuardedFetchOptions } from './guarded-fetch.ts'
import { sendJson, startTestServer, type TestHttpServer } from './test/server.ts'

const fetchFor = (t: TestContext, options: Partial<GuardedFetchOptions> = {}) => {
  const fetch = createGuardedFetch({ allowPrivate: () => true, ...options })
  t.after(() => fetch.close())
  return fetch
}

const only =
  (...servers: readonly TestHttpServer[]) =>
  (host: string) =>
    servers.some(server => server.host === host)

test('a private address is refused unless that host and port were registered', async t => {
  const server = await startTestServer(t)
  const strict = fetchFor(t, { allowPrivate: () => false })
  await assert.rejects(strict(server.url), { code: 'address-refused' })
  await assert.rejects(strict('http://localhost:1/'), { code: 'address-refused' })
  await assert.rejects(strict('http://[::1]:1/'), { code: 'address-refused' })
  await assert.rejects(strict('http://169.254.169.254/latest'), { code: 'address-refused' })
  await assert.rejects(strict('http://2130706433/'), { code: 'address-refused' })
  assert.equal(server.received.length, 0)
  assert.equal((await fetchFor(t, { allowPrivate: only(server) })(server.url)).status, 200)
})

test('other schemes and credentials in the address are refused', async t => {
  const fetch = fetchFor(t)
  for (const address of ['file:///etc/passwd', 'ftp://example.org/', 'http://u:p@example.org/', 'nothing']) {
    await assert.rejects(fetch(address), { code: 'address-refused' })
  }
})

test('a name of which one address is private is refused, and each connection is made to the address checked', async t => {
  const server = await startTestServer(t)
  const port = server.host.split(':')[1]
  let asked = 0
  const mixed = fetchFor(t, { allowPrivate: () => false, lookup: async () => ['93.184.215.14', '127.0.0.1'] })
  await assert.rejects(mixed(`http://mixed.example:${port}/`), { code: 'address-refused' })
  const rebinding = fetchFor(t, {
    allowPrivate: host => host === `name.example:${port}`,
    lookup: async () => {
      asked += 1
      return asked === 1 ? ['127.0.0.1'] : ['203.0.113.1']
    },
  })
  assert.equal((await rebinding(`http://name.example:${port}/`)).status, 200)
  assert.equal(asked, 1)
})

test('redirects are followed and checked each time', async t => {
  const target = await startTestServer(t)
  const server = await startTestServer(t)
  const fetch = fetchFor(t, { allowPrivate: only(server) })
  server.answer = (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end()
  await assert.rejects(fetch(server.url), { code: 'address-refused' })
  server.answer = (_, response) => response.writeHead(302, { location: target.url }).end()
  await assert.rejects(fetch(server.url), { code: 'address-refused' })
  assert.equal(target.received.length, 0)
  server.answer = (_, response) => response.writeHead(302, { location: '/again' }).end()
  await assert.rejects(fetch(server.url), { code: 'too-many-redirects' })
  server.answer = (_, response) => response.writeHead(302, { location: 'gopher://example.org/' }).end()
  await assert.rejects(fetch(server.url), { code: 'address-refused' })
})

test('credentials stay with their origin; a POST becomes a GET where the standard says so', async t => {
  const target = await startTestServer(t)
  const server = await startTestServer(t)
  const fetch = fetchFor(t)
  const post = {
    method: 'POST',
    headers: { authorization: 'Bearer x', 'content-type': 'application/json' },
    body: '{}',
  } as const
  server.answer = (_, response) => response.writeHead(307, { location: target.url }).end()
  await fetch(server.url, post)
  assert.equal(target.received[0]?.method, 'POST')
  assert.equal(target.received[0]?.body, '{}')
  assert.equal(target.received[0]?.headers.authorization, undefined)
  server.answer = (_, response) => response.writeHead(302, { location: target.url }).end()
  await fetch(server.url, post)
  assert.equal(target.received[1]?.method, 'GET')
  assert.equal(target.received[1]?.body, '')
  server.answer = (_, response) => response.writeHead(308, { location: target.url }).end()
  await assert.rejects(fetch(server.url, { ...post, secretBody: true }), { code: 'address-refused' })
  assert.equal(target.received.length, 2)
})

test('answers are bounded in size, decoded or not', async t => {
  const server = await startTestServer(t)
  const fetch = fetchFor(t, { limits: { bytes: 100_000 } })
  server.answer = (_, response) => response.end(Buffer.alloc(100_001))
  await assert.rejects(fetch(server.url), { code: 'too-large' })
  server.answer = (_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000_000)))
  await assert.rejects(fetch(server.url), { code: 'too-large' })
  server.answer = (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('fine'))
  assert.equal(Buffer.from((await fetch(server.url)).bytes).toString(), 'fine')
  server.answer = (_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('cut off').subarray(0, 15))
  await assert.rejects(fetch(server.url), { code: 'unexpected-answer' })
  server.answer = (_, response) => response.writeHead(200, { 'content-encoding': 'zstd' }).end('x')
  await assert.rejects(fetch(server.url), { code: 'unexpected-answer' })
})

test('silence and slowness end in timed-out, a closed port in connect-failed', async t => {
  const server = await startTestServer(t, () => {})
  const limits = { headersMilliseconds: 200, bodyMilliseconds: 200, totalMilliseconds: 5000 }
  await assert.rejects(fetchFor(t, { limits })(server.url), { code: 'timed-out' })
  server.answer = (_, response) => response.write('begun')
  await assert.rejects(fetchFor(t, { limits })(server.url), { code: 'timed-out' })
  server.answer = (_, response) => {
    const drip = setInterval(() => response.write(' '), 50)
    response.on('close', () => clearInterval(drip))
  }
  await assert.rejects(fetchFor(t, { limits: { totalMilliseconds: 400 } })(server.url), { code: 'timed-out' })
  await assert.rejects(fetchFor(t)('http://127.0.0.1:1/'), { code: 'connect-failed' })
  const unknown = fetchFor(t, {
    lookup: async () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' })),
  })
  await assert.rejects(unknown('http://no.example/'), { code: 'connect-failed' })
})

test('a cancelled call ends at once, and no error tells a query', async t => {
  const server = await startTestServer(t, () => {})
  const stop = new AbortController()
  const call = fetchFor(t)(`${server.url}/p?access_token=hidden`, { signal: stop.signal })
  setTimeout(() => stop.abort(), 50)
  await assert.rejects(call, { code: 'cancelled', where: `${server.url}/p` })
  await assert.rejects(fetchFor(t)('http://127.0.0.1:1/p?access_token=hidden'), error => {
    assert.ok(error instanceof Error && !JSON.stringify({ ...error, message: error.message }).includes('hidden'))
    return true
  })
})

test('a server that answers no TLS where TLS is asked for is told as such', async t => {
  const server = await startTestServer(t, (_, response) => sendJson(response, {}))
  await assert.rejects(fetchFor(t)(server.url.replace('http:', 'https:')), { code: 'tls-failed' })
})

test('a large answer is handed over as it comes, under the same limits, and leaving it ends the call', async t => {
  const server = await startTestServer(t)
  const part = Buffer.alloc(64 * 1024, 'x')
  let closed = 0
  server.answer = (_, response) => {
    response.on('close', () => closed++)
    const more = () => {
      while (response.write(part));
      response.once('drain', more)
    }
    response.writeHead(200, { 'content-type': 'text/plain' })
    more()
  }
  const fetch = fetchFor(t, { limits: { bytes: 8 * 1024 * 1024 } })
  const first = await fetch.stream(server.url)
  assert.equal(first.status, 200)
  let bytes = 0
  await assert.rejects(
    async () => {
      for await (const taken of first.parts) bytes += taken.length
    },
    { code: 'too-large' },
  )
  assert.ok(bytes > 7 * 1024 * 1024)
  const second = await fetch.stream(server.url)
  for await (const taken of second.parts) if (taken.length > 0) break
  while (closed < 2) await new Promise(resolve => setImmediate(resolve))
  const stop = new AbortController()
  const third = await fetch.stream(server.url, { signal: stop.signal })
  await assert.rejects(
    async () => {
      for await (const taken of third.parts) if (taken.length > 0) stop.abort()
    },
    { code: 'cancelled' },
  )
})
