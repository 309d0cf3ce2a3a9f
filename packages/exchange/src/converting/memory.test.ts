import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const program = fileURLToPath(new URL('../../test-programs/convert-large.ts', import.meta.url))
const run = promisify(execFile)

test('a table of 80,000 rows becomes documents, and these two tables, in a heap of 96 MB', async () => {
  const { stdout } = await run(process.execPath, ['--max-old-space-size=96', program, '80000'])
  assert.deepEqual(JSON.parse(stdout), { there: 80_000, back: 80_000 })
})
