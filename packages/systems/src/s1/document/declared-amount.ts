import { type Json, parseMoney } from '@pdn/core'
import { type Amount, textAt, valueAt } from '../../showing/document-view.ts'

/** The amount that a block of `valor` and `moneda` states. */
export const declaredAmount = (block: Json | undefined): Amount | undefined => {
  const value = valueAt(block, 'valor')
  if (typeof value !== 'number') return undefined
  const currency = textAt(block, 'moneda')
  const known = currency !== undefined && /^[A-Z]{3}$/.test(currency) ? currency : undefined
  const parsed = parseMoney(value, known ?? 'MXN')
  return parsed === undefined ? undefined : { minor: parsed.minor, currency: known }
}

/** The pesos that a block states; a block that names no currency counts as pesos, as the forms have it. */
export const declaredPesos = (block: Json | undefined): number | undefined => {
  const amount = declaredAmount(block)
  return amount === undefined || (amount.currency ?? 'MXN') !== 'MXN' ? undefined : Number(amount.minor) / 100
}

const squareMetres: Readonly<Record<string, number>> = { m2: 1, ha: 10_000, km2: 1_000_000 }

/** The square metres of an area (`superficie`); without a unit they are what the standard takes it for. */
export const declaredArea = (block: Json | undefined): number | undefined => {
  const value = valueAt(block, 'valor')
  const unit = textAt(block, 'unidad') ?? 'm2'
  const factor = Object.hasOwn(squareMetres, unit) ? squareMetres[unit] : undefined
  if (typeof value !== 'number' || factor === undefined) return undefined
  const area = Math.round(value * factor * 100) / 100
  return Number.isSafeInteger(Math.round(area)) ? area : undefined
}
