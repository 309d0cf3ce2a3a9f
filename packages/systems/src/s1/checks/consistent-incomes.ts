import { isObject, type Json, type JsonObject } from '@pdn/core'
import type { CheckTally } from '../../check-tally.ts'
import { valueAt } from '../../showing/document-view.ts'
import { statedType } from '../document/declaration-type.ts'
import { declarationCheck, entriesAt, type Spot, spotAt } from './declaration-check.ts'

interface Amount {
  readonly value: number
  readonly currency: Json | undefined
}

const amountAt = (holder: JsonObject, name: string): Amount | undefined => {
  const value = valueAt(holder, name, 'valor')
  return typeof value === 'number' ? { value, currency: valueAt(holder, name, 'moneda') } : undefined
}

/** Sees whether a total is the sum of its parts, to a unit for each of them; nothing where one is absent or in another currency. */
const seeSum = (
  tally: CheckTally,
  path: string,
  total: Amount | undefined,
  parts: readonly (Amount | undefined)[],
): void => {
  if (total === undefined || parts.length === 0) return
  let sum = 0
  for (const part of parts) {
    if (part === undefined || part.currency !== total.currency) return
    sum += part.value
  }
  tally.see(Math.abs(total.value - sum) <= parts.length, `${path}/valor`, { es: String(sum), en: String(sum) })
}

/** Sources of income and the lists of what each is made of. */
const sources = {
  actividadIndustrialComercialEmpresarial: 'actividades',
  actividadFinanciera: 'actividades',
  serviciosProfesionales: 'servicios',
  enajenacionBienes: 'bienes',
  otrosIngresos: 'ingresos',
} as const

/** Both sections on incomes, with the names of the sums that they have. */
const incomeSections = (
  document: JsonObject,
): readonly {
  readonly spot: Spot
  readonly names: Readonly<Record<'salary' | 'others' | 'declarant' | 'family' | 'total', string>>
}[] => {
  const type = statedType(document)
  const now = spotAt(document, 'declaracion', 'situacionPatrimonial', 'ingresos')
  const before = spotAt(document, 'declaracion', 'situacionPatrimonial', 'actividadAnualAnterior')
  return [
    ...(type === undefined || now === undefined ? [] : [{ spot: now, names: type.income }]),
    ...(before === undefined ? [] : [{ spot: before, names: yearBeforeNames }]),
  ]
}

const yearBeforeNames = {
  salary: 'remuneracionNetaCargoPublico',
  others: 'otrosIngresosTotal',
  declarant: 'ingresoNetoAnualDeclarante',
  family: 'ingresoNetoAnualParejaDependiente',
  total: 'totalIngresosNetosAnuales',
} as const

const incomeSums = declarationCheck(
  'consistent.income-sums',
  {
    es: 'Los ingresos suman: cargo más otros son los del declarante, y con los de la pareja y dependientes, el total',
    en: 'Incomes add up: the post’s and others’ are the declarant’s, and with the family’s they are the total',
  },
  {
    es: 'Revise los montos: cada total es la suma de los renglones de los que se compone.',
    en: 'Look at the amounts: each total is the sum of the lines that it is made of.',
  },
  (document, tally) => {
    for (const { spot, names } of incomeSections(document)) {
      const { value, path } = spot
      const [salary, others, declarant] = [names.salary, names.others, names.declarant].map(name =>
        amountAt(value, name),
      )
      const given = Object.keys(sources).filter(name => isObject(value[name]))
      seeSum(
        tally,
        `${path}/${names.others}`,
        others,
        given.map(name => amountAt(isObject(value[name]) ? value[name] : {}, 'remuneracionTotal')),
      )
      seeSum(tally, `${path}/${names.declarant}`, declarant, [salary, others])
      seeSum(tally, `${path}/${names.total}`, amountAt(value, names.total), [declarant, amountAt(value, names.family)])
    }
  },
)

const sourceSums = declarationCheck(
  'consistent.source-sums',
  {
    es: 'El total de cada fuente de ingresos es la suma de lo que la compone',
    en: 'The total of each source of income is the sum of what it is made of',
  },
  {
    es: 'Revise `remuneracionTotal`: es la suma de las remuneraciones de la lista.',
    en: 'Look at `remuneracionTotal`: it is the sum of the amounts of the list.',
  },
  (document, tally) => {
    for (const { spot } of incomeSections(document)) {
      for (const [name, list] of Object.entries(sources)) {
        const { [name]: source } = spot.value
        if (!isObject(source)) continue
        const entries = entriesAt({ value: source, path: '' }, list).map(({ value }) => amountAt(value, 'remuneracion'))
        seeSum(tally, `${spot.path}/${name}/remuneracionTotal`, amountAt(source, 'remuneracionTotal'), entries)
      }
    }
  },
)

/** Whether the incomes of a declaration add up. */
export const consistentIncomes = [incomeSums, sourceSums]
