import { compiledValidator, type Version } from '@pdn/systems'
import { parsePiece } from '../reading/json-items.ts'
import type { SourceItem, SourceOptions, SourceReading } from '../reading/source.ts'
import { FileFindings } from './file-findings.ts'
import type { TextItem } from './inspection-job.ts'
import { InspectionLost, InspectionPool } from './inspection-pool.ts'
import { namedVersions } from './named-standard.ts'
import { sharedMemory } from './shared-fingerprints.ts'
import { cancelled, firstItems, type ValidationOptions, validateReading, versionOfItems } from './validate-reading.ts'
import type { ValidationReport } from './validation-report.ts'

/** Characters that are handed to a thread at a time. */
const batchLength = 512 * 1024

/** Characters of a document above which a thread has no room for it. */
const tooLong = 4 * 1024 * 1024

/** Megabytes that a thread may hold: the documents of a batch, and what it found. */
const threadMegabytes = 96

/** Bytes that the shortest document has about, by which room for ids is made. */
const shortestDocument = 150

/** How threads are put to work on a file. */
export interface ThreadUse {
  readonly threads: number
  /** Bytes of the file as it lies on the disk. */
  readonly bytes: number
}

/**
 * Validates a file as `validateReading` does, on several threads: for large files, whose standard is one of `systems`,
 * and of which nobody wants to see each document. A file that threads cannot finish (it breaks off, a document is larger
 * than a thread has room for) is validated by the thread that asks.
 */
export const validateInThreads = async (
  open: (options: SourceOptions) => Promise<SourceReading>,
  options: ValidationOptions,
  use: ThreadUse,
): Promise<ValidationReport> => {
  const candidates = namedVersions(options, options.systems)
  const reading = await open({ unparsed: true })
  try {
    return await inThreads(reading, candidates, options, use)
  } catch (error) {
    if (!(error instanceof InspectionLost)) throw error
    return await validateReading(await open({}), options)
  } finally {
    await reading.close()
  }
}

/** The standard of a file by its first documents; lines that are no JSON are passed over, as they are in the file. */
const recognised = (sample: readonly SourceItem[], candidates: readonly Version[]): Version => {
  const parsed = sample.flatMap(item => {
    const result = item.unparsed === undefined ? undefined : parsePiece(item.unparsed)
    return result?.ok === true ? [{ ...item, value: result.value }] : []
  })
  const version = versionOfItems(parsed, candidates)
  if (version === undefined) throw new InspectionLost('the standard is not recognised')
  return version
}

const inThreads = async (
  reading: SourceReading,
  candidates: readonly Version[],
  options: ValidationOptions,
  { threads, bytes }: ThreadUse,
): Promise<ValidationReport> => {
  if (reading.summary.columns !== undefined) throw new InspectionLost('a table')
  const items = reading[Symbol.asyncIterator]()
  const { sample, stop } = await firstItems(items)
  if (stop !== undefined) throw new InspectionLost('the file breaks off', { cause: stop })
  const version = recognised(sample, candidates)
  const { file, kind, today, showValues = false } = options
  const pool = new InspectionPool(
    {
      versionId: version.id,
      options: { file, today, showValues, ...(kind === undefined ? {} : { kind }) },
      ids: sharedMemory(bytes / shortestDocument),
      isLines: reading.summary.format === 'json-lines',
    },
    threads,
    threadMegabytes,
  )
  try {
    const findings = new FileFindings(version, ({ schema }) => compiledValidator(schema), options)
    await handOut(sample, items, findings, pool, options)
    for (const part of await pool.finish()) findings.absorb(part)
    return findings.report(reading, null)
  } finally {
    await pool.close()
  }
}

const handOut = async (
  sample: readonly SourceItem[],
  items: AsyncIterator<SourceItem>,
  findings: FileFindings,
  pool: InspectionPool,
  { signal, file, onProgress }: ValidationOptions,
): Promise<void> => {
  let batch: TextItem[] = []
  let length = 0
  const hand = async (): Promise<void> => {
    const items = batch
    batch = []
    length = 0
    if (signal?.aborted) throw cancelled(file)
    await pool.give(items)
    onProgress?.(pool.progress)
  }
  const add = async (item: SourceItem): Promise<void> => {
    const text = textOf(item)
    if (findings.hasDatasetChecks) showWhole(item, findings)
    batch.push(text)
    length += text.piece.text.length
    if (length >= batchLength) await hand()
  }
  const next = () =>
    items.next().catch((error: unknown) => {
      // What came before the break is validated again by the thread that asks: it tells how far that was.
      throw new InspectionLost('the file breaks off', { cause: error })
    })
  for (const item of sample) await add(item)
  for (let item = await next(); !item.done; item = await next()) await add(item.value)
  await hand()
}

const textOf = ({ number, unparsed, list }: SourceItem): TextItem => {
  if (unparsed === undefined) throw new InspectionLost('a document came parsed')
  if (unparsed.text.length > tooLong) throw new InspectionLost('a document is too long for a thread')
  return { number, piece: unparsed, list }
}

const showWhole = (item: SourceItem, findings: FileFindings): void => {
  const parsed = item.unparsed === undefined ? undefined : parsePiece(item.unparsed)
  if (parsed?.ok === true) findings.seeDataset({ ...item, value: parsed.value })
}
