import { type Json, type JsonObject, parseRfc } from '@pdn/core'
import { itemsAt, textAt, valueAt } from '../../showing/document-view.ts'
import { assetsAt, interestsAt } from './places.ts'

/** A company or institution that a declaration names, and what it is to the declarant. */
export interface NamedParty {
  readonly role: string
  readonly type: 'company' | 'institution' | 'undetermined'
  /** JSON Pointer to what names it. */
  readonly pointer: string
  readonly name: string
  /** 12 characters: a company's. */
  readonly rfc: string | undefined
  /** True for a tie of business or interest, by which a search for the company should find the declaration. */
  readonly isTie: boolean
}

/** Where a section names parties: from its list of entries to the object that holds name and RFC. */
interface PartyPlace {
  readonly list: readonly string[]
  /** From an entry to the party, which may be a list of parties; empty where the entry is the party. */
  readonly party: readonly string[]
  readonly name: string
  readonly rfc?: string
  readonly role: string
  readonly type: NamedParty['type']
  readonly isTie?: true
}

const company = { name: 'nombreRazonSocial', rfc: 'rfc', type: 'company' } as const

const places: readonly PartyPlace[] = [
  {
    list: [...interestsAt, 'participacion', 'participacion'],
    party: [],
    ...company,
    name: 'nombreEmpresaSociedadAsociacion',
    role: 'participation',
    isTie: true,
  },
  {
    list: [...interestsAt, 'representacion', 'representacion'],
    party: [],
    ...company,
    role: 'represented',
    isTie: true,
  },
  {
    list: [...interestsAt, 'clientesPrincipales', 'cliente'],
    party: ['empresa'],
    ...company,
    name: 'nombreEmpresaServicio',
    role: 'ownBusiness',
    isTie: true,
  },
  {
    list: [...interestsAt, 'clientesPrincipales', 'cliente'],
    party: ['clientePrincipal'],
    ...company,
    role: 'client',
    isTie: true,
  },
  { list: [...interestsAt, 'beneficiosPrivados', 'beneficio'], party: ['otorgante'], ...company, role: 'grantor' },
  { list: [...interestsAt, 'fideicomisos', 'fideicomiso'], party: ['fiduciario'], ...company, role: 'trustee' },
  {
    list: [...interestsAt, 'apoyos', 'apoyo'],
    party: [],
    name: 'institucionOtorgante',
    role: 'grantor',
    type: 'institution',
  },
  {
    list: [...assetsAt, 'ingresos', 'actividadIndustrialComercialEmpresarial', 'actividades'],
    party: [],
    name: 'nombreRazonSocial',
    role: 'ownBusiness',
    type: 'undetermined',
    isTie: true,
  },
  {
    list: [...assetsAt, 'experienciaLaboral', 'experiencia'],
    party: [],
    ...company,
    name: 'nombreEmpresaSociedadAsociacion',
    role: 'employer',
  },
  {
    list: [...assetsAt, 'experienciaLaboral', 'experiencia'],
    party: [],
    name: 'nombreEntePublico',
    role: 'employer',
    type: 'institution',
  },
  ...[
    ['bienesInmuebles', 'bienInmueble'],
    ['vehiculos', 'vehiculo'],
    ['bienesMuebles', 'bienMueble'],
  ].map(
    (section): PartyPlace => ({
      list: [...assetsAt, ...section],
      party: ['transmisor'],
      ...company,
      role: 'transferor',
    }),
  ),
  {
    list: [...assetsAt, 'adeudos', 'adeudo'],
    party: ['otorganteCredito'],
    ...company,
    name: 'nombreInstitucion',
    role: 'creditor',
  },
  {
    list: [...assetsAt, 'prestamoOComodato', 'prestamo'],
    party: ['duenoTitular'],
    ...company,
    name: 'nombreTitular',
    role: 'lender',
  },
]

const pointerOf = (steps: readonly (string | number)[]): string => steps.map(step => `/${step}`).join('')

const partiesAt = (
  entry: JsonObject,
  party: readonly string[],
): readonly (readonly [steps: readonly (string | number)[], party: Json])[] => {
  const held = valueAt(entry, ...party)
  if (Array.isArray(held)) return itemsAt(entry, ...party).map(([index, item]) => [[...party, index], item] as const)
  return held === undefined ? [] : [[party, held]]
}

const companyRfcAt = (party: Json, member: string | undefined): string | undefined => {
  const text = member === undefined ? undefined : textAt(party, member)
  const parsed = text === undefined ? undefined : parseRfc(text)
  return parsed?.type === 'company' ? parsed.value : undefined
}

const partiesOf = (document: JsonObject, place: PartyPlace): readonly NamedParty[] =>
  itemsAt(document, ...place.list).flatMap(([index, entry]) =>
    partiesAt(entry, place.party).flatMap(([steps, party]): readonly NamedParty[] => {
      const name = textAt(party, place.name)
      if (name === undefined) return []
      const pointer = pointerOf([...place.list, index, ...steps])
      const { role, type, isTie = false } = place
      return [{ role, type, pointer, name, rfc: companyRfcAt(party, place.rfc), isTie }]
    }),
  )

/** No page, index or link is made of more. */
const mostParties = 200

/** The companies and institutions that the public document of a declaration names beside the declarant's own. */
export const namedParties = (document: JsonObject): readonly NamedParty[] =>
  places.flatMap(place => partiesOf(document, place)).slice(0, mostParties)
