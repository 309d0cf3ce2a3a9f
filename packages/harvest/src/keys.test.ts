import assert from 'node:assert/strict'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { realEffects } from '@pdn/testing'
import { openKeys } from './keys.ts'

test('processes that begin at once end with the same keys, for the owner alone', async t => {
  const root = await mkdtemp(join(tmpdir(), 'pdn-keys-'))
  t.after(() => rm(root, { recursive: true }))
  const home = join(root, 'home')
  const [one, other] = await Promise.all([openKeys(home, realEffects()), openKeys(home, realEffects())])
  assert.deepEqual(one, other)
  assert.equal((await stat(join(home, 'keys'))).mode & 0o777, 0o700)
})

test('a home where no folder can be made is refused at once', { timeout: 5_000 }, async t => {
  if (process.platform !== 'linux') return t.skip('only Linux has a /proc')
  await assert.rejects(openKeys('/proc/x', realEffects()), { code: 'keys-unusable', where: '/proc/x/keys' })
})
