import { isObject } from '@pdn/core'
import { currentDocuments, type DocumentCodec, openDocumentCodec, type Queryable } from '@pdn/database'
import type { System } from '@pdn/systems'

/** Reads the further texts of found records from their documents. */
export interface DocumentTexts {
  /** The texts that searches find beside title and names, by record id; none for a record that is gone. */
  read(recordIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>
}

/** A reader of texts; it learns the database's dictionaries when it is first asked. */
export const createDocumentTexts = (db: Queryable, systems: readonly System[]): DocumentTexts => {
  let opening: Promise<DocumentCodec> | undefined
  const codec = (): Promise<DocumentCodec> => {
    opening ??= openDocumentCodec(db).catch((error: unknown) => {
      opening = undefined
      throw error
    })
    return opening
  }
  return {
    read: async recordIds => {
      if (recordIds.length === 0) return new Map()
      const reader = await codec()
      const found = await Promise.all(
        (await currentDocuments(db, recordIds)).map(async row => {
          const kind = systems.find(({ id }) => id === row.system)?.kinds.find(({ id }) => id === row.kind)
          const document: unknown = JSON.parse((await reader.read(row.document, row.dictionary_id)).toString())
          return [row.record_id, kind && isObject(document) ? kind.index(document).texts : []] as const
        }),
      )
      return new Map(found)
    },
  }
}
