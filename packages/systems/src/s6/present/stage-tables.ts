import type { Localized } from '@pdn/core'
import type { Block, ShownValue } from '../../presentation.ts'
import { itemsOf, memberOf, type Placed, shortened, textOf } from '../document/access.ts'
import type { Process } from '../document/process.ts'
import { awardStatusWords, contractStatusWords } from '../document/words.ts'
import type { Shower } from './shown.ts'
import { table } from './table.ts'
import { enumerated } from './written.ts'

const empty = (es: string, en: string): Localized => ({ es, en })

/** The suppliers of an award by name, the first few in words. */
const suppliersOf = (award: Placed | undefined, process: Process, show: Shower): ShownValue => {
  const suppliers = itemsOf(award, 'suppliers')
  const names = suppliers.flatMap(supplier => {
    const party = process.partyById.get(textOf(supplier.value.id) ?? '')
    return textOf(supplier.value.name) ?? textOf(party?.value.name) ?? []
  })
  const path = `${award?.path ?? ''}/suppliers`
  if (names.length === 0) return show.words(undefined, path)
  return show.words(enumerated(names.slice(0, 10).map(name => shortened(name, 200))), path)
}

/** What a stage is called: its title, else its description. */
const titleOf = (stage: Placed, show: Shower): ShownValue =>
  show.text(stage, textOf(stage.value.title) === undefined ? 'description' : 'title')

/** Awards, one a row. */
export const awardTable = (process: Process, show: Shower): readonly Block[] =>
  table(
    { es: 'Adjudicaciones', en: 'Awards' },
    [
      ['Adjudicación', 'Award'],
      ['Proveedor', 'Supplier'],
      ['Importe', 'Amount', 'numeric'],
      ['Fecha', 'Date'],
      ['Estado', 'Status'],
      ['Motivo', 'Rationale'],
    ],
    process.awards.map(award => [
      titleOf(award, show),
      suppliersOf(award, process, show),
      show.money(award, 'value'),
      show.date(award, 'date'),
      show.code(award, 'status', awardStatusWords),
      show.text(award, 'rationale'),
    ]),
    empty('No se ha publicado una adjudicación.', 'No award is published.'),
  )

/** Contracts, one a row, each with the supplier of its award. */
export const contractTable = (process: Process, show: Shower): readonly Block[] => {
  const awards = new Map(process.awards.map(award => [textOf(award.value.id), award]))
  return table(
    { es: 'Contratos', en: 'Contracts' },
    [
      ['Contrato', 'Contract'],
      ['Número', 'Number'],
      ['Proveedor', 'Supplier'],
      ['Importe', 'Amount', 'numeric'],
      ['Firma', 'Signed'],
      ['Vigencia', 'Period'],
      ['Estado', 'Status'],
    ],
    process.contracts.map(contract => [
      titleOf(contract, show),
      show.given(contract, 'id'),
      suppliersOf(awards.get(textOf(contract.value.awardID)), process, show),
      show.money(contract, 'value'),
      show.date(contract, 'dateSigned'),
      show.period(contract, 'period'),
      show.code(contract, 'status', contractStatusWords),
    ]),
    empty('No se ha publicado un contrato.', 'No contract is published.'),
  )
}

/** Payments under the contracts, where any is published. */
export const paymentTable = (process: Process, show: Shower): readonly Block[] => {
  const rows = process.contracts.flatMap(contract =>
    itemsOf(memberOf(contract, 'implementation'), 'transactions').map(payment => [
      show.date(payment, 'date'),
      show.money(payment, 'value'),
      show.text(memberOf(payment, 'payee'), 'name'),
      show.given(contract, 'id'),
    ]),
  )
  if (rows.length === 0) return []
  return table(
    { es: 'Pagos', en: 'Payments' },
    [
      ['Fecha', 'Date'],
      ['Importe', 'Amount', 'numeric'],
      ['A quién', 'To whom'],
      ['Contrato', 'Contract'],
    ],
    rows,
    empty('No se ha publicado un pago.', 'No payment is published.'),
  )
}
