import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase, testEffects } from '@pdn/testing'
import { createVocabulary } from './vocabulary.ts'

test('the vocabulary follows what is stored, folded or not, and forgets words that no name has', async t => {
  const { jobs, web } = await testDatabase(t)
  const effects = testEffects()
  const vocabulary = createVocabulary(web, effects.now)
  const refresh = async (): Promise<void> => {
    effects.pass(60_000)
    await Promise.all([vocabulary.refresh(), vocabulary.refresh()])
  }
  await refresh()
  assert.deepEqual(vocabulary.corrections('garcai'), ['garcai'])
  await jobs.query(`INSERT INTO vocabulary VALUES ('garcia', 9), ('luz', 3), ('garza', 2)`)
  await jobs.query(`INSERT INTO vocabulary_delta VALUES ('garcial', 20), ('garza', -2), ('xoch', 1)`)
  await refresh()
  assert.deepEqual(vocabulary.corrections('garciaa'), ['garcial', 'garcia'])
  assert.deepEqual(vocabulary.corrections('garcia'), ['garcia', 'garcial'])
  assert.deepEqual(vocabulary.corrections('garxa'), ['garxa'])
  assert.deepEqual(vocabulary.corrections('luz'), ['luz'])
  assert.deepEqual(vocabulary.corrections('xch'), ['xoch'])
  assert.deepEqual(vocabulary.corrections('lz'), ['luz'])
  assert.deepEqual(vocabulary.corrections('lzu'), ['luz'])
  assert.deepEqual(vocabulary.corrections('l'), ['l'])
  await jobs.query(`INSERT INTO vocabulary SELECT word, names FROM vocabulary_delta WHERE word = 'garcial';
    DELETE FROM vocabulary_delta WHERE word = 'garcial'`)
  await refresh()
  assert.deepEqual(vocabulary.corrections('garcai'), ['garcia'])
  await jobs.query(`INSERT INTO vocabulary_delta VALUES ('garcia', -1), ('garcia', -8)`)
  assert.deepEqual(vocabulary.corrections('garcai'), ['garcia'])
  await refresh()
  assert.deepEqual(vocabulary.corrections('garcai'), ['garcai'])
})

test('a clock that is set back does not keep the vocabulary as it was', async t => {
  const { jobs, web } = await testDatabase(t)
  const effects = testEffects()
  const vocabulary = createVocabulary(web, effects.now)
  await vocabulary.refresh()
  await jobs.query(`INSERT INTO vocabulary_delta VALUES ('garcia', 9)`)
  effects.pass(-3_600_000)
  await vocabulary.refresh()
  assert.deepEqual(vocabulary.corrections('garcai'), ['garcia'])
})

test('a short word that names hold is a slip of a far commoner one alone', async t => {
  const { jobs, web } = await testDatabase(t)
  const vocabulary = createVocabulary(web, testEffects().now)
  await jobs.query(`INSERT INTO vocabulary VALUES ('ana', 300), ('eva', 150), ('ena', 10), ('la', 900), ('lua', 2)`)
  await vocabulary.refresh()
  assert.deepEqual(vocabulary.corrections('ena'), ['ena', 'ana'])
  assert.deepEqual(vocabulary.corrections('ana'), ['ana'])
  assert.deepEqual(vocabulary.corrections('la'), ['la'])
  assert.deepEqual(vocabulary.corrections('ea'), ['eva', 'ena'])
  assert.deepEqual(vocabulary.corrections('aan'), ['ana'])
})

test('words are completed by the commonest that begin so', async t => {
  const { jobs, web } = await testDatabase(t)
  const vocabulary = createVocabulary(web, testEffects().now)
  await jobs.query(
    `INSERT INTO vocabulary VALUES ('garcia', 90), ('garza', 20), ('gardea', 20), ('luz', 9), ('de', 50)`,
  )
  await vocabulary.refresh()
  assert.deepEqual(vocabulary.completions('gar', 2), ['garcia', 'gardea'])
  assert.deepEqual(vocabulary.completions('garz', 9), ['garza'])
  assert.deepEqual(vocabulary.completions('x', 9), [])
  assert.equal(vocabulary.names('garcia'), 90)
  assert.equal(vocabulary.names('xul'), 0)
})

test('a source of a quarter of a million invented words displaces no word of several names, and is held within bounds', async t => {
  const { jobs, web } = await testDatabase(t)
  const effects = testEffects()
  const mostWords = 2_000
  const vocabulary = createVocabulary(web, effects.now, { mostWords })
  await jobs.query(
    `INSERT INTO vocabulary VALUES ('garcia', 40000), ('garza', 900), ('xochiquetzal', 2), ('luz', 7000)`,
  )
  await vocabulary.refresh()
  // Invented words, and all that one letter makes of a name: what a typo of it would be corrected to.
  await jobs.query(`INSERT INTO vocabulary_delta
    SELECT translate(left(md5(n::text), 9), '0123456789', 'ghijklmnop'), 1 FROM generate_series(1, 250000) AS n;
    INSERT INTO vocabulary_delta SELECT DISTINCT overlay('garcia' PLACING chr(96 + letter) FROM place FOR 1), 1
    FROM generate_series(1, 26) AS letter, generate_series(1, 6) AS place`)
  effects.pass(60_000)
  await vocabulary.refresh()
  for (const word of ['garcia', 'garza', 'xochiquetzal', 'luz']) assert.ok(vocabulary.names(word) > 1, word)
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  const held = [...letters].flatMap(letter => vocabulary.completions(letter, mostWords * 2))
  assert.equal(held.length, mostWords)
  for (const typo of ['garcai', 'grcia', 'garciaa', 'gardia']) {
    const [first, second] = vocabulary.corrections(typo)
    assert.ok(first === 'garcia' || (first === typo && second === 'garcia'), `${typo} is taken for ${first}`)
  }
  assert.equal(vocabulary.corrections('xochiquetzla')[0], 'xochiquetzal')
  assert.deepEqual(vocabulary.completions('gar', 2), ['garcia', 'garza'])
})
