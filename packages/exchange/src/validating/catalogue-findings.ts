import { foldForSearch, isObject, type Json, type Localized } from '@pdn/core'
import type { Catalogue, Version } from '@pdn/systems'

/** A key or label that does not agree with its catalogue: where, and what the catalogue has. */
export interface CatalogueFinding {
  readonly rule: 'code-unknown' | 'catalogue-label'
  readonly path: string
  readonly expected: Localized
}

interface Place {
  readonly members: Map<string, Place>
  items: Place | undefined
  catalogue: KeyedCatalogue | undefined
}

interface Listed {
  readonly label: Localized
  readonly folded: string
  /** The spelling that was last found to be the label: files repeat one. */
  accepted: string
}

interface KeyedCatalogue {
  readonly title: Localized
  readonly open: boolean
  readonly labels: ReadonlyMap<string, Listed>
}

const newPlace = (): Place => ({ members: new Map(), items: undefined, catalogue: undefined })

const keyed = ({ title, open, entries }: Catalogue): KeyedCatalogue => ({
  title,
  open: open === true,
  labels: new Map(
    entries.map(({ key, label }) => [key, { label, folded: foldForSearch(label.es), accepted: label.es }]),
  ),
})

const placesOf = (catalogues: readonly Catalogue[]): Place => {
  const root = newPlace()
  for (const catalogue of catalogues) {
    const list = keyed(catalogue)
    for (const path of catalogue.paths) {
      let place = root
      for (const step of path.split('.')) {
        const name = step.replace(/(\[\])+$/, '')
        const member = place.members.get(name) ?? newPlace()
        place.members.set(name, member)
        place = member
        for (let lists = (step.length - name.length) / 2; lists > 0; lists--) {
          place.items ??= newPlace()
          place = place.items
        }
      }
      place.catalogue = list
    }
  }
  return root
}

const keyFinding = (key: string, list: KeyedCatalogue, path: string): CatalogueFinding | undefined =>
  list.open || list.labels.has(key)
    ? undefined
    : {
        rule: 'code-unknown',
        path,
        expected: { es: `una clave del catálogo «${list.title.es}»`, en: `a key of the catalogue “${list.title.en}”` },
      }

/** The label of a key for what no other key says: `Otro`, `Otra sanción`, `Otros (especifique)`. */
const asksForOwnWords = /^otr[oa]s?(?: \p{L}+)?(?: especifi\p{L}+)?$/u

/** Beside `clave` the first standards write the label as `valor`; beside a key for anything else, what it is. */
const labelFinding = (holder: Json, list: KeyedCatalogue, path: string): CatalogueFinding | undefined => {
  if (!isObject(holder) || typeof holder.clave !== 'string' || typeof holder.valor !== 'string') return undefined
  const listed = list.labels.get(holder.clave)
  if (listed === undefined || listed.accepted === holder.valor || asksForOwnWords.test(listed.folded)) return undefined
  if (listed.folded === foldForSearch(holder.valor)) {
    listed.accepted = holder.valor
    return undefined
  }
  return { rule: 'catalogue-label', path: `${path}/valor`, expected: listed.label }
}

const look = (value: Json, place: Place, path: string, found: CatalogueFinding[]): void => {
  if (Array.isArray(value)) {
    if (place.items !== undefined)
      for (const [index, item] of value.entries()) look(item, place.items, `${path}/${index}`, found)
  } else if (isObject(value)) {
    for (const [name, inner] of place.members) {
      const member = Object.hasOwn(value, name) ? value[name] : undefined
      if (member === undefined || member === null) continue
      if (typeof member === 'object') look(member, inner, `${path}/${name}`, found)
      else if (typeof member === 'string' && inner.catalogue !== undefined) {
        const finding = keyFinding(member, inner.catalogue, `${path}/${name}`)
        const label = name === 'clave' ? labelFinding(value, inner.catalogue, path) : undefined
        if (finding !== undefined) found.push(finding)
        if (label !== undefined) found.push(label)
      }
    }
  } else if (typeof value === 'string' && place.catalogue !== undefined) {
    const finding = keyFinding(value, place.catalogue, path)
    if (finding !== undefined) found.push(finding)
  }
}

/** Makes the function that finds keys outside their closed catalogue, and labels that are not those of their keys. */
export const catalogueFindings = ({ catalogues }: Version): ((document: Json) => readonly CatalogueFinding[]) => {
  if (catalogues === undefined || catalogues.length === 0) return () => []
  const root = placesOf(catalogues)
  return document => {
    const found: CatalogueFinding[] = []
    look(document, root, '', found)
    return found
  }
}
