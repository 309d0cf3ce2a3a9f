import { foldForSearch, type JsonObject } from '@pdn/core'
import { textAt } from '../showing/document-view.ts'
import type { Identity, Origin } from '../system.ts'
import { declarantName } from './document/declarant-name.ts'
import { postAt } from './document/places.ts'

/** Parts of a key made of contents: enough of each to tell declarations apart, and short enough to be indexed. */
const longestPart = 120

/** What tells a declaration apart whose source gives it no id: who declared what, when, in which post and where. */
const contentKey = (document: JsonObject, name: string): string =>
  [
    name,
    textAt(document, 'metadata', 'tipo'),
    textAt(document, 'metadata', 'actualizacion'),
    textAt(document, ...postAt, 'nombreEntePublico'),
    textAt(document, ...postAt, 'empleoCargoComision'),
    textAt(document, ...postAt, 'fechaTomaPosesion'),
  ]
    .map(part => foldForSearch(part ?? '').slice(0, longestPart))
    .join(' / ')

/**
 * Identity of a declaration: provider, collection, source id and declarant, so that two different people under one id
 * never become one record (DESIGN §3); without an id, what its public members say. None without a name.
 */
export const identifyDeclaration = (document: JsonObject, origin: Origin): Identity | undefined => {
  const name = declarantName(document)
  if (name === undefined) return undefined
  const id = textAt(document, 'id') ?? contentKey(document, name)
  return { sourceId: id, recordKey: [origin.provider, origin.collection, id, foldForSearch(name) || name] }
}
