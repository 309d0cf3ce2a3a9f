import { isObject, type Json, PlatformError } from '@pdn/core'
import { compiledValidator, type Version, versionsOfSystem } from '@pdn/systems'
import { flatForm } from '../flat/flat-form.ts'
import { joinTables } from '../flat/join-tables.ts'
import { recogniseTable } from '../flat/recognise-table.ts'
import { rowStoreInMemory } from '../flat/row-store.ts'
import { templateMark } from '../flat/template-mark.ts'
import type { SourceItem, SourceReading } from '../reading/source.ts'
import { FileFindings, type FindingsOptions } from './file-findings.ts'
import { type NamedStandard, namedVersions } from './named-standard.ts'
import { nearestVersion, recogniseVersion } from './recognise-version.ts'
import type { ReadingStop, ValidationReport } from './validation-report.ts'
import type { Validators } from './validators.ts'

/** Documents by which the standard of a file is recognised. */
const sampleSize = 5

/** Items among which they are looked for: a file may begin with lines that are no documents. */
const longestSample = 100

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
  readonly validators?: Validators
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
  const validators = options.validators ?? (({ schema }) => compiledValidator(schema))
  const { columns } = reading.summary
  const tableOf = columns && versionOfTable(columns, candidates, options)
  const documents = tableOf === undefined ? reading : await tableDocuments(reading, tableOf, options)
  const items = documents[Symbol.asyncIterator]()
  const { sample, stop } = await firstItems(items)
  const rival = tableOf && versionOfRivals(sample, rivals(tableOf, candidates, columns ?? []), validators)
  if (rival !== undefined && rival !== tableOf && options.tables !== undefined) {
    await items.return?.()
    return validateReading(await options.tables(rival), { ...options, version: rival.id })
  }
  const known = rival ?? tableOf
  const { version, other } =
    known === undefined ? standardOf(sample, columns, candidates, options, validators) : { version: known }
  const findings = new FileFindings(version, validators, { ...options, ...(other === undefined ? {} : { other }) })
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

/** The one version that is left of what was named, where more was named than a system. */
const onlyVersion = (candidates: readonly Version[], { kind, version }: NamedStandard): Version | undefined =>
  candidates.length === 1 && (kind ?? version) !== undefined ? candidates[0] : undefined

/** The version that a header is of, which a template names; where nothing fits and one alone can be meant, that one. */
const versionOfTable = (
  columns: readonly string[],
  candidates: readonly Version[],
  options: ValidationOptions,
): Version | undefined => {
  if (templateMark(columns) !== undefined) return recogniseTable(candidates, columns)
  const found = onlyVersion(candidates, options) ?? recogniseTable(candidates, columns)
  if (found !== undefined || candidates.length > 1) return found
  return recogniseTable(options.systems.flatMap(versionsOfSystem), columns) === undefined ? candidates[0] : undefined
}

/** Of versions that a header fits alike, the one that the first rows are of. */
const versionOfRivals = (
  sample: readonly SourceItem[],
  candidates: readonly Version[],
  validators: Validators,
): Version | undefined =>
  candidates.length === 1 ? candidates[0] : recogniseVersion(valuesOf(sample), candidates, validators)

const valuesOf = (sample: readonly SourceItem[]): readonly Json[] => sample.map(({ value }) => value)

/**
 * The version that a file is of that no header told: one of the candidates. Where the standard was named and nothing fits,
 * it is the nearest of those that were named, unless the file shows that it is of another.
 */
const standardOf = (
  sample: readonly SourceItem[],
  columns: readonly string[] | undefined,
  candidates: readonly Version[],
  { systems, ...named }: ValidationOptions,
  validators: Validators,
): { readonly version?: Version | undefined; readonly other?: Version | undefined } => {
  const values = valuesOf(sample)
  const version =
    columns === undefined
      ? (onlyVersion(candidates, named) ?? recogniseVersion(values, candidates, validators))
      : undefined
  if (version !== undefined || (named.system ?? named.kind ?? named.version) === undefined) return { version }
  const every = systems.flatMap(versionsOfSystem)
  const other = columns === undefined ? recogniseVersion(values, every, validators) : recogniseTable(every, columns)
  if (other !== undefined || columns !== undefined) return { other }
  return { version: nearestVersion(values, candidates, validators) ?? candidates[0] }
}

/** The items by which a file's standard is recognised, and the error at which reading ended before there were so many. */
const firstItems = async (items: AsyncIterator<SourceItem>) => {
  const sample: SourceItem[] = []
  try {
    for (let objects = 0; objects < sampleSize && sample.length < longestSample; ) {
      const next = await items.next()
      if (next.done) break
      sample.push(next.value)
      if (isObject(next.value.value)) objects++
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
