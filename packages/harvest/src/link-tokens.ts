import { createHmac } from 'node:crypto'
import type { JsonObject } from '@pdn/core'
import { type Kind, linkableIdentifiers } from '@pdn/systems'

/** A keyed hash that stands for somebody's reserved identifier. */
export interface LinkToken {
  /** Role of whom it identifies. */
  readonly role: string
  readonly scheme: 'curp' | 'rfc'
  /** HMAC-SHA-256, base64url. */
  readonly token: string
}

/**
 * The tokens of the person whom an uncut document identifies (DESIGN §6): without the key nobody can tell from a token
 * of whom it is, nor whether it is somebody's.
 */
export const linkTokens = ({ identified }: Kind, document: JsonObject, key: Uint8Array): readonly LinkToken[] => {
  const person = identified?.person(document)
  if (identified === undefined || person === undefined) return []
  return linkableIdentifiers(person).map(({ scheme, value }) => ({
    role: identified.role,
    scheme,
    token: createHmac('sha256', key).update(`${scheme} ${value}`).digest('base64url'),
  }))
}
