import { createHash } from 'node:crypto'
import { readFile as readText } from 'node:fs/promises'
import { type Json, PlatformError } from '@pdn/core'
import { systems, type Version, versionsOfSystem } from '@pdn/systems'
import type { DataFile } from '../flat/data-file.ts'
import { flatForm } from '../flat/flat-form.ts'
import { type JoinedTables, joinTables, type LeftCell, type UnknownColumn } from '../flat/join-tables.ts'
import { recogniseTable } from '../flat/recognise-table.ts'
import { rowStoreInMemory } from '../flat/row-store.ts'
import { templateMark } from '../flat/template-mark.ts'
import { loadMapping } from '../mapping/load-mapping.ts'
import { type MappedRows, mapRows } from '../mapping/map-rows.ts'
import type { Mapping } from '../mapping/mapping.ts'
import { rowGroupsOnDisk } from '../mapping/row-groups-on-disk.ts'
import type { SourceItem, SourceReading, SourceSummary } from '../reading/source.ts'
import { recogniseVersion } from '../validating/recognise-version.ts'
import { builtInMapping, builtInMappings, mappingOfColumns } from './built-in-mappings.ts'

/** One document to be converted, and where it stands in the file. */
export interface InputDocument {
  /** The row or document, from 1. */
  readonly number: number
  readonly line: number
  readonly value: Json
  /** Rules that were broken where it was read, one for each time. */
  readonly rules: readonly string[]
}

/** What could not be taken over, known once all documents were taken. */
export interface InputLosses {
  /** Rows or documents that gave none. */
  readonly lost: number
  readonly unknownColumns: readonly UnknownColumn[]
  /** Columns that a mapping does not read. */
  readonly unreadColumns: readonly string[]
  /** Rows marked as an example. */
  readonly examples: number
  readonly rules: Readonly<Record<string, number>>
}

/** A file opened for conversion. */
export interface Input extends AsyncIterable<InputDocument> {
  readonly version: Version
  readonly summary: SourceSummary
  losses(): InputLosses
  close(): Promise<void>
}

/** What a caller may say of the file. */
export interface InputOptions {
  /** Id of a version, or name of a built-in mapping; found out otherwise. */
  readonly from?: string
  /** A mapping of the caller's own, for a table. */
  readonly mapping?: string
  readonly sheet?: string
  readonly onLeft?: (cell: LeftCell) => Promise<void>
}

/** Documents by which the standard of a file is recognised. */
const sampleSize = 5

/** Every version that a file may be of. */
const versions = systems.flatMap(versionsOfSystem)

const versionOf = (named: string): Version | undefined => versions.find(({ id }) => id === named)

const unknownStandard = (where: string): PlatformError =>
  new PlatformError('standard-unknown', {
    message: 'Nothing in the file shows of which standard it is.',
    where,
    hint: `Name it with --from: a version (${versions
      .map(({ id }) => id)
      .join(
        ', ',
      )}) or a known file (${builtInMappings.join(', ')}); a table of its own needs --mapping (pdn provider draft proposes one).`,
  })

const isBuiltIn = (name: string): name is (typeof builtInMappings)[number] =>
  builtInMappings.some(known => known === name)

const namedMapping = async ({ from, mapping }: InputOptions): Promise<Mapping | undefined> => {
  if (mapping !== undefined) {
    const text = await readText(mapping, 'utf8').catch((cause: unknown) => {
      throw new PlatformError('file-unreadable', {
        message: 'The mapping cannot be read.',
        where: mapping,
        hint: 'Check its path; relative paths start at the current folder.',
        cause,
      })
    })
    return loadMapping(text, mapping)
  }
  return from !== undefined && isBuiltIn(from) ? builtInMapping(from) : undefined
}

const namedVersion = ({ from }: InputOptions): Version | undefined => {
  if (from === undefined) return undefined
  const version = versionOf(from)
  if (version !== undefined) return version
  throw new PlatformError('standard-unknown', {
    message: `There is no version “${from}”, nor a known file of that name.`,
    where: '--from',
    hint: `There is ${[...versions.map(({ id }) => id), ...builtInMappings].join(', ')}.`,
  })
}

/** What `--from` says, unless the file is a template that names another version. */
const chosenVersion = (options: InputOptions, columns: readonly string[], where: string): Version | undefined => {
  const named = namedVersion(options)
  const marked = templateMark(columns)
  if (marked === undefined || marked === named?.id) return named
  if (named === undefined && versionOf(marked) !== undefined) return undefined
  throw new PlatformError('standard-unknown', {
    message: `The file is a template of “${marked}”, ${named === undefined ? 'which is no version known here' : `and not of ${named.id}`}.`,
    where,
    hint:
      named === undefined
        ? 'Take a newer release of this program, or copy the records into a template of its own (pdn template).'
        : 'Leave --from out, or copy the records into a template of that version (pdn template).',
  })
}

const rulesOf = ({ problems }: SourceItem): readonly string[] => problems.map(({ rule }) => rule)

/** Documents out of what a file gives as documents: a package holds several. */
async function* unpacked(items: AsyncIterable<SourceItem>, version: Version): AsyncGenerator<InputDocument> {
  for await (const item of items) {
    const { number, line, value } = item
    for (const { document, issues } of version.unpack(value))
      yield { number, line, value: document, rules: [...rulesOf(item), ...issues.map(({ rule }) => rule)] }
  }
}

const nothing: Omit<InputLosses, 'lost' | 'rules'> = { unknownColumns: [], unreadColumns: [], examples: 0 }

const documentInput = (reading: SourceReading, items: AsyncIterable<SourceItem>, version: Version): Input => ({
  version,
  summary: reading.summary,
  losses: () => ({ ...nothing, lost: reading.summary.lost, rules: fileRules(reading.summary) }),
  close: () => reading.close(),
  [Symbol.asyncIterator]: () => unpacked(items, version),
})

/** Rules of problems of the file as a whole; those of its documents are told with them. */
const fileRules = ({ problems }: SourceSummary): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const { number, kept, rule } of problems) if (number === 0 || !kept) counts[rule] = (counts[rule] ?? 0) + 1
  return counts
}

const mappingVersion = (mapping: Mapping): Version => {
  const version = versionOf(mapping.target.version)
  if (version !== undefined) return version
  throw new PlatformError('mapping-invalid', {
    message: `The mapping makes documents of ${mapping.target.version}, which is no version of a standard.`,
    where: mapping.where,
    hint: `Give its target one of ${versions.map(({ id }) => id).join(', ')}.`,
  })
}

const mappedInput = (mapping: Mapping, reading: SourceReading): Input => {
  const version = mappingVersion(mapping)
  const rows: MappedRows = mapRows(
    mapping,
    reading,
    text => createHash('sha256').update(text).digest('hex'),
    rowGroupsOnDisk(),
  )
  return {
    version,
    summary: reading.summary,
    losses: () => ({
      ...nothing,
      lost: reading.summary.lost + rows.report.unmappedRows,
      unreadColumns: rows.report.unreadColumns,
      rules: fileRules(reading.summary),
    }),
    close: () => reading.close(),
    async *[Symbol.asyncIterator]() {
      for await (const { document, rows: numbers, issues } of rows)
        yield { number: numbers[0] ?? 0, line: numbers[0] ?? 0, value: document, rules: issues.map(({ rule }) => rule) }
    },
  }
}

/** The documents of a table that was opened: it is opened anew with all its tables, or read on where it comes once. */
const joinedTables = async (
  file: DataFile,
  reading: SourceReading,
  version: Version,
  { sheet, onLeft }: InputOptions,
): Promise<JoinedTables> => {
  const left = onLeft === undefined ? {} : { onLeft }
  if (!file.again && reading.summary.format !== 'xlsx')
    return joinTables(flatForm(version), reading, [], { store: rowStoreInMemory(), ...left })
  await reading.close()
  return file.tables(version, { ...(sheet === undefined ? {} : { sheet }), ...left })
}

const tableInput = (joined: JoinedTables, version: Version): Input => {
  return {
    version,
    summary: joined.summary,
    losses: () => ({
      ...nothing,
      lost: joined.summary.lost,
      unknownColumns: joined.unknownColumns,
      examples: joined.examples,
      rules: fileRules(joined.summary),
    }),
    close: () => joined.close(),
    async *[Symbol.asyncIterator]() {
      for await (const item of joined)
        yield { number: item.number, line: item.line, value: item.value, rules: rulesOf(item) }
    },
  }
}

/** The first items, and all of them from the first on. */
const withSample = async (reading: SourceReading) => {
  const items = reading[Symbol.asyncIterator]()
  const sample: SourceItem[] = []
  while (sample.length < sampleSize) {
    const next = await items.next()
    if (next.done) break
    sample.push(next.value)
  }
  const all = async function* (): AsyncGenerator<SourceItem> {
    try {
      yield* sample
      for (let next = await items.next(); !next.done; next = await items.next()) yield next.value
    } finally {
      await items.return?.()
    }
  }
  return { sample: sample.map(({ value }) => value), items: all() }
}

const openTable = async (file: DataFile, reading: SourceReading, options: InputOptions): Promise<Input> => {
  const columns = reading.summary.columns ?? []
  const mapping = await mappingOfColumns(columns)
  if (options.from === undefined && mapping !== undefined) return mappedInput(mapping, reading)
  try {
    const version = chosenVersion(options, columns, file.name) ?? recogniseTable(versions, columns)
    if (version === undefined) throw unknownStandard(file.name)
    return tableInput(await joinedTables(file, reading, version, options), version)
  } catch (error) {
    await reading.close()
    throw error
  }
}

/**
 * Opens a file of documents or a table of any standard, or a published file whose columns are known, for conversion. What
 * it is of is found out unless it is named.
 *
 * @throws PlatformError `standard-unknown`, and as reading and mappings do
 */
export const openInput = async (file: DataFile, options: InputOptions): Promise<Input> => {
  const mapping = await namedMapping(options)
  const sheet = options.sheet === undefined ? {} : { sheet: options.sheet }
  const reading = await file.open(mapping === undefined ? sheet : { ...mapping.source, ...sheet })
  if (mapping !== undefined) return mappedInput(mapping, reading)
  if (reading.summary.columns !== undefined) return openTable(file, reading, options)
  const { sample, items } = await withSample(reading)
  const version = namedVersion(options) ?? recogniseVersion(sample, versions)
  if (version !== undefined) return documentInput(reading, items, version)
  await reading.close()
  throw unknownStandard(file.name)
}
