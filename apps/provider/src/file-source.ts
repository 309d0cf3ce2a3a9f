import { createHash } from 'node:crypto'
import { readFile as readText } from 'node:fs/promises'
import { PlatformError } from '@pdn/core'
import { loadMapping, type Mapping, mapRows, readFile, type SourceReading } from '@pdn/exchange'
import type { Version } from '@pdn/systems'
import type { FileSource, SourceItem, UnreadRows } from './provider-options.ts'

/** The documents of a file, and the rows that gave none. */
export interface FileDocuments extends AsyncIterable<SourceItem> {
  /** Complete when the documents were taken. */
  unread(): readonly UnreadRows[]
}

/**
 * Opens a file of documents, or of rows with the mapping that makes documents of them.
 *
 * @throws PlatformError of the reading or the mapping; `mapping-missing` for a table without one, `mapping-invalid` for
 * a mapping to another version
 */
export const openFileSource = async (source: FileSource, version: Version): Promise<FileDocuments> => {
  const mapping = source.mapping === undefined ? undefined : await openMapping(source.mapping, version)
  const reading = await readFile(source.file, mapping?.source)
  const documents = mapping === undefined ? plainDocuments(reading, version) : mappedDocuments(mapping, reading)
  return {
    [Symbol.asyncIterator]: () => documents[Symbol.asyncIterator](),
    unread: () => [
      ...reading.summary.problems
        .filter(problem => !problem.kept)
        .map(problem => ({ rows: [problem.number], reason: problem.message })),
      ...documents.unread(),
    ],
  }
}

const openMapping = async (file: string, version: Version): Promise<Mapping> => {
  const text = await readText(file, 'utf8').catch((cause: unknown) => {
    throw new PlatformError('file-unreadable', {
      message: 'The mapping cannot be read.',
      where: file,
      hint: 'Check its path; relative paths start at the current folder.',
      cause,
    })
  })
  const mapping = loadMapping(text, file)
  if (mapping.target.version === version.id) return mapping
  throw new PlatformError('mapping-invalid', {
    message: `The mapping makes documents of ${mapping.target.version}, but ${version.id} is to be served.`,
    where: file,
    hint: 'Serve the system and contract of the mapping, or give its target another version.',
  })
}

const plainDocuments = (reading: SourceReading, version: Version): FileDocuments => {
  if (reading.summary.format === 'csv') {
    void reading.close()
    throw new PlatformError('mapping-missing', {
      message: 'The file is a table; without a mapping nothing tells which column is which.',
      where: reading.summary.where,
      hint: `Write a mapping from its columns to ${version.id} and name it beside the file.`,
    })
  }
  return {
    unread: () => [],
    async *[Symbol.asyncIterator]() {
      for await (const { number, value } of reading) yield { document: value, rows: [number] }
    },
  }
}

const mappedDocuments = (mapping: Mapping, reading: SourceReading): FileDocuments => {
  const rows = mapRows(mapping, reading, text => createHash('sha256').update(text).digest('hex'))
  return {
    unread: () => rows.report.unmapped.map(({ row, reason }) => ({ rows: [row], reason })),
    [Symbol.asyncIterator]: () => rows[Symbol.asyncIterator](),
  }
}
