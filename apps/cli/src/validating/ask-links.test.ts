import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import type { JsonObject } from '@pdn/core'
import { ocds11 } from '@pdn/systems'
import fc from 'fast-check'
import { askLinks } from './ask-links.ts'
import { LinkSample } from './link-sample.ts'

const check = ocds11.checks?.links ?? assert.fail()
const never = new AbortController().signal

const sampled = (...urls: readonly string[]): LinkSample => {
  const sample = new LinkSample()
  for (const [index, url] of urls.entries()) {
    const release: JsonObject = { ocid: `ocds-07smqs-${index}`, tender: { id: '1', documents: [{ id: '1', url }] } }
    sample.see(release, ocds11, { line: index + 10, record: index + 1 })
  }
  return sample
}

test('links that open pass; of those that do not, each is told with its place and the reason', async t => {
  const server = createServer((request, response) => {
    if (request.url === '/file.pdf') response.end('%PDF')
    else if (request.url === '/moved') response.writeHead(302, { location: '/file.pdf' }).end()
    else if (request.url === '/inside') response.writeHead(302, { location: 'http://169.254.169.254/' }).end()
    else if (request.url === '/hang-up') request.socket.destroy()
    else response.writeHead(404).end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const ask = (sample: LinkSample) => askLinks(check, sample, never, registered => registered === host)
  const opened = await ask(sampled(`http://${host}/file.pdf`, `http://${host}/moved`, `http://${host}/moved#page=2`))
  assert.deepEqual(
    [opened.outcome, opened.failures, opened.measured?.en],
    ['pass', [], '2 of 2 links open (of 3 in the file)'],
  )
  const broken = await ask(
    sampled(...['/none', '/inside', '/hang-up', '/file.pdf'].map(path => `http://${host}${path}`)),
  )
  assert.equal(broken.outcome, 'fail')
  assert.deepEqual(
    broken.failures.map(({ line, record, path, value, expected }) => [line, record, path, value, expected.en]),
    [
      ['/none', 'it answered 404'],
      ['/inside', 'it leads to an address that is not public'],
      ['/hang-up', 'no connection could be made'],
    ].map(([path, reason], at) => [
      at + 10,
      at + 1,
      '/tender/documents/0/url',
      `http://${host}${path}`,
      `a document that can be opened: ${reason}`,
    ]),
  )
  const refused = await askLinks(check, sampled(`http://${host}/file.pdf`, 'http://localhost:1/'), never)
  assert.deepEqual(
    refused.failures.map(({ expected }) => expected.es),
    Array.from({ length: 2 }, () => 'un documento que se pueda abrir: lleva a una dirección que no es pública'),
  )
})

test('without links nothing is judged, and who stops is heard', async () => {
  assert.equal((await askLinks(check, sampled('ftp://ejemplo.mx/a'), never)).outcome, 'not-applicable')
  await assert.rejects(askLinks(check, sampled('http://ejemplo.mx/a'), AbortSignal.abort()), { code: 'cancelled' })
})

test('an address that holds what is reserved is never called', () => {
  const { links } = sampled('https://ejemplo.mx/?curp=QUXA870229HDFXXN05', 'https://ejemplo.mx/b')
  assert.deepEqual(
    links.map(({ url }) => url),
    ['https://ejemplo.mx/b'],
  )
})

test('at most a hundred links are sampled, whatever their order the same ones', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(10_000), { maxLength: 300 }), numbers => {
      const urls = numbers.map(number => `https://ejemplo.mx/${number}`)
      const one = sampled(...urls).links.map(({ url }) => url)
      assert.equal(one.length, Math.min(urls.length, 100))
      assert.deepEqual(
        sampled(...urls.toReversed(), ...urls).links.map(({ url }) => url),
        one,
      )
    }),
    { numRuns: 30 },
  )
})
