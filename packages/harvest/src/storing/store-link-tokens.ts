import { createHmac } from 'node:crypto'
import { heldLinkSources, type LinkTokenRow, replaceLinkTokens, type Session } from '@pdn/database'
import type { Keys } from '../keys.ts'
import type { LinkToken } from '../link-tokens.ts'
import type { Match } from './match-documents.ts'

const digestOf = (sourceKey: string, tokens: readonly LinkToken[], key: Uint8Array): Buffer => {
  const text = tokens.map(({ role, scheme, token }) => `${role} ${scheme} ${token}`).sort()
  return createHmac('sha256', key)
    .update(JSON.stringify([sourceKey, text]))
    .digest()
}

/** A source document, and the tokens that it gives. */
interface TokenSource {
  readonly recordId: string
  readonly sourceKey: string
  readonly tokens: readonly LinkToken[]
}

const isSame = (one: LinkToken, other: LinkToken): boolean =>
  one.role === other.role && one.scheme === other.scheme && one.token === other.token

/**
 * The source documents of a page, each once: a page may hold one of them twice. Where the two give different identifiers
 * beside the same public document, nobody can say whose it is, and only what both give counts.
 */
const sourcesOf = (matches: readonly Match[]): readonly TokenSource[] =>
  [...Map.groupBy(matches, ({ recordId, sourceKey }) => `${recordId} ${sourceKey}`).values()].flatMap(alike => {
    const [first, ...others] = alike
    if (first === undefined) return []
    const { recordId, sourceKey, prepared } = first
    const tokens = prepared.linkTokens.filter(token =>
      others.every(other => other.prepared.linkTokens.some(given => isSame(given, token))),
    )
    return [{ recordId, sourceKey, tokens }]
  })

const rowsOf = ({ recordId, sourceKey, tokens }: TokenSource): readonly LinkTokenRow[] =>
  tokens.map(({ role, scheme, token }) => ({
    recordId,
    sourceKey,
    role,
    scheme,
    token: Buffer.from(token, 'base64url'),
  }))

/**
 * Keeps the tokens of documents that arrived, in place of those that the same documents gave before. What a source
 * corrects in reserved members alone leaves its public document as it was and is taken up all the same.
 */
export const storeLinkTokens = async (
  client: Session,
  matches: readonly Match[],
  keys: Pick<Keys, 'linkTokens'>,
): Promise<void> => {
  const identifying = sourcesOf(matches.filter(({ prepared }) => prepared.kind.identified !== undefined))
  if (identifying.length === 0) return
  const rows = await heldLinkSources(
    client,
    identifying.map(({ recordId }) => recordId),
    identifying.map(({ sourceKey }) => sourceKey),
  )
  const held = new Map(rows.map(row => [`${row.record_id} ${row.source_key}`, row.digest]))
  const changed = identifying
    .map(source => ({ ...source, digest: digestOf(source.sourceKey, source.tokens, keys.linkTokens) }))
    .filter(({ recordId, sourceKey, tokens, digest }) => {
      const before = held.get(`${recordId} ${sourceKey}`)
      return before === undefined ? tokens.length > 0 : !before.equals(digest)
    })
  if (changed.length > 0) await replaceLinkTokens(client, changed, changed.flatMap(rowsOf))
}
