import { type JsonObject, parseRfc, stateOf } from '@pdn/core'
import { stateOfInstitution } from '../../institution-state.ts'
import { dateAt, itemsAt, textAt, valueAt } from '../../showing/document-view.ts'
import { inSentence, joinedWords } from '../../showing/written.ts'
import type { IndexEntry, IndexedName } from '../../system.ts'
import { anonymousTitle } from '../document/anonymous-title.ts'
import { listedFaultLabel } from '../document/fault-label.ts'
import { faultNames } from '../document/faults.ts'
import { type Family, mainSpell, type SanctionView, viewSanction } from '../document/sanction-view.ts'
import { factsOf, totalFine } from './facts.ts'

const nameTypes = { natural: 'person', legal: 'company', undetermined: 'undetermined', servant: 'person' } as const

const namesOf = (view: SanctionView): readonly IndexedName[] => {
  const names: IndexedName[] = []
  if (view.name !== undefined) names.push({ role: 'sanctioned', name: view.name, type: nameTypes[view.party] })
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

const removalDate = (document: JsonObject): string | undefined =>
  itemsAt(document, 'tipoSancion')
    .map(
      ([, sanction]) =>
        dateAt(sanction, 'destitucionEmpleo', 'fechaDestitucion') ??
        dateAt(sanction, 'disolucionSociedad', 'fechaDisolucion'),
    )
    .find(date => date !== undefined)

/** The day that a sanction is dated by: its start, its resolution, its end; capture only where it was not inferred. */
const mainDate = (document: JsonObject, view: SanctionView): string | undefined => {
  const spell = mainSpell(view)
  const inferred = valueAt(document, 'pdn:inferred')
  const captureIsGiven = !(Array.isArray(inferred) && inferred.includes('/fecha'))
  return (
    spell?.from ??
    removalDate(document) ??
    dateAt(document, 'resolucion', 'fechaResolucionFirme') ??
    dateAt(document, 'resolucion', 'fechaResolucion') ??
    dateAt(document, 'resolucion', 'fechaNotificacion') ??
    spell?.until ??
    (captureIsGiven ? dateAt(document, 'fecha') : undefined)
  )
}

/** Code of what was imposed, the gravest first; never depends on today. */
const statusOf = (view: SanctionView): string => {
  const keys = new Set(view.sanctions.map(({ key }) => key))
  if (keys.has('INHABILITACION')) return view.fines.length > 0 ? 'debarment-and-fine' : 'debarment'
  if (keys.has('DISOLUCION_SOCIEDAD')) return 'dissolution'
  if (keys.has('DESTITUCION')) return 'removal'
  if (keys.has('SUSPENSION') || keys.has('SUSPENSION_ACTIVIDADES')) return 'suspension'
  if (view.fines.length > 0) return 'fine'
  return keys.has('AMONESTACION') ? 'reprimand' : 'other'
}

/** Names that a line has room for. */
const mostNames = 6

/** What a sanction is, in words, without a word on how serious it is. */
export const sanctionWords = (view: SanctionView) =>
  view.sanctions.length === 0
    ? { es: 'Sanción sin detalle', en: 'Sanction without detail' }
    : joinedWords(
        [...new Map(view.sanctions.map(({ name }) => [name.es, name])).values()]
          .slice(0, mostNames)
          .map((name, place) => (place === 0 ? name : inSentence(name))),
      )

/** The state that a document states; for want of one the state that its institution's name tells. */
const stateKey = (document: JsonObject, view: SanctionView): string | undefined => {
  const stated = ['empleoCargoComision', 'dondeCometioLaFalta']
    .map(place => textAt(document, place, 'entidadFederativa'))
    .find(text => text !== undefined)
  const known = stated === undefined ? undefined : stateOf(stated)
  return (known ?? (view.institution === undefined ? undefined : stateOfInstitution(view.institution)))?.key
}

const longestText = 4000

/** What else a search finds: what was written of the case or, where nobody is named, the names of the faults alone. */
const textsOf = (document: JsonObject, view: SanctionView): readonly string[] => {
  const faults = itemsAt(document, 'faltaCometida')
  const named = faults.flatMap(([index, fault]) => [
    faultNames[textAt(fault, 'clave') ?? '']?.es,
    listedFaultLabel(document, index, fault),
  ])
  const written = [
    ...['causaMotivoHechos', 'objetoContrato', 'acto', 'tipoFalta', 'observaciones'].map(member =>
      textAt(document, member),
    ),
    ...['denominacion', 'areaAdscripcion'].map(member => textAt(document, 'empleoCargoComision', member)),
    ...faults.flatMap(([, fault]) => [textAt(fault, 'valor'), textAt(fault, 'descripcionHechos')]),
  ]
  return [...named, ...(view.name === undefined ? [] : written)]
    .filter(text => text !== undefined)
    .map(text => text.slice(0, longestText))
}

/** The public document of a sanction → what searches need. */
export const indexSanction = (document: JsonObject, family: Family): IndexEntry => {
  const view = viewSanction(document, family)
  const spell = mainSpell(view)
  const date = mainDate(document, view)
  const by = view.authority ?? view.institution
  return {
    title: view.name ?? anonymousTitle(view).es,
    subtitle: [by, sanctionWords(view).es].filter(part => part !== undefined).join(' · '),
    names: namesOf(view),
    institution: view.institution,
    state: stateKey(document, view),
    year: date === undefined ? undefined : Number(date.slice(0, 4)),
    date,
    amount: totalFine(view),
    period:
      spell === undefined || (spell.from ?? spell.until) === undefined
        ? undefined
        : { from: spell.from, until: spell.until },
    status: statusOf(view),
    texts: textsOf(document, view),
    identifiers: identifiersOf(document),
    facts: factsOf(document, view),
  }
}
