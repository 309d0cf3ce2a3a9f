import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { nameTokens } from '@pdn/core'
import { recordPlans, testDatabase, testEffects } from '@pdn/testing'
import { seedRecords } from '../seeded-records.ts'
import { createSuggest, type Suggest } from './suggest.ts'
import { createVocabulary } from './vocabulary.ts'

/** Suggestions over records with these names, the common ones as often as told. */
const suggestOver = async (
  t: TestContext,
  names: Readonly<Record<string, number>>,
): Promise<(typed: string, most?: number) => Promise<readonly string[]>> => {
  const database = await testDatabase(t)
  const records = Object.entries(names).flatMap(([name, times]) =>
    Array.from({ length: times }, () => ({
      system: 's3' as const,
      title: name,
      names: [{ role: 'sanctioned', name }],
    })),
  )
  await seedRecords(database, records)
  const suggest: Suggest = createSuggest(database.web, createVocabulary(database.web, testEffects().now))
  return async (typed, most = 8) => (await suggest(typed, most)).map(({ text }) => text)
}

const population = {
  'JUAN GARCIA LOPEZ': 30,
  'JUAN GARCIA PEREZ': 3,
  'MARIA GUADALUPE GARCIA GARZA': 20,
  'Peña Núñez Ma. Guadalupe': 12,
  'José Luis Garduño Ek': 1,
  'Constructora Garabato, S.A. de C.V.': 1,
  'de la Cruz García, Ana': 9,
}

test('words are completed by the commonest, written as people write them; then whole names', async t => {
  const suggest = await suggestOver(t, population)
  const found = await suggest('gar')
  assert.deepEqual(found.slice(0, 2), ['García', 'Garza'])
  assert.ok(found.includes('José Luis Garduño Ek'))
  assert.ok(found.includes('Constructora Garabato, S.A. de C.V.'))
  assert.deepEqual((await suggest('nuñ'))[0], 'Núñez')
  assert.deepEqual((await suggest('Peñ'))[0], 'Peña')
})

test('the words before are kept, in any order, with accents, abbreviations and a slip', async t => {
  const suggest = await suggestOver(t, population)
  assert.equal((await suggest('juan gar'))[0], 'Juan García')
  assert.equal((await suggest('garcía ju'))[0], 'García Juan')
  assert.equal((await suggest('jaun gar'))[0], 'Juan García')
  assert.equal((await suggest('Ma. Guad'))[0], 'María Guadalupe')
  assert.equal((await suggest('gpe'))[0], 'Guadalupe')
  assert.deepEqual(await suggest('luis gard'), ['José Luis Garduño Ek'])
  assert.deepEqual(await suggest('garduño luis'), ['José Luis Garduño Ek'])
  assert.deepEqual(await suggest('ek '), ['José Luis Garduño Ek'])
  assert.equal((await suggest('ana de la c')).at(-1), 'de la Cruz García, Ana')
  assert.deepEqual(await suggest('garduno xavier'), [])
  assert.deepEqual((await suggest('gracia'))[0], 'García')
  assert.equal((await suggest('gar', 1)).length, 1)
})

test('every word of a suggestion of words stands in one name, as do those of a name', async t => {
  const suggest = await suggestOver(t, population)
  const held = Object.keys(population).map(name => new Set(nameTokens(name)))
  for (const typed of ['ga', 'ma', 'juan l', 'guadalupe p', 'garcia l', 'lopez gar', 'de la', 'ana c'])
    for (const text of await suggest(typed))
      assert.ok(
        held.some(tokens => nameTokens(text).every(word => tokens.has(word))),
        `${typed}: ${text}`,
      )
})

test('an RFC of a person and a CURP are refused, and nothing is suggested for what no name is', async t => {
  const suggest = await suggestOver(t, population)
  for (const typed of ['GODE561231GR8', 'juan gode-561231-gr8', 'BOXW310820HNERXN09'])
    await assert.rejects(suggest(typed), { code: 'reserved-query' })
  for (const typed of [
    '',
    ' ',
    'g',
    '🦅',
    '\u202e',
    "';--",
    'x'.repeat(300),
    'a b c d e f g h i j k',
    '%',
    'gar\u0000',
  ])
    assert.ok(Array.isArray(await suggest(typed)), JSON.stringify(typed))
  assert.deepEqual(await suggest(''), [])
  assert.deepEqual(await suggest('g'), [])
})

test('names are read by the index of their words', async t => {
  const database = await testDatabase(t)
  await database.owner.query(`
    INSERT INTO search_name (record_id, position, role, type, name, tokens)
    SELECT md5(n::text)::uuid, 0, 'sanctioned', 'person', 'Juan Palabra', ARRAY['juan', 'palabra' || chr(97 + n % 20) || chr(97 + n / 20 % 25), 'x' || n % 7]
    FROM generate_series(1, 30000) AS n;
    INSERT INTO vocabulary SELECT word, count(*) FROM search_name, unnest(tokens) AS word GROUP BY word`)
  await database.owner.query('VACUUM (ANALYZE)')
  const { db, plans } = recordPlans(database.web)
  const suggest = createSuggest(db, createVocabulary(database.web, testEffects().now))
  for (const typed of ['palabraab', 'juan palabrabc', 'palabrabc ju']) {
    plans.length = 0
    const found = await suggest(typed, 10)
    assert.ok(found.length > 0, typed)
    assert.ok(
      plans.some(plan => plan.indexes.includes('search_name_by_tokens')),
      typed,
    )
  }
  plans.length = 0
  assert.equal((await suggest('ju', 10))[0]?.text, 'Juan')
  assert.equal(plans.length, 0)
})
