import assert from 'node:assert/strict'
import { once } from 'node:events'
import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { suite, test } from 'node:test'
import { type Scope, temporaryFolder, testEffects } from '@pdn/testing'
import { startPlatform } from './server.ts'
import { unaskedQueries } from './test/unasked-queries.ts'

const personRfc = 'XQWZ800229QQ1'

interface Answer {
  readonly status: number
  readonly type: string
  readonly text: string
}

/** A platform whose pages tell what the portal was given, and its log. */
const open = async (scope: Scope, publicUrl?: string) => {
  const effects = testEffects()
  const platform = await startPlatform({
    queries: unaskedQueries,
    portal: {
      handle: async (asked, { origin }) => Response.json({ url: asked.url, origin, host: asked.headers.get('host') }),
      assets: await temporaryFolder(scope),
    },
    ready: async () => {},
    host: '127.0.0.1',
    port: 0,
    publicUrl,
    version: 'test',
    requestsPerMinute: 10_000,
    trustedProxies: [],
    effects,
  })
  scope.after(() => platform.close())
  const ask = async (path: string, host?: string): Promise<Answer> => {
    const headers = host === undefined ? {} : { host }
    const asked = request({ host: '127.0.0.1', port: platform.port, path, headers, agent: false }).end()
    const [answer] = await once(asked, 'response')
    return {
      status: answer.statusCode,
      type: String(answer.headers['content-type']),
      text: await text(answer),
    }
  }
  return { ask, effects, url: platform.url }
}

suite('a hostile visitor', () => {
  test('no target of a request makes a page fail or names another host', async t => {
    const { ask, effects } = await open(t)
    const targets: Readonly<Record<string, string>> = {
      '//': '/',
      '///': '/',
      [`//?q=${personRfc}`]: `/?q=${personRfc}`,
      '//example.org/x?a=//b': '/example.org/x?a=//b',
      '/en//example.org/x': '/en/example.org/x',
      '/en/\\example.org': '/en/example.org',
      'http://example.org/buscar?q=a': '/buscar?q=a',
      'http://example.org': '/',
    }
    for (const [target, seen] of Object.entries(targets)) {
      const { status, text: body } = await ask(target)
      assert.equal(status, 200, target)
      assert.equal(JSON.parse(body).url, `http://localhost${seen}`, target)
    }
    assert.deepEqual(effects.lines, [])
  })

  test('a host that the visitor alone vouches for is no origin of a page', async t => {
    const { ask, url } = await open(t)
    for (const host of ['example.org', 'a b', '">', '[::1', 'x:99999', 'user@example.org', 'localhost.example.org']) {
      const { status, text: body } = await ask('/', host)
      assert.equal(status, 200, host)
      assert.equal(JSON.parse(body).origin, '', host)
    }
    assert.equal(JSON.parse((await ask('/')).text).origin, url)
    assert.equal(JSON.parse((await ask('/', 'localhost:4400')).text).origin, 'http://localhost:4400')
  })

  test('the public address is the origin whatever host is asked for', async t => {
    const { ask } = await open(t, 'https://plataforma.example')
    assert.equal(JSON.parse((await ask('/', 'example.org')).text).origin, 'https://plataforma.example')
  })

  test('refusals repeat nothing of the address', async t => {
    const { ask } = await open(t)
    const refused: readonly [string, number][] = [
      [`/%?q=${personRfc}`, 400],
      [`/assets/%ff${personRfc}`, 400],
      [`/assets//${personRfc}`, 404],
      [`/assets/..%2f..%2f${personRfc}`, 404],
      [`/api/v1/${personRfc}`, 404],
      [`/api/v1/search?${personRfc}=1`, 400],
      [`/api/v1/search?sort=${personRfc}`, 400],
      [`/api/v1/suggest?${personRfc.toLowerCase()}=1`, 400],
      [`/api/v1/connections/${personRfc}%ff`, 400],
      [`/${'x'.repeat(20_000)}`, 431],
    ]
    for (const [path, status] of refused) {
      const answer = await ask(path)
      assert.equal(answer.status, status, path.slice(0, 80))
      assert.ok(!answer.text.toUpperCase().includes(personRfc), path.slice(0, 80))
      if (status !== 431) assert.match(answer.type, /^application\/problem\+json/, path.slice(0, 80))
    }
  })
})
