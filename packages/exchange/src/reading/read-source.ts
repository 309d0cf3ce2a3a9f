import { type JsonObject, PlatformError } from '@pdn/core'
import { detectDelimiter } from './csv-delimiter.ts'
import { CsvRows, columnNames } from './csv-rows.ts'
import { type CsvRecord, CsvScanner } from './csv-scanner.ts'
import { type JsonContext, jsonDocument, jsonLayout, jsonLines, jsonSequence } from './json-items.ts'
import type { JsonSkeleton } from './json-splitter.ts'
import { ProblemList } from './problem-list.ts'
import {
  defaultRecordLimit,
  type SourceFormat,
  type SourceItem,
  type SourceOptions,
  type SourceReading,
  type SourceSummary,
} from './source.ts'
import { SourceText } from './source-text.ts'

const sampleLength = 64 * 1024

/** Everything that a reader of one format needs. */
interface Opened {
  readonly format: SourceFormat
  readonly delimiter?: string
  readonly likelyDelimiter?: string
  readonly columns?: readonly string[]
  readonly headerLine?: number
  readonly items: AsyncGenerator<SourceItem>
}

/** The format that a name suggests; used only where the content leaves a choice. */
const formatByName = (where: string): SourceFormat | undefined => {
  const name = where.toLowerCase().replace(/\.gz$/, '')
  if (/\.(?:jsonl|ndjson)$/.test(name)) return 'json-lines'
  if (/\.(?:csv|tsv)$/.test(name)) return 'csv'
  return name.endsWith('.json') ? 'json' : undefined
}

/** A text, number or word alone on the first line: JSON that is no document, or the header of a table. */
const bareValue = /^\s*(?:"(?:[^"\\\n]|\\.)*"|-?\d[\d.eE+-]*|true|false|null)[ \t\r]*(?:\n|$)/

const looksLikeJson = (sample: string, where: string): boolean => {
  const start = sample.trimStart()
  const named = formatByName(where)
  if (start.startsWith('{') || named === 'json-lines') return true
  if (named === 'csv') return false
  return start.startsWith('[') || (named === 'json' && bareValue.test(start))
}

async function* afterHead(head: readonly string[], rest: AsyncIterator<string>): AsyncGenerator<string> {
  const left = [...head]
  for (let next = left.shift(); next !== undefined; next = left.shift()) yield next
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

/** Opens bytes as rows or documents: what they are is found out at once, the rest is read as the items are taken. */
export const readSource = async (
  bytes: AsyncIterable<Uint8Array>,
  where: string,
  options: SourceOptions = {},
  compressed = false,
): Promise<SourceReading> => {
  const problems = new ProblemList(options.problemLimit)
  const text = new SourceText(bytes, where, options.encoding, problems)
  let container: JsonObject | undefined
  let skeleton: JsonSkeleton | undefined
  const context: JsonContext = {
    where,
    limit: options.recordLimit ?? defaultRecordLimit,
    problems,
    onContainer: found => {
      container = found
    },
    onSkeleton: found => {
      skeleton = found
    },
  }
  let opened: Opened
  try {
    const sample = await text.peek(sampleLength)
    const json = options.format === undefined ? looksLikeJson(sample, where) : options.format !== 'csv'
    opened = json ? await openJson(text, options, context) : await openCsv(text, sample, options, context)
  } catch (error) {
    await text.close()
    throw error
  }
  let count = 0
  const { items, ...known } = opened
  const summary: SourceSummary = {
    where,
    ...known,
    compressed,
    problems: problems.listed,
    problemCounts: problems.counts,
    get encoding() {
      return text.encoding
    },
    get items() {
      return count
    },
    get lost() {
      return problems.lost
    },
    get bytes() {
      return text.bytes
    },
    get container() {
      return container
    },
    get skeleton() {
      return skeleton
    },
  }
  const iterate = async function* (): AsyncGenerator<SourceItem> {
    try {
      for await (const item of items) {
        count++
        yield item
      }
      text.tellStrayLines()
    } finally {
      await text.close()
    }
  }
  return {
    summary,
    close: () => text.close(),
    [Symbol.asyncIterator]: iterate,
  }
}

const openJson = async (text: SourceText, options: SourceOptions, context: JsonContext): Promise<Opened> => {
  const linesByName = formatByName(context.where) === 'json-lines'
  const rest = text.chunks()
  if (options.format === 'json-lines' || options.format === 'json-sequence') {
    const read = options.format === 'json-lines' ? jsonLines : jsonSequence
    return { format: options.format, items: read(rest, context) }
  }
  const layout = await jsonLayout(rest, linesByName, context.limit)
  const format = options.format ?? layout.format
  const chunks = afterHead(layout.head, rest)
  if (format === 'json') return { format, items: jsonDocument(chunks, layout.only, context) }
  return { format, items: format === 'json-lines' ? jsonLines(chunks, context) : jsonSequence(chunks, context) }
}

const openCsv = async (
  text: SourceText,
  sample: string,
  options: SourceOptions,
  context: JsonContext,
): Promise<Opened> => {
  const { where, limit, problems } = context
  const skipped = options.skipLines ?? 0
  const body = sample.split('\n').slice(skipped).join('\n')
  const likely = detectDelimiter(body, text.ended)
  const delimiter = options.delimiter ?? likely ?? ','
  const scanner = new CsvScanner(delimiter, limit, where)
  const records = csvRecords(text.chunks(), scanner, skipped)
  const header = await records.next()
  if (header.done)
    throw new PlatformError('file-empty', {
      message: 'The file is empty: it has no header row.',
      where,
      hint: 'Give a file whose first row names the columns.',
    })
  const rows = new CsvRows(columnNames(header.value, problems), problems)
  const items = async function* (): AsyncGenerator<SourceItem> {
    for await (const record of records) {
      const row = rows.row(record)
      if (row !== undefined) yield row
    }
  }
  return {
    format: 'csv',
    delimiter,
    ...(likely !== undefined && likely !== delimiter ? { likelyDelimiter: likely } : {}),
    columns: rows.columns,
    headerLine: header.value.line,
    items: items(),
  }
}

/** Records below the skipped lines; line numbers stay those of the file. */
async function* csvRecords(
  chunks: AsyncIterable<string>,
  scanner: CsvScanner,
  skipped: number,
): AsyncGenerator<CsvRecord> {
  let left = skipped
  for await (const chunk of chunks) {
    let start = 0
    for (; left > 0 && start < chunk.length; left--) {
      const end = chunk.indexOf('\n', start)
      if (end === -1) break
      start = end + 1
      scanner.skipLine()
    }
    if (left === 0) yield* scanner.push(chunk.slice(start))
  }
  yield* scanner.end()
}
