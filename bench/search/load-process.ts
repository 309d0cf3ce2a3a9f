// Fills a part of the search benchmark's database: arguments HOME, FROM, UNTIL.
import { type Database, type DocumentCodec, inTransaction, openDatabase, openDocumentCodec } from '@pdn/database'
import { type PreparedDocument, preparePage, type RecordPart, storeRecords } from '@pdn/harvest'
import { effects } from '../effects.ts'
import { pageLength, recordOf } from './population.ts'
import { type Source, sourceOfRecord } from './sources.ts'

const opaqueIdKey = new Uint8Array(32)
const linkTokenKey = new Uint8Array(32)

const partOf = (prepared: PreparedDocument, source: Source, arrival: number, codec: DocumentCodec): RecordPart => {
  const { kind, recordId, document, bytes, hash } = prepared
  return {
    sourceKey: recordId,
    connectionId: source.connectionId,
    providerId: source.providerId,
    syntheticProvider: true,
    kind,
    document,
    arrival: BigInt(arrival),
    fresh: { bytes, hash, compressed: codec.compress(kind.id, bytes) },
  }
}

/** Stores these people as a harvest stores what it has fetched. */
const storeBatch = async ({ jobs }: Database, codec: DocumentCodec, first: number, count: number): Promise<void> => {
  const records = Array.from({ length: count }, (_, at) => recordOf(first + at))
  for (const [system, ofSystem] of Map.groupBy(records, record => record.system)) {
    const source = sourceOfRecord(system, first)
    const page = preparePage(
      ofSystem.map(record => record.source),
      { ...source, tier: 'public', opaqueIdKey, linkTokenKey },
    )
    if (page.unprepared.length > 0) throw new Error(`${page.unprepared.length} generated documents cannot be read.`)
    const parts = page.documents.map((prepared, at) => partOf(prepared, source, first + at, codec))
    const atHand = new Map(parts.map(part => [part.sourceKey, [part]]))
    const context = { ...source, codec, effects, syntheticProvider: true, at: effects.now() }
    await inTransaction(jobs, client => storeRecords({ ...context, client }, atHand))
  }
}

const [home = '', from = '0', until = '0'] = process.argv.slice(2)
const database = await openDatabase({ home }, effects)
const codec = await openDocumentCodec(database.jobs)
for (let first = Number(from); first < Number(until); first += pageLength) {
  const count = Math.min(pageLength, Number(until) - first)
  await storeBatch(database, codec, first, count)
  process.send?.(count)
}
await database.close()
process.disconnect?.()
