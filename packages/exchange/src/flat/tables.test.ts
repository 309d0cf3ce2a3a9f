import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { canonicalJson, type JsonObject } from '@pdn/core'
import { systems, type Version } from '@pdn/systems'
import { temporaryFolder } from '@pdn/testing'
import fc from 'fast-check'
import { flatForm } from './flat-form.ts'
import { readTables } from './read-tables.ts'
import { TableSpool } from './table-spool.ts'
import { arbitraryDocument } from './test-arbitrary-document.ts'
import { writeCsvTables, writeWorkbookTables } from './write-tables.ts'

const versions = systems.flatMap(system => system.versions)

const formats = ['csv', 'xlsx'] as const

const throughFile = async (version: Version, documents: readonly JsonObject[], path: string) => {
  const form = flatForm(version)
  const spool = new TableSpool(form)
  for (const document of documents) spool.add(document)
  const { cutCells } = path.endsWith('csv')
    ? await writeCsvTables(form, spool, path)
    : await writeWorkbookTables(spool, path)
  spool.close()
  const reading = await readTables(path, version)
  const items: { readonly value: unknown; readonly problems: readonly unknown[] }[] = []
  for await (const item of reading) items.push(item)
  return { items, cutCells, reading }
}

for (const version of versions)
  for (const format of formats)
    test(`${version.id}: documents through ${format} are the same documents`, async t => {
      const home = await temporaryFolder(t)
      await fc.assert(
        fc.asyncProperty(fc.array(arbitraryDocument(version), { minLength: 1, maxLength: 4 }), async documents => {
          const folder = mkdtempSync(join(home, 'run-'))
          const { items, reading } = await throughFile(version, documents, join(folder, `datos.${format}`))
          assert.deepEqual(
            items.map(({ value }) => canonicalJson(value as JsonObject)),
            documents.map(canonicalJson),
          )
          assert.deepEqual(reading.unknownColumns, [])
          assert.deepEqual([...reading.summary.problems, ...items.flatMap(({ problems }) => problems)], [])
        }),
        { numRuns: 12 },
      )
    })

test('the examples of all versions go through both formats unchanged', async t => {
  const folder = await temporaryFolder(t)
  let examples = 0
  for (const version of versions) {
    if (version.example === undefined) continue
    examples++
    for (const format of formats) {
      const { items } = await throughFile(version, [version.example], join(folder, `${version.id}.${format}`))
      assert.deepEqual(
        items.map(({ value }) => value),
        [version.example],
      )
    }
  }
  t.diagnostic(`${examples} examples, ${readdirSync(folder).length} files`)
})
