import { createHmac } from 'node:crypto'
import type { Json } from '@pdn/core'
import { publicDocument } from '@pdn/exchange'
import type { Version } from '@pdn/systems'
import { beginWholeFile } from './whole-file.ts'

/** The file of what the public would see, being written. */
export interface PublicFile {
  /** Adds what is left of a document after the cut; one that cannot be read is counted and left out. */
  add(document: Json, version: Version): Promise<void>
  /** Makes the file whole; gives how many documents it holds and how many were left out. */
  finish(): Promise<{ readonly written: number; readonly left: number }>
  discard(): Promise<void>
}

/**
 * Begins the file of what the public would see of documents: JSON Lines, or one JSON array where its name ends in
 * `.json`. Opaque ids are made with `key`.
 *
 * @throws PlatformError `file-unwritable`
 */
export const beginPublicFile = async (path: string, key: Uint8Array): Promise<PublicFile> => {
  const file = await beginWholeFile(path)
  const isArray = path.toLowerCase().endsWith('.json')
  const keyedHash = (scope: string, value: string): string =>
    createHmac('sha256', key)
      .update(JSON.stringify([scope, value]))
      .digest('hex')
      .slice(0, 32)
  let written = 0
  let left = 0
  return {
    async add(document, version) {
      const visible = publicDocument(version, document, keyedHash)
      if (visible === undefined) {
        left++
        return
      }
      const before = isArray ? (written === 0 ? '[\n' : ',\n') : ''
      written++
      await file.write(`${before}${JSON.stringify(visible)}${isArray ? '' : '\n'}`)
    },
    async finish() {
      if (isArray) await file.write(written === 0 ? '[]\n' : '\n]\n')
      await file.finish()
      return { written, left }
    },
    discard: () => file.discard(),
  }
}
