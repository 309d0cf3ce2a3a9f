import type { Localized } from '@pdn/core'
import { assembleNewest } from '../assemble-newest.ts'
import { codeField, dateField, textField } from '../declared-field.ts'
import type { Kind } from '../system.ts'
import { areas, methods, orders, powers, procedures, ranks, responsibilities, subjects } from './document/code-lists.ts'
import { identifyOfficial } from './identify.ts'
import { indexOfficial } from './index/index-official.ts'
import { officialMentions } from './index/mentions.ts'
import { presentOfficial } from './present/present-official.ts'
import { canonicalPublicity } from './publicity/record.ts'
import { canonicalOfficial } from './schema/canonical.ts'
import { firstSpic, records, spic } from './versions/versions.ts'

const { JUNTA_ACLARACIONES: _, ...distinctAreas } = areas.names

const statuses: Readonly<Record<string, Localized>> = {
  continues: { es: 'Continúa participando', en: 'Still takes part' },
  ended: { es: 'Ya no participa', en: 'No longer takes part' },
}

const procedure = codeField('procedure', 'Tipo de procedimiento', 'Kind of procedure', procedures.names)
const responsibility = codeField(
  'responsibility',
  'Nivel de responsabilidad',
  'Level of responsibility',
  responsibilities.names,
)
const area = codeField('area', 'Área', 'Area', distinctAreas)
const method = codeField('method', 'Método de contratación', 'Procurement method', methods.names)
const subject = codeField('subject', 'Materia', 'Subject', subjects.names)
const rank = codeField('rank', 'Nivel jerárquico', 'Rank', ranks.names)
const level = codeField('level', 'Orden de gobierno', 'Level of government', orders.names)
const power = codeField('power', 'Ámbito público', 'Branch of government', powers.names)
const budget = codeField('budget', 'Ramo', 'Budget branch')
const start = dateField('start', 'Inicio del procedimiento', 'Start of the procedure')
const end = dateField('end', 'Fin del procedimiento', 'End of the procedure')
const name = textField('title', 'Nombre', 'Name')
const institution = textField('institution', 'Institución', 'Institution')
const caseNumber = textField('expediente', 'Expediente', 'File number')

/** Officials who take part in procurement, concessions, disposals and appraisals. */
export const procurementOfficial: Kind = {
  system: 's2',
  id: 'procurement-official',
  titled: 'person',
  title: { es: 'Servidor público que interviene en contrataciones', en: 'Procurement official' },
  plural: { es: 'Servidores públicos que intervienen en contrataciones', en: 'Procurement officials' },
  versions: [firstSpic, spic, records],
  canonical: canonicalOfficial,
  publicity: canonicalPublicity,
  identify: identifyOfficial,
  assemble: assembleNewest,
  index: indexOfficial,
  mentions: officialMentions,
  present: presentOfficial,
  statuses,
  filters: [procedure, responsibility, area, method, subject, rank, level, power, budget, start, end],
  facets: [procedure, responsibility, area, rank, level, power, budget],
  sorts: [name, start, end],
  columns: [name, institution, caseNumber, procedure, responsibility, area, rank, level, start, end],
}
