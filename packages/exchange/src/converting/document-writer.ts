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

/**
 * Refuses to write over files that are there; with `force` they are taken away, sister files of a table among them.
 *
 * @throws PlatformError `invalid-request`
 */
export const clearOutput = async (path: string, version: Version, force: boolean): Promise<void> => {
  const form = flatForm(version)
  const names = formatOfName(path) === 'csv' ? form.tables.map(table => tableFile(path, form, table)) : [path]
  for (const name of names) {
    if (!(await isThere(name))) continue
    if (!force)
      throw new PlatformError('invalid-request', {
        message: 'There is a file of that name.',
        where: name,
        hint: 'Name another, move it away, or let it be overwritten with --force.',
      })
    await rm(name)
  }
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
