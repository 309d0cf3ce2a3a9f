import assert from 'node:assert/strict'
import { test } from 'node:test'
import { validateInThread } from './validate-in-thread.ts'

const job = { file: 'datos.json', today: '2026-11-22' }
const limits = { heapMegabytes: 96, milliseconds: 60_000 }

const text = (content: string): AsyncIterable<Uint8Array> =>
  (async function* () {
    yield new TextEncoder().encode(content)
  })()

/** Bytes of somebody who begins to send and never goes on. */
async function* silence(): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode('[')
  await new Promise(() => undefined)
}

const going = () => new AbortController().signal

test('bytes are validated on a thread, and its report is that of the file', async () => {
  const [report] = await validateInThread(text('[{"a":1}]'), job, limits, going())
  assert.deepEqual([report?.file, report?.records, report?.system], ['datos.json', 1, null])
})

test('who sends nothing more is given up after the time that there is', async () => {
  await assert.rejects(validateInThread(silence(), job, { ...limits, milliseconds: 50 }, going()), {
    code: 'validation-too-large',
  })
})

test('who has gone away, before or while bytes come, ends it', async () => {
  await assert.rejects(validateInThread(text('[]'), job, limits, AbortSignal.abort()), { code: 'cancelled' })
  const leaving = new AbortController()
  const validation = validateInThread(silence(), job, limits, leaving.signal)
  leaving.abort()
  await assert.rejects(validation, { code: 'cancelled' })
})
