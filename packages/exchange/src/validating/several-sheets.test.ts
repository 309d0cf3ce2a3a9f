import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { systems } from '@pdn/systems'
import { temporaryFolder } from '@pdn/testing'
import { flatForm } from '../flat/flat-form.ts'
import { TableSpool } from '../flat/table-spool.ts'
import { writeWorkbookTables } from '../flat/write-tables.ts'
import { readBlob } from '../reading/read-blob.ts'
import { validateReading } from './validate-reading.ts'

const documents = 3

test('a workbook whose lists stand on sheets of their own is validated whole, inside a browser too', async context => {
  const folder = await temporaryFolder(context)
  let several = 0
  for (const version of systems.flatMap(system => system.versions)) {
    const { example } = version
    if (example === undefined) continue
    const spool = new TableSpool(flatForm(version))
    for (let number = 0; number < documents; number++) spool.add({ ...example, id: `documento-${number}` })
    const path = join(folder, `${version.id}.xlsx`)
    await writeWorkbookTables(spool, path)
    spool.close()
    const [source] = await readBlob(new Blob([new Uint8Array(await readFile(path))]), `${version.id}.xlsx`)
    assert.ok(source !== undefined)
    const reading = await source.open()
    if ((reading.summary.sheets?.length ?? 0) > 1) several++
    const found: unknown[] = []
    const report = await validateReading(reading, {
      file: source.name,
      systems,
      today: '2026-11-21',
      reopen: options => source.open(options),
      onDocument: document => {
        found.push(document)
      },
    })
    assert.equal(report.version, version.id)
    assert.deepEqual(
      found,
      Array.from({ length: documents }, (_, number) => ({ ...example, id: `documento-${number}` })),
      version.id,
    )
  }
  assert.ok(several > 4, `${several} versions have lists`)
})
