import { escapePointerStep, hideReserved, isObject, type Json, type Localized, valueAt } from '@pdn/core'
import {
  type CompiledValidator,
  type Kind,
  ruleName,
  type System,
  shownPointer,
  toldValue,
  type Version,
} from '@pdn/systems'
import type { UnknownColumn } from '../flat/join-tables.ts'
import type { SourceItem, SourceProblem, SourceSummary } from '../reading/source.ts'
import { type CheckFailure, CheckTallies, failedTitle } from './check-tallies.ts'
import { type DocumentFinding, type DocumentInspection, documentInspector } from './document-findings.ts'
import { documentPlace } from './document-place.ts'
import { FingerprintSet } from './fingerprint-set.ts'
import { jsonLine } from './json-line.ts'
import { mendingHint } from './mending-hints.ts'
import { type Finding, ProblemGroups } from './problem-groups.ts'
import { documentScore, qualityScore } from './quality-score.ts'
import { insteadOfColumn } from './unknown-column.ts'
import type { ProblemExample, ReadingStop, ValidationReport } from './validation-report.ts'
import { versionsOfSystem } from './versions-of-system.ts'

/** Characters of a value that an example tells. */
const valueLength = 200

const shortened = (text: string): string => (text.length > valueLength ? `${text.slice(0, valueLength)}…` : text)

/** Where in a file something begins: its line, and its document's place. */
export type FilePlace = Pick<ProblemExample, 'line' | 'record'>

/** What findings are gathered by. */
export interface FindingsOptions {
  /** The file's name in the report. */
  readonly file: string
  /** The systems whose standards there are. */
  readonly systems: readonly System[]
  /** The kind that every document is to be of. */
  readonly kind?: string | undefined
  /** Where the file is not of the standard that was asked for, the version that it looks like. */
  readonly other?: Version
  /** `YYYY-MM-DD`: dates after it lie in the future. */
  readonly today: string
  /** Keeps hidden values beside their type and length: for the holder of the file alone. */
  readonly showValues?: boolean
  /** Sees every document with the version that it is of and its place in the file, after it was validated. */
  readonly onDocument?: (document: Json, version: Version, place: FilePlace) => void | Promise<void>
}

/** A document that an item holds, and where. */
interface Placed {
  readonly item: SourceItem
  readonly document: Json
  /** Counts the documents that were looked at, from 1. */
  readonly place: number
}

/** A finding with the words that it is told in. */
interface Told extends DocumentFinding {
  readonly title: Localized
  readonly hint: Localized
}

const told = (finding: DocumentFinding): Told => ({
  ...finding,
  title: ruleName(finding.rule),
  hint: mendingHint(finding.rule, finding.repaired),
})

const ofCheck = ({ check, failures }: CheckFailure): readonly Told[] =>
  failures.map(({ path, expected }) => ({
    rule: check.id,
    severity: 'warning',
    path,
    expected: expected ?? check.title,
    repaired: false,
    title: failedTitle(check),
    hint: check.hint,
  }))

const simple = (rule: string, severity: Told['severity'], expected: Localized, path = ''): Told =>
  told({ rule, severity, path, expected, repaired: false })

const words = {
  own: { es: 'un identificador que ningún otro documento tenga', en: 'an id that no other document has' },
  kind: { es: 'un documento del tipo pedido', en: 'a document of the kind asked for' },
  documents: { es: 'al menos un documento', en: 'one document at least' },
  standard: { es: 'un documento de uno de los estándares', en: 'a document of one of the standards' },
}

const noObject = simple('not-an-object', 'error', { es: 'un objeto { … }', en: 'an object { … }' })

/** What is told of a document of no standard, or of another than was asked for. */
const unrecognised = (other: Version | undefined): Told => {
  const found = simple('standard-unrecognised', 'error', words.standard)
  if (other === undefined) return found
  return {
    ...found,
    expected: {
      es: `un documento del estándar pedido; parece de ${other.id}`,
      en: `a document of the standard asked for; it looks like one of ${other.id}`,
    },
    hint: {
      es: `Valide el archivo como ${other.id}, o sin decir de qué estándar es.`,
      en: `Validate the file as ${other.id}, or without saying which standard it is of.`,
    },
  }
}

const nothing = simple('no-documents', 'error', words.documents)

const nothingBelowHeader: Told = {
  ...nothing,
  hint: {
    es: 'Escriba los datos debajo del encabezado, uno por fila; una fila marcada como ejemplo no cuenta.',
    en: 'Write the data below the header, one row each; a row marked as an example does not count.',
  },
}

/** A reading of which all was taken; of tables, with the columns that no standard has. */
export interface FinishedReading {
  readonly summary: SourceSummary
  readonly unknownColumns?: readonly UnknownColumn[]
}

/** Everything found in a file: grows document by document, in memory that does not. */
export class FileFindings {
  records = 0
  readonly #options: FindingsOptions
  readonly #version: Version | undefined
  readonly #system: System | undefined
  readonly #kinds: readonly Kind[]
  readonly #validators: (version: Version) => CompiledValidator
  /** Made when the first document is met. */
  #inspect: ReturnType<typeof documentInspector> | undefined
  readonly #checks: CheckTallies
  readonly #groups = new ProblemGroups()
  readonly #ids = new FingerprintSet()
  /** How often the reader told each rule of what it handed on. */
  readonly #ofItems = new Map<string, number>()
  readonly #byKind = new Map<string, number>()
  #valid = 0
  #score = 0

  constructor(
    version: Version | undefined,
    validators: (version: Version) => CompiledValidator,
    options: FindingsOptions,
  ) {
    this.#options = options
    this.#version = version
    this.#system = version && options.systems.find(system => versionsOfSystem(system).includes(version))
    this.#kinds = this.#system?.kinds ?? []
    this.#validators = validators
    this.#checks = new CheckTallies(version?.checks, options.today)
  }

  /** Everything found so far. */
  get problems(): number {
    return this.#groups.count
  }

  /** Validates what an item of the file holds: one document, or those of a package. */
  async add(item: SourceItem): Promise<void> {
    const version = this.#version
    if (version === undefined) {
      if (item.problems.length > 0) this.#addItemProblems(item)
      const place = ++this.records
      this.#tell([isObject(item.value) ? unrecognised(this.#options.other) : noObject], {
        item,
        document: item.value,
        place,
      })
      return
    }
    this.#inspect ??= documentInspector(version, this.#validators(version))
    // What the reader told of a value is told once, however many documents the item holds.
    let ofReader = item.problems
    for (const { document, issues } of version.unpack(item.value)) {
      const placed = { item, document, place: ++this.records }
      const inspection = this.#inspect(document, issues, item.isPlain)
      const checked = isObject(document) ? this.#checks.see(document).flatMap(ofCheck) : []
      const found = [...inspection.findings.map(told), ...this.#identity(inspection)]
      const all = checked.length === 0 ? found : withoutEchoes(found, checked)
      if (ofReader.length > 0) ofReader = notToldBy(all, ofReader)
      this.#count(all, placed, ofReader)
      await this.#options.onDocument?.(document, version, { line: item.line, record: item.number })
    }
    if (item.problems.length > 0) this.#addItemProblems(item, ofReader)
  }

  /** The report, once the last document was added. */
  report(reading: FinishedReading, stopped: ReadingStop | null): ValidationReport {
    const { summary } = reading
    const { tallies, failed } = this.#checks.finish()
    for (const failure of failed) {
      // Each release whose id repeats was told by itself.
      if (failure.check.id === 'unique.release-id' && this.#groups.has('id-reused')) continue
      for (const finding of ofCheck(failure)) this.#groups.add(this.#ofFile(finding, 1))
    }
    this.#addFileProblems(reading)
    const records = this.records + summary.lost
    if (records === 0 && stopped === null)
      this.#groups.add(this.#ofFile(summary.columns === undefined ? nothing : nothingBelowHeader, 1))
    const kinds = [...this.#byKind].sort(([, a], [, b]) => b - a)
    return {
      file: hideReserved(this.#options.file),
      system: this.#system?.id ?? null,
      kind: kinds[0]?.[0] ?? null,
      version: this.#version?.id ?? null,
      records,
      valid: this.#valid,
      invalid: records - this.#valid,
      score: qualityScore(this.#score, records),
      problems: this.#groups.problems(),
      checks: tallies,
      kinds: Object.fromEntries(kinds),
      stopped: stopped === null ? null : { ...stopped, where: stopped.where && hideReserved(stopped.where) },
    }
  }

  /** What is found of a document's kind and id. */
  #identity({ reading }: DocumentInspection): readonly Told[] {
    if (reading?.ok !== true) return []
    this.#byKind.set(reading.kind, (this.#byKind.get(reading.kind) ?? 0) + 1)
    const wanted = this.#options.kind
    const found: Told[] = []
    if (wanted !== undefined && wanted !== reading.kind) found.push(simple('another-kind', 'error', words.kind))
    const kind = this.#kinds.find(({ id }) => id === reading.kind)
    const identity = kind?.identify(reading.document, { provider: '', collection: this.#version?.collection ?? '' })
    if (identity !== undefined && !this.#ids.add(identity.sourceId))
      found.push(simple('id-reused', 'error', words.own, '/id'))
    return found
  }

  #count(findings: readonly Told[], placed: Placed, ofReader: SourceItem['problems']): void {
    const misread = ofReader.some(({ severity }) => severity === 'error') ? 1 : 0
    if (findings.length + misread === 0) {
      this.#valid++
      this.#score++
      return
    }
    const errors = new Set(findings.flatMap(({ rule, severity }) => (severity === 'error' ? [rule] : [])))
    const warnings = new Set(
      findings.flatMap(({ rule, severity }) => (severity === 'warning' && !errors.has(rule) ? [rule] : [])),
    )
    if (errors.size + misread === 0) this.#valid++
    this.#score += documentScore(errors.size + misread, warnings.size)
    this.#tell(findings, placed)
  }

  #tell(findings: readonly Told[], placed: Placed): void {
    for (const finding of findings) this.#groups.add(this.#ofDocument(finding, placed))
  }

  #ofDocument(finding: Told, { item, document, place }: Placed): Finding {
    const { rule, severity, title, expected, hint } = finding
    const path = shownPointer(finding.path)
    const example = () => ({
      line:
        item.text === undefined
          ? item.line
          : item.line + jsonLine(item.text, documentPlace(item.value, document) + finding.path),
      record: item.number,
      path,
      ...this.#value(document, finding.path),
      expected,
      hint,
    })
    return { rule, severity, title, path, document: place, example }
  }

  #value(document: Json, pointer: string) {
    const { value, hidden } = toldValue(document, pointer, this.#version?.publicity ?? [])
    if (hidden && this.#options.showValues === true) {
      const clear = valueAt(document, pointer)
      const text = typeof clear === 'string' ? clear : JSON.stringify(clear)
      return { value, hidden, clear: shortened(text ?? '') }
    }
    return { value: typeof value === 'string' ? shortened(value) : value, hidden }
  }

  /** What the reader told of a row or line that it could hand on all the same. */
  #addItemProblems(item: SourceItem, problems = item.problems): void {
    for (const { rule } of item.problems) this.#ofItems.set(rule, (this.#ofItems.get(rule) ?? 0) + 1)
    for (const problem of problems) {
      const { rule, severity, expected, line, number, path = '' } = problem
      if (path === '') this.#addSourceProblem(problem)
      else {
        const finding = told({ rule, severity, expected, path, repaired: rule.endsWith('repaired') })
        this.#groups.add(this.#ofDocument(finding, { item: { ...item, line }, document: item.value, place: number }))
      }
    }
  }

  #addSourceProblem({ rule, severity, line, number, expected }: SourceProblem): void {
    this.#groups.add(this.#ofFile(simple(rule, severity, expected), line, number))
  }

  /** What was lost or concerns the whole file: counted by the reader, listed as far as it lists it. */
  #addFileProblems({ summary, unknownColumns = [] }: FinishedReading): void {
    const listed = new Map<string, number>()
    for (const problem of summary.problems) {
      if (problem.kept && problem.number !== 0) continue
      listed.set(problem.rule, (listed.get(problem.rule) ?? 0) + 1)
      this.#addSourceProblem(problem)
    }
    for (const [rule, count] of Object.entries(summary.problemCounts)) {
      const more = count - (listed.get(rule) ?? 0) - (this.#ofItems.get(rule) ?? 0)
      if (more > 0) this.#groups.addUnlisted(rule, more)
    }
    // A column that the reader had to name was told by it.
    for (const column of unknownColumns) if (column.column !== `#${column.place + 1}`) this.#addUnknownColumn(column)
  }

  /** A column's name may be data, of a table without a header: it is shown as a value is. */
  #addUnknownColumn(column: UnknownColumn): void {
    const path = `/${escapePointerStep(column.column)}`
    const finding = this.#ofFile(simple('column-unknown', 'warning', insteadOfColumn(column), path), column.line)
    const isShown = shownPointer(path) === path
    const example = () => ({ ...finding.example(), ...(isShown ? {} : this.#value(column.column, '')) })
    this.#groups.add({ ...finding, example })
  }

  #ofFile({ rule, severity, title, path, expected, hint }: Told, line: number, record = 0): Finding {
    const shown = shownPointer(path)
    const example = () => ({ line, record, path: shown, value: null, hidden: false, expected, hint })
    return { rule, severity, title, path: shown, document: record, example }
  }
}

/** Problems of the reader whose value the standard finds fault with too: a text where a number should be is told once. */
const notToldBy = (found: readonly Told[], problems: SourceItem['problems']): SourceItem['problems'] => {
  const faulty = new Set(found.flatMap(({ path, severity }) => (severity === 'error' ? [path] : [])))
  return problems.filter(({ path }) => path === undefined || !faulty.has(path))
}

const itemId = /\/\d+\/id$/

/**
 * Each fault once: a check that fails where the schema, the reader or a catalogue found fault tells the same again, as it
 * does of ids where whole items repeat; and what a reader mended in passing is better told by the check that fails there.
 */
const withoutEchoes = (found: readonly Told[], checked: readonly Told[]): readonly Told[] => {
  const grave = found.filter(({ severity }) => severity !== 'note')
  const places = new Set(grave.map(({ path }) => path))
  const repeated = new Set(found.filter(({ rule }) => rule === 'repeated-item').map(({ path }) => path))
  const news = checked.filter(
    ({ path }) => !places.has(path) && !(repeated.size > 0 && repeated.has(path.replace(itemId, ''))),
  )
  const told = new Set(news.flatMap(({ path }) => [path, path.slice(0, Math.max(path.lastIndexOf('/'), 0))]))
  return [...found.filter(({ severity, path }) => severity !== 'note' || path === '' || !told.has(path)), ...news]
}
