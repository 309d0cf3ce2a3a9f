import type { JsonObject, Localized } from '@pdn/core'
import type { Block, ShownValue } from '../../presentation.ts'
import { amountIn, valueAt } from '../../showing/document-view.ts'
import { field, given, shownAmount, shownDate, shownLink, shownText } from '../../showing/shown.ts'
import { inSentence, joinedWords } from '../../showing/written.ts'
import { acts, methods, sectors, subjects } from '../document/code-lists.ts'
import type { ProcedureData } from '../document/held-branches.ts'
import type { Duty, OfficialView, Stated } from '../document/official-view.ts'
import { shownCode } from './post-fields.ts'

type Column = { readonly label: Localized; readonly numeric?: boolean }

const missing: ShownValue = { type: 'missing' }

const column = (es: string, en: string): Column => ({ label: { es, en } })
const dateColumn = (es: string, en: string): Column => ({ ...column(es, en), numeric: true })

const shownStated = (stated: readonly Stated[]): readonly ShownValue[] =>
  stated.length === 0 ? [missing] : stated.map(({ name, pointer }) => ({ type: 'text', text: name, paths: [pointer] }))

/** "Intervención": the procedures in which the official takes part, from which area, and whether still. */
export const partTakenFields = (document: JsonObject, view: OfficialView): Block => {
  const altogether = view.duties.filter(({ branch }) => branch === undefined).flatMap(({ levels }) => levels)
  const answer: Localized = view.continues === true ? { es: 'Sí', en: 'Yes' } : { es: 'No', en: 'No' }
  return {
    type: 'fields',
    title: { es: 'Intervención', en: 'Part taken' },
    fields: [
      field('Procedimientos', 'Procedures', ...shownStated(view.procedures)),
      ...given([
        field('Área', 'Area', ...shownStated(view.areas)),
        field('Nivel de responsabilidad', 'Level of responsibility', ...shownStated(altogether)),
        field(
          'Continúa participando',
          'Still takes part',
          view.continues === undefined ? missing : { type: 'text', text: answer },
        ),
        field('Observaciones', 'Remarks', shownText(document, 'Observaciones')),
      ]),
    ],
  }
}

const dutyRow = ({ branch, step, levels, pointer }: Duty): readonly ShownValue[] => [
  branch === undefined ? missing : { type: 'text', text: branch.title },
  step === undefined ? missing : { type: 'text', text: step, paths: [pointer] },
  levels.length === 0
    ? missing
    : {
        type: 'text',
        text: joinedWords(levels.map(({ name }, place) => (place === 0 ? name : inSentence(name)))),
        paths: levels.map(level => level.pointer),
      },
]

/** "Responsabilidades": what the official does in each step of a procedure. */
export const dutyTable = (view: OfficialView): readonly Block[] => {
  const duties = view.duties.filter(({ branch }) => branch !== undefined)
  if (duties.length === 0) return []
  return [
    {
      type: 'table',
      title: { es: 'Responsabilidades', en: 'Responsibilities' },
      columns: [column('Procedimiento', 'Procedure'), column('Paso', 'Step'), column('Qué hace', 'What is done')],
      rows: duties.map(dutyRow),
      empty: { es: 'La fuente no publica responsabilidades.', en: 'The source publishes no responsibilities.' },
    },
  ]
}

const stepsOf = (pointer: string): readonly (string | number)[] =>
  pointer
    .slice(1)
    .split('/')
    .map(step => (/^\d+$/.test(step) ? Number(step) : step))

const procedureRow = (document: JsonObject, { branch, pointer, data }: ProcedureData): readonly ShownValue[] => {
  const at = stepsOf(pointer)
  const subject =
    shownText(data, 'otroMateria').type === 'missing'
      ? shownCode(document, subjects.names, ...at, 'materia')
      : shownText(document, ...at, 'otroMateria')
  const described = ['descripcion', 'denominacion'].find(member => shownText(data, member).type !== 'missing')
  return [
    shownText(document, ...at, 'numeroExpedienteFolio'),
    branch.hasAreas
      ? shownCode(document, methods.names, ...at, 'tipoProcedimiento')
      : { type: 'text', text: branch.title },
    branch.hasAreas ? subject : described === undefined ? missing : shownText(document, ...at, described),
    shownDate(document, ...at, branch.data.start),
    shownDate(document, ...at, branch.data.end),
  ]
}

/** "Expedientes": the procedures of which the source gives number and dates. */
export const procedureTable = (document: JsonObject, view: OfficialView): readonly Block[] =>
  view.data.length === 0
    ? []
    : [
        {
          type: 'table',
          title: { es: 'Expedientes', en: 'Procedures on file' },
          columns: [
            column('Expediente o folio', 'File number'),
            column('Procedimiento', 'Procedure'),
            column('Materia', 'Subject'),
            dateColumn('Inicio', 'Start'),
            dateColumn('Fin', 'End'),
          ],
          rows: view.data.map(data => procedureRow(document, data)),
          empty: { es: 'La fuente no publica expedientes.', en: 'The source publishes no file numbers.' },
        },
      ]

/** "Acto otorgado": what a concession, licence, permit or authorisation is of. */
export const grantFields = (document: JsonObject): readonly Block[] => {
  const at = ['otorgamientoConcesion', 'datosGeneralesConcesiones'] as const
  const pointer = `/${at.join('/')}`
  const data = valueAt(document, ...at)
  const sector = valueAt(data, 'sectorActoJuridico', 0)
  const sectorName = typeof sector === 'string' ? (sectors.names[sector] ?? sector) : undefined
  const fields = given([
    field('Acto', 'Act', shownCode(document, acts.names, 'otorgamientoConcesion', 'tipoActo')),
    field('Objeto', 'Object', shownText(document, ...at, 'objeto')),
    field('Fundamento', 'Legal ground', shownText(document, ...at, 'fundamento')),
    field(
      'Sector',
      'Sector',
      sectorName === undefined
        ? missing
        : { type: 'text', text: sectorName, paths: [`${pointer}/sectorActoJuridico/0`] },
    ),
    field('Monto', 'Amount', shownAmount(document, pointer, amountIn(data))),
    field(
      'Documento',
      'Document',
      shownLink(document, { es: 'Enlace de la fuente', en: 'Link of the source' }, ...at, 'urlActoJuridico'),
    ),
  ])
  return fields.length === 0 ? [] : [{ type: 'fields', title: { es: 'Acto otorgado', en: 'Act granted' }, fields }]
}

const kinds = {
  person: { es: 'Persona física', en: 'Natural person' },
  company: { es: 'Persona moral', en: 'Legal person' },
}

/** "Personas beneficiarias": who benefits from the procedures, as the source names them. */
export const beneficiaryTable = ({ beneficiaries }: OfficialView): readonly Block[] =>
  beneficiaries.length === 0
    ? []
    : [
        {
          type: 'table',
          title: { es: 'Personas beneficiarias', en: 'Beneficiaries' },
          columns: [column('Nombre o razón social', 'Name'), column('Tipo de persona', 'Type of person')],
          rows: beneficiaries.map(({ name, type, pointer }) => [
            { type: 'text', text: name, paths: [pointer] },
            { type: 'text', text: kinds[type] },
          ]),
          empty: { es: 'La fuente no nombra a ninguna.', en: 'The source names none.' },
        },
      ]
