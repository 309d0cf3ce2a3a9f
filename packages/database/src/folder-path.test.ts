import assert from 'node:assert/strict'
import { mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { silentLog } from '@pdn/core'
import { realEffects } from '@pdn/testing'
import { makeFolderPath } from './folder-path.ts'
import { openDatabase } from './open-database.ts'

const newFolder = async (t: TestContext): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'pdn-path-'))
  t.after(() => rm(folder, { recursive: true }))
  return folder
}

test('missing folders are made with their rights, by many at once, and those there keep theirs', async t => {
  const folder = await newFolder(t)
  const deep = join(folder, 'one', 'two', 'three')
  await Promise.all(Array.from({ length: 8 }, () => makeFolderPath(deep, 0o700)))
  for (const path of [deep, join(folder, 'one')]) assert.equal((await stat(path)).mode & 0o777, 0o700)
  await makeFolderPath(deep, 0o755)
  assert.equal((await stat(deep)).mode & 0o777, 0o700)
})

test('what is no folder, and a link to nothing, are refused', async t => {
  const folder = await newFolder(t)
  const file = join(folder, 'file')
  await writeFile(file, '')
  const link = join(folder, 'link')
  await symlink(join(folder, 'nothing'), link)
  for (const path of [file, link]) await assert.rejects(makeFolderPath(path, 0o700), { code: 'EEXIST' })
  await assert.rejects(makeFolderPath(join(file, 'below'), 0o700), { code: 'ENOTDIR' })
})

test('a home where no folder can be made is refused at once', { timeout: 5_000 }, async t => {
  if (process.platform !== 'linux') return t.skip('only Linux has a /proc')
  await assert.rejects(makeFolderPath('/proc/x/y', 0o700), { code: 'ENOENT' })
  await assert.rejects(openDatabase({ home: '/proc/x' }, { ...realEffects(), log: silentLog }), {
    code: 'database-start-failed',
    message: 'A folder of the database cannot be made.',
    where: '/proc/x',
  })
})
