import type { Gone } from '../households/belongings.ts'
import type { Flows } from '../households/ledger.ts'
import type { Estate } from '../records/sample-record.ts'
import { personId } from '../society/people.ts'
import type { Telling } from './telling.ts'

const sum = <T>(list: readonly T[], of: (one: T) => number): number => list.reduce((total, one) => total + of(one), 0)

const incomeOf = ({ pay, business, interest, fees, rent, partner, gone }: Flows): number =>
  pay + business + interest + fees + rent + partner + sum(gone, ({ proceeds }) => proceeds)

const lostIn = (gone: readonly Gone[]): number => sum(gone, ({ belonging }) => belonging.value)

/** What is true of a household on the day of a declaration, and of its flows since the one that the law asked for before. */
export const estateOf = ({ household, told, standing, flows }: Telling): Estate => {
  const { filing } = told
  const since = filing.since
  const between = flows.filter(({ from }) => since !== undefined && from > since)
  return {
    person: personId(household.person),
    tenure: filing.tenure.from,
    on: filing.on,
    ...(since === undefined ? {} : { since }),
    full: filing.service.full,
    belongings: sum(standing.belongings, ({ value }) => value),
    money: standing.money,
    debts: sum(standing.debts, ({ balance }) => balance),
    income: sum(between, incomeOf),
    gifts: sum(between, ({ gifts }) => gifts),
    disposed: sum(between, ({ gone }) => lostIn(gone)),
    spent: sum(between, ({ spent }) => spent),
    unexplained: sum(between, ({ unexplained }) => unexplained),
  }
}
