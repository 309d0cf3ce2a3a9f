import type { JsonObject, Localized } from '@pdn/core'
import type { Block, Presentation } from '../../presentation.ts'
import { sourceFields } from '../../showing/source-fields.ts'
import { inSentence, joinedWords } from '../../showing/written.ts'
import { type OfficialView, viewOfficial } from '../document/official-view.ts'
import { beneficiaryTable, dutyTable, grantFields, partTakenFields, procedureTable } from './part-taken.ts'
import { identityFields, postFields, superiorFields } from './post-fields.ts'

/** Procedures that a sentence has room for. */
const mostProcedures = 5

const unspecified: Localized = {
  es: 'procedimientos que la fuente no precisa',
  en: 'procedures that the source does not specify',
}

const beginnings = {
  continues: { es: 'Interviene en ', en: 'Takes part in ' },
  ended: { es: 'Ya no interviene: participó en ', en: 'No longer takes part: was involved in ' },
} as const

/** The answer first: in which procedures the official takes part, and where. */
const verdictOf = (view: OfficialView): Block => {
  const names = view.procedures.slice(0, mostProcedures).map(({ name }) => inSentence(name))
  const { institution } = view
  return {
    type: 'verdict',
    before: view.continues === false ? beginnings.ended : beginnings.continues,
    strong: names.length === 0 ? unspecified : joinedWords(names),
    after:
      institution === undefined ? { es: '.', en: '.' } : { es: `, en ${institution}.`, en: `, at ${institution}.` },
    tone: view.continues === undefined ? 'neutral' : view.continues ? 'active' : 'ended',
  }
}

/** The public document of an official → its page: the part taken, the post, the procedures, the superior, the source. */
export const presentOfficial = (document: JsonObject): Presentation => {
  const view = viewOfficial(document)
  return {
    title: view.name,
    subtitle: [view.post, view.institution].filter(part => part !== undefined).join(' · '),
    blocks: [
      verdictOf(view),
      partTakenFields(document, view),
      postFields(document),
      ...dutyTable(view),
      ...procedureTable(document, view),
      ...grantFields(document),
      ...beneficiaryTable(view),
      ...superiorFields(document, view),
      identityFields(document, view),
      sourceFields(document),
    ],
  }
}
