import { resolve } from 'node:path'
import { type Language, PlatformError } from '@pdn/core'
import { type ConversionReport, convert, type DataFile, isWhole } from '@pdn/exchange'
import { ruleName } from '@pdn/systems'
import { type Command, Option } from 'commander'
import type { CommandContext } from '../command-context.ts'
import { reportError } from '../report-error.ts'
import { numberedPath } from '../validating/numbered-path.ts'
import { openTarget } from '../validating/open-target.ts'
import { showProgress } from '../validating/show-progress.ts'
import { isPackageForm, runRepackage } from './repackage.ts'

interface ConvertOptions {
  readonly from?: string
  readonly to?: string
  readonly mapping?: string
  readonly sheet?: string
  readonly report?: string
  readonly lang: Language
  readonly showValues?: boolean
  readonly force?: boolean
  readonly json?: boolean
}

const number = new Intl.NumberFormat('en')

/** Words of what is told on a terminal, in both languages. */
const words = {
  es: {
    newest: 'Ya son de la versión más nueva de su estándar; quedaron como estaban.',
    decided: 'decisiones y cambios',
    lacks: 'datos que la versión nueva pide y no están (no se inventan)',
    undecided: 'documentos por decidir',
    unreadable: 'documentos que no se pueden leer',
    lost: 'filas que no dieron documento',
    cut: 'celdas más largas de lo que cabe en Excel, que quedaron cortadas; use .jsonl o .csv',
    unknown: 'columnas que el estándar no conoce',
    unread: 'columnas del archivo que la conversión no usa',
    container: 'datos del paquete que no van en los documentos',
    examples: 'filas de ejemplo que no son datos',
    problems: 'observaciones de la lectura',
    see: 'Detalle:',
    at: 'por ejemplo, registro',
  },
  en: {
    newest: 'They are of the newest version of their standard already, and stay as they were.',
    decided: 'choices and changes',
    lacks: 'values that the new version asks for and are not there (nothing is invented)',
    undecided: 'documents to be decided on',
    unreadable: 'documents that cannot be read',
    lost: 'rows that gave no document',
    cut: 'cells longer than Excel holds, which were cut off; use .jsonl or .csv',
    unknown: 'columns that the standard does not know',
    unread: 'columns of the file that the conversion does not use',
    container: 'members of the package that do not go into its documents',
    examples: 'example rows, which are no data',
    problems: 'found while reading',
    see: 'Details:',
    at: 'for example, record',
  },
} as const

const shownLacks = 15

const listLine = (title: string, things: readonly string[]): readonly string[] =>
  things.length === 0 ? [] : [`  ${title}: ${things.join(', ')}`]

const countLine = (count: number, title: string, files: readonly string[] = []): readonly string[] =>
  count === 0 ? [] : [`  ${number.format(count)} ${title}${files.length === 0 ? '' : ` → ${files.join(', ')}`}`]

/** True where newer documents were asked for and there is nothing newer than those of the file. */
const isNewest = ({ from, outputs }: ConversionReport, to: string | undefined): boolean =>
  to === 'newest' && outputs.every(({ version }) => version === from)

const reportLines = (report: ConversionReport, { lang: language, to }: ConvertOptions): readonly string[] => {
  const say = words[language]
  const choices = report.choices.flatMap(({ rule, count, why, examples: [first] }) => [
    `    ${number.format(count)} × ${rule}: ${why}`,
    ...(first === undefined ? [] : [`      ${say.at} ${first.record}: ${first.path}`]),
  ])
  const lacks = report.lacks
    .slice(0, shownLacks)
    .map(({ count, rule, path }) => `    ${number.format(count)} × ${rule} ${path}`)
  const more = report.lacks.length - shownLacks
  return [
    ...report.outputs.map(({ version, documents, files }) =>
      [`${number.format(documents)} ${version}`, ...(files.length === 0 ? [] : [files.join(', ')])].join(' → '),
    ),
    ...(isNewest(report, to) ? [`  ${say.newest}`] : []),
    ...countLine(report.undecided.documents, say.undecided, report.setAside),
    ...countLine(report.unreadable.documents, say.unreadable, report.setAside),
    ...report.unreadable.first.map(({ record, rules }) => `    ${record}: ${rules.join(', ')}`),
    ...countLine(report.lost, say.lost),
    ...countLine(report.examples, say.examples),
    ...countLine(report.cutCells, say.cut),
    ...listLine(
      say.unknown,
      report.unknownColumns.map(({ column, filled }) => `${column} (${number.format(filled)})`),
    ),
    ...(report.leftCells === null ? [] : [`    → ${report.leftCells}`]),
    ...listLine(say.unread, report.unreadColumns),
    ...listLine(say.container, report.container),
    ...listLine(
      say.problems,
      Object.entries(report.problems).map(
        ([rule, count]) => `${number.format(count)} × ${ruleName(rule)[language]} (${rule})`,
      ),
    ),
    ...(choices.length === 0 ? [] : [`  ${say.decided}:`, ...choices]),
    ...(lacks.length === 0 ? [] : [`  ${say.lacks}:`, ...lacks, ...(more > 0 ? [`    … ${more}`] : [])]),
    ...(report.choiceFile === null ? [] : [`${say.see} ${report.choiceFile}`]),
  ]
}

const convertFile = async (
  input: DataFile,
  output: string,
  reportFile: string | undefined,
  options: ConvertOptions,
  context: CommandContext,
): Promise<void> => {
  const { from, to, mapping, sheet, lang, showValues, force, json } = options
  if (isPackageForm(to)) {
    const asked = { input, output, to, from, language: lang, force: force === true, json: json === true }
    await runRepackage(asked, context)
    return
  }
  const read = { bytes: 0 }
  const progress = showProgress(context.output, read, lang)
  const report = await convert({
    input,
    output,
    language: lang,
    signal: context.signal,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(mapping === undefined ? {} : { mapping: resolve(mapping) }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(reportFile === undefined ? {} : { report: reportFile }),
    ...(showValues === undefined ? {} : { showValues }),
    ...(force === undefined ? {} : { force }),
    onProgress: ({ documents, bytes }) => {
      read.bytes = bytes
      progress.show({ records: documents })
    },
  }).finally(progress.clear)
  if (json) context.output.object({ ...report, whole: isWhole(report) })
  else for (const line of reportLines(report, options)) context.output.line(line)
  if (!isWhole(report)) context.endWith(1)
}

const run = async (input: string, output: string, options: ConvertOptions, context: CommandContext): Promise<void> => {
  const { targets, close } = await openTarget(input, process.stdin, context.signal)
  let hasFailed = false
  try {
    for (const [index, target] of targets.entries()) {
      const number = index + 1
      if (targets.length > 1 && options.json !== true) context.output.line(target.name)
      const report = options.report === undefined ? undefined : numberedPath(resolve(options.report), number)
      try {
        await convertFile(target, numberedPath(resolve(output), number), report, options, context)
      } catch (error) {
        // One file of an archive that cannot be converted keeps none of the others from it.
        if (targets.length === 1 || context.signal.aborted || !(error instanceof PlatformError)) throw error
        await reportError(error, options.json === true, context, options.lang)
        hasFailed = true
      }
    }
  } finally {
    await close()
  }
  if (hasFailed) context.endWith(2)
}

/** `pdn convert`: tables ⇄ JSON of every standard, older versions into newer ones, published files into OCDS. */
export const addConvertCommand = (program: Command, context: CommandContext): void => {
  program
    .command('convert')
    .description(
      'Convert a file: CSV or Excel into JSON and back, an older version of a standard into the newer, known files of contracts into OCDS.',
    )
    .argument(
      '<in>',
      'CSV, Excel, JSON or JSON Lines, also in gzip or zip: a path, an http address, or - for standard input',
    )
    .argument(
      '<out>',
      'file to write; its ending says in which form: .json, .jsonl, .csv, .xlsx. Of several files in an archive the second goes into OUT-2, and so on',
    )
    .option(
      '--from <version>',
      'version of the input, or a known file such as compranet-contratos; found out unless told. Releases are merged by the rules of ocds-1.0 or ocds-1.1: those of their package, or 1.1',
    )
    .option(
      '--to <what>',
      'version to convert into (or newest), or a form: csv, xlsx, jsonl, json; of OCDS also ocds-releases, ocds-records, ocds-compiled',
    )
    .option('--mapping <file>', 'YAML mapping from the columns of a table of your own')
    .option('--sheet <name>', 'sheet of a workbook')
    .option(
      '--report <file>',
      'where every choice is written (.csv, .json, .jsonl); beside the output, as CSV, unless told',
    )
    .addOption(new Option('--lang <language>', 'language of the report').choices(['es', 'en']).default('es'))
    .option('--show-values', 'show values at reserved paths in the report')
    .option('--force', 'write over files that are there')
    .option('--json', 'answer as one JSON object')
    .addHelpText(
      'after',
      '\nExit code 0: all of every record was taken over; 1: something of a record was left out (what has no place in a newer version, too), and is told; 2: it could not be done.\n\nExamples:\n  pdn convert registros.xlsx registros.jsonl\n  pdn convert sanciones-v1.json sanciones.jsonl --to newest\n  pdn convert contratos_comprasmx_2026.csv.gz contratos.jsonl\n  pdn convert releases.json contratos.csv\n  curl https://example.org/entrega.zip | pdn convert - entrega.xlsx\n  pdn convert releases.json records.json --to ocds-records',
    )
    .action((input: string, output: string, options: ConvertOptions) => run(input, output, options, context))
}
