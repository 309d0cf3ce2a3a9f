import { foldForSearch, isObject, type Json, type Localized, nearName } from '@pdn/core'
import { type Catalogue, toldValue, type Version } from '@pdn/systems'

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

/** Keys that are named where none is near. */
const mostKeys = 8

/** The key that was probably meant: the one whose label was written, or that is spelled nearly so. */
const meantKey = (text: string, { labels }: KeyedCatalogue): string | undefined => {
  const folded = foldForSearch(text)
  for (const [key, label] of labels) if (label.folded === folded) return key
  return nearName(text, labels.keys())
}

/** Words that tell of what stands there, and words that do not, for a place whose value may be reserved. */
interface GuardedWords {
  readonly telling: Localized
  readonly silent: Localized
  /** JSON Pointer of the value that the telling words tell of. */
  readonly of: string
}

interface Found extends Omit<CatalogueFinding, 'expected'> {
  readonly words: GuardedWords
}

const keysOf = ({ title, labels }: KeyedCatalogue, meant?: string): Localized => {
  const keys = [...labels.keys()]
  const more = meant === undefined ? keys.length - mostKeys : 0
  const named = meant ?? keys.slice(0, mostKeys).join(', ')
  return {
    es: `una clave del catálogo «${title.es}»: ${named}${more > 0 ? ` y ${more} más` : ''}`,
    en: `a key of the catalogue “${title.en}”: ${named}${more > 0 ? ` and ${more} more` : ''}`,
  }
}

const keyFinding = (key: string, list: KeyedCatalogue, path: string): Found | undefined =>
  list.open || list.labels.has(key)
    ? undefined
    : {
        rule: 'code-unknown',
        path,
        words: { telling: keysOf(list, meantKey(key, list)), silent: keysOf(list), of: path },
      }

/** The label of a key for what no other key says: `Otro`, `Otra sanción`, `Otros (especifique)`. */
const asksForOwnWords = /^otr[oa]s?(?: \p{L}+)?(?: especifi\p{L}+)?$/u

/** Beside `clave` the first standards write the label as `valor`; beside a key for anything else, what it is. */
const labelFinding = (holder: Json, list: KeyedCatalogue, path: string): Found | undefined => {
  if (!isObject(holder) || typeof holder.clave !== 'string' || typeof holder.valor !== 'string') return undefined
  const listed = list.labels.get(holder.clave)
  if (listed === undefined || listed.accepted === holder.valor || asksForOwnWords.test(listed.folded)) return undefined
  if (listed.folded === foldForSearch(holder.valor)) {
    listed.accepted = holder.valor
    return undefined
  }
  const silent = {
    es: `lo que el catálogo «${list.title.es}» dice de su clave`,
    en: `what the catalogue “${list.title.en}” says of its key`,
  }
  return {
    rule: 'catalogue-label',
    path: `${path}/valor`,
    words: { telling: listed.label, silent, of: `${path}/clave` },
  }
}

const look = (value: Json, place: Place, path: string, found: Found[]): void => {
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

/**
 * Makes the function that finds keys outside their closed catalogue, and labels that are not those of their keys. What
 * was expected tells nothing of a value that may be reserved.
 */
export const catalogueFindings = ({
  catalogues,
  publicity,
}: Version): ((document: Json) => readonly CatalogueFinding[]) => {
  if (catalogues === undefined || catalogues.length === 0) return () => []
  const root = placesOf(catalogues)
  return document => {
    const found: Found[] = []
    look(document, root, '', found)
    return found.map(({ rule, path, words: { telling, silent, of } }) => ({
      rule,
      path,
      expected: toldValue(document, of, publicity).hidden ? silent : telling,
    }))
  }
}
