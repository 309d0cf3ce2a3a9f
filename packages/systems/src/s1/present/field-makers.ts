import { type JsonObject, type Localized, stateByKey } from '@pdn/core'
import type { ShownField, ShownValue } from '../../presentation.ts'
import { itemsAt, textAt, valueAt } from '../../showing/document-view.ts'
import { field, shownDate, shownText } from '../../showing/shown.ts'
import type { DeclaredList } from '../catalogues/declared-list.ts'
import { declaredAmount } from '../document/declared-amount.ts'

export type Path = readonly (string | number)[]

/** Makes one field of what a document holds below a place. */
export type FieldMaker = (document: JsonObject, at: Path) => ShownField

const missing: ShownValue = { type: 'missing' }

const pointerOf = (path: Path): string => path.map(step => `/${step}`).join('')

const sameInBoth = (text: string): Localized => ({ es: text, en: text })

/** What the source wrote at a place, where it was repaired. */
const rawAt = (document: JsonObject, pointer: string): { readonly raw?: string } => {
  const raw = valueAt(document, 'pdn:raw', pointer)
  return raw === undefined || raw === null || typeof raw === 'object' ? {} : { raw: String(raw) }
}

const textWith = (document: JsonObject, path: Path, text: Localized | string): ShownValue => {
  const pointer = pointerOf(path)
  return { type: 'text', text, paths: [pointer], ...rawAt(document, pointer) }
}

/** A field of the text at these steps. */
export const text =
  (es: string, en: string, ...steps: Path): FieldMaker =>
  (document, at) =>
    field(es, en, shownText(document, ...at, ...steps))

/** A field of the date at these steps. */
export const date =
  (es: string, en: string, ...steps: Path): FieldMaker =>
  (document, at) =>
    field(es, en, shownDate(document, ...at, ...steps))

/** Texts of catalogues that ask for something of one's own: `Otros (especifique)`. */
const asksForMore = /\(especifi/i

/** A key of a list by its label: one that stands alone, or one of `clave` and `valor`. */
export const shownListed = (document: JsonObject, list: DeclaredList, ...path: Path): ShownValue => {
  const isAlone = list.values === undefined
  const key = textAt(document, ...path, ...(isAlone ? [] : ['clave']))
  const own = isAlone ? undefined : textAt(document, ...path, 'valor')
  const label = key !== undefined && Object.hasOwn(list.names, key) ? list.names[key] : undefined
  const saysMore = label !== undefined && own !== undefined && asksForMore.test(label.es) && !/^otro/i.test(own)
  const shown = saysMore ? own : (label ?? own ?? key)
  return shown === undefined ? missing : textWith(document, isAlone ? path : [...path, 'clave'], shown)
}

/** A field of a key of a list. */
export const listed =
  (list: DeclaredList, es: string, en: string, ...steps: Path): FieldMaker =>
  (document, at) =>
    field(es, en, shownListed(document, list, ...at, ...steps))

/** A field of the keys of a list at these steps, one or several. */
export const listedMany =
  (list: DeclaredList, es: string, en: string, ...steps: Path): FieldMaker =>
  (document, at) =>
    field(
      es,
      en,
      ...itemsAt(document, ...at, ...steps).map(([index]) => shownListed(document, list, ...at, ...steps, index)),
    )

/** An amount; one that could not be read as its source wrote it. */
export const shownAmount = (document: JsonObject, ...path: Path): ShownValue => {
  const pointer = `${pointerOf(path)}/valor`
  const amount = declaredAmount(valueAt(document, ...path))
  const { raw } = rawAt(document, pointer)
  if (amount === undefined) return raw === undefined ? missing : { type: 'text', text: raw, paths: [pointer] }
  return { type: 'money', ...amount, paths: [pointer], ...(raw === undefined ? {} : { raw }) }
}

/** A field of the amount at these steps. */
export const amount =
  (es: string, en: string, ...steps: Path): FieldMaker =>
  (document, at) =>
    field(es, en, shownAmount(document, ...at, ...steps))

const units: Readonly<Record<string, string>> = { m2: 'm²', ha: 'ha', km2: 'km²' }

/** A field of the area at these steps. */
export const area =
  (es: string, en: string, ...steps: Path): FieldMaker =>
  (document, at) => {
    const path = [...at, ...steps]
    const value = valueAt(document, ...path, 'valor')
    const unit = textAt(document, ...path, 'unidad') ?? 'm2'
    const pointer = `${pointerOf(path)}/valor`
    return field(
      es,
      en,
      typeof value === 'number'
        ? { type: 'number', number: value, unit: units[unit] ?? unit, paths: [pointer], ...rawAt(document, pointer) }
        : missing,
    )
  }

const numberIn = (document: JsonObject, path: Path, unit?: string): ShownValue => {
  const value = valueAt(document, ...path)
  const pointer = pointerOf(path)
  if (typeof value !== 'number') return missing
  return {
    type: 'number',
    number: value,
    ...(unit === undefined ? {} : { unit }),
    paths: [pointer],
    ...rawAt(document, pointer),
  }
}

/** A field of the share or change in percent at these steps. */
export const percent =
  (es: string, en: string, ...steps: Path): FieldMaker =>
  (document, at) =>
    field(es, en, numberIn(document, [...at, ...steps], '%'))

/** A field of the calendar year at these steps, which is no quantity. */
export const year =
  (es: string, en: string, ...steps: Path): FieldMaker =>
  (document, at) => {
    const path = [...at, ...steps]
    const value = valueAt(document, ...path)
    return field(es, en, typeof value === 'number' ? textWith(document, path, String(value)) : missing)
  }

const yes: Localized = { es: 'Sí', en: 'Yes' }
const no: Localized = { es: 'No', en: 'No' }

/** A field of the truth value at these steps. */
export const answer =
  (es: string, en: string, ...steps: Path): FieldMaker =>
  (document, at) => {
    const path = [...at, ...steps]
    const value = valueAt(document, ...path)
    return field(es, en, typeof value === 'boolean' ? textWith(document, path, value ? yes : no) : missing)
  }

const countryNames = {
  es: new Intl.DisplayNames('es', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
}

/** A country by its name in both languages; a text that is no code as it stands. */
const countryName = (code: string): Localized =>
  /^[A-Z]{2}$/.test(code)
    ? { es: countryNames.es.of(code) ?? code, en: countryNames.en.of(code) ?? code }
    : sameInBoth(code)

/** A field of the country at these steps. */
export const country =
  (es: string, en: string, ...steps: Path): FieldMaker =>
  (document, at) => {
    const path = [...at, ...steps]
    const code = textAt(document, ...path)
    return field(es, en, code === undefined ? missing : textWith(document, path, countryName(code)))
  }

/** A field of the state at these steps, by INEGI's key or in the source's words. */
export const state =
  (es: string, en: string, ...steps: Path): FieldMaker =>
  (document, at) => {
    const path = [...at, ...steps]
    const key = textAt(document, ...path, 'clave')
    const name = (key === undefined ? undefined : stateByKey(key)?.name) ?? textAt(document, ...path, 'valor') ?? key
    return field(es, en, name === undefined ? missing : textWith(document, [...path, 'clave'], name))
  }

/** A field of several values in one, such as name and RFC, and of what is withheld of a natural person. */
export const parties =
  (es: string, en: string, members: { readonly name: string; readonly type: string }, ...steps: Path): FieldMaker =>
  (document, at) => {
    const path = [...at, ...steps]
    const held = valueAt(document, ...path)
    const places: readonly Path[] = Array.isArray(held)
      ? itemsAt(document, ...path).map(([index]) => [...path, index])
      : [path]
    return field(es, en, ...places.map(place => shownParty(document, place, members)))
  }

const personWithheld: Localized = {
  es: 'Persona física: su nombre está reservado (norma decimonovena).',
  en: 'A natural person: the name is reserved (norm 19).',
}

const shownParty = (
  document: JsonObject,
  place: Path,
  { name, type }: { readonly name: string; readonly type: string },
): ShownValue => {
  const called = textAt(document, ...place, name)
  if (called === undefined) {
    return textAt(document, ...place, type) === 'FISICA' ? { type: 'reserved', reason: personWithheld } : missing
  }
  const rfc = textAt(document, ...place, 'rfc')
  return textWith(document, [...place, name], rfc === undefined ? called : `${called} · RFC ${rfc}`)
}
