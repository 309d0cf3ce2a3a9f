import type { JsonObject } from '@pdn/core'
import { date, list, object, text } from '../../schema-parts.ts'
import { instruments } from '../catalogues/money-lists.ts'
import { disposedTypes } from '../catalogues/property-lists.ts'
import type { DeclarationType } from './declaration-types.ts'
import { amount, boolean, closed, keyed, remark } from './shared-parts.ts'

type Members = Readonly<Record<string, JsonObject>>

/** A source of income: its sum, and what it is made of. */
const source = (entries: string, members: Members): JsonObject =>
  object({ remuneracionTotal: amount, [entries]: list(object({ remuneracion: amount, ...members })) })

const earned: Members = {
  actividadIndustrialComercialEmpresarial: source('actividades', { nombreRazonSocial: text(), tipoNegocio: text() }),
  actividadFinanciera: source('actividades', { tipoInstrumento: keyed(instruments) }),
  serviciosProfesionales: source('servicios', { tipoServicio: text() }),
}

const disposals: Members = { enajenacionBienes: source('bienes', { tipoBienEnajenado: closed(disposedTypes) }) }

/** Sources of income, with goods disposed of where these types tell of them. */
const sources = (withDisposals: boolean): Members => ({
  ...earned,
  ...(withDisposals ? disposals : {}),
  otrosIngresos: source('ingresos', { tipoIngreso: text() }),
})

/** Amounts under these names. */
const amounts = (names: readonly string[]): Members => Object.fromEntries(names.map(name => [name, amount]))

/** Which incomes a type requires. */
export const requiredIncomes = ({ income }: DeclarationType): readonly string[] => [
  income.salary,
  income.declarant,
  income.total,
]

/** Net incomes (`ingresos`) under the names of these types; required is what every one of them requires. */
export const incomes = (types: readonly DeclarationType[]): JsonObject => {
  const [first, ...others] = types
  return object(
    {
      ...amounts(types.flatMap(({ income }) => [income.salary, income.others])),
      ...sources(types.some(({ tellsDisposals }) => tellsDisposals)),
      ...amounts(types.flatMap(({ income }) => [income.declarant, income.family, income.total])),
      ...remark,
    },
    first !== undefined && others.length === 0 ? requiredIncomes(first) : [],
  )
}

/** Whether the declarant served in the year before, and the incomes of it (`actividadAnualAnterior`). */
export const yearBefore: JsonObject = object(
  {
    servidorPublicoAnioAnterior: boolean,
    fechaIngreso: date,
    fechaConclusion: date,
    remuneracionNetaCargoPublico: amount,
    otrosIngresosTotal: amount,
    ...sources(true),
    ingresoNetoAnualDeclarante: amount,
    ingresoNetoAnualParejaDependiente: amount,
    totalIngresosNetosAnuales: amount,
    ...remark,
  },
  ['servidorPublicoAnioAnterior'],
)
