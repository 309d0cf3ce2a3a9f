import { PlatformError } from '@pdn/core'
import { type CompiledValidator, compiledValidator, type Version } from '@pdn/systems'
import { flatForm } from '../flat/flat-form.ts'
import { joinTables } from '../flat/join-tables.ts'
import { recogniseTable } from '../flat/recognise-table.ts'
import { rowStoreInMemory } from '../flat/row-store.ts'
import type { SourceItem, SourceReading } from '../reading/source.ts'
import { FileFindings, type FindingsOptions } from './file-findings.ts'
import { type NamedStandard, namedVersions } from './named-standard.ts'
import { recogniseVersion } from './recognise-version.ts'
import type { ReadingStop, ValidationReport } from './validation-report.ts'

/** Documents by which the standard of a file is recognised. */
const sampleSize = 5

/** How far a validation has come. */
export interface ValidationProgress {
  readonly records: number
  readonly problems: number
}

/** How a file is to be validated. */
export interface ValidationOptions extends FindingsOptions, NamedStandard {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: ValidationProgress) => void
  /** Compiled schemas where code may not be made at run time; compiled here otherwise. */
  readonly validators?: (version: Version) => CompiledValidator
  /** Opens a table anew as the documents of a version, its lists on further sheets or in further files joined. */
  readonly tables?: (version: Version) => Promise<SourceReading>
}

/**
 * Validates every document of a file against its standard: schema, reader, catalogues, semantic checks and repeated ids,
 * in memory that does not grow with the file. A file that breaks off half-way gives the report of what came before.
 *
 * @throws PlatformError `standard-unknown`, `cancelled`, and whatever reading throws before the first document
 */
export const validateReading = async (
  reading: SourceReading,
  options: ValidationOptions,
): Promise<ValidationReport> => {
  const candidates = namedVersions(options, options.systems)
  const validators = options.validators ?? (version => compiledValidator(version.schema))
  const { columns } = reading.summary
  const tableOf = columns && (candidates.length === 1 ? candidates[0] : recogniseTable(candidates, columns))
  const documents = tableOf === undefined ? reading : await tableDocuments(reading, tableOf, options)
  const items = documents[Symbol.asyncIterator]()
  const { sample, stop } = await firstItems(items)
  const rival = tableOf && versionOfItems(sample, rivals(tableOf, candidates, columns ?? []), validators)
  if (rival !== undefined && rival !== tableOf && options.tables !== undefined) {
    await items.return?.()
    return validateReading(await options.tables(rival), { ...options, version: rival.id })
  }
  const ofItems = columns === undefined ? versionOfItems(sample, candidates, validators) : undefined
  const version = rival ?? tableOf ?? ofItems
  const findings = new FileFindings(version, validators, options)
  const stopped = (await take(findings, sample, items, options)) ?? stop
  return findings.report(documents, stopped === undefined ? null : stopOf(stopped))
}

/** Rows of a table as documents; a reading that gives documents already was made of tables by its opener. */
const tableDocuments = async (
  reading: SourceReading,
  version: Version,
  { tables }: ValidationOptions,
): Promise<SourceReading> => {
  if ('unknownColumns' in reading) return reading
  if (tables === undefined) return joinTables(flatForm(version), reading, [], { store: rowStoreInMemory() })
  await reading.close()
  return tables(version)
}

/** The versions that a header fits as well as the best, which is first: their documents tell them apart. */
const rivals = (best: Version, candidates: readonly Version[], columns: readonly string[]): readonly Version[] => [
  best,
  ...candidates.filter(other => other !== best && recogniseTable([other, best], columns) === other),
]

/** The version that was named, or the one that the first items are of. */
const versionOfItems = (
  sample: readonly SourceItem[],
  candidates: readonly Version[],
  validators?: ValidationOptions['validators'],
): Version | undefined => {
  const [named, ...others] = candidates
  const values = sample.map(({ value }) => value)
  return others.length === 0 ? named : recogniseVersion(values, candidates, validators)
}

/** The items by which a file's standard is recognised, and the error at which reading ended before there were so many. */
const firstItems = async (items: AsyncIterator<SourceItem>) => {
  const sample: SourceItem[] = []
  try {
    while (sample.length < sampleSize) {
      const next = await items.next()
      if (next.done) break
      sample.push(next.value)
    }
  } catch (error) {
    if (sample.length === 0 || !(error instanceof PlatformError)) throw error
    return { sample, stop: error }
  }
  return { sample, stop: undefined }
}

/** The error of a validation that was stopped. */
const cancelled = (file: string): PlatformError =>
  new PlatformError('cancelled', {
    message: 'The validation was stopped.',
    where: file,
    hint: 'Start it again to have a report of the whole file.',
  })

/** Takes the items in their order; gives the error at which reading ended before the end. */
const take = async (
  findings: FileFindings,
  sample: readonly SourceItem[],
  items: AsyncIterator<SourceItem>,
  { signal, file, onProgress }: ValidationOptions,
): Promise<PlatformError | undefined> => {
  try {
    for (const item of sample) await findings.add(item)
    for (;;) {
      if (signal?.aborted) throw cancelled(file)
      const next = await items.next().catch((error: unknown) => {
        if (error instanceof PlatformError && error.code !== 'cancelled') return error
        throw error
      })
      if (next instanceof PlatformError) return next
      if (next.done) return undefined
      await findings.add(next.value)
      onProgress?.({ records: findings.records, problems: findings.problems })
    }
  } finally {
    await items.return?.()
  }
}

const stopOf = ({ code, message, where, hint }: PlatformError): ReadingStop => ({
  code,
  message,
  where: where ?? null,
  hint: hint ?? null,
})
