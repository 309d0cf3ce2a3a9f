import assert from 'node:assert/strict'
import { test } from 'node:test'
import { archiveBytes } from '../workbook/write-archive.fixture.ts'
import { readBlob } from './read-blob.ts'

const namesIn = async (names: readonly string[]): Promise<readonly string[]> => {
  const bytes = archiveBytes(Object.fromEntries(names.map(name => [name, ['{"a":1}']])))
  const sources = await readBlob(new Blob([new Uint8Array(bytes)]), 'a.zip')
  return sources.map(({ name }) => name.replace('a.zip!', ''))
}

test('what explains data beside it is passed over, and read where it is alone', async () => {
  const beside = ['README.txt', 'docs/leeme.txt', 'LICENSE', 'diccionario.pdf', 'nota.md', 'datos.jsonl', 'notas.txt']
  assert.deepEqual(await namesIn(beside), ['datos.jsonl', 'notas.txt'])
  assert.deepEqual(await namesIn(['README.txt']), ['README.txt'])
  assert.deepEqual(await namesIn(['LICENSE.txt', 'metadatos.csv']), ['metadatos.csv'])
})

test('an archive of which nothing is data is told as that, an empty one as empty', async () => {
  await assert.rejects(namesIn(['../x.jsonl', '__MACOSX/._y.json']), {
    code: 'file-empty',
    message: /holds no data.*\(2\).*outside/,
  })
  await assert.rejects(namesIn(['folder/']), { code: 'file-empty', message: /holds no file/ })
})
