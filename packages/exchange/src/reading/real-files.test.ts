import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { PlatformError } from '@pdn/core'
import { referenceFile } from '@pdn/testing'
import { readFile } from './read-file.ts'

test('every real OCDS file is read, and the three empty ones are refused in words', async t => {
  const folder = referenceFile(t, 'ocds/real')
  if (folder === undefined) return
  let documents = 0
  let refused = 0
  for (const name of globSync('**/*.{gz,json}', { cwd: folder })) {
    try {
      const reading = await readFile(join(folder, name))
      for await (const item of reading) if (typeof item.value === 'object') documents++
      assert.deepEqual(reading.summary.problems, [], name)
      assert.equal(reading.summary.format, 'json-lines')
    } catch (error) {
      assert.ok(error instanceof PlatformError && error.code === 'file-empty', name)
      assert.match(error.message, /empty: it has 0 bytes/)
      refused++
    }
  }
  assert.equal(documents, 485)
  assert.equal(refused, 3)
})

test('a real Latin-1 file of 12,666 rows is read with its letters and below its two title lines', async t => {
  const path = referenceFile(t, 'ocds/mexico/sat_69b_2022-11_full_latin1.csv.gz')
  if (path === undefined) return
  const reading = await readFile(path, { skipLines: 2 })
  let rows = 0
  for await (const _ of reading) rows++
  assert.equal(rows, 12_666)
  assert.equal(reading.summary.encoding, 'windows-1252')
  assert.deepEqual(reading.summary.problemCounts, {})
  assert.ok(reading.summary.columns?.includes('Situación del contribuyente'))
})
