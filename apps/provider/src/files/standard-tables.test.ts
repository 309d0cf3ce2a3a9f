import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '@pdn/testing'
import { publicationOf } from '../publication.ts'
import { listDataFiles } from './data-files.ts'
import { openFileSource } from './file-source.ts'

test('a table under the columns of the standard is served without a mapping, with its lists beside it', async t => {
  const folder = await temporaryFolder(t)
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  write('datos.csv', 'id,expediente,institucionDependencia.nombre,extra\na,007,Instituto,x\nb,008,Instituto,\n')
  write('datos.tipoSancion.csv', 'pdn:registro,clave\nb,I\na,M\nb,D\n')
  const publication = publicationOf('s3', 'v1')
  const { files } = await listDataFiles({ file: folder })
  assert.deepEqual(
    files.map(({ name }) => name),
    ['datos.csv'],
  )
  const source = await openFileSource({ file: join(folder, 'datos.csv') }, publication)
  const documents: unknown[] = []
  for await (const { document } of source) documents.push(document)
  assert.deepEqual(documents, [
    { id: 'a', expediente: '007', institucionDependencia: { nombre: 'Instituto' }, tipoSancion: [{ clave: 'M' }] },
    {
      id: 'b',
      expediente: '008',
      institucionDependencia: { nombre: 'Instituto' },
      tipoSancion: [{ clave: 'I' }, { clave: 'D' }],
    },
  ])
  assert.deepEqual(source.report().unreadColumns, ['extra'])
})

test('a template of what is not served is refused by its name, whatever its columns are', async t => {
  const file = join(await temporaryFolder(t), 'plantilla.csv')
  writeFileSync(file, 'pdn:marca s2-spic-1.1,id,expediente,institucionDependencia.nombre\n,a,007,Instituto\n')
  await assert.rejects(openFileSource({ file }, publicationOf('s3', 'v1')), {
    code: 'standard-unknown',
    message: /^The file is a template of “s2-spic-1\.1”, but s3-/,
  })
})

test('a file is another when its sister files are', async t => {
  const folder = await temporaryFolder(t)
  writeFileSync(join(folder, 'datos.csv'), 'id\na\n')
  const first = await listDataFiles({ file: folder })
  writeFileSync(join(folder, 'datos.tipoSancion.csv'), 'pdn:registro,clave\na,I\n')
  const second = await listDataFiles({ file: folder })
  assert.equal(second.files.length, 1)
  assert.notEqual(first.files[0]?.fingerprint, second.files[0]?.fingerprint)
})
