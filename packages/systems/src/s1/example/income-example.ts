import type { JsonObject } from '@pdn/core'
import { instruments } from '../catalogues/money-lists.ts'
import type { DeclarationType } from '../schema/declaration-types.ts'
import { companyExample, keyedExample, pesos, remarkExample } from './shared-example.ts'

/** What each source gave: they add up to the other incomes. */
const given = { business: 1000, finance: 500, services: 2000, other: 300, disposals: 1200 } as const

const sources: JsonObject = {
  actividadIndustrialComercialEmpresarial: {
    remuneracionTotal: pesos(given.business),
    actividades: [
      {
        remuneracion: pesos(given.business),
        nombreRazonSocial: companyExample.nombreRazonSocial,
        tipoNegocio: 'PAPELERÍA',
      },
    ],
  },
  actividadFinanciera: {
    remuneracionTotal: pesos(given.finance),
    actividades: [{ remuneracion: pesos(given.finance), tipoInstrumento: keyedExample(instruments, 'FIN') }],
  },
  serviciosProfesionales: {
    remuneracionTotal: pesos(given.services),
    servicios: [{ remuneracion: pesos(given.services), tipoServicio: 'DOCENCIA' }],
  },
  otrosIngresos: {
    remuneracionTotal: pesos(given.other),
    ingresos: [{ remuneracion: pesos(given.other), tipoIngreso: 'ARRENDAMIENTO' }],
  },
}

const disposals: JsonObject = {
  enajenacionBienes: {
    remuneracionTotal: pesos(given.disposals),
    bienes: [{ remuneracion: pesos(given.disposals), tipoBienEnajenado: 'MUEBLE' }],
  },
}

const otherIncomes = (withDisposals: boolean): number =>
  given.business + given.finance + given.services + given.other + (withDisposals ? given.disposals : 0)

const salary = 30000
const family = 15000

/** Net incomes of a type, and of the year before where the type asks for them; every sum holds. */
export const incomeExample = ({ income, tellsDisposals, tellsYearBefore }: DeclarationType): JsonObject => {
  const others = otherIncomes(tellsDisposals)
  const othersBefore = otherIncomes(true)
  return {
    ingresos: {
      [income.salary]: pesos(salary),
      [income.others]: pesos(others),
      ...sources,
      ...(tellsDisposals ? disposals : {}),
      [income.declarant]: pesos(salary + others),
      [income.family]: pesos(family),
      [income.total]: pesos(salary + others + family),
      ...remarkExample,
    },
    ...(tellsYearBefore
      ? {
          actividadAnualAnterior: {
            servidorPublicoAnioAnterior: true,
            fechaIngreso: '2023-01-01',
            fechaConclusion: '2023-12-31',
            remuneracionNetaCargoPublico: pesos(salary * 12),
            otrosIngresosTotal: pesos(othersBefore),
            ...sources,
            ...disposals,
            ingresoNetoAnualDeclarante: pesos(salary * 12 + othersBefore),
            ingresoNetoAnualParejaDependiente: pesos(family * 12),
            totalIngresosNetosAnuales: pesos((salary + family) * 12 + othersBefore),
            ...remarkExample,
          },
        }
      : {}),
  }
}
