import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { findReservedIdentifiers } from '@pdn/core'
import { referenceFile } from '@pdn/testing'
import type { FileSource, ProviderOptions } from './provider-options.ts'
import { openTestProvider } from './test-provider.ts'

const mappingOf = (name: string) =>
  fileURLToPath(new URL(`../../../packages/exchange/mappings/${name}.yaml`, import.meta.url))

/** Serves a file and takes all of it as both tiers see it; the counts alone may be printed. */
const served = async (t: TestContext, system: ProviderOptions['system'], documents: FileSource) => {
  const { provider, search } = await openTestProvider(t, [], { system, documents })
  const all = async (client: 'portal' | 'autoridad') => {
    const pages: string[] = []
    const ocids = new Set<string>()
    let results = 0
    for (let page = 1, more = true; more; page++) {
      const answer = await search({ page, pageSize: 200 }, client)
      assert.equal(answer.status, 200)
      results += answer.body.results.length
      for (const { ocid } of answer.body.results) if (ocid !== undefined) ocids.add(String(ocid).toLowerCase())
      more = answer.body.pagination.hasNextPage
      pages.push(answer.text)
    }
    const keys = pages.flatMap(text =>
      findReservedIdentifiers(text).filter(({ type }) => type === 'rfc' || type === 'curp'),
    )
    return { results, keys: keys.length, ocids }
  }
  const visible = await all('portal')
  const confidential = await all('autoridad')
  return { counts: provider.counts, visible, confidential, search }
}

test('2,395 sanctions of a real file are served, whole or cut', async t => {
  const file = referenceFile(t, 'ocds/mexico/proveedores_sancionados_2026-02.csv.gz')
  if (file === undefined) return
  const { counts, visible, confidential, search } = await served(t, 's3', {
    file,
    mapping: mappingOf('proveedores-sancionados'),
  })
  assert.equal(counts.documents, 2395)
  assert.deepEqual(counts.unread, [])
  assert.deepEqual(counts.unreadColumns, [])
  assert.equal(counts.issueCounts['missing-required at /causaMotivoHechos'], 2395)
  t.diagnostic(JSON.stringify({ byKind: counts.byKind, issueCounts: counts.issueCounts }))
  assert.equal(visible.results, 2395)
  assert.equal(confidential.results, 2395)
  assert.equal(visible.keys, 0)
  const fined = await search({ query: { tipoSancion: ['M'] } })
  assert.ok(fined.body.pagination.totalRows > 0)
})

test('2,785 real rows of contracts are served as 1,436 processes, whole or cut', async t => {
  const file = referenceFile(t, 'ocds/mexico/contratos_comprasmx_2026.csv.gz')
  if (file === undefined) return
  const { counts, visible, confidential, search } = await served(t, 's6', {
    file,
    mapping: mappingOf('comprasmx-contratos'),
  })
  assert.equal(counts.documents, 1436)
  assert.deepEqual(counts.unread, [])
  assert.deepEqual(counts.copies, [[296, 310, 311, 312]])
  t.diagnostic(
    JSON.stringify({ issueCounts: counts.issueCounts, visible: visible.keys, confidential: confidential.keys }),
  )
  assert.equal(visible.results, 1436)
  assert.equal(visible.keys, 0)
  assert.ok(confidential.keys > 0)
  for (const query of [
    { procurementMethod: ['direct'] },
    { awardStatus: ['active'] },
    { tenderStartDate: '2020-01-01' },
    { buyerName: 'INSTITUTO' },
    { title: 'servicio' },
  ]) {
    const found = (await search({ query })).body.pagination.totalRows
    t.diagnostic(`${JSON.stringify(query)}: ${found}`)
    assert.ok(found <= 1436)
  }
})

test('every real file of releases is served or refused in words', async t => {
  const folder = referenceFile(t, 'ocds/real')
  if (folder === undefined) return
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => /\.jsonl?(\.gz)?$/.test(name))
  const ocids = new Set<string>()
  let documents = 0
  for (const name of files) {
    const opening = served(t, 's6', { file: join(folder, name) })
    if (name.includes('invalid')) {
      await assert.rejects(opening, { code: 'file-empty' })
      continue
    }
    const { counts, visible, confidential } = await opening
    // A record that only links to its releases holds nothing to serve.
    for (const { reason } of counts.unread) assert.equal(reason, 'linked-release at /ocid', name)
    for (const ocid of visible.ocids) ocids.add(ocid)
    assert.equal(visible.results, counts.documents)
    assert.equal(confidential.results, counts.documents)
    assert.equal(visible.keys, 0)
    documents += counts.documents
  }
  t.diagnostic(`${files.length} files, ${documents} documents of ${ocids.size} processes`)
  assert.ok(ocids.size >= 388)
})
