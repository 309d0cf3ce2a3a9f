import type { Json, JsonObject, Localized } from '@pdn/core'
import type { ShownField, ShownValue } from '../../presentation.ts'
import { itemsAt, textAt, valueAt } from '../../showing/document-view.ts'
import { field } from '../../showing/shown.ts'
import { isOwnHolding, isOwnInterest } from '../document/own-entry.ts'
import { withheldIn } from '../document/withheld-entries.ts'
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

/** What a section that lists entries says of how many there are. */
interface Section {
  /** The declarant's own that still stand. */
  readonly entries: readonly JsonObject[]
  /** How many of others are not public. */
  readonly withheld: number
  /** False where no entry is given, nor that there is none. */
  readonly isTold: boolean
}

const sectionAt = (
  document: JsonObject,
  path: readonly string[],
  isOwn: (entry: JsonObject) => boolean,
): Section | undefined => {
  const at = path.slice(0, -1)
  if (valueAt(document, ...at) === undefined) return undefined
  const own = itemsAt(document, ...path).flatMap(([, entry]) => (isOwn(entry) ? [entry] : []))
  return {
    entries: own.filter(isKept),
    withheld: withheldIn(document, at),
    isTold: own.length > 0 || valueAt(document, ...at, 'ninguno') === true,
  }
}

const shownCount = ({ entries: { length: number }, withheld, isTold }: Section): ShownValue => {
  if (withheld === 0) return isTold ? { type: 'number', number } : missing
  const [es, en] =
    number === 1 ? ['1 entrada pública', '1 entry public'] : [`${number} entradas públicas`, `${number} entries public`]
  return {
    type: 'text',
    text: { es: `${es} · ${withheld} reservada${withheld === 1 ? '' : 's'}`, en: `${en} · ${withheld} reserved` },
  }
}

const reserved = (es: string, en: string): ShownValue => ({ type: 'reserved', reason: { es, en } })

const shownWorth = ({ entries, withheld, isTold }: Section, amount: string): readonly ShownValue[] => {
  if (entries.length === 0) {
    if (withheld > 0) return [reserved('Lo que hay está reservado', 'What there is is reserved')]
    return [isTold ? { type: 'money', minor: 0n, currency: 'MXN' } : missing]
  }
  return [worthOf(entries, amount), ...(withheld > 0 ? [reserved('sin lo reservado', 'without what is reserved')] : [])]
}

const holdingMeasures = (document: JsonObject): readonly ShownField[] =>
  holdings.flatMap(({ path, amount, count, worth }) => {
    const section = sectionAt(document, path, isOwnHolding)
    if (section === undefined) return []
    const counted = field(count.es, count.en, shownCount(section))
    if (worth === undefined || amount === undefined) return [counted]
    return [counted, field(worth.es, worth.en, ...shownWorth(section, amount))]
  })

const companyMeasures = (document: JsonObject): readonly ShownField[] => {
  const section = sectionAt(document, [...interest, 'participacion', 'participacion'], isOwnInterest)
  return section === undefined
    ? []
    : [field('Empresas en que participa', 'Companies with a share', shownCount(section))]
}

/**
 * Figures of a declaration to be set beside those of the person's other declarations: incomes with the time over which
 * they were had, and what the declarant owns, owes and takes part in, entries struck out (`BAJA`) apart; where entries are
 * withheld, a count says so, for none of what is public is not none. Total.
 */
export const declarationMeasures = (document: JsonObject): readonly ShownField[] => [
  ...incomeMeasures(document),
  ...holdingMeasures(document),
  ...companyMeasures(document),
]
