import type { Json, JsonObject, Localized } from '@pdn/core'
import type { ShownField, ShownValue } from '../../presentation.ts'
import { itemsAt, textAt, valueAt } from '../../showing/document-view.ts'
import { field } from '../../showing/shown.ts'
import { isOwnHolding, isOwnInterest } from '../document/own-entry.ts'
import { type DeclarationType, declarationTypes } from '../schema/declaration-types.ts'

const wealth = ['declaracion', 'situacionPatrimonial'] as const
const interest = ['declaracion', 'interes'] as const

const missing: ShownValue = { type: 'missing' }

/** An amount of the standard, in minor units; nothing where it gives none. */
const amountOf = (block: Json | undefined): { readonly minor: bigint; readonly currency: string } | undefined => {
  const value = valueAt(block, 'valor')
  if (typeof value !== 'number' || !Number.isSafeInteger(Math.round(value * 100))) return undefined
  return { minor: BigInt(Math.round(value * 100)), currency: textAt(block, 'moneda') ?? 'MXN' }
}

const shownAmountOf = (block: Json | undefined): ShownValue => {
  const amount = amountOf(block)
  return amount === undefined ? missing : { type: 'money', ...amount }
}

/** Of some incomes the words that the standard has in their names: over what time they were had. */
const spans: Readonly<Record<DeclarationType['id'], Localized>> = {
  initial: { es: 'al mes', en: 'a month' },
  modification: { es: 'al año', en: 'a year' },
  conclusion: { es: 'del periodo', en: 'of the period' },
}

const incomes: readonly {
  readonly name: 'salary' | 'others' | 'declarant'
  readonly es: string
  readonly en: string
}[] = [
  { name: 'declarant', es: 'Ingreso neto propio', en: 'Own net income' },
  { name: 'salary', es: 'Sueldo del cargo', en: 'Salary of the post' },
  { name: 'others', es: 'Otros ingresos', en: 'Other income' },
]

const incomeMeasures = (document: JsonObject): readonly ShownField[] =>
  incomes.flatMap(({ name, es, en }) =>
    declarationTypes.flatMap(({ id, income }) => {
      const value = shownAmountOf(valueAt(document, ...wealth, 'ingresos', income[name]))
      const span = spans[id]
      return value.type === 'missing' ? [] : [field(`${es}, ${span.es}`, `${en}, ${span.en}`, value)]
    }),
  )

/** A list of what somebody owns or owes: its entries that still stand, and what they are worth. */
interface Holding {
  readonly path: readonly string[]
  readonly amount: string | undefined
  readonly count: Localized
  readonly worth: Localized | undefined
}

const holdings: readonly Holding[] = [
  {
    path: [...wealth, 'bienesInmuebles', 'bienInmueble'],
    amount: 'valorAdquisicion',
    count: { es: 'Inmuebles', en: 'Properties' },
    worth: { es: 'Inmuebles, valor de adquisición', en: 'Properties, value when acquired' },
  },
  {
    path: [...wealth, 'vehiculos', 'vehiculo'],
    amount: 'valorAdquisicion',
    count: { es: 'Vehículos', en: 'Vehicles' },
    worth: { es: 'Vehículos, valor de adquisición', en: 'Vehicles, value when acquired' },
  },
  {
    path: [...wealth, 'bienesMuebles', 'bienMueble'],
    amount: 'valorAdquisicion',
    count: { es: 'Bienes muebles', en: 'Movables' },
    worth: { es: 'Bienes muebles, valor de adquisición', en: 'Movables, value when acquired' },
  },
  {
    path: [...wealth, 'inversiones', 'inversion'],
    amount: undefined,
    count: { es: 'Cuentas e inversiones', en: 'Accounts and investments' },
    worth: undefined,
  },
  {
    path: [...wealth, 'adeudos', 'adeudo'],
    amount: 'montoOriginal',
    count: { es: 'Adeudos', en: 'Debts' },
    worth: { es: 'Adeudos, monto original', en: 'Debts, original amount' },
  },
]

/** The sum in each currency; amounts in several cannot be added. */
const worthOf = (entries: readonly JsonObject[], amount: string): ShownValue => {
  const amounts = entries.flatMap(entry => amountOf(entry[amount]) ?? [])
  const [first] = amounts
  if (first === undefined || amounts.some(({ currency }) => currency !== first.currency)) return missing
  return { type: 'money', minor: amounts.reduce((sum, { minor }) => sum + minor, 0n), currency: first.currency }
}

const isKept = (entry: JsonObject): boolean => textAt(entry, 'tipoOperacion') !== 'BAJA'

const holdingMeasures = (document: JsonObject): readonly ShownField[] =>
  holdings.flatMap(({ path, amount, count, worth }) => {
    if (valueAt(document, ...path.slice(0, -1)) === undefined) return []
    const entries = itemsAt(document, ...path)
      .map(([, entry]) => entry)
      .filter(entry => isKept(entry) && isOwnHolding(entry))
    const counted = field(count.es, count.en, { type: 'number', number: entries.length })
    if (worth === undefined || amount === undefined) return [counted]
    const total: ShownValue =
      entries.length === 0 ? { type: 'money', minor: 0n, currency: 'MXN' } : worthOf(entries, amount)
    return [counted, field(worth.es, worth.en, total)]
  })

const companyMeasures = (document: JsonObject): readonly ShownField[] => {
  if (valueAt(document, ...interest, 'participacion') === undefined) return []
  const companies = itemsAt(document, ...interest, 'participacion', 'participacion').filter(
    ([, entry]) => isKept(entry) && isOwnInterest(entry),
  )
  return [field('Empresas en que participa', 'Companies with a share', { type: 'number', number: companies.length })]
}

/**
 * Figures of a declaration to be set beside those of the person's other declarations: incomes with the time over which
 * they were had, and what the declarant owns, owes and takes part in, entries struck out (`BAJA`) apart. Total.
 */
export const declarationMeasures = (document: JsonObject): readonly ShownField[] => [
  ...incomeMeasures(document),
  ...holdingMeasures(document),
  ...companyMeasures(document),
]
