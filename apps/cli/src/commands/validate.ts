import { availableParallelism } from 'node:os'
import { isoDate, type Language } from '@pdn/core'
import {
  type DataFile,
  reportCsv,
  reportHtml,
  reportJson,
  type SourceOptions,
  type SourceReading,
  type ValidationReport,
  validateInThreads,
  validateReading,
} from '@pdn/exchange'
import type { System, Version } from '@pdn/systems'
import { type Command, Option } from 'commander'
import type { CommandContext } from '../command-context.ts'
import { extendedSystems } from '../validating/extended-systems.ts'
import { numberedPath } from '../validating/numbered-path.ts'
import { openTarget } from '../validating/open-target.ts'
import { beginPublicFile, type PublicFile } from '../validating/public-file.ts'
import { reportLines } from '../validating/report-lines.ts'
import { showProgress } from '../validating/show-progress.ts'
import { writeWholeFile } from '../validating/whole-file.ts'

interface ValidateOptions {
  readonly system?: string
  readonly kind?: string
  readonly version?: string
  readonly showValues?: boolean
  readonly json?: boolean
  readonly html?: string
  readonly csv?: string
  readonly public?: string
  readonly extension?: readonly string[]
  readonly lang: Language
}

/** From so many bytes on, threads are worth their start. */
const worthThreads = 16 * 1024 * 1024

/** More threads take more memory than they give speed: one thread reads for all of them. */
const mostThreads = 4

const validateTarget = async (
  target: DataFile,
  options: ValidateOptions,
  context: CommandContext,
  systems: readonly System[],
  visible: PublicFile | undefined,
): Promise<ValidationReport> => {
  const { effects, signal, output } = context
  let read = { bytes: 0 }
  const open = async (how?: SourceOptions): Promise<SourceReading> => {
    const reading = await target.open(how)
    read = reading.summary
    return reading
  }
  const tables = async (version: Version): Promise<SourceReading> => {
    const reading = await target.tables(version)
    read = reading.summary
    return reading
  }
  const soFar = {
    get bytes() {
      return read.bytes
    },
  }
  const progress = showProgress(output, soFar, options.lang)
  const validation = {
    file: target.name,
    systems,
    system: options.system,
    kind: options.kind,
    version: options.version,
    today: isoDate(effects.now()),
    showValues: options.showValues === true,
    signal,
    onProgress: progress.show,
    ...(visible === undefined ? {} : { onDocument: visible.add }),
  }
  const { bytes = 0 } = target
  try {
    // Threads know the standards alone, not what this command was told to add.
    const isPlain = visible === undefined && options.extension === undefined
    if (!isPlain || bytes < worthThreads) {
      const reading = await open()
      const again = target.again || reading.summary.format === 'xlsx'
      return await validateReading(reading, { ...validation, ...(again ? { tables } : {}) })
    }
    const threads = Math.min(mostThreads, Math.max(2, availableParallelism()))
    return await validateInThreads(open, { ...validation, tables }, { threads, bytes })
  } finally {
    progress.clear()
  }
}

const validate = async (target: string, options: ValidateOptions, context: CommandContext): Promise<void> => {
  const { output, effects, signal } = context
  const systems = await extendedSystems(options.extension ?? [])
  const visible =
    options.public === undefined ? undefined : await beginPublicFile(options.public, effects.randomBytes(32))
  const reports: ValidationReport[] = []
  try {
    const opened = await openTarget(target, process.stdin, signal)
    try {
      for (const each of opened.targets) {
        const report = await validateTarget(each, options, context, systems, visible)
        reports.push(report)
        if (options.json === true) output.object(reportJson(report, options.lang, options))
        else for (const line of reportLines(report, options.lang, options)) output.line(line)
      }
    } finally {
      await opened.close()
    }
    await saveReports(reports, options)
    const cut = await visible?.finish()
    if (cut !== undefined && options.public !== undefined && options.json !== true)
      output.note(publicNote(options.public, cut.written, cut.left)[options.lang])
  } catch (error) {
    await visible?.discard()
    throw error
  }
  if (reports.some(({ stopped }) => stopped !== null)) context.endWith(2)
  else if (reports.some(({ records, invalid }) => invalid > 0 || records === 0)) context.endWith(1)
}

const saveReports = async (
  reports: readonly ValidationReport[],
  { html, csv, lang }: ValidateOptions,
): Promise<void> => {
  for (const [index, report] of reports.entries()) {
    const number = index + 1
    if (html !== undefined) await writeWholeFile(numberedPath(html, number), reportHtml(report, lang))
    if (csv !== undefined) await writeWholeFile(numberedPath(csv, number), reportCsv(report, lang))
  }
}

const publicNote = (file: string, written: number, left: number) => ({
  es: `${file}: ${written} documentos como los vería el público${left > 0 ? `; ${left} no se pueden leer y quedaron fuera` : ''}.`,
  en: `${file}: ${written} documents as the public would see them${left > 0 ? `; ${left} cannot be read and were left out` : ''}.`,
})

/** `pdn validate`: what a file is worth against its standard. */
export const addValidateCommand = (program: Command, context: CommandContext): void => {
  program
    .command('validate <file>')
    .description(
      'Validate a file against its standard: JSON, JSON Lines, CSV or Excel, also in gzip or zip; a path, an http address, or - for standard input. The standard is recognised unless it is named. Ends with 0 when every document is valid, 1 when one is not, 2 when the file could not be read.',
    )
    .option('--system <id>', 'the system it is of: s1, s2, s3, s6')
    .option('--kind <id>', 'the kind of its documents: servant-grave, contracting-process …')
    .option('--version <id>', 'the version of the standard: s3-graves-2, ocds-1.1 …')
    .option('--show-values', 'show values that may be reserved, on this screen alone')
    .option('--json', 'one JSON object a file')
    .option('--html <file>', 'write the report as a page, never with values that may be reserved')
    .option('--csv <file>', 'write the report as a table, likewise')
    .option('--public <file>', 'write what the public would see: the documents after the cut')
    .option(
      '--extension <file>',
      'release-schema.json of an extension of OCDS, as often as there are; what it refers to is not fetched',
      (file: string, earlier: readonly string[] = []) => [...earlier, file],
    )
    .addOption(new Option('--lang <language>', 'language of the report').choices(['es', 'en']).default('es'))
    .addHelpText(
      'after',
      '\nExamples:\n  pdn validate declaraciones.json\n  pdn validate releases.jsonl.gz --html report.html --public visible.jsonl\n  curl https://example.org/data.json | pdn validate - --system s3 --json',
    )
    .action((file: string, options: ValidateOptions) => validate(file, options, context))
}
