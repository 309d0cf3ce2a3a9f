import { createHash } from 'node:crypto'
import { readFile as readText } from 'node:fs/promises'
import { PlatformError } from '@pdn/core'
import {
  loadMapping,
  type Mapping,
  mapRows,
  readFile,
  readTables,
  recogniseTable,
  rowGroupsOnDisk,
  type SourceProblem,
  type SourceReading,
  templateMark,
} from '@pdn/exchange'
import type { Issue } from '@pdn/systems'
import type { FileReport, FileSource, SourceItem } from '../provider-options.ts'
import type { Publication } from '../publication.ts'

/** The documents of a file, and what is to be said of it. */
export interface FileDocuments extends AsyncIterable<SourceItem> {
  /** Complete when the documents were taken. */
  report(): FileReport
}

/**
 * Opens a file of documents, of rows with the mapping that makes documents of them, or of rows under the columns of the
 * standard.
 *
 * @throws PlatformError of the reading or the mapping; `mapping-missing` for another table without one, `mapping-invalid` for
 * a mapping to a version that is not published, `standard-unknown` for a template of one
 */
export const openFileSource = async (source: FileSource, publication: Publication): Promise<FileDocuments> => {
  const mapping = source.mapping === undefined ? undefined : await openMapping(source.mapping, publication)
  const reading = await readFile(source.file, mapping?.source)
  if (mapping !== undefined) return mappedDocuments(mapping, reading)
  return reading.summary.columns === undefined
    ? plainDocuments(reading)
    : tableDocuments(source.file, reading, publication)
}

const openMapping = async (file: string, { endpoints }: Publication): Promise<Mapping> => {
  const text = await readText(file, 'utf8').catch((cause: unknown) => {
    throw new PlatformError('file-unreadable', {
      message: 'The mapping cannot be read.',
      where: file,
      hint: 'Check its path; relative paths start at the current folder.',
      cause,
    })
  })
  const mapping = loadMapping(text, file)
  if (endpoints.some(({ version }) => version.id === mapping.target.version)) return mapping
  throw new PlatformError('mapping-invalid', {
    message: `The mapping makes documents of ${mapping.target.version}, but ${versionsOf(endpoints)} is to be served.`,
    where: file,
    hint: 'Serve the system and contract of the mapping, or give its target another version.',
  })
}

const versionsOf = (endpoints: Publication['endpoints']): string =>
  endpoints.map(({ version }) => version.id).join(' or ')

const plainDocuments = (reading: SourceReading): FileDocuments => ({
  report: () => readingReport(reading),
  async *[Symbol.asyncIterator]() {
    for await (const { number, value } of reading) yield { document: value, rows: [number] }
  },
})

/** A table whose columns are those of the standard needs no mapping: a template that was filled in, a converted file. */
const tableDocuments = async (
  file: string,
  reading: SourceReading,
  { endpoints }: Publication,
): Promise<FileDocuments> => {
  const { where, columns = [] } = reading.summary
  await reading.close()
  const version = recogniseTable(
    endpoints.map(endpoint => endpoint.version),
    columns,
  )
  const marked = templateMark(columns)
  if (version === undefined && marked !== undefined)
    throw new PlatformError('standard-unknown', {
      message: `The file is a template of “${marked}”, but ${versionsOf(endpoints)} is to be served.`,
      where,
      hint: 'Serve the system and contract of the template, or copy the records into one of that version (pdn template).',
    })
  if (version === undefined)
    throw new PlatformError('mapping-missing', {
      message:
        'The file is a table whose columns are not those of the standard; without a mapping nothing tells which is which.',
      where,
      hint: `Write a mapping from its columns to ${versionsOf(endpoints)} and name it beside the file (pdn provider draft proposes one), or fill in a template (pdn template).`,
    })
  const joined = await readTables(file, version)
  return {
    report: () => ({
      ...readingReport(joined),
      unreadColumns: joined.unknownColumns.map(({ column }) => column),
    }),
    async *[Symbol.asyncIterator]() {
      for await (const { number, value, problems } of joined)
        yield { document: value, rows: [number], issues: problems.map(issueOf), version: version.id }
    },
  }
}

const issueOf = ({ rule, severity }: SourceProblem): Issue => ({
  path: '',
  rule,
  severity,
  repaired: rule.endsWith('-repaired'),
})

/** What the reading alone tells; numbers of rows count from 1, 0 is the file as a whole. */
const readingReport = ({ summary }: SourceReading): FileReport => ({
  unreadable: summary.lost,
  unread: summary.problems.flatMap(({ kept, number, message }) => (kept ? [] : [{ rows: [number], reason: message }])),
  copies: [],
  unreadColumns: [],
  absentColumns: [],
  fileProblems: summary.problems.flatMap(({ kept, number, message }) => (kept && number === 0 ? [message] : [])),
})

const mappedDocuments = (mapping: Mapping, reading: SourceReading): FileDocuments => {
  const rows = mapRows(mapping, reading, text => createHash('sha256').update(text).digest('hex'), rowGroupsOnDisk())
  return {
    report: () => {
      const read = readingReport(reading)
      const { unmappedRows, unmapped, copies, unreadColumns, absentColumns } = rows.report
      return {
        ...read,
        unreadable: read.unreadable + unmappedRows,
        unread: [...read.unread, ...unmapped.map(({ row, reason }) => ({ rows: [row], reason }))],
        copies,
        unreadColumns,
        absentColumns,
      }
    },
    async *[Symbol.asyncIterator]() {
      for await (const mapped of rows) yield { ...mapped, version: mapping.target.version }
    },
  }
}
