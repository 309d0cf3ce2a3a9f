import { type JsonObject, stateOf } from '@pdn/core'
import { stateOfInstitution } from '../../institution-state.ts'
import { dateAt, textAt, valueAt } from '../../showing/document-view.ts'
import type { Fact, IndexEntry, IndexedName } from '../../system.ts'
import { type OfficialView, viewOfficial } from '../document/official-view.ts'

const namesOf = (view: OfficialView): readonly IndexedName[] => [
  { role: 'official', name: view.name, type: 'person' },
  ...(view.superior === undefined ? [] : [{ role: 'superior', name: view.superior, type: 'person' } as const]),
  ...view.beneficiaries.map(({ name, type }) => ({ role: 'beneficiary', name, type })),
  ...(view.institution === undefined
    ? []
    : [{ role: 'institution', name: view.institution, type: 'institution' } as const]),
]

const longestCode = 160

/** The budget branch by its number, which has one label in every source; by its label where it has no number. */
const budgetOf = (document: JsonObject): string | undefined => {
  const number = valueAt(document, 'ramo', 'clave')
  return typeof number === 'number' ? String(number) : textAt(document, 'ramo', 'valor')?.slice(0, longestCode)
}

const codeFacts = (
  document: JsonObject,
  view: OfficialView,
): readonly (readonly [field: string, code: string | undefined])[] => [
  ...view.procedures.map(({ code }) => ['procedure', code] as const),
  ...view.duties.flatMap(({ levels }) => levels.map(({ code }) => ['responsibility', code] as const)),
  ...view.areas.map(
    ({ code }) => ['area', code === 'JUNTA_ACLARACIONES' ? 'PARTICIPANTE_ACLARACIONES' : code] as const,
  ),
  ...view.data.flatMap(({ branch, data }) =>
    branch.hasAreas
      ? [
          ['method', textAt(data, 'tipoProcedimiento')?.slice(0, longestCode)] as const,
          ['subject', textAt(data, 'materia')?.slice(0, longestCode)] as const,
        ]
      : [],
  ),
  ['rank', textAt(document, 'empleoCargoComision', 'nivelJerarquico', 'clave')],
  ['level', textAt(document, 'empleoCargoComision', 'nivelOrdenGobierno')],
  ['power', textAt(document, 'empleoCargoComision', 'ambitoPublico')],
  ['budget', budgetOf(document)],
]

const factsOf = (document: JsonObject, view: OfficialView): readonly Fact[] => {
  const codes = new Map<string, Fact>()
  for (const [field, code] of codeFacts(document, view)) {
    if (code !== undefined) codes.set(`${field} ${code}`, { field, code })
  }
  const dates = view.data.flatMap(({ from, until }): readonly Fact[] => [
    ...(from === undefined ? [] : [{ field: 'start', date: from }]),
    ...(until === undefined ? [] : [{ field: 'end', date: until }]),
  ])
  return [...codes.values(), ...dates]
}

/** The budget year that a record is of; the year in which it was recorded, where it names none. */
const yearOf = (document: JsonObject, recorded: string | undefined): number | undefined => {
  const year = valueAt(document, 'ejercicio')
  if (typeof year === 'number' && Number.isSafeInteger(year) && year >= 1900 && year < 2200) return year
  return recorded === undefined ? undefined : Number(recorded.slice(0, 4))
}

/** The day of a record: its capture, where the source gave one, else the last day that one of its procedures tells. */
const dateOf = (document: JsonObject, view: OfficialView): string | undefined => {
  const inferred = valueAt(document, 'pdn:inferred')
  const isGiven = !(Array.isArray(inferred) && inferred.includes('/fecha'))
  const recorded = isGiven ? dateAt(document, 'fecha') : undefined
  const days = view.data.flatMap(({ from, until }) => [from, until]).filter(day => day !== undefined)
  return recorded ?? days.toSorted().at(-1)
}

/** The state that the post is in; of the first version, which has none, the one that the institution's name tells. */
const stateKey = (document: JsonObject, { institution }: OfficialView): string | undefined => {
  const stated = textAt(document, 'empleoCargoComision', 'entidadFederativa')
  if (stated !== undefined) return stateOf(stated)?.key
  return institution === undefined ? undefined : stateOfInstitution(institution)?.key
}

const statusOf = ({ continues }: OfficialView): string | undefined => {
  if (continues === undefined) return undefined
  return continues ? 'continues' : 'ended'
}

const identifiersOf = (document: JsonObject, view: OfficialView): IndexEntry['identifiers'] => {
  const numbers = new Set(view.data.map(({ number }) => number))
  const id = textAt(document, 'id')
  return [
    ...[...numbers].flatMap(value => (value === undefined ? [] : [{ field: 'expediente', value }])),
    ...(id === undefined ? [] : [{ field: 'id', value: id }]),
  ]
}

const longestText = 4000

const textsOf = (document: JsonObject, view: OfficialView): readonly string[] =>
  [
    textAt(document, 'empleoCargoComision', 'areaAdscripcion'),
    textAt(document, 'Observaciones'),
    ...view.data.flatMap(({ data }) => ['descripcion', 'denominacion', 'objeto'].map(member => textAt(data, member))),
  ].flatMap(text => (text === undefined ? [] : [text.slice(0, longestText)]))

/** The public document of an official → what searches need. */
export const indexOfficial = (document: JsonObject): IndexEntry => {
  const view = viewOfficial(document)
  const date = dateOf(document, view)
  return {
    title: view.name,
    subtitle: [view.post, view.institution].filter(part => part !== undefined).join(' · '),
    names: namesOf(view),
    institution: view.institution,
    state: stateKey(document, view),
    year: yearOf(document, date),
    date,
    amount: undefined,
    period: undefined,
    status: statusOf(view),
    texts: textsOf(document, view),
    identifiers: identifiersOf(document, view),
    facts: factsOf(document, view),
  }
}
