import type { Block, ShownField } from '../../presentation.ts'
import { memberOf } from '../document/access.ts'
import { awardCriteriaWords } from '../document/open-code-words.ts'
import type { Process } from '../document/process.ts'
import { categoryWords, methodWords, tenderStatusWords } from '../document/words.ts'
import { field, optional, type Shower } from './shown.ts'

const fields = (es: string, en: string, list: readonly ShownField[]): readonly Block[] =>
  list.length === 0 ? [] : [{ type: 'fields', title: { es, en }, fields: list }]

const actorField = (process: Process, show: Shower, role: string) => {
  const actor = process.actors.find(candidate => candidate.role === role)
  return show.words(actor?.name, actor?.party.path ?? '')
}

/** The tender: number, method with its details and legal ground, who buys, dates. */
export const tenderFields = (process: Process, show: Shower): readonly Block[] => {
  const { tender } = process
  return fields('El procedimiento', 'The tender', [
    field('Número de procedimiento', 'Tender number', show.text(tender, 'id')),
    field('Tipo de procedimiento', 'Procurement method', show.code(tender, 'procurementMethod', methodWords)),
    ...optional('Detalle del tipo', 'Method details', show.text(tender, 'procurementMethodDetails')),
    ...optional('Fundamento o excepción', 'Legal ground or exception', show.text(tender, 'procurementMethodRationale')),
    ...optional('Estado publicado', 'Published status', show.code(tender, 'status', tenderStatusWords)),
    field('Institución compradora', 'Buyer', actorField(process, show, 'buyer')),
    ...optional('Unidad contratante', 'Procuring entity', actorField(process, show, 'procuringEntity')),
    ...optional('Qué se contrata', 'What is bought', show.code(tender, 'mainProcurementCategory', categoryWords)),
    ...optional('Categorías', 'Categories', ...show.texts(tender, 'additionalProcurementCategories')),
    ...optional('Descripción', 'Description', show.text(tender, 'description')),
    ...optional('Valor estimado', 'Estimated value', show.money(tender, 'value')),
    ...optional('Valor mínimo', 'Minimum value', show.money(tender, 'minValue')),
    ...optional('Presentación de propuestas', 'Bids', show.period(tender, 'tenderPeriod')),
    ...optional('Aclaraciones', 'Enquiries', show.period(tender, 'enquiryPeriod')),
    ...optional('Evaluación y fallo', 'Evaluation and award', show.period(tender, 'awardPeriod')),
    ...optional('Licitantes', 'Tenderers', show.number(tender, 'numberOfTenderers')),
    ...optional('Criterio de adjudicación', 'Award criteria', show.code(tender, 'awardCriteria', awardCriteriaWords)),
    ...optional('Detalle del criterio', 'Criteria details', show.text(tender, 'awardCriteriaDetails')),
    ...optional('Requisitos', 'Eligibility', show.text(tender, 'eligibilityCriteria')),
  ])
}

/** What was planned: why, and with which money. */
export const planningFields = (process: Process, show: Shower): readonly Block[] => {
  const { planning } = process
  const budget = planning === undefined ? undefined : memberOf(planning, 'budget')
  return fields('La planeación', 'Planning', [
    ...optional('Justificación', 'Rationale', show.text(planning, 'rationale')),
    ...optional('Presupuesto', 'Budget', show.money(budget, 'amount')),
    ...optional('Partida', 'Budget line', show.text(budget, 'description')),
    ...optional('Clave presupuestal', 'Budget id', show.text(budget, 'id')),
    ...optional('Proyecto', 'Project', show.text(budget, 'project')),
    ...optional('Clave del proyecto', 'Project id', show.text(budget, 'projectID')),
  ])
}

/** The document itself: its ocid, its date, who published it and under which licence. */
export const publicationFields = (process: Process, show: Shower): readonly Block[] => {
  const origin = memberOf(process.root, 'pdn:package')
  const publisher = origin === undefined ? undefined : memberOf(origin, 'publisher')
  return fields('La publicación', 'Publication', [
    field('OCID', 'OCID', show.text(process.root, 'ocid')),
    ...optional('Última publicación', 'Last published', show.date(process.root, 'date')),
    ...optional('Publica', 'Publisher', show.text(publisher, 'name')),
    ...optional('Licencia', 'Licence', show.text(origin, 'license')),
  ])
}
