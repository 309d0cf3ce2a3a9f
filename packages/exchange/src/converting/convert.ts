import { basename, dirname, extname, join } from 'node:path'
import { depthOf, isObject, type JsonObject, maximumDepth, PlatformError } from '@pdn/core'
import { type Choice, type Version, versionOf } from '@pdn/systems'
import { csvRecord, withoutFormula } from '../flat/csv-text.ts'
import type { LeftCell } from '../flat/join-tables.ts'
import { ChoiceFile, type ChosenDocument } from './choice-file.ts'
import { type ConversionOptions, type ConversionReport, cancelled, type UnreadableDocument } from './conversion.ts'
import {
  checkFree,
  type DocumentWriter,
  formatOfName,
  type OutputFormat,
  openWriter,
  outputFormats,
  possibleFiles,
  removeStale,
  type Written,
} from './document-writer.ts'
import { type Input, type InputDocument, openInput } from './input.ts'
import { ChoiceTally, LackTally, RuleTally } from './tallies.ts'
import { TextFile } from './text-file.ts'
import { rewriteTarget, upgradeDocument, upgradeTargets } from './upgrade.ts'

/** Documents between two words of progress, and unreadable ones that are listed. */
const progressStep = 1_000
const listedUnreadable = 20

/** The output's name with a word before its extension: `sanciones.dudas.csv`. */
const besideOutput = (path: string, word: string, extension = extname(path)): string =>
  join(dirname(path), `${basename(path, extname(path))}.${word}${extension}`)

const choiceFileOf = ({ output, report }: ConversionOptions): string =>
  report ?? besideOutput(output, 'decisiones', '.csv')

const undecidedFileOf = (output: string): string => besideOutput(output, 'por-decidir')

const isFormat = (text: string): text is OutputFormat => outputFormats.some(format => format === text)

const formatOf = ({ output, to }: ConversionOptions): OutputFormat => {
  const named = to !== undefined && isFormat(to) ? to : formatOfName(output)
  if (named !== undefined) return named
  throw new PlatformError('invalid-request', {
    message: 'Neither the name of the output nor --to says in which form to write.',
    where: output,
    hint: 'End the name with .json, .jsonl, .csv or .xlsx, or say --to jsonl.',
  })
}

/** The versions that the documents become: theirs, or newer ones. */
const targetsOf = (from: Version, { to }: ConversionOptions): readonly Version[] => {
  if (to === undefined || isFormat(to) || to === from.id) return [from]
  const newer = upgradeTargets(from)
  if (to === 'newest') return newer.length === 0 ? [from] : newer
  const known = [...new Set([rewriteTarget(from) ?? [], newer].flat())]
  const target = known.find(({ id }) => id === to)
  if (target !== undefined) return [target]
  throw new PlatformError('conversion-unknown', {
    message:
      versionOf(to) === undefined ? `There is no version “${to}”.` : `${from.id} cannot be converted into ${to}.`,
    where: '--to',
    hint:
      known.length === 0
        ? `Documents of ${from.id} stay what they are: name a form, ${outputFormats.join(', ')}.`
        : `It can be converted into ${known.map(({ id }) => id).join(', ')} (or newest).`,
  })
}

/** Writes the cells that have no column, once there is one. */
class LeftCells {
  readonly path: string
  #file: TextFile | undefined

  constructor(path: string) {
    this.path = path
  }

  readonly add = async ({ file, line, column, text }: LeftCell): Promise<void> => {
    const cells = [basename(file), String(line), column, text]
    const isFirst = this.#file === undefined
    this.#file ??= new TextFile(this.path)
    if (isFirst) await this.#file.write(`\ufeff${csvRecord(['archivo', 'línea', 'columna', 'valor'])}`)
    await this.#file.write(csvRecord(cells.map(withoutFormula)))
  }

  async end(): Promise<string | null> {
    await this.#file?.end()
    return this.#file === undefined ? null : this.path
  }

  abandon(): Promise<void> {
    return this.#file?.abandon() ?? Promise.resolve()
  }
}

interface Output {
  readonly version: Version
  readonly writer: DocumentWriter
  documents: number
}

/** A conversion under way. */
class Conversion {
  readonly #options: ConversionOptions
  readonly #input: Input
  readonly #format: OutputFormat
  readonly #isUpgrade: boolean
  readonly #outputs: readonly Output[]
  readonly #left: LeftCells
  readonly #choices: ChoiceFile
  readonly #choiceTally: ChoiceTally
  readonly #lacks = new LackTally()
  readonly #rules = new RuleTally()
  readonly #unreadable: UnreadableDocument[] = []
  #undecided: DocumentWriter | undefined
  #undecidedCount = 0
  #unreadableCount = 0
  #documents = 0

  constructor(
    input: Input,
    targets: readonly Version[],
    format: OutputFormat,
    left: LeftCells,
    options: ConversionOptions,
  ) {
    const { output, language, showValues = false } = options
    this.#options = options
    this.#input = input
    this.#format = format
    this.#left = left
    this.#isUpgrade = !targets.includes(input.version)
    this.#outputs = targets.map(version => ({
      version,
      writer: openWriter(outputOf(output, version, targets), version, format),
      documents: 0,
    }))
    this.#choiceTally = new ChoiceTally(language)
    this.#choices = new ChoiceFile(choiceFileOf(options), {
      from: input.version,
      language,
      showValues,
    })
  }

  async run(): Promise<ConversionReport> {
    const { signal, onProgress } = this.#options
    try {
      for await (const item of this.#input) {
        if (signal?.aborted) throw cancelled(this.#options.input.name)
        this.#rules.add(item.rules)
        await this.#take(item)
        if (++this.#documents % progressStep === 0)
          onProgress?.({ documents: this.#documents, bytes: this.#input.summary.bytes })
      }
      return await this.#finish()
    } catch (error) {
      await this.#abandon()
      throw error
    }
  }

  async #take(item: InputDocument): Promise<void> {
    const { value } = item
    if (!isObject(value)) return this.#tellUnreadable(item, ['not-an-object'])
    if (depthOf(value) > maximumDepth) return this.#tellUnreadable(item, ['document-too-deep'])
    if (this.#isUpgrade) return this.#upgrade(item, value)
    const [output] = this.#outputs
    if (output !== undefined) await this.#write(output, value)
  }

  async #upgrade(item: InputDocument, source: JsonObject): Promise<void> {
    const outcome = upgradeDocument(this.#input.version, source, this.#outputs[0]?.version)
    if (outcome.type === 'unreadable') {
      await this.#setAside(source)
      return this.#tellUnreadable(
        item,
        outcome.issues.map(({ rule, path }) => `${rule} ${path}`.trimEnd()),
      )
    }
    const { canonical } = outcome
    const chosen = { number: item.number, line: item.line, source, canonical }
    if (outcome.type === 'undecided') return this.#decideLater(chosen, source, outcome.choices)
    for (const { version, document, choices } of outcome.documents) {
      const output = this.#outputs.find(each => each.version.id === version)
      if (output === undefined) {
        await this.#decideLater(chosen, source, [])
        continue
      }
      await this.#write(output, document)
      this.#lacks.add(output.version, document)
      await this.#tell({ ...chosen, result: document, version: output.version }, choices)
    }
  }

  async #write(output: Output, document: JsonObject): Promise<void> {
    output.documents++
    await output.writer.add(document)
  }

  async #tell(chosen: ChosenDocument, choices: readonly Choice[]): Promise<void> {
    this.#choiceTally.add(await this.#choices.add(chosen, choices))
  }

  async #decideLater(chosen: ChosenDocument, source: JsonObject, choices: readonly Choice[]): Promise<void> {
    this.#undecidedCount++
    await this.#setAside(source)
    await this.#tell(chosen, choices)
  }

  /** Keeps a document as it was, for a person to decide on. */
  async #setAside(source: JsonObject): Promise<void> {
    this.#undecided ??= openWriter(undecidedFileOf(this.#options.output), this.#input.version, this.#format)
    await this.#undecided.add(source)
  }

  #tellUnreadable({ number, line }: InputDocument, rules: readonly string[]): void {
    this.#unreadableCount++
    if (this.#unreadable.length < listedUnreadable) this.#unreadable.push({ record: number, line, rules })
  }

  async #finish(): Promise<ConversionReport> {
    const written = await Promise.all(this.#outputs.map(output => this.#end(output)))
    const undecided = await this.#undecided?.end()
    const { lost, examples, unknownColumns, unreadColumns, rules } = this.#input.losses()
    return {
      input: this.#options.input.name,
      from: this.#input.version.id,
      format: this.#format,
      documents: this.#documents,
      outputs: written.map(({ version, documents, files }) => ({ version, documents, files })),
      undecided: { documents: this.#undecidedCount },
      setAside: undecided?.files ?? [],
      unreadable: { documents: this.#unreadableCount, first: this.#unreadable },
      lost,
      examples,
      cutCells: written.reduce((sum, { cutCells }) => sum + cutCells, 0),
      unknownColumns,
      unreadColumns,
      leftCells: await this.#left.end(),
      container: Object.keys(this.#input.summary.container ?? {}),
      problems: this.#rules.counts(rules),
      choices: this.#choiceTally.counts(),
      choiceFile: (await this.#choices.end()) ?? null,
      lacks: this.#lacks.counts(),
    }
  }

  /** Ends an output; a collection without documents has no file where there are others. */
  async #end({ version: { id }, writer, documents }: Output): Promise<Written & { readonly version: string }> {
    if (documents > 0 || this.#outputs.length === 1) return { version: id, ...(await writer.end()) }
    await writer.abandon()
    return { version: id, documents, files: [], cutCells: 0 }
  }

  async #abandon(): Promise<void> {
    await this.#input.close()
    for (const { writer } of this.#outputs) await writer.abandon()
    await this.#undecided?.abandon()
    await this.#left.abandon()
    await this.#choices.abandon()
  }
}

const writtenBy = ({ outputs, setAside, leftCells, choiceFile }: ConversionReport): ReadonlySet<string> =>
  new Set([
    ...outputs.flatMap(({ files }) => files),
    ...setAside,
    ...[leftCells, choiceFile].filter(file => file !== null),
  ])

/** Documents of several collections go into a file each, named after the collection. */
const outputOf = (output: string, { collection }: Version, targets: readonly Version[]): string =>
  targets.length === 1 ? output : besideOutput(output, collection)

/**
 * Converts a file of documents or a table into another form or a newer version of its standard, in bounded memory, and
 * tells what could not be taken over as it stood. Nothing stands under its name before all is written.
 *
 * @throws PlatformError `invalid-request`, `standard-unknown`, `conversion-unknown`, `file-unwritable`, `cancelled`, and
 * as reading does
 */
export const convert = async (options: ConversionOptions): Promise<ConversionReport> => {
  const { input: file, output, from, mapping, sheet, force = false } = options
  const format = formatOf(options)
  const left = new LeftCells(besideOutput(output, 'sin-columna', '.csv'))
  const input = await openInput(file, {
    ...(from === undefined ? {} : { from }),
    ...(mapping === undefined ? {} : { mapping }),
    ...(sheet === undefined ? {} : { sheet }),
    onLeft: left.add,
  })
  try {
    const targets = targetsOf(input.version, options)
    const files = [
      ...targets.flatMap(version => possibleFiles(outputOf(output, version, targets), version)),
      ...possibleFiles(undecidedFileOf(output), input.version),
      ...[left.path, choiceFileOf(options)],
    ]
    await checkFree(files, file.path, force)
    const report = await new Conversion(input, targets, format, left, options).run()
    await removeStale(files, writtenBy(report))
    return report
  } catch (error) {
    await input.close()
    throw error
  }
}
