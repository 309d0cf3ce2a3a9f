import { foldForSearch, type Localized, states } from '@pdn/core'
import { type ConditionPlace, type FacetField, facetFields } from '@pdn/database'
import type { FieldDeclaration, Kind, System } from '@pdn/systems'

/** A field that a search may be narrowed by: declared by a kind, or held for every record. */
export interface SearchField extends FieldDeclaration {
  /** Where its values stand: in the list of a facet, in the record's row or facts, among identifiers, or in a name. */
  readonly place:
    | { readonly in: 'facet'; readonly facet: FacetField }
    | ConditionPlace
    | { readonly in: 'identifier' }
    | { readonly in: 'name' }
}

/** The fields of searches over some systems. */
export interface SearchFields {
  /** Those that every record may have. */
  readonly common: readonly SearchField[]
  /** Those that kinds declare as filters, each once. */
  readonly declared: readonly SearchField[]
  /** The field of that name: its id, or its Spanish title in one word, in any case and with or without accents. */
  named(name: string): SearchField | undefined
}

/** The fields that the kinds of these systems declare, and those of every record. */
export const searchFieldsOf = (systems: readonly System[]): SearchFields => {
  const common = commonFields(systems)
  const taken = new Set(common.map(({ id }) => id))
  const declared = new Map<string, SearchField>()
  for (const kind of systems.flatMap(system => system.kinds))
    for (const filter of kind.filters.filter(({ id }) => !taken.has(id)))
      declared.set(filter.id, together(declared.get(filter.id), filter))
  const all = [...common, ...declared.values()]
  const names = new Map<string, SearchField>()
  for (const nameOf of [(field: SearchField) => field.id, (field: SearchField) => field.title.es])
    for (const field of all) {
      const folded = foldForSearch(nameOf(field))
      if (!names.has(folded)) names.set(folded, field)
    }
  return { common, declared: [...declared.values()], named: name => names.get(foldForSearch(name)) }
}

/** The filters of a kind that searches take: all that it declares. */
export const filtersOf = (fields: SearchFields, kind: Kind): readonly SearchField[] =>
  kind.filters.flatMap(({ id }) => fields.named(id) ?? [])

/** What a field's facts hold. */
export const factType = (type: FieldDeclaration['type']): 'code' | 'number' | 'date' => {
  if (type === 'date') return 'date'
  return type === 'number' || type === 'money' ? 'number' : 'code'
}

/** Two kinds that declare a field together have the codes of both. */
const together = (known: SearchField | undefined, filter: FieldDeclaration): SearchField => {
  if (known === undefined) return { ...filter, place: { in: 'fact', field: filter.id, type: factType(filter.type) } }
  const { codes: _, ...bare } = known
  return known.codes && filter.codes ? { ...known, codes: { ...known.codes, ...filter.codes } } : bare
}

const labels = (pairs: readonly (readonly [string, Localized])[]): Readonly<Record<string, Localized>> =>
  Object.fromEntries(pairs)

const facet = (id: FacetField): SearchField['place'] => ({ in: 'facet', facet: id })

const commonFields = (systems: readonly System[]): readonly SearchField[] => {
  const kinds = systems.flatMap(system => system.kinds)
  return [
    {
      id: 'system',
      title: { es: 'Sistema', en: 'System' },
      type: 'code',
      codes: labels(systems.map(({ id, title }) => [id, title])),
      place: facet('system'),
    },
    {
      id: 'kind',
      title: { es: 'Tipo', en: 'Kind' },
      type: 'code',
      codes: labels(kinds.map(({ id, plural }) => [id, plural])),
      place: facet('kind'),
    },
    { id: 'institution', title: { es: 'Institución', en: 'Institution' }, type: 'text', place: facet('institution') },
    {
      id: 'state',
      title: { es: 'Entidad', en: 'State' },
      type: 'code',
      codes: labels(states.map(({ key, short }) => [key, { es: short, en: short }])),
      place: facet('state'),
    },
    { id: 'year', title: { es: 'Año', en: 'Year' }, type: 'number', place: facet('year') },
    { id: 'connection', title: { es: 'Fuente', en: 'Source' }, type: 'code', place: facet('connection') },
    {
      id: 'status',
      title: { es: 'Situación', en: 'Status' },
      type: 'code',
      codes: labels(kinds.flatMap(({ statuses }) => Object.entries(statuses))),
      place: { in: 'column', column: 'status' },
    },
    { id: 'date', title: { es: 'Fecha', en: 'Date' }, type: 'date', place: { in: 'column', column: 'date' } },
    { id: 'amount', title: { es: 'Importe', en: 'Amount' }, type: 'money', place: { in: 'column', column: 'amount' } },
    { id: 'id', title: { es: 'Identificador', en: 'Identifier' }, type: 'text', place: { in: 'identifier' } },
    { id: 'name', title: { es: 'Nombre', en: 'Name' }, type: 'text', place: { in: 'name' } },
  ]
}

/** True for the fields that are lists of a request. */
export const isFacetField = (id: string): id is FacetField => facetFields.some(field => field === id)
