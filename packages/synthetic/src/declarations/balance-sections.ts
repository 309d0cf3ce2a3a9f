import type { JsonObject } from '@pdn/core'
import { spread } from '../households/belongings.ts'
import type { FilingType } from '../households/filings.ts'
import type { Standing } from '../households/ledger.ts'
import { createRandom, type Random } from '../random.ts'
import { keyed } from '../records/name-parts.ts'
import { rfcOf } from '../society/people.ts'
import {
  banks,
  debtTypes,
  holderKeys,
  investmentSubtypes,
  investmentTypes,
  makes,
  propertyTypes,
} from './declaration-words.ts'
import { addressNear } from './person-sections.ts'
import { namePerson, patrimony, pesos, stateOf, type Telling } from './telling.ts'

/** The two balances under the names of each type. */
const balanceNames: Readonly<Record<FilingType, { readonly account: string; readonly debt: string }>> = {
  INICIAL: { account: 'saldoSituacionActual', debt: 'saldoInsolutoSituacionActual' },
  MODIFICACIÓN: { account: 'saldoDiciembreAnterior', debt: 'saldoInsolutoDiciembreAnterior' },
  CONCLUSIÓN: { account: 'saldoFechaConclusion', debt: 'saldoInsolutoFechaConclusion' },
}

/** A percentage of change, which the standard keeps between −100 and 100 whatever the change was. */
const change = ({ told }: Telling, before: number | undefined, now: number): JsonObject => {
  if (told.filing.type === 'INICIAL') return {}
  if (before === undefined || before === 0) return { porcentajeIncrementoDecremento: now === 0 ? 0 : 100 }
  const percent = Math.round(((now - before) / before) * 100)
  return { porcentajeIncrementoDecremento: Math.max(-100, Math.min(100, percent)) }
}

const operation = (isNew: boolean, before: number | undefined, now: number): string => {
  if (isNew) return 'AGREGAR'
  return before === now ? 'SIN_CAMBIOS' : 'MODIFICAR'
}

const accountNumber = (random: Random): string => Array.from({ length: 16 }, () => random.integer(0, 9)).join('')

/** `inversiones`: where the money lies; together it is all the money of the household. */
export const investments = (telling: Telling): JsonObject => {
  const { household, told, standing, before } = telling
  const { accounts } = household.ledger
  const earlier = before === undefined ? [] : spread(accounts, before.money)
  const inversion = spread(accounts, standing.money).map(({ account, balance }, at): JsonObject => {
    const random = createRandom(account.seed)
    const { name, rfc } = random.pick(banks)
    const last = earlier[at]?.balance
    return {
      tipoOperacion: operation(told.since === undefined, last, balance),
      tipoInversion: investmentTypes[account.type],
      subTipoInversion: investmentSubtypes[account.subtype],
      titular: holderKeys(account.holder, household.family.partner?.bond),
      numeroCuentaContrato: accountNumber(random),
      localizacionInversion: { pais: 'MX', institucionRazonSocial: name, rfc },
      [balanceNames[told.filing.type].account]: pesos(balance),
      ...change(telling, last, balance),
    }
  })
  return { ninguno: false, inversion }
}

const balanceIn = (standing: Standing | undefined, number: number): number | undefined =>
  standing?.debts.find(({ debt }) => debt.number === number)?.balance

/** `adeudos`: loans that are owed, and those that were paid off since the last declaration. */
export const debts = (telling: Telling): JsonObject => {
  const { household, told, standing, before } = telling
  const adeudo = standing.debts.flatMap(({ debt, balance }): JsonObject[] => {
    const last = balanceIn(before, debt.number)
    if (balance === 0 && (last ?? 0) === 0) return []
    const random = createRandom(debt.seed)
    const { name, rfc } = random.pick(banks)
    return [
      {
        tipoOperacion: balance === 0 ? 'BAJA' : operation(last === undefined, last, balance),
        titular: holderKeys(debt.holder, household.family.partner?.bond),
        tipoAdeudo: debtTypes[debt.type],
        numeroCuentaContrato: accountNumber(random),
        fechaAdquisicion: debt.opened,
        montoOriginal: pesos(debt.original),
        [balanceNames[told.filing.type].debt]: pesos(balance),
        ...change(telling, last, balance),
        otorganteCredito: { tipoPersona: 'MORAL', nombreInstitucion: name, rfc },
        localizacionAdeudo: { pais: 'MX' },
      },
    ]
  })
  return adeudo.length === 0 ? { ninguno: true } : { ninguno: false, adeudo }
}

/** `prestamoOComodato`: for some, a house or a car that somebody else lends. */
export const loans = (telling: Telling): JsonObject => {
  const { household, told } = telling
  const random = createRandom(`${household.seed}/lent`)
  const [lender] = household.family.dependants
  if (!random.chance(0.06)) return { ninguno: true }
  const [type, typeName] = random.pick(propertyTypes)
  const [marca, modelo] = random.pick(makes)
  const house = {
    inmueble: { tipoInmueble: keyed(type, typeName), domicilioMexico: addressNear(random, household.home) },
  }
  const car = {
    vehiculo: {
      tipo: keyed('AUMOT', 'AUTOMÓVIL / MOTOCICLETA'),
      marca,
      modelo,
      anio: random.integer(2008, 2020),
      numeroSerieRegistro: `3XX${accountNumber(random).slice(2)}`,
      lugarRegistro: { pais: 'MX', entidadFederativa: stateOf(household.home) },
    },
  }
  const parent = lender?.relation === 'HIJ' ? undefined : lender?.person
  if (parent !== undefined)
    namePerson(telling, parent, 'lender', `${patrimony}/prestamoOComodato/prestamo/0/duenoTitular/nombreTitular`)
  const owner: JsonObject =
    parent === undefined
      ? { tipoDuenoTitular: 'MORAL', nombreTitular: 'Arrendadora de Muestra, S.A.', relacionConTitular: 'NINGUNA' }
      : { tipoDuenoTitular: 'FISICA', nombreTitular: parent.name, rfc: rfcOf(parent), relacionConTitular: 'FAMILIAR' }
  const prestamo = [
    {
      tipoOperacion: told.since === undefined ? 'AGREGAR' : 'SIN_CAMBIOS',
      tipoBien: random.chance(0.5) ? house : car,
      duenoTitular: owner,
    },
  ]
  return { ninguno: false, prestamo }
}
