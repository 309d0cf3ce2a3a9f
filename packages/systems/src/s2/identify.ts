import { foldForSearch, type JsonObject } from '@pdn/core'
import { textAt, valueAt } from '../showing/document-view.ts'
import type { Identity, Origin } from '../system.ts'
import { procedureData } from './document/held-branches.ts'
import { officialName } from './document/official-name.ts'

/** Parts of a key made of contents: enough of each to tell records apart, and short enough to be indexed. */
const longestPart = 120
const mostNumbers = 4

/** What tells a record apart whose source withholds its id: post, place, year, kind of procedure and file numbers. */
const contentKey = (document: JsonObject, name: string): string => {
  const post = ['nombreEntePublico', 'areaAdscripcion', 'denominacion'].map(member =>
    textAt(document, 'empleoCargoComision', member),
  )
  const year = valueAt(document, 'ejercicio')
  const numbers = procedureData(document).slice(0, mostNumbers)
  const parts = [
    name,
    ...post,
    typeof year === 'number' ? String(year) : undefined,
    textAt(document, 'tipoProcedimiento'),
    ...numbers.map(({ number }) => number),
  ]
  return parts.map(part => foldForSearch(part ?? '').slice(0, longestPart)).join(' / ')
}

/**
 * Identity of an official's record: provider, collection, source id and name, so that two different people under one id
 * never become one record (DESIGN §3); without an id, what its public members say. None without a name.
 */
export const identifyOfficial = (document: JsonObject, origin: Origin): Identity | undefined => {
  const name = officialName(document)
  if (name === undefined) return undefined
  const id = textAt(document, 'id') ?? contentKey(document, name)
  return { sourceId: id, recordKey: [origin.provider, origin.collection, id, foldForSearch(name) || name] }
}
