import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { temporaryFolder } from '@pdn/testing'

const program = fileURLToPath(new URL('../test-programs/serve-large.ts', import.meta.url))
const run = promisify(execFile)

// As objects the documents would take several times the heap that is left: a provider that kept them would end.
test('a file is loaded, sorted and served in a heap that cannot hold its documents', async t => {
  const folder = await temporaryFolder(t)
  const { stdout } = await run(process.execPath, ['--max-old-space-size=80', program, '24', folder])
  const { documents } = JSON.parse(stdout)
  assert.ok(documents > 20_000, String(documents))
})
