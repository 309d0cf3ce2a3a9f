import { isObject, type Json, type JsonObject, type Localized } from '@pdn/core'
import type { ShownField, ShownValue, Text } from '../../presentation.ts'
import { dateOf, memberOf, numberOf, type Placed, shortened, textOf, textsOf } from '../document/access.ts'
import { amountOf } from '../document/amounts.ts'
import { child } from '../reading/pointer.ts'

/** Longest text that one value shows; the document itself has it whole. */
const textLimit = 2000

/** Said where the source gave nothing. */
const missing: ShownValue = { type: 'missing' }

/** The values of a document as a page shows them, each with its place and what the source wrote there. */
export class Shower {
  readonly #raw: JsonObject
  readonly #inferred: ReadonlySet<Json>

  constructor(document: JsonObject) {
    const raw = document['pdn:raw']
    const inferred = document['pdn:inferred']
    this.#raw = isObject(raw) ? raw : {}
    this.#inferred = new Set(Array.isArray(inferred) ? inferred : [])
  }

  #origin(path: string, raw?: string): { paths: readonly string[]; raw?: string } {
    const written: Json | undefined = this.#raw[path]
    const shown = written === undefined ? raw : String(written)
    return { paths: [path], ...(shown === undefined ? {} : { raw: shortened(shown, 200) }) }
  }

  /** A text, or a number as text. */
  text(owner: Placed | undefined, name: string): ShownValue {
    const text = textOf(owner?.value[name])
    if (owner === undefined || text === undefined) return missing
    return { type: 'text', text: shortened(text, textLimit), ...this.#origin(child(owner.path, name)) }
  }

  /** An identifier that the source gave; one that its provider's file lacks, and a mapping made, is no number to quote. */
  given(owner: Placed | undefined, name: string): ShownValue {
    return owner !== undefined && this.#inferred.has(child(owner.path, name)) ? missing : this.text(owner, name)
  }

  /** A text that stands beside the document's own: a name resolved from another place. */
  words(text: Text | undefined, path: string): ShownValue {
    return text === undefined ? missing : { type: 'text', text, paths: [path] }
  }

  /** A code in words, or as it stands where it has none. */
  code(owner: Placed | undefined, name: string, words: Readonly<Record<string, Localized>>): ShownValue {
    const code = textOf(owner?.value[name])
    if (owner === undefined || code === undefined) return missing
    const text = Object.hasOwn(words, code) ? words[code] : undefined
    return { type: 'text', text: text ?? shortened(code, textLimit), ...this.#origin(child(owner.path, name)) }
  }

  /** Texts of a list, one value each. */
  texts(owner: Placed | undefined, name: string): readonly ShownValue[] {
    if (owner === undefined) return []
    return textsOf(owner.value[name]).map(text => this.words(shortened(text, textLimit), child(owner.path, name)))
  }

  /** A date; what is none is shown as the text that it is. */
  date(owner: Placed | undefined, name: string): ShownValue {
    const date = dateOf(owner?.value[name])
    if (owner === undefined || date === undefined) return this.text(owner, name)
    return { type: 'date', date, ...this.#origin(child(owner.path, name)) }
  }

  /** A period by its two ends. */
  period(owner: Placed | undefined, name: string): ShownValue {
    const period = owner === undefined ? undefined : memberOf(owner, name)
    const from = dateOf(period?.value.startDate)
    const until = dateOf(period?.value.endDate)
    if (period === undefined || (from === undefined && until === undefined)) return missing
    return { type: 'period', from, until, paths: [child(period.path, 'startDate'), child(period.path, 'endDate')] }
  }

  /**
   * An amount; where the source wrote more decimals than the currency has, with what it wrote; where its currency was
   * inferred, with the currency's place after its own.
   */
  money(owner: Placed | undefined, name: string): ShownValue {
    const amount = amountOf(owner, name)
    if (amount === undefined) {
      const value = owner === undefined ? undefined : memberOf(owner, name)
      return this.text(value, 'amount')
    }
    const origin = this.#origin(amount.path, amount.raw)
    const currency = `${amount.path.slice(0, amount.path.lastIndexOf('/'))}/currency`
    const paths = this.#inferred.has(currency) ? [...origin.paths, currency] : origin.paths
    return { type: 'money', minor: amount.minor, currency: amount.currency, ...origin, paths }
  }

  /** A number. */
  number(owner: Placed | undefined, name: string, unit?: Text): ShownValue {
    const number = numberOf(owner?.value[name])
    if (owner === undefined || number === undefined) return this.text(owner, name)
    return { type: 'number', number, ...(unit === undefined ? {} : { unit }), ...this.#origin(child(owner.path, name)) }
  }
}

/** A field that is always shown, so that its absence is seen. */
export const field = (es: string, en: string, ...values: readonly ShownValue[]): ShownField => ({
  label: { es, en },
  values: values.length === 0 ? [missing] : values,
})

/** A field that is shown where the source gave something. */
export const optional = (es: string, en: string, ...values: readonly ShownValue[]): readonly ShownField[] => {
  const given = values.filter(value => value.type !== 'missing')
  return given.length === 0 ? [] : [{ label: { es, en }, values: given }]
}
