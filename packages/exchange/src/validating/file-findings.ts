import { escapePointerStep, hideReserved, isObject, type Json, valueAt } from '@pdn/core'
import {
  type Kind,
  type PublicityRule,
  type System,
  shownPointer,
  toldValue,
  type UnpackedDocument,
  type Version,
  versionsOfSystem,
} from '@pdn/systems'
import type { UnknownColumn } from '../flat/join-tables.ts'
import type { SourceItem, SourceProblem, SourceSummary } from '../reading/source.ts'
import { type CheckFailure, CheckTallies } from './check-tallies.ts'
import { type ContainerFinding, ContainerInspector, type InspectedContainer } from './container-findings.ts'
import { type DocumentInspection, documentInspector } from './document-findings.ts'
import { documentPlace } from './document-place.ts'
import { FingerprintSet } from './fingerprint-set.ts'
import { jsonLine, skeletonLine } from './json-line.ts'
import { type Finding, ProblemGroups } from './problem-groups.ts'
import { qualityScore, scoreOf } from './quality-score.ts'
import {
  noObject,
  nothing,
  nothingBelowHeader,
  notToldBy,
  ofCheck,
  simple,
  type Told,
  told,
  unrecognised,
  withoutEchoes,
  words,
} from './told-findings.ts'
import { insteadOfColumn } from './unknown-column.ts'
import type { ProblemExample, ReadingStop, ValidationReport } from './validation-report.ts'
import type { Validators } from './validators.ts'

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
  /** JSON Pointer of the document inside the item, where it is known. */
  readonly at?: string | undefined
  /** Counts the documents that were looked at, from 1. */
  readonly place: number
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
  readonly #validators: Validators
  /** Made when the first document is met. */
  #inspect: ReturnType<typeof documentInspector> | undefined
  readonly #containers: ContainerInspector | undefined
  readonly #checks: CheckTallies
  readonly #groups = new ProblemGroups()
  readonly #ids = new FingerprintSet()
  /** How often the reader told each rule of what it handed on. */
  readonly #ofItems = new Map<string, number>()
  readonly #byKind = new Map<string, number>()
  #valid = 0
  #score = 0
  /** Packages around the documents. */
  #packages = 0

  constructor(version: Version | undefined, validators: Validators, options: FindingsOptions) {
    this.#options = options
    this.#version = version
    this.#system = version && options.systems.find(system => versionsOfSystem(system).includes(version))
    this.#kinds = this.#system?.kinds ?? []
    this.#validators = validators
    this.#containers = version?.containers && new ContainerInspector(version, validators)
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
      const found = isObject(item.value) ? unrecognised(this.#options.other) : noObject
      this.#groups.add(this.#ofDocument(found, { item, document: item.value, place }))
      return
    }
    this.#inspect ??= documentInspector(version, this.#validators(version))
    const records = this.#addPackages(item)
    // What the reader told of a value is told once, however many documents the item holds.
    let ofReader = item.problems
    for (const unpacked of version.unpack(item.value)) {
      const { document, at } = unpacked
      const placed = { item, document, at, place: ++this.records }
      const around = this.#around(unpacked, records, item)
      const found = unpacked.isStandIn ? [] : this.#found(placed, this.#inspect(document, item.isPlain))
      if (ofReader.length > 0) ofReader = notToldBy(found, ofReader)
      this.#count([...found, ...around], ofReader)
      for (const finding of found) this.#groups.add(this.#ofDocument(finding, placed))
      for (const finding of around) this.#groups.add(this.#inItem(finding, item, placed.place))
      await this.#options.onDocument?.(document, version, { line: item.line, record: item.number })
    }
    // A record that gave no document is one all the same.
    for (const findings of records.values()) {
      this.records++
      this.#count(findings)
      for (const finding of findings) this.#groups.add(this.#inItem(finding, item, this.records))
    }
    if (item.problems.length > 0) this.#addItemProblems(item, ofReader)
  }

  /** The report, once the last document was added. */
  report(reading: FinishedReading, stopped: ReadingStop | null): ValidationReport {
    const { summary } = reading
    const { tallies, failed } = this.#checks.finish()
    for (const failure of failed) {
      // Each document that repeats something was told by itself.
      if (this.#groups.has(failure.check.id)) continue
      if (failure.check.id === 'unique.release-id' && this.#groups.has('id-reused')) continue
      for (const finding of ofCheck(failure)) this.#groups.add(this.#ofFile(finding, 1))
    }
    this.#addFileProblems(reading)
    this.#addOutermost(summary)
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
      score: qualityScore(this.#score, records + this.#packages),
      problems: this.#groups.problems(),
      checks: tallies,
      kinds: Object.fromEntries(kinds),
      stopped: stopped === null ? null : { ...stopped, where: stopped.where && hideReserved(stopped.where) },
    }
  }

  /** Tells what is wrong with the packages of an item; gives what is wrong with its records, by their places. */
  #addPackages(item: SourceItem): Map<string, readonly ContainerFinding[]> {
    const records = new Map<string, readonly ContainerFinding[]>()
    for (const container of this.#containers?.inspect(item.value, item.list) ?? []) {
      const { record, findings } = container
      if (record === undefined) this.#addPackage(container, finding => this.#inItem(finding, item, 0))
      else records.set(record, [...(records.get(record) ?? []), ...findings])
    }
    return records
  }

  #addPackage({ findings }: InspectedContainer, place: (finding: ContainerFinding) => Finding): void {
    this.#packages++
    this.#score += scoreOf(findings)
    for (const finding of findings) this.#groups.add(place(finding))
  }

  /** What stands around all documents of the file, known at its end. */
  #addOutermost({ skeleton }: SourceSummary): void {
    if (skeleton === undefined || this.#containers === undefined) return
    const container = this.#containers.outermost(skeleton.text)
    if (container === undefined) return
    this.#addPackage(container, finding => this.#inContainer(finding, () => skeletonLine(skeleton, finding.path), 0, 0))
  }

  /** What is found around a document: whatever is wrong with its record is told with the first of its documents. */
  #around(
    { issues, at = '' }: UnpackedDocument,
    records: Map<string, readonly ContainerFinding[]>,
    { value }: SourceItem,
  ): readonly ContainerFinding[] {
    if (issues.length === 0 && records.size === 0) return []
    const own = [...records.keys()].filter(path => at === path || at.startsWith(`${path}/`))
    const found = own.flatMap(path => records.get(path) ?? [])
    for (const path of own) records.delete(path)
    return [...found, ...(this.#containers?.ofUnpacking(issues, value, found) ?? [])]
  }

  /** What is found of a document by itself. */
  #found(placed: Placed, inspection: DocumentInspection): readonly Told[] {
    const { document } = placed
    const repeats = (failure: CheckFailure) => this.#addRepeat(failure, placed)
    const checked = isObject(document) ? this.#checks.see(document, repeats).flatMap(ofCheck) : []
    const found = [...inspection.findings.map(told), ...this.#identity(inspection)]
    return checked.length === 0 ? found : withoutEchoes(found, checked)
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

  /** Counts a document by what was found in it and around it. */
  #count(findings: readonly Pick<Told, 'rule' | 'severity'>[], ofReader: SourceItem['problems'] = []): void {
    const misread = ofReader.some(({ severity }) => severity === 'error') ? 1 : 0
    if (misread === 0 && !findings.some(({ severity }) => severity === 'error')) this.#valid++
    this.#score += scoreOf(findings, misread)
  }

  /** Tells what a document repeats of those before it, which is no fault of the document. */
  #addRepeat(failure: CheckFailure, placed: Placed): void {
    // An id that another release has is told as such, and is a fault.
    if (failure.check.id === 'unique.release-id') return
    for (const finding of ofCheck(failure)) this.#groups.add(this.#ofDocument(finding, placed))
  }

  #ofDocument(finding: Told, { item, document, at, place }: Placed): Finding {
    const { rule, severity, title, expected, hint } = finding
    const path = shownPointer(finding.path)
    const example = () => ({
      line:
        item.text === undefined
          ? item.line
          : item.line + jsonLine(item.text, (at ?? documentPlace(item.value, document)) + finding.path),
      record: item.number,
      path,
      ...this.#value(document, finding.path),
      expected,
      hint,
    })
    return { rule, severity, title, path, document: place, example }
  }

  #inItem(finding: ContainerFinding, { text, line, number }: SourceItem, place: number): Finding {
    const lineOf = () => (text === undefined ? line : line + jsonLine(text, finding.path))
    return this.#inContainer(finding, lineOf, number, place)
  }

  #inContainer(finding: ContainerFinding, line: () => number, record: number, place: number): Finding {
    const { rule, severity, title, expected, hint, path: pointer } = told(finding)
    const { value, pointer: inside, publicity } = finding.within
    const path = shownPointer(pointer)
    const example = () => ({
      line: line(),
      record,
      path,
      ...this.#value(value, inside, publicity),
      expected,
      hint,
    })
    return { rule, severity, title, path, document: place, example }
  }

  #value(document: Json, pointer: string, publicity: readonly PublicityRule[] = this.#version?.publicity ?? []) {
    const { value, hidden } = toldValue(document, pointer, publicity)
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
