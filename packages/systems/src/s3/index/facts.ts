import { type JsonObject, moneyFromMinor } from '@pdn/core'
import { unitOfFines } from '../../reading/scalar-readers.ts'
import { itemsAt, textAt } from '../../showing/document-view.ts'
import type { Fact, IndexEntry } from '../../system.ts'
import { listedFaultLabel } from '../document/fault-label.ts'
import type { SanctionView } from '../document/sanction-view.ts'

/** Fines of one currency together; none where the currencies differ, the source gave none, or units are no money. */
export const totalFine = (view: SanctionView): IndexEntry['amount'] => {
  const amounts = view.fines.flatMap(({ amount }) => (amount === undefined ? [] : [amount]))
  const currency = amounts[0]?.currency
  if (currency === undefined || currency === unitOfFines || amounts.some(amount => amount.currency !== currency))
    return undefined
  return { minor: amounts.reduce((sum, amount) => sum + amount.minor, 0n), currency }
}

const longestCode = 160

/** The law or kind of fault that a sanction states, short enough to be a facet; of the nameless, listed ones alone. */
const lawsOf = (document: JsonObject, view: SanctionView): readonly string[] => {
  const faults = itemsAt(document, 'faltaCometida')
  const norms = faults.flatMap(([, fault]) =>
    itemsAt(fault, 'normatividadInfringida').map(([, norm]) => textAt(norm, 'nombreNormatividad')),
  )
  const labels = faults.map(([index, fault]) => listedFaultLabel(document, index, fault))
  const all = [textAt(document, 'tipoFalta'), ...labels, ...(view.name === undefined ? [] : norms)]
  return [...new Set(all.filter(law => law !== undefined).map(law => law.slice(0, longestCode)))]
}

const codesAt = (document: JsonObject, field: string, ...path: readonly string[]): readonly Fact[] => {
  const code = textAt(document, ...path)
  return code === undefined ? [] : [{ field, code: code.slice(0, longestCode) }]
}

const placeFacts = (document: JsonObject): readonly Fact[] =>
  ['empleoCargoComision', 'dondeCometioLaFalta'].flatMap(place => [
    ...codesAt(document, 'level', place, 'nivelOrdenGobierno'),
    ...codesAt(document, 'branch', place, 'ambitoPublico'),
  ])

/** What filters and facets of a sanction compare. */
export const factsOf = (document: JsonObject, view: SanctionView): readonly Fact[] => {
  const facts: Fact[] =
    view.party === 'servant'
      ? [{ field: 'severity', code: view.severity }]
      : [{ field: 'personType', code: view.party }]
  for (const key of new Set(view.sanctions.map(sanction => sanction.key))) {
    facts.push({ field: 'sanction', code: key.slice(0, longestCode) })
  }
  const faults = itemsAt(document, 'faltaCometida').map(([, fault]) => textAt(fault, 'clave'))
  for (const fault of new Set(faults.filter(key => key !== undefined))) {
    facts.push({ field: 'fault', code: fault.slice(0, longestCode) })
  }
  for (const law of lawsOf(document, view)) facts.push({ field: 'law', code: law })
  facts.push(...placeFacts(document), ...codesAt(document, 'origin', 'origenProcedimiento', 'clave'))
  for (const { from, until } of view.spells) {
    if (from !== undefined) facts.push({ field: 'start', date: from })
    if (until !== undefined) facts.push({ field: 'end', date: until })
  }
  const fine = totalFine(view)
  if (fine !== undefined) facts.push({ field: 'fine', number: Number(moneyFromMinor(fine.minor, fine.currency)) })
  return facts
}
