import { access, mkdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { type JsonObject, PlatformError } from '@pdn/core'
import type { Version } from '@pdn/systems'
import { flatForm } from '../flat/flat-form.ts'
import { tableFile } from '../flat/table-files.ts'
import { TableSpool } from '../flat/table-spool.ts'
import { writeCsvTables, writeWorkbookTables } from '../flat/write-tables.ts'
import { TextFile, unwritable } from './text-file.ts'

/** Forms in which documents can be written. */
export const outputFormats = ['json', 'jsonl', 'csv', 'xlsx'] as const
export type OutputFormat = (typeof outputFormats)[number]

/** What was written. */
export interface Written {
  readonly files: readonly string[]
  readonly documents: number
  /** Cells longer than a spreadsheet holds. */
  readonly cutCells: number
}

/** Writes documents of one version; nothing stands under its name before all are written. */
export interface DocumentWriter {
  add(document: JsonObject): Promise<void>
  end(): Promise<Written>
  /** Takes away what was written so far. */
  abandon(): Promise<void>
}

/** The form that a file's name asks for. */
export const formatOfName = (path: string): OutputFormat | undefined => {
  const extension = extname(path).slice(1).toLowerCase()
  return extension === 'ndjson' ? 'jsonl' : outputFormats.find(format => format === extension)
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/** Every file that documents of a version may fill under a name: of tables, the sister files too. */
export const possibleFiles = (path: string, version: Version): readonly string[] => {
  const form = flatForm(version)
  return formatOfName(path) === 'csv' ? form.tables.map(table => tableFile(path, form, table)) : [path]
}

/**
 * Refuses to write over files that are there, unless it is forced; over the file that is converted it never writes.
 *
 * @throws PlatformError `invalid-request`
 */
export const checkFree = async (
  files: readonly string[],
  input: string | undefined,
  isForced: boolean,
): Promise<void> => {
  for (const file of files) {
    if (file === input)
      throw new PlatformError('invalid-request', {
        message: 'The output is the file that is to be converted.',
        where: file,
        hint: 'Name another.',
      })
    if (!isForced && (await isThere(file)))
      throw new PlatformError('invalid-request', {
        message: 'There is a file of that name.',
        where: file,
        hint: 'Name another, move it away, or let it be overwritten with --force.',
      })
  }
}

/** Takes away what an earlier conversion left under the same names and this one did not write. */
export const removeStale = async (files: readonly string[], written: ReadonlySet<string>): Promise<void> => {
  for (const file of files) if (!written.has(file)) await rm(file, { force: true })
}

const partOf = (path: string): string => join(dirname(path), `.${basename(path)}.part`)

const jsonWriter = (path: string, isLines: boolean): DocumentWriter => {
  const part = partOf(path)
  const file = new TextFile(part)
  let documents = 0
  return {
    add: async document => {
      const before = isLines ? '' : documents === 0 ? '[\n' : ',\n'
      documents++
      await file.write(`${before}${JSON.stringify(document)}${isLines ? '\n' : ''}`)
    },
    end: async () => {
      if (!isLines) await file.write(documents === 0 ? '[]\n' : '\n]\n')
      await file.end()
      await rename(part, path)
      return { files: [path], documents, cutCells: 0 }
    },
    abandon: () => file.abandon(),
  }
}

const tableWriter = (path: string, version: Version, format: 'csv' | 'xlsx'): DocumentWriter => {
  const form = flatForm(version)
  const spool = new TableSpool(form)
  const folder = partOf(path)
  return {
    add: async document => spool.add(document),
    end: async () => {
      try {
        await mkdir(folder, { recursive: true })
        const inside = join(folder, basename(path))
        const { files, cutCells } =
          format === 'csv' ? await writeCsvTables(form, spool, inside) : await writeWorkbookTables(spool, inside)
        const written = files.map(file => join(dirname(path), basename(file)))
        for (const [at, file] of files.entries()) await rename(file, written[at] ?? path)
        return { files: written, documents: spool.documents, cutCells }
      } catch (error) {
        throw error instanceof PlatformError ? error : unwritable(path, error)
      } finally {
        spool.close()
        await rm(folder, { recursive: true, force: true })
      }
    },
    abandon: async () => spool.close(),
  }
}

/** Opens a file for documents of a version, in the form that is asked for. */
export const openWriter = (path: string, version: Version, format: OutputFormat): DocumentWriter =>
  format === 'json' || format === 'jsonl' ? jsonWriter(path, format === 'jsonl') : tableWriter(path, version, format)
