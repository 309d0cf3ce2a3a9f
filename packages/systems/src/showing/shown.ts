import { type JsonObject, type Localized, moneyFromMinor } from '@pdn/core'
import type { ShownField, ShownValue } from '../presentation.ts'
import { unitOfFines } from '../reading/scalar-readers.ts'
import { type Amount, dateAt, textAt, valueAt } from './document-view.ts'

type Path = readonly (string | number)[]

const pointerOf = (path: Path): string => path.map(step => `/${step}`).join('')

/** What the source wrote at a place, where it was repaired; `undefined` where it was not. */
const rawAt = (document: JsonObject, pointer: string): string | undefined => {
  const raw = valueAt(document, 'pdn:raw', pointer)
  return raw === undefined || raw === null || typeof raw === 'object' ? undefined : String(raw)
}

const origin = (document: JsonObject, path: Path): { paths: readonly string[]; raw?: string } => {
  const pointer = pointerOf(path)
  const raw = rawAt(document, pointer)
  return raw === undefined ? { paths: [pointer] } : { paths: [pointer], raw }
}

const missing: ShownValue = { type: 'missing' }

/** The text at a path as a page shows it, or that the source did not give it. */
export const shownText = (document: JsonObject, ...path: Path): ShownValue => {
  const text = textAt(document, ...path)
  return text === undefined ? missing : { type: 'text', text, ...origin(document, path) }
}

/** The date at a path; where it could not be read, what the source wrote. */
export const shownDate = (document: JsonObject, ...path: Path): ShownValue => {
  const date = dateAt(document, ...path)
  if (date !== undefined) return { type: 'date', date, ...origin(document, path) }
  const raw = rawAt(document, pointerOf(path))
  return raw === undefined ? missing : { type: 'text', text: raw, paths: [pointerOf(path)] }
}

/** An amount with its place. */
export const shownAmount = (document: JsonObject, pointer: string, amount: Amount | undefined): ShownValue => {
  const raw = rawAt(document, `${pointer}/monto`)
  if (amount === undefined)
    return raw === undefined ? missing : { type: 'text', text: raw, paths: [`${pointer}/monto`] }
  const paths = [`${pointer}/monto`]
  const shown =
    amount.currency === unitOfFines
      ? ({
          type: 'number',
          number: Number(moneyFromMinor(amount.minor, unitOfFines)),
          unit: unitOfFines,
          paths,
        } as const)
      : ({ type: 'money', ...amount, paths } as const)
  return raw === undefined ? shown : { ...shown, raw }
}

const webAddress = /^https?:\/\/[^\s<>"']+$/i

/** A link where the source gave a web address, its text where it gave something else. */
export const shownLink = (document: JsonObject, text: Localized | string, ...path: Path): ShownValue => {
  const href = textAt(document, ...path)
  if (href === undefined) return missing
  return webAddress.test(href)
    ? { type: 'link', href, text, ...origin(document, path) }
    : { type: 'text', text: href, ...origin(document, path) }
}

/** A field of these values. */
export const field = (es: string, en: string, ...values: readonly ShownValue[]): ShownField => ({
  label: { es, en },
  values,
})

/** Fields whose source said something. */
export const given = (fields: readonly ShownField[]): readonly ShownField[] =>
  fields.filter(({ values }) => values.some(({ type }) => type !== 'missing'))
