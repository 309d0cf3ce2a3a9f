import { extname } from 'node:path'
import { hideReserved, isObject, type Json, type JsonObject, type Language, valueAt } from '@pdn/core'
import {
  type Choice,
  choiceWords,
  cut,
  type PublicityRule,
  reservedShape,
  shownPointer,
  systems,
  type Version,
} from '@pdn/systems'
import { csvRecord, withoutFormula } from '../flat/csv-text.ts'
import { TextFile } from './text-file.ts'

/** One document of a conversion, with the forms that it had on the way. */
export interface ChosenDocument {
  readonly number: number
  readonly line: number
  readonly source: Json
  readonly canonical: JsonObject
  /** Absent where a person decides. */
  readonly result?: JsonObject
  /** Version of the result. */
  readonly version?: Version
}

/** How choices are told. */
export interface ChoiceFileOptions {
  readonly from: Version
  readonly language: Language
  /** Shows values at reserved paths: for the holder of the file alone. */
  readonly showValues: boolean
}

/** One line of the report. */
export interface ToldChoice {
  readonly record: number
  readonly line: number
  readonly id: string | null
  readonly type: Choice['type']
  readonly rule: Choice['rule']
  readonly document: Choice['in']
  readonly path: string
  /** What stands at the path: its type and length where it may be reserved. */
  readonly value: Json
  readonly said: Json
  readonly alternatives: readonly Json[]
  readonly why: string
}

const rulesOfKind = (version: Version): readonly PublicityRule[] =>
  systems.flatMap(({ kinds }) => kinds).find(({ versions }) => versions.includes(version))?.publicity ?? []

/** Nothing that an opaque id would stand for is shown, so any text does in its place. */
const noHash = (): string => 'reserved'

/** What may be shown of a document's forms; each is cut once, when it is asked for. */
class ShownValues {
  readonly #chosen: ChosenDocument
  readonly #options: ChoiceFileOptions
  readonly #cut = new Map<Choice['in'], JsonObject>()

  constructor(chosen: ChosenDocument, options: ChoiceFileOptions) {
    this.#chosen = chosen
    this.#options = options
  }

  /** A choice as it may be told. */
  told({ type, rule, in: document, path, said, alternatives }: Choice): ToldChoice {
    const { number, line, source } = this.#chosen
    const value = valueAt(this.#form(document) ?? null, path)
    const { showValues } = this.#options
    const isShown = showValues || this.#isPublic(document, path, value)
    const shown = (json: Json | undefined): Json => {
      if (json === undefined) return null
      // A source may have said more than what became public of it.
      const isClean = showValues || typeof json !== 'string' || hideReserved(json) === json
      return isShown && isClean ? json : reservedShape(json)
    }
    const id = isObject(source) && (typeof source.id === 'string' || typeof source.id === 'number') ? source.id : null
    return {
      record: number,
      line,
      id: id === null ? null : hideReserved(String(id)),
      type,
      rule,
      document,
      path: showValues ? path : shownPointer(path),
      value: shown(value),
      said: shown(said),
      alternatives: isShown || rule !== 'name-split' ? alternatives : [],
      why: choiceWords(rule)[this.#options.language],
    }
  }

  #form(form: Choice['in']): Json | undefined {
    if (form === 'source') return this.#chosen.source
    return form === 'canonical' ? this.#chosen.canonical : (this.#chosen.result ?? this.#chosen.canonical)
  }

  #isPublic(form: Choice['in'], path: string, value: Json | undefined): boolean {
    if (value === undefined) return false
    const left = this.#cut.get(form) ?? this.#publicForm(form)
    this.#cut.set(form, left)
    return valueAt(left, path) === value
  }

  #publicForm(form: Choice['in']): JsonObject {
    const document = this.#form(form)
    if (!isObject(document)) return {}
    const { version = this.#options.from } = this.#chosen
    const rules =
      form === 'source'
        ? this.#options.from.publicity
        : form === 'result' && this.#chosen.result !== undefined
          ? version.publicity
          : rulesOfKind(version)
    return cut(document, rules, '', noHash).document
  }
}

const headings: Readonly<Record<Language, readonly string[]>> = {
  es: ['registro', 'línea', 'id', 'tipo', 'regla', 'documento', 'ruta', 'valor', 'decía', 'alternativas', 'por qué'],
  en: ['record', 'line', 'id', 'type', 'rule', 'document', 'path', 'value', 'said', 'alternatives', 'why'],
}

const cellOf = (value: Json): string => {
  if (typeof value === 'number') return String(value)
  return withoutFormula(value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value))
}

const cellWords: Readonly<Record<Language, Readonly<Record<Choice['type'] | Choice['in'], string>>>> = {
  es: {
    ...{ chosen: 'elegido', changed: 'cambiado', lost: 'sin lugar' },
    ...{ source: 'original', canonical: 'leído', result: 'resultado' },
  },
  en: {
    ...{ chosen: 'chosen', changed: 'changed', lost: 'no place' },
    ...{ source: 'original', canonical: 'as read', result: 'result' },
  },
}

const csvLine = (told: ToldChoice, language: Language): string =>
  csvRecord(
    [
      ...[told.record, told.line, told.id, cellWords[language][told.type], told.rule],
      ...[cellWords[language][told.document], told.path, told.value, told.said],
      told.alternatives.map(cellOf).join('; '),
      told.why,
    ].map(cellOf),
  )

/** The report of a conversion's choices, a line each: CSV, JSON or JSON Lines, by the file's name. */
export class ChoiceFile {
  readonly path: string
  readonly #options: ChoiceFileOptions
  readonly #form: 'csv' | 'json' | 'jsonl'
  #lines = 0
  #file: TextFile | undefined

  constructor(path: string, options: ChoiceFileOptions) {
    this.path = path
    this.#options = options
    const extension = extname(path).toLowerCase()
    this.#form = extension === '.csv' ? 'csv' : extension === '.json' ? 'json' : 'jsonl'
  }

  /** Writes what was chosen for one document. */
  async add(chosen: ChosenDocument, choices: readonly Choice[]): Promise<readonly ToldChoice[]> {
    const values = new ShownValues(chosen, this.#options)
    const told = choices.map(choice => values.told(choice))
    const file = told.length === 0 ? undefined : await this.#open()
    for (const line of told) await file?.write(this.#text(line))
    return told
  }

  #text(told: ToldChoice): string {
    if (this.#form === 'csv') return csvLine(told, this.#options.language)
    const text = JSON.stringify(told)
    if (this.#form === 'jsonl') return `${text}\n`
    return `${this.#lines++ === 0 ? '[' : ','}\n${text}`
  }

  /** Closes the file; undefined where nothing was chosen, and there is none. */
  async end(): Promise<string | undefined> {
    if (this.#form === 'json') await this.#file?.write('\n]\n')
    await this.#file?.end()
    return this.#file === undefined ? undefined : this.path
  }

  async #open(): Promise<TextFile> {
    if (this.#file !== undefined) return this.#file
    this.#file = new TextFile(this.path)
    if (this.#form === 'csv') await this.#file.write(`\ufeff${csvRecord(headings[this.#options.language])}`)
    return this.#file
  }

  abandon(): Promise<void> {
    return this.#file?.abandon() ?? Promise.resolve()
  }
}
