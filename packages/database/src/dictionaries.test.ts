import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { testDatabase } from '@pdn/testing'
import fc from 'fast-check'
import { buildDictionary } from './build-dictionary.ts'
import { compressDocument, decompressDocument } from './compressed-document.ts'
import { makeDictionary, openDocumentCodec } from './dictionaries.ts'

const sanction = (number: number): string =>
  JSON.stringify({
    id: `S-${number}`,
    fechaCaptura: `2026-01-${String((number % 28) + 1).padStart(2, '0')}`,
    expediente: `PISI-A-${number * 7919}`,
    institucionDependencia: { nombre: 'Instituto de Muestra', clave: `${number % 9}` },
    particularSancionado: { nombreRazonSocial: `Comercializadora ${number} de Muestra`, tipoPersona: 'M' },
    tipoSancion: [{ clave: 'I', valor: 'Inhabilitación' }],
    multa: { monto: number * 1000, moneda: { clave: 'MXN', valor: 'Peso mexicano' } },
  })

test('any bytes come back as they were, with a dictionary and without', () => {
  const dictionary = {
    id: 1,
    kind: 'k',
    bytes: buildDictionary(
      [1, 2, 3].map(n => Buffer.from(sanction(n))),
      4096,
    ),
  }
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), bytes => {
      assert.deepEqual(decompressDocument(compressDocument(bytes).bytes), Buffer.from(bytes))
      const compressed = compressDocument(bytes, dictionary)
      assert.equal(compressed.dictionaryId, 1)
      assert.deepEqual(decompressDocument(compressed.bytes, dictionary), Buffer.from(bytes))
    }),
  )
})

test('a dictionary of 4 KB halves small documents at least once more, and is the same for the same samples', () => {
  const samples = Array.from({ length: 200 }, (_, n) => Buffer.from(sanction(n)))
  const bytes = buildDictionary(samples, 4096)
  assert.ok(bytes.length <= 4096)
  assert.deepEqual(bytes, buildDictionary(samples, 4096))
  const fresh = sanction(100_003)
  const plain = compressDocument(fresh).bytes.length
  const small = compressDocument(fresh, { id: 1, kind: 'k', bytes }).bytes.length
  assert.ok(small * 2 < plain, `${small} bytes against ${plain}`)
})

test('nothing shared gives an empty dictionary', () => {
  assert.equal(buildDictionary([], 4096).length, 0)
  assert.equal(buildDictionary([Buffer.from('abcdefghij'), Buffer.from('0123456789')], 4096).length, 0)
})

test('damaged bytes are refused in words', () => {
  assert.throws(() => decompressDocument(Buffer.from([255, 255, 1, 2])), { code: 'document-damaged' })
})

test('a kind gets its dictionary with its 200th document; what was kept before is still read', async t => {
  const database = await testDatabase(t)
  const codec = await openDocumentCodec(database.jobs)
  const store = async (number: number): Promise<void> => {
    const { bytes, dictionaryId } = codec.compress('legal-person', sanction(number))
    await database.jobs.query(
      `INSERT INTO source_document (record_id, source_key, connection_id, source_id, version, kind, hash, dictionary_id,
         document, arrival, first_seen, last_seen, changed_at, run_id, page, pass)
       VALUES ($1, $2, 'c', $3, 'v', 'legal-person', '', $4, $5, 1, now(), now(), now(), $1, 1, 1)`,
      [randomUUID(), randomUUID(), `${number}`, dictionaryId, bytes],
    )
  }
  for (let number = 0; number < 199; number += 1) await store(number)
  assert.equal(await makeDictionary(database.jobs, 'legal-person'), false)
  await store(199)
  assert.equal(await makeDictionary(database.jobs, 'legal-person'), true)
  assert.equal(await makeDictionary(database.jobs, 'legal-person'), false)
  await codec.refresh()
  await store(200)
  const reader = await openDocumentCodec(database.web)
  const { rows } = await database.web.query<{ source_id: string; dictionary_id: number | null; document: Buffer }>(
    'SELECT source_id, dictionary_id, document FROM source_document',
  )
  assert.equal(rows.filter(row => row.dictionary_id === null).length, 200)
  assert.equal(rows.filter(row => row.dictionary_id === 1).length, 1)
  for (const row of rows) {
    assert.equal((await reader.read(row.document, row.dictionary_id)).toString(), sanction(Number(row.source_id)))
  }
  await assert.rejects(reader.read(Buffer.from([3, 0]), 9), { code: 'document-damaged' })
})
