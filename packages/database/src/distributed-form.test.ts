import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { distributedFormFaults } from './distributed-form.ts'
import { readMigrations } from './migration-file.ts'
import { noFilter, type SearchFilter } from './search/search-filter.ts'
import type { SortKey } from './search/search-order.ts'
import { browseStatement, wholeBrowseStatement } from './statements/browse-records.ts'
import { wholeSearchStatement, wordSearchStatement } from './statements/search-records.ts'
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
  const after = { rank: 3, value: '5', id: '00000000-0000-8000-8000-000000000000' }
  const range = { from: '1', until: '2', above: true, below: false }
  const filter: SearchFilter = {
    ...noFilter,
    system: ['s3'],
    year: [2026],
    inForceOn: '2026-11-21',
    conditions: [
      { on: 'identifier', negated: false, folded: ['E1'] },
      { on: 'name', negated: true, words: ['juan'] },
      { on: 'words', negated: true, words: ['obra', 'publica'], phrase: 'obra publica' },
      { on: 'values', place: { in: 'column', column: 'amount' }, negated: false, values: [], ranges: [range] },
      { on: 'values', place: { in: 'fact', field: 'law', type: 'code' }, negated: true, values: ['x'], ranges: [] },
    ],
  }
  const keys: readonly SortKey[] = ['date', 'amount', 'title', { fact: 'fine', type: 'number' }]
  const words = { alternatives: [['juan'], ['lopez', 'lopes']], phrase: undefined, identifier: 'JUANLOPEZ' }
  const facets = { columns: ['system', 'state'], facts: ['sanction'] } as const
  for (const by of keys)
    for (const descending of [true, false])
      for (const place of [undefined, after, { ...after, value: null }]) {
        const sort = { ranked: descending, by, descending }
        const request = { filter, slice: { sort, limit: 26, offset: 0, after: place }, countLimit: 10_001, facets }
        const phrase = { ...words, phrase: 'juan lopez' }
        for (const { text } of [
          browseStatement({ ...request, foundLimit: 10_001 }),
          browseStatement({ ...request, words, foundLimit: 0 }),
          wordSearchStatement({ ...request, words, foundLimit: 20_000 }),
          wordSearchStatement({ ...request, words: phrase, foundLimit: undefined }),
          wholeBrowseStatement(filter, sort),
          wholeSearchStatement(words, filter, sort),
        ])
          assert.deepEqual(distributedFormFaults(text), [])
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
