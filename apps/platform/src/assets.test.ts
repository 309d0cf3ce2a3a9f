import assert from 'node:assert/strict'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { temporaryFolder, testEffects } from '@pdn/testing'
import { startPlatform } from './server.ts'
import { unaskedQueries } from './test/unasked-queries.ts'

const script = 'export const told = true\n'.repeat(200)

test('a file of the portal is sent as its compressed twin to who can read it, and plain to others', async t => {
  const assets = await temporaryFolder(t)
  await writeFile(join(assets, 'told-1.js'), script)
  await writeFile(join(assets, 'told-1.js.br'), brotliCompressSync(script))
  await writeFile(join(assets, 'told-1.js.gz'), gzipSync(script))
  await writeFile(join(assets, 'face-1.woff2'), 'letters')
  const platform = await startPlatform({
    queries: unaskedQueries,
    portal: { handle: async () => new Response(), assets },
    ready: async () => {},
    host: '127.0.0.1',
    port: 0,
    publicUrl: undefined,
    version: 'test',
    requestsPerMinute: 10_000,
    trustedProxies: [],
    effects: testEffects(),
  })
  t.after(() => platform.close())
  const ask = async (name: string, encodings?: string) => {
    const headers = encodings === undefined ? {} : { 'accept-encoding': encodings }
    const asked = request({ host: '127.0.0.1', port: platform.port, path: `/assets/${name}`, headers, agent: false })
    const [answer] = await once(asked.end(), 'response')
    return { status: answer.statusCode, headers: answer.headers, body: await buffer(answer) }
  }
  const brotli = await ask('told-1.js', 'gzip, deflate, br, zstd')
  assert.equal(brotli.headers['content-encoding'], 'br')
  assert.equal(String(brotliDecompressSync(brotli.body)), script)
  const zipped = await ask('told-1.js', 'gzip')
  assert.equal(zipped.headers['content-encoding'], 'gzip')
  assert.equal(String(gunzipSync(zipped.body)), script)
  const plain = await ask('told-1.js')
  assert.equal(plain.headers['content-encoding'], undefined)
  assert.equal(String(plain.body), script)
  for (const { headers } of [brotli, zipped, plain]) {
    assert.match(String(headers['content-type']), /^(?:text|application)\/javascript/)
    assert.match(String(headers['cache-control']), /immutable/)
    assert.match(String(headers.vary), /accept-encoding/i)
  }
  assert.equal(String((await ask('face-1.woff2', 'br')).body), 'letters')
  assert.equal((await ask('gone-1.js', 'br')).status, 404)
})
