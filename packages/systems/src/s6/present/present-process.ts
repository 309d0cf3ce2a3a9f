import type { JsonObject } from '@pdn/core'
import type { Presentation, Text } from '../../presentation.ts'
import { shortened, textOf } from '../document/access.ts'
import { namesIn, type Process, processOf } from '../document/process.ts'
import { titleOf } from '../document/title.ts'
import { methodWords } from '../document/words.ts'
import { documentTable, itemTable } from './detail-tables.ts'
import { planningFields, publicationFields, tenderFields } from './fields.ts'
import { notesOf } from './notes.ts'
import { partyTable } from './party-table.ts'
import { Shower } from './shown.ts'
import { awardTable, contractTable, paymentTable } from './stage-tables.ts'
import { stagesOf } from './stages.ts'
import { verdictOf } from './verdict.ts'

/** Who buys, and how: in the publisher's words, else in ours. */
const subtitleOf = (process: Process): Text => {
  const institution = namesIn(process, 'buyer')[0] ?? namesIn(process, 'procuringEntity')[0]
  const details = textOf(process.tender?.value.procurementMethodDetails)
  const method = textOf(process.tender?.value.procurementMethod)
  const words = method !== undefined && Object.hasOwn(methodWords, method) ? methodWords[method] : undefined
  const joined = (how: string | undefined): string =>
    [institution, how].flatMap(text => (text === undefined ? [] : [shortened(text, 200)])).join(' · ')
  return details !== undefined || words === undefined
    ? joined(details ?? method)
    : { es: joined(words.es), en: joined(words.en) }
}

/** A public contracting process as its page shows it. Total: works on whatever survived the cut. */
export const presentProcess = (document: JsonObject, today: string): Presentation => {
  const process = processOf(document)
  const show = new Shower(document)
  return {
    title: titleOf(process),
    subtitle: subtitleOf(process),
    blocks: [
      verdictOf(process, today),
      stagesOf(process),
      ...notesOf(document),
      ...tenderFields(process, show),
      ...awardTable(process, show),
      ...contractTable(process, show),
      ...itemTable(process, show),
      ...partyTable(process, show),
      ...paymentTable(process, show),
      ...planningFields(process, show),
      ...documentTable(process, show),
      ...publicationFields(process, show),
    ],
  }
}
