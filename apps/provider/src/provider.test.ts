import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { PlatformError } from '@pdn/core'
import { temporaryFolder, testEffects } from '@pdn/testing'
import { openProvider } from './provider.ts'
import type { ProviderOptions } from './provider-options.ts'
import { openTestProvider, personRfc, sanction } from './test-provider.ts'

const options: ProviderOptions = { system: 's3', contract: 'v1', documents: [], port: 0, clients: [], users: [] }

const failsWith = (opening: Promise<unknown>, code: string, message: RegExp) =>
  assert.rejects(opening, error => {
    assert.ok(error instanceof PlatformError)
    assert.equal(error.code, code)
    assert.match(error.message, message)
    assert.ok(error.hint)
    return true
  })

test('what cannot be read is listed by row and reason, and the rest is served', async t => {
  const { provider, search } = await openTestProvider(t, [
    sanction('S1', 'Empresa SA DE CV'),
    { id: 'S2' },
    'no document',
    sanction('S4', 'Persona Inventada', {}, { tipoPersona: 'F' }),
    sanction('S5', 'Honda SA DE CV', { expediente: JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) }),
  ])
  const { documents, byKind, unreadable, unread } = provider.counts
  assert.equal(documents, 2)
  assert.deepEqual(byKind, { 'legal-person': 1, 'natural-person': 1 })
  assert.equal(unreadable, 3)
  assert.deepEqual(
    unread.flatMap(({ rows }) => rows),
    [2, 3, 5],
  )
  for (const { reason } of unread) assert.match(reason, /[a-z]+-[a-z]+/)
  assert.equal((await search({})).body.pagination.totalRows, 2)
})

test('a table says what became of each of its rows and columns', async t => {
  const folder = await temporaryFolder(t)
  const [file, mapping] = [join(folder, 'data.csv'), join(folder, 'mapping.yaml')]
  const rows = ['A,Una SA DE CV,x', 'A,Una SA DE CV,x', ',Dos SA DE CV,y', '; ;', 'B,,z', 'C,Tres SA DE CV,']
  writeFileSync(file, ['Expediente;Nombre;Nota', ...rows.map(row => row.replaceAll(',', ';')), ''].join('\n'))
  writeFileSync(
    mapping,
    `title: t
target: { system: s3, version: s3-particulares-1.1 }
source: { delimiter: ';' }
group: { by: [Expediente] }
document:
  - { to: id, from: Expediente }
  - { to: particularSancionado.nombreRazonSocial, from: Nombre, required: true }
`,
  )
  const { provider } = await openTestProvider(t, [], { documents: { file, mapping } })
  const { documents, unreadable, unread, copies, unreadColumns, issueCounts } = provider.counts
  assert.equal(documents, 2)
  assert.equal(unreadable, 3)
  assert.deepEqual(
    unread.flatMap(one => one.rows),
    [4, 3, 5],
  )
  assert.deepEqual(copies, [[1, 2]])
  assert.deepEqual(unreadColumns, ['Nota'])
  assert.equal(issueCounts['missing-required at /causaMotivoHechos'], 2)
})

test('documents under one id and letters of two encodings are told', async t => {
  const file = join(await temporaryFolder(t), 'data.jsonl')
  const lines = [sanction('S1', 'Peña SA DE CV'), sanction('S1', 'Otra SA DE CV'), sanction('S2', 'Una SA DE CV')]
  const bytes = lines.map(line => Buffer.from(`${JSON.stringify(line)}\n`))
  const latin = Buffer.from(`${JSON.stringify(sanction('S3', 'Caña SA DE CV'))}\n`, 'latin1')
  writeFileSync(file, Buffer.concat([...bytes, latin]))
  const { provider } = await openTestProvider(t, [], { documents: { file } })
  assert.equal(provider.counts.documents, 4)
  assert.equal(provider.counts.issueCounts['id-reused'], 2)
  assert.match(provider.counts.fileProblems.join(), /Windows-1252: 4/)
})

test('a file of JSON Lines is served, gzipped or not', async t => {
  const folder = await temporaryFolder(t)
  const text = [sanction('S1', 'Una SA DE CV'), sanction('S2', 'Otra SA DE CV')]
    .map(one => JSON.stringify(one))
    .join('\n')
  for (const [name, bytes] of [['a.jsonl', Buffer.from(text)] as const, ['b.jsonl.gz', gzipSync(text)] as const]) {
    const file = join(folder, name)
    writeFileSync(file, bytes)
    const { search } = await openTestProvider(t, [], { documents: { file } })
    assert.equal((await search({})).body.pagination.totalRows, 2)
  }
})

test('a file that cannot be served is refused in words, and nothing is left behind', async t => {
  const folder = await temporaryFolder(t)
  const home = join(folder, 'home')
  const file = join(folder, 'data')
  const cases: readonly [content: string | Uint8Array, code: string, message: RegExp][] = [
    ['', 'file-empty', /empty/],
    ['id,nombre\n1,x\n', 'mapping-missing', /mapping/],
    [gzipSync(JSON.stringify(sanction('S1', 'Una SA DE CV'))).subarray(0, 40), 'gzip-truncated', /cut off/],
  ]
  for (const [content, code, message] of cases) {
    writeFileSync(file, content)
    await failsWith(openProvider({ ...options, home, documents: { file } }, testEffects()), code, message)
    assert.deepEqual(readdirSync(home), ['opaque-ids.key'])
  }
  await failsWith(
    openProvider({ ...options, documents: { file: `${file}-2` } }, testEffects()),
    'file-missing',
    /exist/,
  )
})

test('a source that fails half-way leaves nothing behind', async t => {
  const home = join(await temporaryFolder(t), 'home')
  const failing = async function* () {
    for (let number = 0; number < 2_500; number++) yield { document: sanction(`S${number}`, 'Una SA DE CV') }
    throw new PlatformError('file-unreadable', { message: 'The disk went away.', hint: 'Mend it.' })
  }
  await failsWith(
    openProvider({ ...options, home, documents: failing() }, testEffects()),
    'file-unreadable',
    /went away/,
  )
  assert.deepEqual(readdirSync(home), ['opaque-ids.key'])
})

test('a full disk is told in words and leaves nothing half-written', async t => {
  const home = join(await temporaryFolder(t), 'home')
  const script = `
    import { openProvider } from ${JSON.stringify(new URL('./index.ts', import.meta.url).href)}
    import { randomBytes } from 'node:crypto'
    const log = { info() {}, warn() {}, error() {} }
    const effects = { now: () => new Date(), randomBytes: n => new Uint8Array(randomBytes(n)), sleep: async () => {}, log }
    const documents = Array.from({ length: 5000 }, (_, n) => ({ document: {
      id: 'S' + n, particularSancionado: { nombreRazonSocial: 'Empresa ' + n + ' SA DE CV', tipoPersona: 'M' },
      observaciones: 'x'.repeat(500) } }))
    openProvider({ system: 's3', contract: 'v1', documents, port: 0, clients: [], users: [], home: process.argv[1] }, effects)
      .then(() => console.log('served'), error => console.log(error.code + ': ' + error.message))
  `
  // A limit on the size of files stands in for a disk that fills: 1,000 blocks of 1,024 bytes.
  const limited = 'ulimit -f 1000; exec "$0" --input-type=module --eval "$1" "$2"'
  const { stdout } = spawnSync('bash', ['-c', limited, process.execPath, script, home], { encoding: 'utf8' })
  assert.match(stdout, /^provider-storage-failed: The provider cannot keep its files/)
  assert.deepEqual(readdirSync(home), ['opaque-ids.key'])
})

test('files and folder are for their owner alone, and only key and tokens outlive the provider', async t => {
  const home = join(await temporaryFolder(t), 'home')
  const { provider, accessToken, search } = await openTestProvider(
    t,
    [sanction('S1', 'Persona Inventada Muestra', {}, { tipoPersona: 'F', rfc: personRfc })],
    { home },
  )
  const before = (await search({})).text
  await accessToken('portal')
  assert.equal(statSync(home).mode & 0o777, 0o700)
  for (const name of readdirSync(home)) assert.equal(statSync(join(home, name)).mode & 0o077, 0, name)
  const planted = spawnSync('grep', ['-rqa', personRfc, home])
  assert.equal(planted.status, 1, 'no file of the home holds what is reserved')
  await provider.close()
  assert.deepEqual(readdirSync(home).sort(), ['opaque-ids.key', 'tokens.sqlite'])
  const again = await openTestProvider(
    t,
    [sanction('S1', 'Persona Inventada Muestra', {}, { tipoPersona: 'F', rfc: personRfc })],
    { home },
  )
  assert.equal((await again.search({})).text, before)
  const beside = await openTestProvider(t, [sanction('S2', 'Una SA DE CV')], { home })
  assert.equal((await beside.search({})).body.results[0].id, 'S2')
  assert.equal((await again.search({})).text, before)
})

test('a port in use, an unknown contract and a home that is a file are refused in words', async t => {
  const { provider } = await openTestProvider(t, [])
  const { port } = provider.address
  await failsWith(openProvider({ ...options, port }, testEffects()), 'port-in-use', new RegExp(`port ${port}`))
  await failsWith(openProvider({ ...options, contract: 'v9' }, testEffects()), 'contract-unknown', /v9/)
  await failsWith(openProvider({ ...options, host: '203.0.113.1' }, testEffects()), 'configuration-invalid', /listen/)
  const home = fileURLToPath(import.meta.url)
  await failsWith(openProvider({ ...options, home }, testEffects()), 'provider-storage-failed', /keep its files/)
})

test('a connection that dawdles over its request is closed', async t => {
  const { provider } = await openTestProvider(t, [], { timeouts: { headers: 300, request: 600 } })
  const closed = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const started = performance.now()
      let answer = ''
      const socket = connect(provider.address.port, '127.0.0.1', () => socket.write(text))
      socket.on('data', bytes => {
        answer += bytes.toString()
      })
      socket.on('error', reject)
      socket.on('close', () => {
        assert.ok(performance.now() - started < 5_000)
        resolve(answer)
      })
    })
  const head = 'POST /v1/psancionados HTTP/1.1\r\nhost: x\r\n'
  assert.match(await closed(head), /^HTTP\/1.1 408 .*\r\n\r\n\{"code":"408","message":".+"\}$/s)
  assert.match(await closed('no request\r\n\r\n'), /^HTTP\/1.1 400 .*\{"code":"400"/s)
  assert.match(await closed(`${head}x: ${'y'.repeat(20_000)}\r\n\r\n`), /^HTTP\/1.1 431 .*\{"code":"431"/s)
  assert.match(await closed(`${head}content-type: application/json\r\ncontent-length: 100\r\n\r\n{`), /^HTTP\/1.1 408/)
})

test('a close lets running answers end and then refuses', async t => {
  const { provider, search, accessToken } = await openTestProvider(
    t,
    Array.from({ length: 400 }, (_, number) => sanction(`S${number}`, 'Una SA DE CV')),
  )
  await accessToken('portal')
  const running = Array.from({ length: 20 }, () => search({ pageSize: 200 }))
  await Promise.race(running)
  const started = performance.now()
  await provider.close()
  assert.ok(performance.now() - started < 6_000)
  const settled = await Promise.allSettled(running)
  for (const result of settled) {
    if (result.status === 'fulfilled' && result.value.status === 200)
      assert.equal(result.value.body.results.length, 200)
  }
  await assert.rejects(search({}))
})

test('many callers at once all get whole pages', async t => {
  const { search } = await openTestProvider(
    t,
    Array.from({ length: 300 }, (_, number) => sanction(`S${number}`, 'Una SA DE CV')),
  )
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, call) =>
      search({ page: 1 + (call % 3), pageSize: 100 }, call % 2 ? 'portal' : 'autoridad'),
    ),
  )
  for (const [call, { status, body }] of answers.entries()) {
    assert.equal(status, 200)
    assert.equal(body.results[0].id, `S${(call % 3) * 100}`)
    assert.equal(body.results.length, 100)
  }
})
