import { compiledSchemas } from 'virtual:compiled-schemas'
import { isoDate, type Json, type JsonObject, toPlatformError } from '@pdn/core'
import {
  type NamedSource,
  publicDocument,
  readBlob,
  reportCsv,
  reportHtml,
  reportJson,
  sisterNames,
  sourceTables,
  type ValidationReport,
  validateReading,
} from '@pdn/exchange/browser'
import { systems, type Version } from '@pdn/systems'
import { GrowingBlob } from './growing-blob.ts'
import { opaqueIds } from './opaque-ids.ts'
import type { FileReport, ReadingFailure, WorkerAnswer, WorkerQuestion } from './worker-messages.ts'

/** Milliseconds between two tellings of progress: what an eye can follow. */
const tellingPause = 100
/** Documents that are shown as the public would see them. */
const previewed = 3

const answer = (message: WorkerAnswer): void => postMessage(message)

const validators = ({ id }: { readonly id: string }) => {
  const compiled = compiledSchemas.get(id)
  if (compiled === undefined) throw new Error(`The schema of ${id} was not compiled.`)
  return compiled
}

const failureOf = (error: unknown, file: string): ReadingFailure => {
  const { code, message, where } = toPlatformError(error)
  return { file, code, message, where }
}

/** Tells the page how far a file was read, not more often than it can show. */
class Telling {
  readonly #total: number
  #bytes = 0
  #last = 0

  constructor(file: File) {
    this.#total = file.size
  }

  bytes = (bytes: number): void => {
    this.#bytes = Math.max(this.#bytes, bytes)
  }

  progress = ({ records, problems }: { readonly records: number; readonly problems: number }): void => {
    const now = performance.now()
    if (now - this.#last < tellingPause) return
    this.#last = now
    answer({ type: 'progress', progress: { bytes: this.#bytes, total: this.#total, records, problems } })
  }
}

const validated = async (
  source: NamedSource,
  beside: readonly NamedSource[],
  version: string | undefined,
  telling: Telling,
  onDocument: (document: Json, version: Version) => void,
): Promise<ValidationReport> => {
  const reading = await source.open()
  try {
    return await validateReading(reading, {
      file: source.name,
      systems,
      version,
      today: isoDate(new Date()),
      // They stay in this tab: what is saved or sent on holds types and lengths.
      showValues: true,
      validators,
      tables: of => sourceTables(source, beside, of),
      onProgress: telling.progress,
      onDocument,
    })
  } finally {
    await reading.close()
  }
}

const validatedOrNot = async (
  source: NamedSource,
  beside: readonly NamedSource[],
  version: string | undefined,
  telling: Telling,
): Promise<FileReport | ReadingFailure> => {
  const preview: JsonObject[] = []
  const hash = opaqueIds()
  try {
    const report = await validated(source, beside, version, telling, (document, of) => {
      if (preview.length >= previewed) return
      const visible = publicDocument(of, document, hash)
      if (visible !== undefined) preview.push(visible)
    })
    return { file: source.name, report, named: version !== undefined, preview }
  } catch (error) {
    return failureOf(error, source.name)
  }
}

const validate = async (file: File, version: string | undefined): Promise<void> => {
  const telling = new Telling(file)
  const results: (FileReport | ReadingFailure)[] = []
  try {
    const sources = await readBlob(file, file.name, { onBytes: telling.bytes })
    const sisters = sisterNames(sources.map(({ name }) => name))
    for (const source of sources)
      if (!sisters.has(source.name)) results.push(await validatedOrNot(source, sources, version, telling))
  } catch (error) {
    results.push(failureOf(error, file.name))
  }
  answer({ type: 'validated', results })
}

/** The name of a file without its folders, its archive and its ending. */
const bareName = (name: string): string => name.replace(/^.*[/!]/, '').replace(/(?:\.[a-z]{2,5}){1,2}$/i, '')

/** The whole file as the public would see it, a document a line. */
const publish = async (file: File, { report, file: name }: FileReport): Promise<void> => {
  const telling = new Telling(file)
  const hash = opaqueIds()
  const lines = new GrowingBlob()
  let leftOut = 0
  try {
    const sources = await readBlob(file, file.name, { onBytes: telling.bytes })
    const source = sources.find(each => each.name === name)
    if (source === undefined) throw new Error('The file is no longer in its archive.')
    await validated(source, sources, report.version ?? undefined, telling, (document, version) => {
      const visible = publicDocument(version, document, hash)
      if (visible === undefined) leftOut++
      else lines.add(`${JSON.stringify(visible)}\n`)
    })
    const blob = lines.blob('application/x-ndjson')
    answer({ type: 'published', blob, name: `${bareName(name)}-publico.jsonl`, leftOut })
  } catch (error) {
    answer({ type: 'failed', failure: failureOf(error, name) })
  }
}

const save = ({ report, format, language }: Extract<WorkerQuestion, { type: 'save' }>): void => {
  const [text, type] =
    format === 'html'
      ? [reportHtml(report, language), 'text/html']
      : format === 'csv'
        ? [reportCsv(report, language), 'text/csv']
        : [JSON.stringify(reportJson(report, language), null, 2), 'application/json']
  const name = `${bareName(report.file)}-${language === 'es' ? 'validacion' : 'validation'}.${format}`
  answer({ type: 'saved', blob: new Blob([text], { type: `${type};charset=utf-8` }), name })
}

addEventListener('message', ({ data: question }: MessageEvent<WorkerQuestion>) => {
  if (question.type === 'validate') void validate(question.file, question.version)
  else if (question.type === 'publish') void publish(question.file, question.result)
  else save(question)
})
