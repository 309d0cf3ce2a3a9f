import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { versionOf } from '@pdn/systems'
import { temporaryFolder } from '@pdn/testing'
import { flatForm } from './flat-form.ts'
import { readTables } from './read-tables.ts'
import { sisterFiles } from './sister-files.ts'
import { sisterNames } from './sister-names.ts'
import { tableFile } from './table-files.ts'

test('a table’s file is named after the main one, also gzipped, and is known for its sister', async t => {
  const version = versionOf('s3-servidores-1.1')
  assert.ok(version)
  const form = flatForm(version)
  const list = form.tables.find(({ path }) => path === 'tipoSancion[]')
  assert.ok(list)
  const folder = await temporaryFolder(t)
  for (const [name, sister] of [
    ['a.csv', 'a.tipoSancion.csv'],
    ['a.b.csv', 'a.b.tipoSancion.csv'],
    ['c.csv.gz', 'c.tipoSancion.csv.gz'],
  ] as const) {
    const main = join(folder, name)
    assert.equal(tableFile(main, form, list), join(folder, sister))
    const write = (file: string, text: string) =>
      writeFileSync(join(folder, file), file.endsWith('gz') ? gzipSync(text) : text)
    write(name, 'id\n1\n')
    write(sister, 'pdn:registro,clave\n1,I\n')
    const documents: unknown[] = []
    for await (const { value } of await readTables(main, version)) documents.push(value)
    assert.deepEqual(documents, [{ id: '1', tipoSancion: [{ clave: 'I' }] }])
    assert.deepEqual(await sisterFiles(main), [join(folder, sister)])
  }
  assert.deepEqual(
    [...sisterNames(['a.csv', 'a.tipoSancion.csv', 'a.otra.csv', 'b.tipoSancion.csv', 'c.json'])],
    ['a.tipoSancion.csv'],
  )
})
