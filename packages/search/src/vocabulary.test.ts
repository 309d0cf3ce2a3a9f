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
  assert.deepEqual(vocabulary.corrections('lz'), ['lz'])
  await jobs.query(`INSERT INTO vocabulary SELECT word, names FROM vocabulary_delta WHERE word = 'garcial';
    DELETE FROM vocabulary_delta WHERE word = 'garcial'`)
  await refresh()
  assert.deepEqual(vocabulary.corrections('garcai'), ['garcia'])
  await jobs.query(`INSERT INTO vocabulary_delta VALUES ('garcia', -1), ('garcia', -8)`)
  assert.deepEqual(vocabulary.corrections('garcai'), ['garcia'])
  await refresh()
  assert.deepEqual(vocabulary.corrections('garcai'), ['garcai'])
})
