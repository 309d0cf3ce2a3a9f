import assert from 'node:assert/strict'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder, testEffects } from '@pdn/testing'
import { openKeys } from '../keys.ts'
import { sanction, testCredentials, testHarvest } from '../test/house.ts'
import { addConnection, listConnections, removeConnection, showConnection } from './registry.ts'
import { openSecrets, sealSecrets } from './sealed-secrets.ts'

test('keys are made once, for their owner alone, also by two processes at once', async t => {
  const home = await temporaryFolder(t)
  const [one, other] = await Promise.all([
    openKeys(home, testEffects({ seed: 'a' })),
    openKeys(home, testEffects({ seed: 'b' })),
  ])
  assert.deepEqual(one, other)
  assert.deepEqual(await openKeys(home, testEffects({ seed: 'c' })), one)
  assert.ok(one.identity?.startsWith('AGE-SECRET-KEY-1'))
  const folder = join(home, 'keys')
  assert.equal((await stat(folder)).mode & 0o777, 0o700)
  const files = await readdir(folder)
  assert.equal(files.length, 6)
  for (const file of files) assert.equal((await stat(join(folder, file))).mode & 0o777, 0o600)
})

test('sealed secrets open with their key and for their connection alone', async t => {
  const effects = testEffects()
  const keys = await openKeys(await temporaryFolder(t), effects)
  const others = await openKeys(await temporaryFolder(t), testEffects({ seed: 'other' }))
  const secrets = {
    credentials: { ...testCredentials, clientId: undefined, clientSecret: undefined, scope: undefined },
    clientAuthentication: 'basic',
    tokenPlacement: 'query',
  } as const
  const sealed = sealSecrets(secrets, 'c', keys, effects)
  assert.ok(!sealed.includes('secret of the test'))
  assert.deepEqual(openSecrets(sealed, 'c', keys), secrets)
  assert.throws(() => openSecrets(sealed, 'd', keys), { code: 'keys-unusable' })
  assert.throws(() => openSecrets(sealed, 'c', others), { code: 'keys-unusable' })
  assert.throws(() => openSecrets(Buffer.from('damaged'), 'c', keys), { code: 'keys-unusable' })
})

test('a connection is shown without its secrets, and wrong descriptions are refused in words', async t => {
  const { settings, provider } = await testHarvest(t, 's3')
  const shown = await showConnection('c', settings)
  assert.ok(shown.hasCredentials && !JSON.stringify(shown).includes('secret of the test'))
  assert.equal((await listConnections(settings)).length, 1)
  const right = {
    id: 'd',
    provider: { id: 'q' },
    system: 's3',
    baseUrl: provider.url,
    credentials: testCredentials,
    typedByOperator: true,
  }
  const wrong = [
    { ...right, id: 'With Spaces' },
    { ...right, id: '' },
    { ...right, provider: { id: 'q', name: '' } },
    { ...right, provider: { id: 'q', state: '33' } },
    { ...right, system: 's9' },
    { ...right, contract: 'v9' },
    { ...right, baseUrl: 'ftp://example.org' },
    { ...right, baseUrl: 'http://user:pass@example.org' },
    { ...right, baseUrl: 'example.org' },
    { ...right, tokenUrl: 'javascript:1' },
    { ...right, credentials: { grant: 'password', username: 'u' } as const },
    { ...right, credentials: { grant: 'client_credentials' } as const },
    { ...right, everySeconds: 1 },
  ]
  for (const input of wrong) await assert.rejects(addConnection(input, settings), { code: 'connection-invalid' })
  await assert.rejects(addConnection({ ...right, id: 'c' }, settings), { code: 'connection-exists' })
  await assert.rejects(showConnection('d', settings), { code: 'connection-unknown' })
})

test('a removed connection keeps its records and loses its credentials; it can come back', async t => {
  const house = await testHarvest(t, 's3')
  const { settings, provider, database } = house
  provider.documents = [sanction('s1')]
  await house.run()
  await removeConnection('c', {}, settings)
  assert.equal((await listConnections(settings)).length, 0)
  const [removed] = await listConnections(settings, { removed: true })
  assert.ok(removed?.removedAt !== undefined && !removed.hasCredentials)
  await assert.rejects(house.run(), { code: 'connection-unknown' })
  const { rows } = await database.owner.query('SELECT count(*) AS n FROM search_row')
  assert.deepEqual(rows, [{ n: 1n }])
  const again = {
    id: 'c',
    provider: { id: 'p' },
    system: 's3',
    baseUrl: provider.url,
    credentials: testCredentials,
    typedByOperator: true,
  }
  await addConnection(again, settings)
  assert.equal((await house.run()).unchanged, 1)
})

test('a purge leaves nothing of a connection, and nothing less of another', async t => {
  const house = await testHarvest(t, 's3')
  const { settings, provider, database } = house
  provider.documents = [...Array.from({ length: 700 }, (_, index) => sanction(`s${index}`)), 'unreadable']
  await house.run()
  const other = {
    id: 'd',
    provider: { id: 'q' },
    system: 's3',
    baseUrl: provider.url,
    credentials: testCredentials,
    typedByOperator: true,
  }
  await addConnection(other, settings)
  const { harvest } = await import('../harvest.ts')
  await harvest('d', {}, settings)
  await removeConnection('c', { purge: true }, settings)
  const tables = ['source_document', 'record', 'record_version', 'search_row', 'search_name']
  for (const table of tables) {
    const { rows } = await database.owner.query(`SELECT count(DISTINCT record_id) AS n FROM ${table}`)
    assert.deepEqual(rows, [{ n: 700n }], table)
  }
  const { rows } = await database.owner.query(
    `SELECT (SELECT sum(records) FROM counter_delta WHERE connection_id = 'c') AS counted,
       (SELECT count(*) FROM harvest_run WHERE connection_id = 'c') AS runs, (SELECT count(*) FROM quarantine) AS waiting`,
  )
  assert.deepEqual(rows, [{ counted: 0n, runs: 0n, waiting: 1n }])
  await assert.rejects(showConnection('c', settings), { code: 'connection-unknown' })
})
