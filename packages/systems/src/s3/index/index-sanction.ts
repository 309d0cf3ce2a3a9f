import { type JsonObject, type Localized, moneyFromMinor, parseRfc, stateOf } from '@pdn/core'
import { dateAt, itemsAt, textAt, valueAt } from '../../showing/document-view.ts'
import { joinedWords } from '../../showing/written.ts'
import type { Fact, IndexEntry, IndexedName } from '../../system.ts'
import { type SanctionView, viewSanction } from '../document/sanction-view.ts'

const nameTypes = { natural: 'person', legal: 'company', undetermined: 'undetermined' } as const

const namesOf = (view: SanctionView): readonly IndexedName[] => {
  const names: IndexedName[] = [{ role: 'sanctioned', name: view.name, type: nameTypes[view.personType] }]
  if (view.authority !== undefined) names.push({ role: 'authority', name: view.authority, type: 'institution' })
  if (view.institution !== undefined && view.institution !== view.authority) {
    names.push({ role: 'institution', name: view.institution, type: 'institution' })
  }
  return names
}

/** A company's RFC where the public document has one: the 12 characters alone. */
export const companyRfc = (document: JsonObject): string | undefined => {
  const rfc = textAt(document, 'datosGenerales', 'rfc')
  const parsed = rfc === undefined ? undefined : parseRfc(rfc)
  return parsed?.type === 'company' ? parsed.value : undefined
}

const identifiersOf = (document: JsonObject): IndexEntry['identifiers'] =>
  [
    { field: 'expediente', value: textAt(document, 'expediente') },
    { field: 'rfc', value: companyRfc(document) },
    { field: 'id', value: textAt(document, 'id') },
  ].flatMap(({ field, value }) => (value === undefined ? [] : [{ field, value }]))

/** The term that decides whether a sanction holds: of several debarments the one that ends last. */
export const mainDebarment = (view: SanctionView): SanctionView['debarments'][number] | undefined =>
  view.debarments.toSorted((a, b) => (b.until ?? '').localeCompare(a.until ?? ''))[0]

/** Fines of one currency together; none where the currencies differ or the source gave none. */
const totalFine = (view: SanctionView): IndexEntry['amount'] => {
  const amounts = view.fines.flatMap(({ amount }) => (amount === undefined ? [] : [amount]))
  const currency = amounts[0]?.currency
  if (currency === undefined || amounts.some(amount => amount.currency !== currency)) return undefined
  return { minor: amounts.reduce((sum, amount) => sum + amount.minor, 0n), currency }
}

/** The day that a sanction is dated by: its start, its resolution, its end; capture only where it was not inferred. */
const mainDate = (document: JsonObject, view: SanctionView): string | undefined => {
  const debarment = mainDebarment(view)
  const inferred = valueAt(document, 'pdn:inferred')
  const captureIsGiven = !(Array.isArray(inferred) && inferred.includes('/fecha'))
  return (
    debarment?.from ??
    dateAt(document, 'resolucion', 'fechaResolucionFirme') ??
    dateAt(document, 'resolucion', 'fechaResolucion') ??
    dateAt(document, 'resolucion', 'fechaNotificacion') ??
    debarment?.until ??
    (captureIsGiven ? dateAt(document, 'fecha') : undefined)
  )
}

/** `debarment`, `fine`, both or `other`; never depends on today. */
const statusOf = (view: SanctionView): string => {
  if (view.debarments.length > 0) return view.fines.length > 0 ? 'debarment-and-fine' : 'debarment'
  return view.fines.length > 0 ? 'fine' : 'other'
}

const longestCode = 160

/** The law or kind of fault that a sanction states, short enough to be a facet. */
const lawsOf = (document: JsonObject): readonly string[] => {
  const named = itemsAt(document, 'faltaCometida').flatMap(([, fault]) =>
    itemsAt(fault, 'normatividadInfringida').map(([, norm]) => textAt(norm, 'nombreNormatividad')),
  )
  const all = [textAt(document, 'tipoFalta'), ...named].filter(law => law !== undefined)
  return [...new Set(all.map(law => law.slice(0, longestCode)))]
}

const factsOf = (document: JsonObject, view: SanctionView): readonly Fact[] => {
  const facts: Fact[] = [{ field: 'personType', code: view.personType }]
  for (const key of new Set(view.sanctions.map(sanction => sanction.key))) facts.push({ field: 'sanction', code: key })
  for (const law of lawsOf(document)) facts.push({ field: 'law', code: law })
  for (const { from, until } of view.debarments) {
    if (from !== undefined) facts.push({ field: 'start', date: from })
    if (until !== undefined) facts.push({ field: 'end', date: until })
  }
  const fine = totalFine(view)
  if (fine !== undefined) facts.push({ field: 'fine', number: Number(moneyFromMinor(fine.minor, fine.currency)) })
  return facts
}

/** A name as it stands after others: without its capital, unless it is written in capitals throughout. */
const uncapped = (text: string): string =>
  /^\p{Lu}\p{Lu}/u.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1)

const inSentence = (name: Localized, place: number): Localized =>
  place === 0 ? name : { es: uncapped(name.es), en: uncapped(name.en) }

/** Names that a line has room for. */
const mostNames = 6

/** What a sanction is, in words, without a word on how serious it is. */
export const sanctionWords = (view: SanctionView) =>
  view.sanctions.length === 0
    ? { es: 'Sanción sin detalle', en: 'Sanction without detail' }
    : joinedWords(
        [...new Map(view.sanctions.map(({ name }) => [name.es, name])).values()].slice(0, mostNames).map(inSentence),
      )

const stateKey = (document: JsonObject): string | undefined => {
  const stated = textAt(document, 'dondeCometioLaFalta', 'entidadFederativa')
  return stated === undefined ? undefined : stateOf(stated)?.key
}

/** The public document of a sanction → what searches need. */
export const indexSanction = (document: JsonObject): IndexEntry => {
  const view = viewSanction(document)
  const debarment = mainDebarment(view)
  const date = mainDate(document, view)
  const by = view.authority ?? view.institution
  return {
    title: view.name,
    subtitle: [by, sanctionWords(view).es].filter(part => part !== undefined).join(' · '),
    names: namesOf(view),
    institution: view.institution,
    state: stateKey(document),
    year: date === undefined ? undefined : Number(date.slice(0, 4)),
    date,
    amount: totalFine(view),
    period:
      debarment === undefined || (debarment.from ?? debarment.until) === undefined
        ? undefined
        : { from: debarment.from, until: debarment.until },
    status: statusOf(view),
    texts: ['causaMotivoHechos', 'objetoContrato', 'acto', 'tipoFalta', 'observaciones']
      .map(member => textAt(document, member)?.slice(0, 4000))
      .filter(text => text !== undefined),
    identifiers: identifiersOf(document),
    facts: factsOf(document, view),
  }
}
