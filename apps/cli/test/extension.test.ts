import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import type { Json } from '@pdn/core'
import { temporaryFolder } from '@pdn/testing'
import { runPdn } from './pdn-process.ts'

const written = async (t: TestContext, name: string, value: Json): Promise<string> => {
  const path = join(await temporaryFolder(t), name)
  await writeFile(path, JSON.stringify(value))
  return path
}

const release = {
  ocid: 'ocds-07smqs-1',
  id: '1',
  date: '2024-01-01T00:00:00Z',
  tag: ['tender'],
  initiationType: 'tender',
  tender: { id: 't', folio: 7 },
}

const extension = (folio: Json): Json => ({ definitions: { Tender: { properties: { folio } } } })

test('pdn validate follows the extensions of OCDS that it is given, and fetches none', async t => {
  const file = await written(t, 'release.json', release)
  const plain = await runPdn(t, ['validate', file, '--json'])
  assert.equal(plain.code, 0, plain.stderr)
  const text = await written(t, 'text.json', extension({ type: 'string' }))
  const other = await written(t, 'other.json', { definitions: { Award: { properties: { x: { type: 'string' } } } } })
  const extended = await runPdn(t, ['validate', '--extension', text, '--extension', other, file, '--json'])
  assert.equal(extended.code, 1, extended.stderr)
  const [problem] = JSON.parse(extended.stdout).problems
  assert.deepEqual([problem.rule, problem.examples[0].path], ['wrong-type', '/tender/folio'])
  const seen = join(await temporaryFolder(t), 'seen.jsonl')
  await runPdn(t, ['validate', '--extension', text, file, '--public', seen])
  const { ocid, tender } = JSON.parse(await readFile(seen, 'utf8'))
  assert.deepEqual([ocid, tender], [release.ocid, { id: 't' }], 'what no rule publishes is cut, extended or not')
  const refusals = [
    ['https://ejemplo.mx/x.json', /which is not fetched/],
    ['#/definitions/Tender', /contains itself/],
    ['#/definitions/Nada', /that there is not/],
  ] as const
  for (const [reference, words] of refusals) {
    const refused = await runPdn(t, [
      'validate',
      file,
      '--extension',
      await written(t, 'x.json', extension({ $ref: reference })),
    ])
    assert.equal(refused.code, 2)
    assert.match(refused.stderr, words)
  }
})

test('pdn convert packs releases as records, and says what is no release', async t => {
  const file = await written(t, 'package.json', {
    uri: 'https://ejemplo.mx/p',
    version: '1.1',
    releases: [release, { url: 'x' }],
  })
  const output = join(await temporaryFolder(t), 'records.json')
  const packed = await runPdn(t, ['convert', file, output, '--to', 'ocds-records', '--json'])
  assert.equal(packed.code, 1, packed.stderr)
  const { releases, written: records, leftOut, metadata, whole } = JSON.parse(packed.stdout)
  assert.deepEqual([releases, records, leftOut, metadata, whole], [1, 1, 1, ['uri', 'version'], false])
  const again = await runPdn(t, ['convert', file, output, '--to', 'ocds-records'])
  assert.equal(again.code, 2)
  assert.match(again.stderr, /There is a file of that name/)
})
