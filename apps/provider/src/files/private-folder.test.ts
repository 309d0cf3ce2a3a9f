import assert from 'node:assert/strict'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { openPrivateFolder } from './private-folder.ts'

test('the folder and those above it are made for the owner alone, by many at once', async t => {
  const root = await mkdtemp(join(tmpdir(), 'pdn-provider-folder-'))
  t.after(() => rm(root, { recursive: true }))
  const path = join(root, 'one', 'two')
  await Promise.all(Array.from({ length: 8 }, () => openPrivateFolder(path)))
  for (const made of [path, join(root, 'one')]) assert.equal((await stat(made)).mode & 0o777, 0o700)
})

test('a place where no folder can be made is refused at once', { timeout: 5_000 }, async t => {
  if (process.platform !== 'linux') return t.skip('only Linux has a /proc')
  await assert.rejects(openPrivateFolder('/proc/x/y'), { code: 'provider-storage-failed', where: '/proc/x/y' })
})
