import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const program = fileURLToPath(new URL('../../test-programs/convert-large.ts', import.meta.url))
const run = promisify(execFile)

test('a table of 40,000 rows becomes documents, and these two tables, in a heap of 64 MB', async () => {
  const { stdout } = await run(process.execPath, ['--max-old-space-size=64', program, '40000'])
  assert.deepEqual(JSON.parse(stdout), { there: 40_000, back: 40_000 })
})
