import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const program = fileURLToPath(new URL('../../test-programs/read-large.ts', import.meta.url))
const run = promisify(execFile)

/** Runs the program with a heap of 96 MiB, in which a reader that kept what it read would end. */
const inSmallHeap = async (format: string, megabytes: number): Promise<Record<string, unknown>> => {
  const { stdout } = await run(process.execPath, ['--max-old-space-size=96', program, format, String(megabytes)])
  return JSON.parse(stdout)
}

test('200 MB of CSV are read in a heap of 96 MB', async () => {
  const { items, bytes } = await inSmallHeap('csv', 200)
  assert.ok(Number(items) > 1_000_000)
  assert.ok(Number(bytes) >= 200 * 1024 * 1024)
})

test('an OCDS package of 200 MB is read release by release in a heap of 96 MB', async () => {
  const { items, container } = await inSmallHeap('json', 200)
  assert.ok(Number(items) > 1_000_000)
  assert.deepEqual(container, { uri: 'u', license: 'l' })
})

test('a single line of 200 MB is refused in a heap of 96 MB', async () => {
  assert.deepEqual(await inSmallHeap('line', 200), { code: 'record-too-large' })
})
