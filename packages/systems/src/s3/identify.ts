import { foldForSearch, type JsonObject } from '@pdn/core'
import { textAt } from '../showing/document-view.ts'
import type { Identity, Origin } from '../system.ts'
import { sanctionedName } from './document/party.ts'
import { institutionOf } from './document/sanction-view.ts'

/**
 * Identity of a sanction: provider, collection, source id and the sanctioned name, so that two different people under
 * one id never become one record (DESIGN §3). None without an id or a name.
 */
export const identifySanction = (document: JsonObject, origin: Origin): Identity | undefined => {
  const id = textAt(document, 'id')
  const name = sanctionedName(document)
  if (id === undefined || name === undefined) return undefined
  return { sourceId: id, recordKey: [origin.provider, origin.collection, id, foldForSearch(name) || name] }
}

/**
 * Identity of a sanction that names nobody: provider, collection, source id and the institution, which is all that
 * stays of it in public and could tell two documents under one id apart.
 */
export const identifyAnonymous = (document: JsonObject, origin: Origin): Identity | undefined => {
  const id = textAt(document, 'id')
  if (id === undefined) return undefined
  const institution = institutionOf(document) ?? ''
  return { sourceId: id, recordKey: [origin.provider, origin.collection, id, foldForSearch(institution)] }
}
