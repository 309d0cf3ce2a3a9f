import type { DocumentCheck } from '../../system.ts'
import { instantOf, momentOf } from './moment.ts'
import { releaseCheck } from './release-check.ts'
import { byId, idOf, itemsOf, memberOf, type Place } from './survey.ts'

interface Amount {
  readonly amount: number
  readonly currency: string
}

const amountOf = (value: Place | undefined): Amount | undefined => {
  const amount = value?.value.amount
  const currency = value?.value.currency
  if (typeof amount !== 'number' || typeof currency !== 'string' || currency === '') return undefined
  return { amount, currency }
}

/**
 * The sum of amounts in one currency; undefined where one is absent, where they are in several or where there is none.
 * Nothing is converted: no rate of exchange is the right one.
 */
const sumOf = (values: readonly (Place | undefined)[], currency: string): number | undefined => {
  let sum = 0
  for (const value of values) {
    const amount = amountOf(value)
    if (amount === undefined || amount.currency !== currency) return undefined
    sum += amount.amount
  }
  return values.length === 0 ? undefined : sum
}

/** Half a cent: sums of cents are not exact. */
const rounding = 0.005

/** Not less than half and not more than one and a half of a reference of the same sign. */
const isNear = (amount: number, reference: number): boolean =>
  Math.abs(reference - amount) <= Math.abs(reference) * 0.5 + rounding

const near = { es: 'Entre 50 % y 150 % del otro importe', en: 'Between 50% and 150% of the other amount' }

/** Beyond these an amount is more likely a slip of the keyboard, by currency: about five thousand million dollars. */
const realistic: ReadonlyMap<string, number> = new Map([
  ['USD', 5e9],
  ['EUR', 5e9],
  ['MXN', 1e11],
])

const valueRealistic = releaseCheck(
  'coherent.value-realistic',
  { es: 'Los importes son verosímiles', en: 'Amounts are plausible' },
  {
    es: 'Revise ceros de más, centavos sin punto y la moneda.',
    en: 'Look for zeros too many, cents without their point, and the currency.',
  },
  ({ values }, tally) => {
    for (const place of values) {
      const amount = amountOf(place)
      const bound = amount === undefined ? undefined : realistic.get(amount.currency)
      if (amount === undefined || bound === undefined) continue
      tally.see(Math.abs(amount.amount) <= bound, `${place.path}/amount`, {
        es: `A lo sumo ${bound} ${amount.currency}`,
        en: `At most ${bound} ${amount.currency}`,
      })
    }
  },
)

const numberOfTenderers = releaseCheck(
  'consistent.number-of-tenderers',
  {
    es: 'El número de licitantes es el de la lista de licitantes',
    en: 'The number of tenderers is that of the list of tenderers',
  },
  {
    es: 'Complete la lista de licitantes o corrija el número.',
    en: 'Complete the list of tenderers, or mend the number.',
  },
  ({ tender }, tally) => {
    const number = tender?.value.numberOfTenderers
    const list = tender?.value.tenderers
    if (typeof number !== 'number' || !Array.isArray(list)) return
    tally.see(number === list.length, '/tender/numberOfTenderers', { es: `${list.length}`, en: `${list.length}` })
  },
)

const tenderValue = releaseCheck(
  'consistent.tender-value',
  {
    es: 'El presupuesto se parece al valor estimado de la licitación',
    en: 'The budget is near the estimated value of the tender',
  },
  {
    es: 'Si el presupuesto cubre varios procedimientos, publique la parte que toca a éste.',
    en: 'If the budget covers several processes, publish the part for this one.',
  },
  ({ planning, tender }, tally) => {
    const budget = amountOf(memberOf(memberOf(planning, 'budget'), 'amount'))
    const value = amountOf(memberOf(tender, 'value'))
    if (budget === undefined || value === undefined || budget.currency !== value.currency) return
    if (budget.amount * value.amount <= 0) return
    tally.see(isNear(budget.amount, value.amount), '/planning/budget/amount/amount', near)
  },
)

const contractsValue = releaseCheck(
  'consistent.contracts-value',
  {
    es: 'Los contratos de una adjudicación suman cerca de lo adjudicado',
    en: 'The contracts of an award add up to nearly what was awarded',
  },
  {
    es: 'Revise los importes de la adjudicación y de sus contratos, y a qué adjudicación apunta cada awardID.',
    en: 'Compare the amounts of the award and of its contracts, and which award each awardID points to.',
  },
  ({ awards, contracts }, tally) => {
    const contractsByAward = byId(contracts, 'awardID')
    for (const [id, same] of byId(awards)) {
      const [award] = same
      const awarded = same.length === 1 ? amountOf(memberOf(award, 'value')) : undefined
      const ofAward = contractsByAward.get(id)
      if (award === undefined || awarded === undefined || awarded.amount === 0 || ofAward === undefined) continue
      const values = ofAward.map(contract => memberOf(contract, 'value'))
      const sum = sumOf(values, awarded.currency)
      // An amount of nought or of the other sign says that something else was meant.
      if (sum === undefined || values.some(value => (amountOf(value)?.amount ?? 0) * awarded.amount <= 0)) continue
      tally.see(isNear(sum, awarded.amount), `${award.path}/value/amount`, near)
    }
  },
)

const transactionsValue = releaseCheck(
  'consistent.contracts-implementation-transactions-value',
  {
    es: 'Lo pagado por un contrato no pasa de su importe',
    en: 'What was paid for a contract is not more than its amount',
  },
  {
    es: 'Si el contrato se amplió, publique el nuevo importe con su convenio modificatorio.',
    en: 'If the contract was extended, publish the new amount with its amendment.',
  },
  ({ contracts }, tally) => {
    for (const contract of contracts) {
      const agreed = amountOf(memberOf(contract, 'value'))
      if (agreed === undefined) continue
      const transactions = itemsOf(memberOf(contract, 'implementation'), 'transactions')
      const paid = sumOf(
        transactions.map(transaction => memberOf(transaction, 'value')),
        agreed.currency,
      )
      if (paid !== undefined) tally.see(paid <= agreed.amount + rounding, `${contract.path}/value/amount`)
    }
  },
)

const dayLength = 86_400_000

const periodDuration = releaseCheck(
  'consistent.period-duration-in-days',
  {
    es: 'La duración de un periodo es la que va de su inicio a su fin',
    en: 'The duration of a period is that between its dates',
  },
  {
    es: 'Calcule durationInDays de las fechas, o quítela: se deduce de ellas.',
    en: 'Compute durationInDays from the dates, or leave it out: it follows from them.',
  },
  ({ periods }, tally) => {
    for (const { value, path } of periods) {
      const start = momentOf(value.startDate)
      const end = momentOf(value.endDate) ?? momentOf(value.maxExtentDate)
      const duration = value.durationInDays
      if (start === undefined || end === undefined || typeof duration !== 'number') continue
      const from = instantOf(start) ?? Date.parse(start.day)
      const days = ((instantOf(end) ?? Date.parse(end.day)) - from) / dayLength
      const [least, most] = [Math.floor(days), Math.ceil(days)]
      const expected = least === most ? `${least}` : `${least}–${most}`
      tally.see(duration >= least && duration <= most, `${path}/durationInDays`, { es: expected, en: expected })
    }
  },
)

const contractInAwards = releaseCheck(
  'reference.contract-in-awards',
  {
    es: 'El awardID de un contrato es el id de una adjudicación, y de una sola',
    en: 'The awardID of a contract is the id of one award, and of one only',
  },
  {
    es: 'Publique la adjudicación de la que viene el contrato, con ese id.',
    en: 'Publish the award that the contract comes from, with that id.',
  },
  ({ awards, contracts }, tally) => {
    const awardsById = byId(awards)
    for (const contract of contracts) {
      const id = idOf(contract.value.awardID)
      if (id !== undefined) tally.see(awardsById.get(id)?.length === 1, `${contract.path}/awardID`)
    }
  },
)

/** Checks of amounts, numbers and references between the stages of a process. */
export const consistentValues: readonly DocumentCheck[] = [
  valueRealistic,
  numberOfTenderers,
  tenderValue,
  contractsValue,
  transactionsValue,
  periodDuration,
  contractInAwards,
]
