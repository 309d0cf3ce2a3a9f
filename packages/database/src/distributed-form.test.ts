import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { distributedFormFaults } from './distributed-form.ts'
import { readMigrations } from './migration-file.ts'
import { noFilter } from './search/search-filter.ts'
import { browseStatement } from './statements/browse-records.ts'
import { wordSearchStatement } from './statements/search-records.ts'
import { tablePlacement } from './table-placement.ts'

const statements = new URL('statements/', import.meta.url)

/** The statements of a file, what is filled in at run time left out: texts in backquotes, and quoted ones with a verb. */
const sqlOf = (source: string): readonly string[] => {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '')
  const quoted = [...code.matchAll(/'((?:SELECT|INSERT|UPDATE|DELETE|WITH|SET|MERGE|CREATE|ALTER|LOCK)\s[^'\n]*)'/g)]
  return [...quoted, ...code.matchAll(/`((?:[^`\\]|\\.)*)`/g)].map(match =>
    (match[1] ?? '').replace(/\$\{[^}]*\}/g, 'x'),
  )
}

test('every migration keeps to the distributed form, and every table has its place', async () => {
  const migrations = await readMigrations()
  for (const { name, sql } of migrations) assert.deepEqual(distributedFormFaults(sql), [], name)
  const made = new Set(
    migrations.flatMap(({ sql }) => [...sql.matchAll(/^CREATE TABLE (\w+)/gm)].map(match => match[1] ?? '')),
  )
  made.add('migration')
  assert.deepEqual(Object.values(tablePlacement).flat().sort(), [...made].sort())
})

test('every statement keeps to the distributed form', async () => {
  const files = (await readdir(statements)).filter(file => /(?<!\.test)\.ts$/.test(file))
  assert.ok(files.length > 20)
  for (const file of files) {
    const texts = sqlOf(await readFile(new URL(file, statements), 'utf8'))
    assert.ok(texts.length > 0, `${file} holds no statement`)
    for (const text of texts) assert.deepEqual(distributedFormFaults(text), [], file)
  }
})

test('the statements that are composed at run time keep to the distributed form', () => {
  const after = { rank: 3, value: '2026-01-01', id: '00000000-0000-8000-8000-000000000000' }
  const filter = { ...noFilter, system: ['s3'], year: [2026], inForceOn: '2026-11-21' }
  for (const sort of ['relevance', 'date', 'amount'] as const) {
    const request = {
      filter,
      slice: { sort, limit: 26, offset: 0, after: sort === 'amount' ? { ...after, value: '5' } : after },
      countLimit: 10_001,
      facets: ['system', 'state'] as const,
    }
    const words = { alternatives: [['juan'], ['lopez', 'lopes']], identifier: 'JUANLOPEZ' }
    assert.deepEqual(distributedFormFaults(browseStatement({ ...request, facetLimit: 50_000 }).text), [])
    assert.deepEqual(distributedFormFaults(wordSearchStatement({ ...request, words, foundLimit: 20_000 }).text), [])
  }
})

const refused: readonly (readonly [string, RegExp])[] = [
  ['CREATE TRIGGER t AFTER INSERT ON record EXECUTE FUNCTION f()', /trigger/],
  ['CREATE CONSTRAINT TRIGGER t AFTER INSERT ON record EXECUTE FUNCTION f()', /trigger/],
  ['CREATE OR REPLACE RULE r AS ON INSERT TO record DO NOTHING', /rule/],
  ['SELECT 1 FROM search_row GROUP BY GROUPING SETS ((kind), (state))', /grouping sets/],
  ['SELECT 1 FROM search_row GROUP BY ROLLUP (kind)', /grouping sets/],
  ['WITH RECURSIVE a AS (SELECT 1) SELECT * FROM a', /recursive/],
  ['MERGE INTO record USING x ON true WHEN MATCHED THEN DELETE', /MERGE/],
  ['CREATE TEMP TABLE t (a integer)', /temporary/],
  ['SELECT 1; SET pg_trgm.similarity_threshold = 0.9', /session setting/],
  ['SET LOCAL work_mem TO 64', /session setting/],
  ["SELECT set_config('a.b', '1', true)", /session setting/],
  ["SELECT nextval('s')", /sequence/],
  ['CREATE TABLE provider (provider_id bigserial PRIMARY KEY)', /sequence/],
  ['CREATE TABLE provider (name text COMPRESSION lz4)', /lz4/],
  ['CREATE TABLE unheard_of (a integer)', /unheard_of/],
  ['CREATE TABLE record (record_id uuid, seq bigint PRIMARY KEY)', /key of record/],
  ['CREATE TABLE record (record_id uuid PRIMARY KEY, seq bigint UNIQUE)', /key of record/],
  ['CREATE TABLE search_name (record_id uuid, position integer, PRIMARY KEY (position, name))', /key of search_name/],
  ['ALTER TABLE record ADD CONSTRAINT one UNIQUE (seq)', /key of record/],
  ['CREATE UNIQUE INDEX i ON record (seq)', /unique index of record/],
  ['CREATE UNIQUE INDEX i ON record USING btree (seq)', /unique index of record/],
  ['CREATE TABLE search_row (record_id uuid PRIMARY KEY, run_id uuid REFERENCES harvest_run)', /foreign key/],
  ['CREATE TABLE harvest_run (run_id uuid PRIMARY KEY, record_id uuid REFERENCES record)', /foreign key/],
  ['CREATE TABLE record_version (record_id uuid PRIMARY KEY, document jsonb NOT NULL)', /as JSON/],
  ['SELECT 1 FROM record FOR UPDATE SKIP LOCKED', /SKIP LOCKED/],
  ['SELECT 1 FROM record r JOIN search_row s ON r.kind = s.kind', /join of record and search_row/],
  ['INSERT INTO record (seq) VALUES (1) ON CONFLICT (seq) DO NOTHING', /conflict of record/],
]

for (const [sql, fault] of refused) {
  test(`refused: ${sql}`, () => {
    assert.match(distributedFormFaults(sql).join('\n'), fault)
  })
}

test('what runs on one machine and on many is let through', () => {
  const fine = [
    'CREATE TABLE record_version (record_id uuid, version integer, document bytea, PRIMARY KEY (record_id, version))',
    'CREATE TABLE search_row (record_id uuid PRIMARY KEY, institution_id text REFERENCES institution (institution_id))',
    'CREATE UNIQUE INDEX i ON record (record_id, seq)',
    'SELECT 1 FROM record JOIN search_row USING (record_id)',
    'UPDATE record SET seq = 1 WHERE record_id = $1 -- SET x = 1; MERGE INTO y',
    'INSERT INTO record (record_id) VALUES ($1) ON CONFLICT (record_id) DO UPDATE SET seq = 2',
    'SELECT 1 FROM harvest_run FOR UPDATE SKIP LOCKED',
  ]
  for (const sql of fine) assert.deepEqual(distributedFormFaults(sql), [], sql)
})
