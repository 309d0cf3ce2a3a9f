import assert from 'node:assert/strict'
import { test } from 'node:test'
import { temporaryFolder, testDatabase } from '@pdn/testing'
import { runPdn } from './pdn-process.ts'

test('pdn search finds what its question asks for, says what it corrected, and answers no where nothing is found', async t => {
  const database = await testDatabase(t)
  const home = await temporaryFolder(t)
  await database.jobs.query(`
    INSERT INTO provider (provider_id, name) VALUES ('p', 'P');
    INSERT INTO search_row (record_id, system, kind, connection_id, provider_id, title, subtitle, date, synthetic,
      changed_at, words)
    SELECT md5(n::text)::uuid, 's3', 'legal-person', 'c', 'p', 'Xochitl ' || n, '', '2024-01-01', true, now(), ''
    FROM generate_series(1, 250) AS n;
    INSERT INTO search_name (record_id, position, role, type, name, tokens)
    SELECT md5(n::text)::uuid, 0, 'sanctioned', 'person', 'Xochitl ' || n, ARRAY['xochitl', n::text]
    FROM generate_series(1, 250) AS n;
    INSERT INTO search_fact (record_id, position, field, number)
    SELECT md5(n::text)::uuid, 0, 'fine', n FROM generate_series(1, 250) AS n;
    INSERT INTO vocabulary VALUES ('xochitl', 250)`)
  const search = (...words: readonly string[]) =>
    runPdn(t, ['search', ...words], { env: { DATABASE_URL: database.address, PDN_HOME: home } })
  const all = await search('xochitl', '--limit', '240', '--json')
  assert.equal(all.code, 0, all.stderr)
  const hits = all.stdout.trim().split('\n')
  assert.equal(new Set(hits.map(line => JSON.parse(line).id)).size, 240, 'over more pages than one')
  const typo = await search('xohcitl', 'fine:..2', '--sort', 'fine')
  assert.equal(typo.code, 0, typo.stderr)
  assert.match(typo.stderr, /Showing results for “xochitl fine:\.\.2”[\s\S]*2 found/)
  assert.deepEqual(
    typo.stdout.split('\n').filter(line => line.startsWith('Xochitl')),
    ['Xochitl 2', 'Xochitl 1'],
  )
  assert.equal((await search('xohcitl', '--exact')).code, 1)
  const refused = await search('color:rojo')
  assert.equal(refused.code, 2)
  assert.match(refused.stderr, /There is no field “color”[\s\S]*sanction/)
})
