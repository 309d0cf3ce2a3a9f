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

const sources: Members = {
  actividadIndustrialComercialEmpresarial: source('actividades', { nombreRazonSocial: text(), tipoNegocio: text() }),
  actividadFinanciera: source('actividades', { tipoInstrumento: keyed(instruments) }),
  serviciosProfesionales: source('servicios', { tipoServicio: text() }),
  otrosIngresos: source('ingresos', { tipoIngreso: text() }),
}

const disposals: Members = { enajenacionBienes: source('bienes', { tipoBienEnajenado: closed(disposedTypes) }) }

/** Which incomes a type requires. */
export const requiredIncomes = ({ income }: DeclarationType): readonly string[] => [
  income.salary,
  income.declarant,
  income.total,
]

/** Net incomes (`ingresos`) under the names of these types; required is what every one of them requires. */
export const incomes = (types: readonly DeclarationType[]): JsonObject => {
  const [first, ...others] = types
  const named = types.flatMap(({ income }) => Object.values(income)).map(name => [name, amount])
  return object(
    {
      ...Object.fromEntries(named),
      ...sources,
      ...(types.some(({ tellsDisposals }) => tellsDisposals) ? disposals : {}),
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
    ...sources,
    ...disposals,
    ingresoNetoAnualDeclarante: amount,
    ingresoNetoAnualParejaDependiente: amount,
    totalIngresosNetosAnuales: amount,
    ...remark,
  },
  ['servidorPublicoAnioAnterior'],
)
