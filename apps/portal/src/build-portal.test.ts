import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { buildPortal } from './build-portal.ts'

test('the same sources are built once, in a folder of their own that nothing later writes to', async () => {
  const first = await buildPortal()
  const second = await buildPortal()
  assert.equal(second.built, false)
  assert.equal(second.buildFolder, first.buildFolder)
  const beside = await readdir(dirname(first.buildFolder))
  assert.ok(!beside.includes('new'), 'what is not whole has no name')
  assert.ok(beside.filter(name => /^[0-9a-f]{16}$/.test(name)).length <= 3)
})

test('each script and style stands beside its compressed twins, which say the same', async () => {
  const { buildFolder } = await buildPortal()
  const assets = join(buildFolder, 'client', 'assets')
  const names = await readdir(assets)
  let compared = 0
  for (const name of names.filter(each => /\.(?:js|css)$/.test(each))) {
    const plain = await readFile(join(assets, name))
    if (plain.length < 1000) continue
    assert.deepEqual(brotliDecompressSync(await readFile(join(assets, `${name}.br`))), plain, name)
    assert.deepEqual(gunzipSync(await readFile(join(assets, `${name}.gz`))), plain, name)
    compared += 1
  }
  assert.ok(compared > 20)
})
