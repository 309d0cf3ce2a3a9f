import { findReservedIdentifiers, foldForSearch, parseMoney, parseRfc, splitLegalForm } from '@pdn/core'
import type { SourceItem, SourceReading } from '../reading/source.ts'
import { type DateFormats, dateFormatsOf } from './date-formats.ts'

/** What the first rows of a file tell of one of its columns. */
export interface ColumnProfile {
  readonly name: string
  /** The name as columns are recognised by it: folded, words parted by single blanks. */
  readonly folded: string
  /** Share of the rows that have a value, from 0 to 1. */
  readonly filled: number
  /** True where no two rows that were looked at share a value. */
  readonly unique: boolean
  readonly dates: DateFormats | undefined
  /** Shares of the values that read so, from 0 to 1. */
  readonly shares: {
    readonly number: number
    readonly rfc: number
    readonly personRfc: number
    readonly curp: number
    readonly legalForm: number
    readonly url: number
    readonly email: number
  }
  /** Letters of a value, on the average. */
  readonly letters: number
  /** The values, where they are few and none is reserved: a list of codes or words. */
  readonly words: readonly string[] | undefined
}

/** Rows that are looked at, values of a column that are examined one by one, and values that still make a list. */
const sampleRows = 20_000
const examined = 400
const listedWords = 200
const listedLetters = 200

/** What the first twenty thousand rows of a table tell of its columns; no rows, no profiles. */
export const profileColumns = async (reading: SourceReading): Promise<readonly ColumnProfile[]> => {
  const samples = new Map<string, ColumnSample>((reading.summary.columns ?? []).map(name => [name, new ColumnSample()]))
  let rows = 0
  for await (const item of reading) {
    for (const [name, text] of cellsOf(item)) {
      const sample = samples.get(name) ?? new ColumnSample()
      samples.set(name, sample)
      sample.add(text)
    }
    if (++rows >= sampleRows) break
  }
  return rows === 0 ? [] : [...samples].map(([name, sample]) => sample.profile(name, rows))
}

const cellsOf = ({ value }: SourceItem): [string, string][] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([name, cell]) =>
        typeof cell === 'string' && cell.trim() !== '' ? [[name, cell.trim()] as [string, string]] : [],
      )
    : []

/** `Nombre(s) del servidor(a)` is as good as `Nombre del servidor`. */
const foldedName = (name: string): string =>
  foldForSearch(name.replace(/\((?:s|es|as?|os?)\)/gi, ''))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

class ColumnSample {
  #filled = 0
  #letters = 0
  #distinct: Set<string> | undefined = new Set()
  #repeated = false
  readonly #values: string[] = []

  add(text: string): void {
    this.#filled++
    this.#letters += text.length
    if (this.#values.length < examined) this.#values.push(text)
    if (this.#distinct?.has(text)) this.#repeated = true
    else this.#distinct?.add(text)
    if (this.#repeated && (this.#distinct?.size ?? 0) > listedWords) this.#distinct = undefined
  }

  profile(name: string, rows: number): ColumnProfile {
    const values = this.#values
    const share = (holds: (text: string) => boolean) =>
      values.length === 0 ? 0 : values.filter(holds).length / values.length
    return {
      name,
      folded: foldedName(name),
      filled: this.#filled / rows,
      unique: !this.#repeated && this.#filled > 1,
      dates: dateFormatsOf(values),
      shares: {
        number: share(text => parseMoney(text, 'MXN') !== undefined),
        rfc: share(text => parseRfc(text) !== undefined),
        personRfc: share(text => parseRfc(text)?.type === 'person'),
        curp: share(text => findReservedIdentifiers(text).some(({ type }) => type === 'curp')),
        legalForm: share(text => splitLegalForm(text).form !== undefined),
        url: share(text => /^https?:\/\//i.test(text)),
        email: share(text => /^\S+@\S+\.\w+$/.test(text)),
      },
      letters: this.#filled === 0 ? 0 : this.#letters / this.#filled,
      words: this.#words(),
    }
  }

  #words(): readonly string[] | undefined {
    const words = [...(this.#distinct ?? [])]
    const isList = words.length > 0 && words.length <= listedWords && words.every(isWord)
    return isList ? words : undefined
  }
}

const isWord = (text: string): boolean => text.length <= listedLetters && findReservedIdentifiers(text).length === 0
