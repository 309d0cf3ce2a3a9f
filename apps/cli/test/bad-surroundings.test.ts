import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { openDatabase } from '@pdn/database'
import { freePort, realEffects, type Scope, temporaryFolder, testDatabase } from '@pdn/testing'
import { jsonLines, sanction } from './invented.ts'
import { runPdn } from './pdn-process.ts'
import { refusalOf, saysInWords } from './refusal.ts'
import { serveDocuments } from './served-provider.ts'

const password = 'not-to-be-printed-7f3a'

/** A text that compresses badly, the same for the same number. */
const nonsense = (seed: number): string =>
  Array.from({ length: 30 }, (_, part) => createHash('sha256').update(`${seed} ${part}`).digest('base64')).join(' ')

/** A port of loopback on which this test listens. */
const takenPort = async (scope: Scope): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  scope.after(() => {
    server.close()
  })
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : assert.fail('no port')
}

suite('wrong settings are refused before anything is made', { concurrency: 3 }, () => {
  const wrong: Readonly<Record<string, string>> = {
    PORT: 'ten',
    DATABASE_URL: `mysql://root:${password}@127.0.0.1/db`,
    PDN_SAMPLE: 'maybe',
    PDN_REQUESTS_PER_MINUTE: '0',
    PDN_PUBLIC_URL: `https://user:${password}@example.org/path`,
    PDN_TRUSTED_PROXIES: `nowhere-${password}`,
    PDN_LOG: 'loud',
  }
  for (const [name, value] of Object.entries(wrong)) {
    test(`${name} with a value that cannot be used`, async t => {
      const home = join(await temporaryFolder(t), 'home')
      const run = await runPdn(t, ['start'], { env: { PDN_HOME: home, [name]: value } })
      saysInWords(run)
      assert.match(run.stderr, new RegExp(`^pdn: ${name} must be `))
      assert.ok(!run.stderr.includes(password))
      assert.throws(() => statSync(home), { code: 'ENOENT' })
    })
  }
})

test('a port in use: pdn start says so, and leaves no database running', async t => {
  const home = await temporaryFolder(t)
  const port = await takenPort(t)
  const run = await runPdn(t, ['start'], {
    env: { PDN_HOME: home, PORT: String(port), PDN_SAMPLE: 'off', PDN_LOG: 'error' },
  })
  saysInWords(run)
  assert.match(run.stderr, new RegExp(`port ${port}`))
  assert.match(run.stderr, /PORT=/)
})

test('a port in use: pdn provider serve says so, and shows no secrets for nothing', async t => {
  const folder = await temporaryFolder(t)
  writeFileSync(join(folder, 'one.jsonl'), jsonLines([sanction('1')]))
  const port = await takenPort(t)
  const words = ['provider', 'serve', '--system', 's3', '--data', join(folder, 'one.jsonl'), '--port', String(port)]
  const run = await runPdn(t, [...words, '--json'], { env: { PDN_HOME: join(folder, 'home') } })
  assert.equal(refusalOf(run).code, 'port-in-use')
  assert.equal(run.stderr, '')
  assert.deepEqual(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => /credentials|documents/.test(name)),
    [],
  )
})

test('an address that is not of this machine is refused in words', async t => {
  const env = { PDN_HOME: await temporaryFolder(t), HOST: '192.0.2.7', PDN_SAMPLE: 'off', PDN_LOG: 'error' }
  const run = await runPdn(t, ['start'], { env })
  saysInWords(run)
  assert.match(run.stderr, /HOST/)
})

suite('a database that cannot be used', { concurrency: 2 }, () => {
  const list = ['registry', 'list', '--json']

  test('a server that is down', async t => {
    const home = await temporaryFolder(t)
    const url = `postgres://pdn:${password}@127.0.0.1:${await freePort()}/pdn`
    const run = await runPdn(t, list, { env: { PDN_HOME: home, DATABASE_URL: url } })
    assert.equal(refusalOf(run).code, 'database-unreachable')
    assert.ok(!`${run.stdout}${run.stderr}`.includes(password))
  })

  test('a wrong password', async t => {
    const home = await temporaryFolder(t)
    const { address } = await testDatabase(t)
    const url = new URL(address)
    url.password = password
    const run = await runPdn(t, list, { env: { PDN_HOME: home, DATABASE_URL: url.href } })
    assert.equal(refusalOf(run).code, 'database-unreachable')
    assert.match(run.stdout, /password/)
    assert.ok(!`${run.stdout}${run.stderr}`.includes(password))
  })

  test('a database that is not there', async t => {
    const home = await temporaryFolder(t)
    const { address } = await testDatabase(t)
    const url = new URL(address)
    url.pathname = '/pdn_absent'
    const run = await runPdn(t, list, { env: { PDN_HOME: home, DATABASE_URL: url.href } })
    assert.equal(refusalOf(run).code, 'database-unreachable')
  })
})

test('an unknown connection is named, with those that there are', async t => {
  const home = await temporaryFolder(t)
  const { address } = await testDatabase(t)
  const env = { PDN_HOME: home, DATABASE_URL: address }
  for (const words of [
    ['harvest', 'nowhere'],
    ['registry', 'show', 'nowhere'],
    ['registry', 'remove', 'nowhere'],
    ['quarantine', 'replay', 'nowhere'],
  ]) {
    const error = refusalOf(await runPdn(t, [...words, '--json'], { env }))
    assert.equal(error.code, 'connection-unknown', words.join(' '))
    assert.equal(error.where, 'nowhere')
  }
})

test('a full disk under a provider: it says so, and no half of an index, key or credentials is left', async t => {
  const folder = await temporaryFolder(t)
  const data = join(folder, 'many.jsonl')
  writeFileSync(data, jsonLines(Array.from({ length: 3000 }, (_, row) => sanction(`S${row}`))))
  const words = ['provider', 'serve', '--system', 's3', '--data', data, '--port', '0', '--json']
  const run = await runPdn(t, words, { env: { PDN_HOME: join(folder, 'home') }, fileLimit: 200 })
  assert.equal(refusalOf(run).code, 'provider-storage-failed')
  const left = readdirSync(join(folder, 'home'), { recursive: true, encoding: 'utf8' })
  assert.deepEqual(
    left.filter(name => /credentials|draft|documents/.test(name)),
    [],
  )
})

const limit = 24 * 1024
/** Left below the limit when the filling is done: too little for the documents of the test. */
const left = 200

/** Fills a table's file nearly to the limit with rows that are taken back: their space stays used. */
const fill = async (home: string): Promise<void> => {
  const database = await openDatabase({ home }, realEffects())
  try {
    await database.owner.query('ALTER TABLE source_document SET (autovacuum_enabled = false)')
    for (;;) {
      const { rows } = await database.owner.query<{ size: bigint }>(
        `SELECT pg_relation_size('source_document')::bigint / 1024 AS size`,
      )
      const missing = limit - left - Number(rows[0]?.size)
      if (missing <= 0) return
      // Rows of about 1.5 kB, too short to be moved out of the table.
      await database.owner.query(
        `BEGIN; INSERT INTO source_document SELECT gen_random_uuid(), gen_random_uuid(), '', '', '', '', '', NULL,
           decode(repeat('00', 1400), 'hex'), '[]', 0, now(), now(), now(), gen_random_uuid(), 1, 1, NULL
         FROM generate_series(1, ${Math.ceil(missing / 1.6)}); ROLLBACK`,
      )
    }
  } finally {
    await database.close()
  }
}

test('a full disk under the embedded database: the harvest says so, stores whole pages only, and goes on later', async t => {
  const home = await temporaryFolder(t)
  const documents = Array.from({ length: 800 }, (_, row) => sanction(`S${row}`, { causaMotivoHechos: nonsense(row) }))
  const provider = await serveDocuments(t, 's3', documents)
  const env = { PDN_HOME: home }
  assert.equal((await runPdn(t, provider.addWords('c'), { env })).code, 0)
  await fill(home)
  // The command starts the database and hands it its own limit.
  const run = await runPdn(t, ['harvest', 'c', '--json'], { env, fileLimit: limit })
  assert.equal(refusalOf(run).code, 'storage-full')
  const held = async (): Promise<readonly bigint[]> => {
    const database = await openDatabase({ home }, realEffects())
    try {
      const { rows } = await database.owner.query<Record<string, bigint>>(
        `SELECT (SELECT count(*) FROM source_document) AS a, (SELECT count(*) FROM record) AS b,
           (SELECT count(*) FROM search_row) AS c, (SELECT coalesce(sum(documents), 0)::bigint FROM harvest_page) AS d`,
      )
      return Object.values(rows[0] ?? {})
    } finally {
      await database.close()
    }
  }
  const [stored = 0n, ...others] = await held()
  assert.ok(stored < 800n)
  assert.deepEqual(others, [stored, stored, stored], 'documents, records, search rows and checkpoints agree')
  const again = await runPdn(t, ['harvest', 'c', '--json'], { env })
  assert.equal(again.code, 0, again.stdout + again.stderr)
  assert.deepEqual(await held().then(counts => counts.slice(0, 3)), [800n, 800n, 800n])
})
