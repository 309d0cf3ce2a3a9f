import assert from 'node:assert/strict'
import { test } from 'node:test'
import { failureWords } from './failure-words.ts'

test('a failure is told in the language of the page', () => {
  const failure = { code: 'connect-failed', message: 'No connection with the provider.', hint: undefined }
  assert.deepEqual(failureWords(failure, 'es'), {
    code: 'connect-failed',
    text: 'No se pudo establecer o mantener la conexión con la fuente.',
    language: 'es',
  })
  assert.equal(failureWords(failure, 'en').language, 'en')
})

test('a failure of a code without a sentence keeps its message, marked as English', () => {
  assert.deepEqual(failureWords({ code: 'constructor', message: 'It broke.', hint: 'Look.' }, 'es'), {
    code: 'constructor',
    text: 'It broke. Look.',
    language: 'en',
  })
})
