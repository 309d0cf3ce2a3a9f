import type { JsonObject } from '@pdn/core'
import { openDocumentCodec } from '@pdn/database'
import type { TestDatabase } from '@pdn/testing'

/** Tables whose documents are kept compressed. */
const compressed = ['source_document', 'record_version'] as const

/**
 * All that a dump of the database would tell, table by table: every row of every table of every schema of its own as
 * text, and what stands there compressed as it was before. The bytes of dictionaries are pieces of documents: they are
 * given as text, too.
 */
export const databaseText = async ({ owner }: Pick<TestDatabase, 'owner'>): Promise<ReadonlyMap<string, string>> => {
  const texts = new Map<string, string>()
  const { rows: tables } = await owner.query<{ name: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p', 'm', 'v') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')`,
  )
  for (const { name } of tables) {
    const { rows } = await owner.query<{ text: string }>(`SELECT t::text AS text FROM ${name} AS t`)
    texts.set(name, rows.map(({ text }) => text).join('\n'))
  }
  const codec = await openDocumentCodec(owner)
  for (const name of compressed) {
    const { rows } = await owner.query<{ document: Buffer; dictionary_id: number | null }>(
      `SELECT document, dictionary_id FROM ${name} WHERE document IS NOT NULL`,
    )
    const documents = await Promise.all(rows.map(row => codec.read(row.document, row.dictionary_id)))
    texts.set(`${name}, inflated`, documents.map(bytes => bytes.toString('utf8')).join('\n'))
  }
  const { rows: dictionaries } = await owner.query<{ bytes: Buffer }>('SELECT bytes FROM dictionary')
  texts.set('dictionary, as text', dictionaries.map(({ bytes }) => bytes.toString('utf8')).join('\n'))
  return texts
}

/** A table's current public documents, parsed, with the id and kind of their records. */
export const currentDocuments = async ({ owner }: Pick<TestDatabase, 'owner'>): Promise<readonly CurrentDocument[]> => {
  const codec = await openDocumentCodec(owner)
  const { rows } = await owner.query<{ id: string; kind: string; document: Buffer; dictionary_id: number | null }>(
    `SELECT r.record_id AS id, r.kind, v.document, v.dictionary_id FROM record r
     JOIN record_version v ON v.record_id = r.record_id AND v.version = r.version
     WHERE r.state = 'live' AND v.document IS NOT NULL ORDER BY r.record_id`,
  )
  return Promise.all(
    rows.map(async ({ id, kind, document, dictionary_id }) => ({
      id,
      kind,
      document: JSON.parse((await codec.read(document, dictionary_id)).toString('utf8')),
    })),
  )
}

/** A record as it stands in the database. */
export interface CurrentDocument {
  readonly id: string
  readonly kind: string
  readonly document: JsonObject
}
