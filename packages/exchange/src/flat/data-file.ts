import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Version } from '@pdn/systems'
import type { NamedSource } from '../reading/open-source.ts'
import { readFile, readFiles } from '../reading/read-file.ts'
import { readStream } from '../reading/read-stream.ts'
import type { SourceOptions, SourceReading } from '../reading/source.ts'
import type { JoinedTables } from './join-tables.ts'
import { readTables } from './read-tables.ts'
import { rowStoreOnDisk } from './row-store-on-disk.ts'
import { sisterNames } from './sister-names.ts'
import { sourceTables, type TableOptions } from './source-tables.ts'

/** A file of documents or of tables, wherever it comes from. */
export interface DataFile {
  /** Its name; of one inside an archive, that of the archive before it: `entrega.zip!declaraciones.csv`. */
  readonly name: string
  /** Where it, or the archive around it, lies on the disk. */
  readonly path?: string
  /** Bytes on the disk; of an archive, those of all its files. */
  readonly bytes?: number
  /** True where it may be opened anew; of what comes once that is a workbook alone, which is held. */
  readonly again: boolean
  open(options?: SourceOptions): Promise<SourceReading>
  /** Opens a table anew as the documents of a version, with the lists on its further sheets or in the files beside it. */
  tables(version: Version, options?: TableOptions): Promise<JoinedTables>
}

/** The files of an archive that are no lists of the documents of others. */
const ownFiles = (sources: readonly NamedSource[]): readonly NamedSource[] => {
  const sisters = sisterNames(sources.map(({ name }) => name))
  return sources.filter(({ name }) => !sisters.has(name))
}

const archived = (source: NamedSource, beside: readonly NamedSource[]): DataFile => ({
  name: source.name,
  again: true,
  open: options => source.open(options),
  tables: (version, options) => sourceTables(source, beside, version, options, rowStoreOnDisk()),
})

/** A file on the disk that is no archive, or a workbook; nothing is opened yet. */
export const fileOnDisk = (path: string): DataFile => ({
  name: path,
  path: resolve(path),
  again: true,
  open: options => readFile(path, options),
  tables: (version, options) => readTables(path, version, options),
})

/**
 * The files in one on the disk: those of a ZIP archive that is no workbook, or itself.
 *
 * @throws PlatformError as `readFiles` does
 */
export const filesOnDisk = async (path: string): Promise<readonly DataFile[]> => {
  const sources = await readFiles(path)
  const { size: bytes } = await stat(path)
  return ownFiles(sources).map(source => ({
    ...(source.name === path ? fileOnDisk(path) : archived(source, sources)),
    path: resolve(path),
    bytes,
  }))
}

/**
 * The files in bytes that come once: those of an archive, which is held and may be opened anew, or what comes itself.
 *
 * @throws PlatformError as `readStream` does
 */
export const filesInStream = async (bytes: AsyncIterable<Uint8Array>, name: string): Promise<readonly DataFile[]> => {
  const sources = await readStream(bytes, name)
  return ownFiles(sources).map(source => ({ ...archived(source, sources), again: source.name !== name }))
}
