import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { test } from 'node:test'
import { openHouse } from './test/platform-house.ts'

test('past the limit of requests the API says how long to wait, and pages of state go on', async t => {
  const { get, effects } = await openHouse(t, { requestsPerMinute: 5 })
  const answers = []
  for (let request = 0; request < 7; request += 1) answers.push(await get('/api/v1/systems'))
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200, 200, 200, 200, 429, 429],
  )
  assert.deepEqual(
    answers.map(({ headers }) => headers.get('x-ratelimit-remaining')),
    ['4', '3', '2', '1', '0', '0', '0'],
  )
  const refused = answers.at(-1)
  assert.equal(refused?.body.code, 'too-many-requests')
  assert.ok(Number(refused?.headers.get('retry-after')) > 0)
  assert.equal(refused?.headers.get('x-ratelimit-limit'), '5')
  assert.equal((await get('/healthz')).status, 200)
  // An address that a visitor writes into a header is believed from a trusted proxy only.
  const forged = await get('/api/v1/systems', { headers: { 'x-forwarded-for': '203.0.113.9' } })
  assert.equal(forged.status, 429)
  assert.ok(!effects.lines.some(({ level }) => level === 'error'), 'a refusal is no fault of the platform')
})

test('a trusted proxy tells whose requests are counted', async t => {
  const { get } = await openHouse(t, { requestsPerMinute: 2, trustedProxies: ['127.0.0.1'] })
  const from = async (address: string) =>
    (await get('/api/v1/systems', { headers: { 'x-forwarded-for': address } })).status
  const statuses = [await from('203.0.113.1'), await from('203.0.113.1'), await from('203.0.113.1')]
  assert.deepEqual(statuses, [200, 200, 429])
  assert.equal(await from('203.0.113.2'), 200)
})

test('metrics are told to this machine alone, and count by route, never by address', async t => {
  const { url, get } = await openHouse(t)
  await get('/api/v1/search?q=ferreteria')
  const metrics = await get('/metrics')
  assert.equal(metrics.status, 200)
  assert.match(metrics.text, /pdn_http_requests_total\{route="\/api\/v1\/search",status="200"\} 1/)
  assert.ok(!metrics.text.includes('ferreteria'))
  const throughProxy = await get('/metrics', { headers: { 'x-forwarded-for': '203.0.113.9' } })
  assert.equal(throughProxy.status, 404)
  assert.ok(url.startsWith('http://127.0.0.1:'))
})

test('from another address of this machine there are no metrics', async t => {
  const outside = Object.values(networkInterfaces())
    .flatMap(addresses => addresses ?? [])
    .find(({ internal, family }) => !internal && family === 'IPv4')
  if (outside === undefined) return t.skip('this machine has no address but loopback')
  const { url } = await openHouse(t, { host: outside.address })
  assert.equal((await fetch(`${url}/healthz`)).status, 200)
  const answer = await fetch(`${url}/metrics`)
  assert.equal(answer.status, 404)
})

test('every answer forbids what it does not need', async t => {
  const { get } = await openHouse(t)
  for (const path of ['/healthz', '/api/v1/systems', '/api/v1/nothing', '/api/v1/search?pageSize=0', '/nothing']) {
    const { headers } = await get(path)
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path)
    assert.equal(headers.get('referrer-policy'), 'no-referrer', path)
    assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none'/, path)
    assert.equal(headers.get('set-cookie'), null, path)
    assert.ok(!headers.has('server') && !headers.has('x-powered-by'))
  }
})

test('bytes that are no HTTP are refused, and the platform goes on', async t => {
  const { get, url } = await openHouse(t)
  const port = Number(new URL(url).port)
  for (const bytes of [
    '\x16\x03\x01\x02\x00\x01',
    'GET /healthz HTTP/9.9\r\n\r\n',
    `GET /${'a'.repeat(100_000)} HTTP/1.1\r\n\r\n`,
  ]) {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => {})
    socket.write(bytes)
    const [data] = await Promise.race([once(socket, 'data'), once(socket, 'close').then(() => [''])])
    assert.ok(String(data) === '' || /^HTTP\/1\.1 4\d\d /.test(String(data)))
    socket.destroy()
  }
  assert.equal((await get('/healthz')).status, 200)
})

test('a port in use is refused in words', async t => {
  const { url } = await openHouse(t)
  const port = Number(new URL(url).port)
  await assert.rejects(openHouse(t, { port }), { code: 'port-in-use' })
})
