import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Json } from '@pdn/core'
import { sanction } from './test/invented.ts'
import { openHouse } from './test/platform-house.ts'

const { get, url, effects } = await openHouse({ after })

const validate = (body: string | Uint8Array<ArrayBuffer>, query = '', mediaType = 'application/json') =>
  get(`/api/v1/validate${query}`, { method: 'POST', body, headers: { 'content-type': mediaType } })

const document = (change: Record<string, Json> = {}) => ({ ...sanction(1), ...change })

test('a file is validated without being named, and the report says what was expected', async () => {
  const { status, body, headers } = await validate(
    JSON.stringify([document(), document({ id: 'b', fechaCaptura: '31/02/2023' })]),
  )
  assert.equal(status, 200)
  assert.equal(headers.get('cache-control'), 'no-store')
  assert.deepEqual([body.system, body.records, body.valid, body.invalid], ['s3', 2, 1, 1])
  const problem = body.problems.find(({ rule }: { rule: string }) => rule === 'bad-format')
  assert.equal(problem.examples[0].path, '/fechaCaptura')
  assert.match(problem.examples[0].expected, /fecha/)
  const english = await validate(JSON.stringify(document({ fechaCaptura: 7 })), '?language=en&system=s3')
  assert.match(english.body.problems[0].examples[0].expected, /text/)
})

test('JSON Lines, CSV and gzip are read as what they are', async () => {
  const lines = `${JSON.stringify(document())}\n{"id":\n`
  const { body } = await validate(lines, '', 'application/x-ndjson')
  assert.equal(body.records, 2)
  assert.ok(body.problems.some(({ rule }: { rule: string }) => rule === 'json-invalid'))
  assert.equal((await validate(gzipSync(lines), '', 'application/gzip')).body.records, 2)
  const csv = await validate('id,nombres,primerApellido\n1,Ana,Mora\n', '?version=s2-spic-1.1', 'text/csv')
  assert.deepEqual([csv.status, csv.body.system, csv.body.records], [200, 's2', 1])
})

test('a body that cannot be read is refused in the language that was asked for', async () => {
  const { status, body } = await validate('')
  assert.deepEqual([status, body.code], [400, 'file-empty'])
  assert.match(body.detail, /^El archivo está vacío/)
  assert.match((await validate('', '?language=en')).body.detail, /empty/)
})

test('who only asks for the address is told to send a file', async () => {
  const { status, body, headers } = await get('/api/v1/validate')
  assert.deepEqual([status, body.code, headers.get('allow')], [405, 'method-not-allowed', 'POST'])
  assert.match(body.hint, /--data-binary/)
})

test('a form is refused with the way to send the file itself', async () => {
  const { status, body } = await validate('--x\r\n\r\n{}\r\n--x--', '', 'multipart/form-data; boundary=x')
  assert.deepEqual([status, body.code, /--data-binary/.test(body.hint)], [400, 'invalid-request', true])
})

test('no value that may be reserved stands in an answer, whatever is asked for', async () => {
  const body = JSON.stringify(document({ rfc: 'QUXA870229HJ5', curp: 7, observaciones: { QUXA870229HJ5: 1 } }))
  const { text } = await validate(body)
  assert.ok(!text.includes('QUXA870229HJ5'))
  assert.equal((await validate(body, '?showValues=true')).status, 400)
})

test('hostile bodies are refused in words, and the platform goes on', async () => {
  const deep = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`
  const bodies: readonly (readonly [string | Uint8Array<ArrayBuffer>, string])[] = [
    ['', 'application/json'],
    ['   ', 'application/json'],
    [deep, 'application/json'],
    [`{"a":${deep}}\n`, 'application/x-ndjson'],
    ['{"__proto__":{"toString":1},"constructor":1}', 'application/json'],
    ['\ufeff{"id":"\ud800"}', 'application/json'],
    ['{"id":"\u0000"}', 'application/json'],
    [new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0]), 'application/zip'],
    [new Uint8Array([0x1f, 0x8b, 8, 0, 0]), 'application/gzip'],
    [gzipSync(Buffer.alloc(40 * 1024 * 1024, 'x')), 'application/gzip'],
    [`"${'x'.repeat(20 * 1024 * 1024)}"`, 'application/json'],
    ['null', 'text/plain'],
    ['a;b;c\n', 'text/csv'],
    ['%PDF-1.7', 'application/pdf'],
  ]
  for (const [body, mediaType] of bodies) {
    const { status, text } = await validate(body, '', mediaType)
    assert.ok(status >= 200 && status < 500, `${status} ${text.slice(0, 200)}`)
  }
  assert.equal((await get('/healthz')).status, 200)
  assert.ok(!effects.lines.some(({ level }) => level === 'error'))
})

/** What the platform answers to these pieces of a request, which may be cut off by it at any of them; only an answer counts. */
const answerTo = async (pieces: readonly (string | Uint8Array)[]): Promise<string> => {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  const answered = new Promise<string>((resolve, reject) => {
    socket.once('data', answer => resolve(String(answer)))
    socket.once('close', () => reject(new Error('The connection was closed without an answer.')))
  })
  // The server closes the connection on who goes on sending; what it answered before was read by then.
  socket.on('error', () => {})
  for (const piece of pieces) socket.write(piece)
  const answer = await answered
  socket.destroy()
  return answer
}

test('a body past the limit is refused with 413, told by its length or not', async () => {
  const head = 'POST /api/v1/validate HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n'
  assert.match(await answerTo([`${head}content-length: 99999999999\r\n\r\n[`]), /^HTTP\/1\.1 413 /)
  const part = Buffer.alloc(1024 * 1024)
  // An archive is held until its end is known.
  part.set([0x50, 0x4b, 3, 4])
  const chunk = Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')])
  const sent = (parts: number, end = '') =>
    answerTo([`${head}transfer-encoding: chunked\r\n\r\n`, ...Array.from({ length: parts }, () => chunk), end])
  assert.match(await sent(2, '0\r\n\r\n'), /^HTTP\/1\.1 400 /)
  assert.match(await sent(65), /^HTTP\/1\.1 413 /)
})

test('only so many files are validated at a time, and one who leaves makes room', async () => {
  const open = () => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    socket.on('error', () => {})
    socket.write(
      'POST /api/v1/validate HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n[',
    )
    return socket
  }
  const waiting = [open(), open()]
  const refused = async (): Promise<number> => (await validate(JSON.stringify(document()))).status
  let status = await refused()
  while (status === 200) status = await refused()
  assert.equal(status, 429)
  for (const socket of waiting) socket.destroy()
  while (status === 429) status = await refused()
  assert.equal(status, 200)
})

test('nothing else can be sent, and an unknown standard is told', async () => {
  assert.equal((await get('/api/v1/search', { method: 'POST', body: '{}' })).status, 405)
  assert.equal((await validate('{}', '?version=s9')).status, 400)
  assert.equal(
    (await validate(JSON.stringify(document()), '?system=s2&kind=natural-person')).body.code,
    'standard-unknown',
  )
})
