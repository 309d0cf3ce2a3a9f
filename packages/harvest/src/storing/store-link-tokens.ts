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

const rowsOf = ({ recordId, sourceKey, prepared }: Match): readonly LinkTokenRow[] =>
  prepared.linkTokens.map(({ role, scheme, token }) => ({
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
  const identifying = matches.filter(({ prepared }) => prepared.kind.identified !== undefined)
  if (identifying.length === 0) return
  const held = new Map(
    (
      await heldLinkSources(
        client,
        identifying.map(({ recordId }) => recordId),
        identifying.map(({ sourceKey }) => sourceKey),
      )
    ).map(row => [`${row.record_id} ${row.source_key}`, row.digest]),
  )
  const digested = identifying.map(match => ({
    match,
    before: held.get(`${match.recordId} ${match.sourceKey}`),
    digest: digestOf(match.sourceKey, match.prepared.linkTokens, keys.linkTokens),
  }))
  const changed = digested.filter(({ match, before, digest }) =>
    before === undefined ? match.prepared.linkTokens.length > 0 : !before.equals(digest),
  )
  if (changed.length === 0) return
  await replaceLinkTokens(
    client,
    changed.map(({ match: { recordId, sourceKey }, digest }) => ({ recordId, sourceKey, digest })),
    changed.flatMap(({ match }) => rowsOf(match)),
  )
}
