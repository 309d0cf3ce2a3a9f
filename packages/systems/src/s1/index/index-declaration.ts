import type { JsonObject } from '@pdn/core'
import { dateAt, itemsAt, textAt, valueAt } from '../../showing/document-view.ts'
import type { IndexEntry, IndexedName } from '../../system.ts'
import { type DeclarationView, viewDeclaration } from '../document/declaration-view.ts'
import { fiscalYear } from '../document/fiscal-year.ts'
import { type NamedParty, namedParties } from '../document/named-parties.ts'
import { assetsAt, postAt } from '../document/places.ts'
import { factsOf } from './facts.ts'

const namesOf = ({ name, institution }: DeclarationView, ties: readonly NamedParty[]): readonly IndexedName[] => {
  const companies = new Map(
    ties.map(({ role, name: called, type }): [string, IndexedName] => [
      `${role} ${called}`,
      { role, name: called, type },
    ]),
  )
  return [
    { role: 'declarant', name, type: 'person' },
    ...(institution === undefined ? [] : [{ role: 'institution', name: institution, type: 'institution' } as const]),
    ...companies.values(),
  ]
}

const identifiersOf = (document: JsonObject, ties: readonly NamedParty[]): IndexEntry['identifiers'] => {
  const id = textAt(document, 'id')
  const keys = new Set(ties.flatMap(({ rfc }) => rfc ?? []))
  return [
    ...(id === undefined ? [] : [{ field: 'id', value: id }]),
    ...[...keys].map(value => ({ field: 'rfc', value })),
  ]
}

const longestText = 4000

/** What else a search finds: unit and duties of the post, former posts, studies. */
const textsOf = (document: JsonObject): readonly string[] =>
  [
    ...['empleoCargoComision', 'areaAdscripcion', 'funcionPrincipal'].map(member =>
      textAt(document, ...postAt, member),
    ),
    ...itemsAt(document, ...assetsAt, 'experienciaLaboral', 'experiencia').flatMap(([, entry]) => [
      textAt(entry, 'empleoCargoComision') ?? textAt(entry, 'puesto'),
      textAt(entry, 'nombreEntePublico') ?? textAt(entry, 'nombreEmpresaSociedadAsociacion'),
    ]),
    ...itemsAt(document, ...assetsAt, 'datosCurricularesDeclarante', 'escolaridad').flatMap(([, entry]) => [
      textAt(entry, 'carreraAreaConocimiento'),
      textAt(entry, 'institucionEducativa', 'nombre'),
    ]),
  ].flatMap(text => (text === undefined ? [] : [text.slice(0, longestText)]))

const statusOf = (document: JsonObject): string | undefined => {
  const complete = valueAt(document, 'metadata', 'declaracionCompleta')
  if (typeof complete !== 'boolean') return undefined
  return complete ? 'full' : 'simplified'
}

/** The public document of a declaration → what searches need. */
export const indexDeclaration = (document: JsonObject): IndexEntry => {
  const view = viewDeclaration(document)
  const ties = namedParties(document).filter(({ isTie }) => isTie)
  return {
    title: view.name,
    subtitle: [view.post, view.institution].filter(part => part !== undefined).join(' · '),
    names: namesOf(view, ties),
    institution: view.institution,
    state: view.state?.key,
    year: fiscalYear(document),
    date: dateAt(document, 'metadata', 'actualizacion'),
    // What is declared are many amounts, had over different times: none of them is the record's.
    amount: undefined,
    period: undefined,
    status: statusOf(document),
    texts: textsOf(document),
    identifiers: identifiersOf(document, ties),
    facts: factsOf(document, view),
  }
}
