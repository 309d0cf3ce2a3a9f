import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import type { Worker } from 'node:worker_threads'
import type { Json } from '@pdn/core'
import { type Dictionary, decompressDocument } from '@pdn/database'
import { type SystemId, systemOf } from '@pdn/systems'
import { testEffects } from '@pdn/testing'
import type { Preparation, PreparedDocument, PreparedPage } from '../prepare-page.ts'
import { searchEntry } from '../storing/search-entry.ts'
import { release, sanction } from '../test/house.ts'
import { createPagePreparer } from './page-preparer.ts'

const preparationOf = (id: SystemId): Preparation => {
  const system = systemOf(id)
  const version = system?.versions.find(({ contract }) => contract?.id === 'v1')
  assert.ok(system !== undefined && version !== undefined)
  return {
    system,
    version,
    providerId: 'p',
    tier: 'public',
    opaqueIdKey: randomBytes(32),
    linkTokenKey: randomBytes(32),
  }
}

/** A page of a provider that says it has many documents. */
const pageOf = (results: readonly Json[]) => ({
  page: 1,
  answer: { results, totalRows: 100_000, hasNextPage: true },
  text: JSON.stringify(results),
  digest: Buffer.alloc(32),
})

const plain = ({ made, kind, ...document }: PreparedDocument) => ({
  ...document,
  kind: kind.id,
  document: document.document,
})

const comparable = (page: PreparedPage) => ({ ...page, documents: page.documents.map(plain) })

const dictionary: Dictionary = { id: 7, kind: 'legal-person', bytes: Buffer.from('"particularSancionado":{"nombre') }

const results = {
  s3: [sanction('a'), sanction('b', 'Con teléfono 55 1234 5678'), 'no document', sanction('c'), sanction('c'), {}],
  s6: [release('ocds-213czf-1', 'r1', '2026-01-01T00:00:00Z', 'Obra'), 'no document'],
} as const

for (const id of ['s3', 's6'] as const) {
  test(`a page of ${id} is prepared on a thread as it is here`, async () => {
    const { log } = testEffects()
    const [here, there] = [createPagePreparer(0, log), createPagePreparer(1, log)]
    try {
      const preparation = preparationOf(id)
      const page = pageOf(results[id])
      const expected = await here.prepare(page, preparation, [dictionary])
      const got = await there.prepare(page, preparation, undefined)
      assert.deepEqual(comparable(got), comparable(expected))
      assert.ok(got.documents.length > 0 && got.unprepared.length > 0)
    } finally {
      await there.close()
    }
  })
}

test('what storing needs is made ahead: the compressed bytes, and the entry that searches get', async () => {
  const preparer = createPagePreparer(1, testEffects().log)
  try {
    const { documents } = await preparer.prepare(pageOf(results.s3), preparationOf('s3'), [dictionary])
    for (const { made, bytes, kind, recordId, document } of documents) {
      assert.ok(made?.alone !== undefined)
      assert.equal(made.compressed.dictionaryId, kind.id === dictionary.kind ? dictionary.id : null)
      const used = made.compressed.dictionaryId === null ? undefined : dictionary
      assert.deepEqual(decompressDocument(made.compressed.bytes, used), bytes)
      assert.deepEqual(made.alone, { synthetic: false, entry: searchEntry(recordId, kind, document) })
    }
    const releases = await preparer.prepare(pageOf(results.s6), preparationOf('s6'), [])
    assert.deepEqual(
      releases.documents.map(({ made }) => made?.alone),
      [undefined],
      'a record that gathers documents is made where all of them are known',
    )
  } finally {
    await preparer.close()
  }
})

test('a page that no thread can be sent is prepared here', async () => {
  const preparer = createPagePreparer(1, testEffects().log)
  try {
    const page = { ...pageOf(results.s3), text: '' }
    assert.equal((await preparer.prepare(page, preparationOf('s3'), [])).seen, results.s3.length)
    const { system, ...rest } = preparationOf('s3')
    const own = { ...rest, system: { ...system } }
    assert.equal((await preparer.prepare(pageOf(results.s3), own, [])).documents[0]?.made, undefined)
  } finally {
    await preparer.close()
  }
})

test('a thread that is lost is told once, and its pages are prepared here', async () => {
  const effects = testEffects()
  const preparer = createPagePreparer(1, effects.log, 10)
  try {
    const preparation = preparationOf('s3')
    const prepare = () => preparer.prepare(pageOf(results.s3), preparation, [dictionary])
    const pages = await Promise.all([prepare(), prepare()])
    assert.deepEqual(
      [...pages, await prepare()].map(({ seen, documents }) => [seen, documents[0]?.made]),
      [1, 2, 3].map(() => [results.s3.length, undefined]),
    )
    assert.equal(effects.lines.length, 1)
  } finally {
    await preparer.close()
  }
})

test('a closed preparer leaves no thread behind, not even those beside one that was lost', async () => {
  const running = new Set<Worker>()
  const follow = (worker: Worker): void => {
    running.add(worker)
    worker.once('exit', () => running.delete(worker))
  }
  process.on('worker', follow)
  try {
    const preparer = createPagePreparer(2, testEffects().log)
    await preparer.prepare(pageOf(results.s3), preparationOf('s3'), [dictionary])
    const [lost, ...others] = running
    await lost?.terminate()
    assert.equal(others.length, 1)
    await preparer.close()
    assert.equal(running.size, 0)
  } finally {
    process.off('worker', follow)
    await Promise.all([...running].map(worker => worker.terminate()))
  }
})
