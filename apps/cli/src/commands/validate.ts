import { setFlagsFromString } from 'node:v8'
import { isoDate, type Json, type Language, PlatformError } from '@pdn/core'
import {
  type DataFile,
  type FilePlace,
  reportCsv,
  reportHtml,
  reportJson,
  type SourceReading,
  type ValidationReport,
  validateReading,
  withFurtherChecks,
} from '@pdn/exchange'
import type { System, Version } from '@pdn/systems'
import { type Command, Option } from 'commander'
import type { CommandContext } from '../command-context.ts'
import { type ComparedFile, readEarlierFile } from '../validating/earlier-file.ts'
import { extendedSystems } from '../validating/extended-systems.ts'
import { beginFurtherWork } from '../validating/further-work.ts'
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
  readonly checkLinks?: boolean
  readonly comparedWith?: string
  readonly lang: Language
}

/** What sees every document beside its validation. */
type Watch = (document: Json, version: Version, place: FilePlace) => Promise<void>

const validateTarget = async (
  target: DataFile,
  options: ValidateOptions,
  context: CommandContext,
  systems: readonly System[],
  watch: Watch | undefined,
): Promise<ValidationReport> => {
  const { effects, signal, output } = context
  let read = { bytes: 0 }
  const open = async (): Promise<SourceReading> => {
    const reading = await target.open()
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
    ...(watch === undefined ? {} : { onDocument: watch }),
  }
  try {
    const reading = await open()
    const again = target.again || reading.summary.format === 'xlsx'
    return await validateReading(reading, { ...validation, ...(again ? { tables } : {}) })
  } finally {
    progress.clear()
  }
}

/** Validates a file, with the checks that were asked for beside. */
const validateWhole = async (
  target: DataFile,
  options: ValidateOptions,
  context: CommandContext,
  systems: readonly System[],
  { visible, earlier }: { readonly visible: PublicFile | undefined; readonly earlier: ComparedFile | undefined },
): Promise<ValidationReport> => {
  const checksLinks = options.checkLinks === true
  const further = checksLinks || earlier !== undefined ? beginFurtherWork(checksLinks, earlier) : undefined
  const watch: Watch = async (document, version, place) => {
    further?.see(document, version, place)
    await visible?.add(document, version)
  }
  const isWatched = further !== undefined || visible !== undefined
  const report = await validateTarget(target, options, context, systems, isWatched ? watch : undefined)
  // What is missing from half a file is not gone.
  return further === undefined || report.stopped !== null
    ? report
    : withFurtherChecks(report, await further.results(context.signal))
}

/**
 * Has V8 collect what documents leave behind while it is little: they come and go one by one, and otherwise it would take
 * a hundred megabytes for new values and twice what is held for old ones before it looks.
 */
const keepHeapSmall = (): void => {
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--heap-growing-percent=20')
}

const validate = async (target: string, options: ValidateOptions, context: CommandContext): Promise<void> => {
  const { output, effects, signal } = context
  keepHeapSmall()
  const systems = await extendedSystems(options.extension ?? [])
  const { comparedWith, version } = options
  const earlier = comparedWith === undefined ? undefined : await readEarlierFile(comparedWith, version, signal)
  const visible =
    options.public === undefined ? undefined : await beginPublicFile(options.public, effects.randomBytes(32))
  const reports: ValidationReport[] = []
  try {
    const opened = await openTarget(target, process.stdin, signal)
    try {
      if (earlier !== undefined && opened.targets.length > 1) throw severalFiles(target)
      for (const each of opened.targets) {
        const report = await validateWhole(each, options, context, systems, { visible, earlier })
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
  else if (!reports.every(isValid)) context.endWith(1)
}

/** True where every document is valid, and the packages around them too. */
const isValid = ({ records, invalid, problems }: ValidationReport): boolean =>
  records > 0 && invalid === 0 && !problems.some(({ severity }) => severity === 'error')

const severalFiles = (where: string): PlatformError =>
  new PlatformError('invalid-request', {
    message: 'The archive holds several files; one is compared with one.',
    where,
    hint: 'Unpack it, and validate each with the earlier file that belongs to it.',
  })

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
      'Validate a file against its standard: JSON, JSON Lines, CSV or Excel, also in gzip or zip; a path, an http address, or - for standard input. The standard is recognised unless it is named. Ends with 0 when everything is valid, 1 when something is not, 2 when the file could not be read.',
    )
    .option('--system <id>', 'the system it is of: s1, s2, s3, s6')
    .option('--kind <id>', 'the kind of its documents: servant-grave, contracting-process …')
    .option('--version <id>', 'the version of the standard, or its number alone: s3-graves-2, 2.0 …')
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
    .option(
      '--check-links',
      'ask whether the documents that releases link to can be opened: at most a hundred, the same ones each time',
    )
    .option('--compared-with <file>', 'an earlier file of the same publisher: tells what was lost since')
    .addOption(new Option('--lang <language>', 'language of the report').choices(['es', 'en']).default('es'))
    .addHelpText(
      'after',
      '\nExamples:\n  pdn validate declaraciones.json\n  pdn validate releases.jsonl.gz --html report.html --public visible.jsonl\n  pdn validate octubre.json --compared-with septiembre.json --check-links\n  curl https://example.org/data.json | pdn validate - --system s3 --json',
    )
    .action((file: string, options: ValidateOptions) => validate(file, options, context))
}
