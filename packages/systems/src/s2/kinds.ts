import type { Localized } from '@pdn/core'
import { assembleNewest } from '../assemble-newest.ts'
import type { FieldDeclaration, Kind } from '../system.ts'
import { areas, methods, orders, powers, procedures, ranks, responsibilities, subjects } from './document/code-lists.ts'
import { identifyOfficial } from './identify.ts'
import { indexOfficial } from './index/index-official.ts'
import { officialMentions } from './index/mentions.ts'
import { presentOfficial } from './present/present-official.ts'
import { canonicalPublicity } from './publicity/record.ts'
import { canonicalOfficial } from './schema/canonical.ts'
import { records, spic } from './versions/versions.ts'

const declare =
  (type: FieldDeclaration['type']) =>
  (id: string, es: string, en: string): FieldDeclaration => ({ id, title: { es, en }, type })

const text = declare('text')
const date = declare('date')

const code = (id: string, es: string, en: string, codes?: Readonly<Record<string, Localized>>): FieldDeclaration => ({
  ...declare('code')(id, es, en),
  ...(codes === undefined ? {} : { codes }),
})

const { JUNTA_ACLARACIONES: _, ...distinctAreas } = areas.names

const statuses: Readonly<Record<string, Localized>> = {
  continues: { es: 'Continúa participando', en: 'Still takes part' },
  ended: { es: 'Ya no participa', en: 'No longer takes part' },
}

const procedure = code('procedure', 'Tipo de procedimiento', 'Kind of procedure', procedures.names)
const responsibility = code(
  'responsibility',
  'Nivel de responsabilidad',
  'Level of responsibility',
  responsibilities.names,
)
const area = code('area', 'Área', 'Area', distinctAreas)
const method = code('method', 'Método de contratación', 'Procurement method', methods.names)
const subject = code('subject', 'Materia', 'Subject', subjects.names)
const rank = code('rank', 'Nivel jerárquico', 'Rank', ranks.names)
const level = code('level', 'Orden de gobierno', 'Level of government', orders.names)
const power = code('power', 'Ámbito público', 'Branch of government', powers.names)
const budget = code('budget', 'Ramo', 'Budget branch')
const start = date('start', 'Inicio del procedimiento', 'Start of the procedure')
const end = date('end', 'Fin del procedimiento', 'End of the procedure')
const name = text('title', 'Nombre', 'Name')
const institution = text('institution', 'Institución', 'Institution')
const caseNumber = text('expediente', 'Expediente', 'File number')

/** Officials who take part in procurement, concessions, disposals and appraisals. */
export const procurementOfficial: Kind = {
  system: 's2',
  id: 'procurement-official',
  titled: 'person',
  title: { es: 'Servidor público que interviene en contrataciones', en: 'Procurement official' },
  plural: { es: 'Servidores públicos que intervienen en contrataciones', en: 'Procurement officials' },
  versions: [spic, records],
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
