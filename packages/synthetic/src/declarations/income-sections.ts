import { daysBetween, type JsonObject } from '@pdn/core'
import type { Gone, Sort } from '../households/belongings.ts'
import type { FilingType } from '../households/filings.ts'
import type { Household } from '../households/households.ts'
import { type Flows, savingsRate } from '../households/ledger.ts'
import { monthlyPay, payBetween, risen } from '../households/services.ts'
import { keyed } from '../records/name-parts.ts'
import type { Company } from '../society/companies.ts'
import { nameCompany, patrimony, pesos, type Telling } from './telling.ts'

/** What a household earned in a time, by where it came from; whole pesos. */
interface Earned {
  readonly pay: number
  readonly business: number
  readonly interest: number
  readonly fees: number
  readonly rent: number
  readonly partner: number
  readonly gone: readonly Gone[]
}

const earnedIn = (flows: readonly Flows[]): Earned => {
  const sum = (of: (one: Flows) => number): number => flows.reduce((total, one) => total + of(one), 0)
  return {
    pay: sum(({ pay }) => pay),
    business: sum(({ business }) => business),
    interest: sum(({ interest }) => interest),
    fees: sum(({ fees }) => fees),
    rent: sum(({ rent }) => rent),
    partner: sum(({ partner }) => partner),
    gone: flows.flatMap(({ gone }) => gone),
  }
}

const saleSorts: Readonly<Record<Sort, string>> = { property: 'INMUEBLE', vehicle: 'VEHICULO', movable: 'MUEBLE' }

const salesIn = (gone: readonly Gone[]): number => gone.reduce((sum, { proceeds }) => sum + proceeds, 0)

/** Everything beside the pay. */
const otherThanPay = ({ business, interest, fees, rent, gone }: Earned): number =>
  business + interest + fees + rent + salesIn(gone)

/** What each company gave of a sum; nothing is lost by rounding. */
const sharesOf = (companies: readonly Company[], sum: number): readonly { company: Company; share: number }[] => {
  const each = Math.floor(sum / Math.max(1, companies.length))
  return companies.map((company, at) => ({ company, share: at === 0 ? sum - each * (companies.length - 1) : each }))
}

/** What the declarant's companies gave, each by its name. */
const businessParts = (telling: Telling, sum: number, path: string): JsonObject => ({
  remuneracionTotal: pesos(sum),
  actividades: sharesOf(telling.household.companies, sum).map(({ company, share }, at) => {
    nameCompany(telling, company, 'business', `${path}/actividades/${at}/nombreRazonSocial`)
    return { remuneracion: pesos(share), nombreRazonSocial: company.name, tipoNegocio: 'Comercio y servicios' }
  }),
})

const instrument = ({ accounts }: Household['ledger']): JsonObject =>
  accounts.some(({ type }) => type === 'FINV')
    ? keyed('FIN', 'FONDOS DE INVERSIÓN')
    : keyed('OTRO', 'OTRO (ESPECIFIQUE)')

/** The sources of income beside the pay that a section tells one by one; each only where there is some. */
const sources = (telling: Telling, earned: Earned, path: string): JsonObject => {
  const { business, interest, fees, rent, gone } = earned
  const name = 'actividadIndustrialComercialEmpresarial'
  const sold = gone.filter(({ proceeds }) => proceeds > 0)
  return {
    ...(business === 0 ? {} : { [name]: businessParts(telling, business, `${path}/${name}`) }),
    ...(interest === 0
      ? {}
      : {
          actividadFinanciera: {
            remuneracionTotal: pesos(interest),
            actividades: [{ remuneracion: pesos(interest), tipoInstrumento: instrument(telling.household.ledger) }],
          },
        }),
    ...(fees === 0
      ? {}
      : {
          serviciosProfesionales: {
            remuneracionTotal: pesos(fees),
            servicios: [{ remuneracion: pesos(fees), tipoServicio: 'Docencia y asesoría' }],
          },
        }),
    ...(sold.length === 0
      ? {}
      : {
          enajenacionBienes: {
            remuneracionTotal: pesos(salesIn(gone)),
            bienes: sold.map(({ belonging, proceeds }) => ({
              remuneracion: pesos(proceeds),
              tipoBienEnajenado: saleSorts[belonging.sort],
            })),
          },
        }),
    ...(rent === 0
      ? {}
      : {
          otrosIngresos: {
            remuneracionTotal: pesos(rent),
            ingresos: [{ remuneracion: pesos(rent), tipoIngreso: 'Arrendamiento' }],
          },
        }),
  }
}

const words: Readonly<Record<FilingType, string>> = {
  INICIAL: 'Mensual',
  MODIFICACIÓN: 'Anual',
  CONCLUSIÓN: 'Conclusion',
}

const totalWords: Readonly<Record<FilingType, string>> = {
  INICIAL: 'Mensuales',
  MODIFICACIÓN: 'Anuales',
  CONCLUSIÓN: 'Conclusion',
}

/** What a month brings when a post is taken. */
const monthOf = ({ household, told, standing }: Telling): Earned => {
  const year = Number(told.filing.on.slice(0, 4))
  const partner = risen(household.family.partner?.pay ?? 0, year)
  return {
    pay: monthlyPay(told.filing.service, year),
    business: 0,
    interest: Math.round((standing.money * savingsRate) / 12),
    fees: 0,
    rent: 0,
    partner,
    gone: [],
  }
}

/** What the income of a declaration is of: a month, a year, or the last year up to leaving. */
const ofThisDeclaration = (telling: Telling): Earned => {
  const { told, flows } = telling
  if (told.filing.type === 'INICIAL') return monthOf(telling)
  const year = told.filing.on.slice(0, 4)
  return earnedIn(flows.filter(({ from }) => from.startsWith(year)))
}

/** Whole pesos that each of the declarant's companies gives in a month of the time that a declaration is of. */
export const monthlyBusiness = ({ household, told, flows }: Telling): number => {
  const year = told.filing.on.slice(0, 4)
  const ofYear = flows.filter(({ from }) => from.startsWith(year))
  const days = ofYear.reduce((sum, { from, until }) => sum + daysBetween(from, until) + 1, 0)
  const sum = earnedIn(ofYear).business
  return days === 0 ? 0 : Math.round((sum * 365) / days / 12 / Math.max(1, household.companies.length))
}

/** A simplified declaration tells nothing of the partner's income, a whole one tells it reserved. */
const partnerOf = ({ told }: Telling, { partner }: Earned): number => (told.filing.service.full ? partner : 0)

/** `ingresos`, under the names of its type; totals are the sums of their parts. */
export const incomes = (telling: Telling): JsonObject => {
  const { type, service } = telling.told.filing
  const earned = ofThisDeclaration(telling)
  const [word, totalWord, other] = [words[type], totalWords[type], otherThanPay(earned)]
  const partner = partnerOf(telling, earned)
  return {
    [`remuneracion${word}CargoPublico`]: pesos(earned.pay),
    [`otrosIngresos${totalWord}Total`]: pesos(other),
    ...sources(telling, earned, `${patrimony}/ingresos`),
    [`ingreso${word}NetoDeclarante`]: pesos(earned.pay + other),
    ...(service.full ? { [`ingreso${word}NetoParejaDependiente`]: pesos(partner) } : {}),
    [`totalIngresos${totalWord}Netos`]: pesos(earned.pay + other + partner),
  }
}

/** `actividadAnualAnterior`: whether and how the declarant served in the year before. */
export const yearBefore = (telling: Telling): JsonObject => {
  const { household, told, flows } = telling
  const { filing } = told
  const year = String(Number(filing.on.slice(0, 4)) - 1)
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const ofYear = flows.filter(({ from }) => from.startsWith(year))
  const services = ofYear.length > 0 ? filing.tenure.services : household.services
  const served = services.filter(({ from, until = last }) => from <= last && until >= first)
  const [start, end] = [served[0], served.at(-1)]
  if (start === undefined || end === undefined) return { servidorPublicoAnioAnterior: false }
  const earned = ofYear.length > 0 ? earnedIn(ofYear) : { ...earnedIn([]), pay: payBetween(served, first, last) }
  const [other, partner] = [otherThanPay(earned), partnerOf(telling, earned)]
  const until = end.until ?? last
  return {
    servidorPublicoAnioAnterior: true,
    fechaIngreso: start.from < first ? first : start.from,
    fechaConclusion: until < last ? until : last,
    remuneracionNetaCargoPublico: pesos(earned.pay),
    otrosIngresosTotal: pesos(other),
    ...sources(telling, earned, `${patrimony}/actividadAnualAnterior`),
    ingresoNetoAnualDeclarante: pesos(earned.pay + other),
    ...(filing.service.full ? { ingresoNetoAnualParejaDependiente: pesos(partner) } : {}),
    totalIngresosNetosAnuales: pesos(earned.pay + other + partner),
  }
}
