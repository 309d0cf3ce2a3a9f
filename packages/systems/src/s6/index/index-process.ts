import type { JsonObject } from '@pdn/core'
import type { IndexEntry, IndexedName } from '../../system.ts'
import { itemsOf, shortened, textOf } from '../document/access.ts'
import { worthOf } from '../document/amounts.ts'
import { namesIn, type Process, processOf } from '../document/process.ts'
import { contractPeriod, mainDate, statusOf } from '../document/status.ts'
import { titleOf } from '../document/title.ts'
import { methodWords } from '../document/words.ts'
import { companyRfc } from './company-rfc.ts'
import { factsOf } from './facts.ts'
import { stateKey } from './state.ts'

/** Bounds of what a search holds of one process. */
const limits = { names: 1000, identifiers: 500, texts: 80, textLength: 400 }

const namesOf = (process: Process): readonly IndexedName[] =>
  process.actors
    .flatMap(({ role, name, nature }) =>
      name === undefined ? [] : [{ role, name: shortened(name, 300), type: nature }],
    )
    .slice(0, limits.names)

const textsOf = (process: Process, title: string): readonly string[] => {
  const stages = [...(process.tender === undefined ? [] : [process.tender]), ...process.awards, ...process.contracts]
  const texts = stages.flatMap(stage => [
    textOf(stage.value.title),
    textOf(stage.value.description),
    ...itemsOf(stage, 'items').map(item => textOf(item.value.description)),
  ])
  const distinct = new Set(texts.flatMap(text => (text === undefined ? [] : [shortened(text, limits.textLength)])))
  distinct.delete(title)
  return [...distinct].slice(0, limits.texts)
}

const identifiersOf = (process: Process): IndexEntry['identifiers'] => {
  const rfcs = process.actors.flatMap(actor => companyRfc(actor.party) ?? [])
  const found = [
    ['ocid', process.ocid],
    ['tenderId', textOf(process.tender?.value.id)],
    ...process.contracts.map(contract => ['contractId', textOf(contract.value.id)] as const),
    ...[...new Set(rfcs)].map(rfc => ['rfc', rfc] as const),
  ] as const
  return found
    .flatMap(([field, value]) => (value === undefined ? [] : [{ field, value: shortened(value, 300) }]))
    .slice(0, limits.identifiers)
}

const amountOf = (process: Process): IndexEntry['amount'] => {
  const [only, ...others] = worthOf(process).byCurrency
  if (only?.currency === undefined || others.length > 0) return undefined
  return { minor: only.minor, currency: only.currency }
}

/** The method in the publisher's own words, else in ours. */
const methodText = (process: Process): string | undefined => {
  const details = textOf(process.tender?.value.procurementMethodDetails)
  const method = textOf(process.tender?.value.procurementMethod)
  return details ?? (method === undefined ? undefined : (methodWords[method]?.es ?? method))
}

/** What a search needs to know of a public contracting process. Total: works on whatever survived the cut. */
export const indexProcess = (document: JsonObject): IndexEntry => {
  const process = processOf(document)
  const title = titleOf(process)
  const date = mainDate(process)
  const institution = namesIn(process, 'buyer')[0] ?? namesIn(process, 'procuringEntity')[0]
  return {
    title,
    subtitle: [institution, methodText(process)]
      .flatMap(text => (text === undefined ? [] : [shortened(text, 200)]))
      .join(' · '),
    names: namesOf(process),
    institution: institution === undefined ? undefined : shortened(institution, 300),
    state: stateKey(process),
    year: date === undefined ? undefined : Number(date.slice(0, 4)),
    date,
    amount: amountOf(process),
    period: contractPeriod(process),
    status: statusOf(process),
    texts: textsOf(process, title),
    identifiers: identifiersOf(process),
    facts: factsOf(process),
  }
}
