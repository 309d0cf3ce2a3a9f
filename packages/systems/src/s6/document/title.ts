import { itemsOf, memberOf, shortened, textIn } from './access.ts'
import type { Process } from './process.ts'

/** Longest title that is shown. */
const titleLimit = 300

/** What a process is called: by its tender, contract or award, else by what it plans or buys, else by its ocid. */
export const titleOf = (process: Process): string => {
  const { tender, contracts, awards, planning } = process
  const budget = planning === undefined ? undefined : memberOf(planning, 'budget')
  const stages = [...(tender === undefined ? [] : [tender]), ...contracts, ...awards]
  const title =
    stages.map(stage => textIn(stage.value, 'title')).find(text => text !== undefined) ??
    stages.map(stage => textIn(stage.value, 'description')).find(text => text !== undefined) ??
    textIn(planning?.value, 'rationale') ??
    textIn(budget?.value, 'description') ??
    textIn(budget?.value, 'project') ??
    stages.flatMap(stage => itemsOf(stage, 'items')).flatMap(item => textIn(item.value, 'description') ?? [])[0] ??
    process.ocid ??
    'ocid'
  return shortened(title, titleLimit)
}
