import { createHmac, hash } from 'node:crypto'
import { canonicalJson, isObject, type Json, type JsonObject, PlatformError } from '@pdn/core'
import {
  type CutResult,
  cut,
  cutIssues,
  describeIssues,
  type Issue,
  isRuleName,
  type KeyedHash,
  type Kind,
  type ReadDocument,
  type RuleName,
  type System,
  type Version,
  validate,
} from '@pdn/systems'
import { type LinkToken, linkTokens } from './link-tokens.ts'
import type { FreshBytes } from './storing/assembled-record.ts'
import { nameBasedId } from './storing/name-based-id.ts'
import { storableText } from './storing/storable-text.ts'

/** A source document after the cut: all that may leave memory of it. */
export interface PreparedDocument {
  readonly kind: Kind
  readonly sourceId: string
  /** Id of the record that its key names. */
  readonly recordId: string
  /** Whether the record gathers documents of several source ids. */
  readonly gathers: boolean
  readonly document: JsonObject
  /** Canonical JSON of the public document, in UTF-8. */
  readonly bytes: Buffer
  /** SHA-256 of those bytes. */
  readonly hash: Buffer
  readonly issues: readonly Issue[]
  /** What stands for the reserved identifiers of the people whom it identifies. */
  readonly linkTokens: readonly LinkToken[]
  /** What storing it would need, where that was made ahead. */
  readonly made?: Pick<FreshBytes, 'compressed' | 'alone'>
}

/** A source document that could not be parsed or identified. */
export interface UnpreparedDocument {
  /** Place on its page, from 1. */
  readonly position: number
  /** The document whole, uncut: it may leave memory sealed only. */
  readonly bytes: Buffer
  /** With types and lengths in place of values. */
  readonly issues: readonly Issue[]
}

/** A provider's page after parse, read and cut; nothing of it has been stored. */
export interface PreparedPage {
  /** Source documents received. */
  readonly seen: number
  readonly documents: readonly PreparedDocument[]
  readonly unprepared: readonly UnpreparedDocument[]
  /** Reserved values that a public-tier connection should not have sent. */
  readonly leaks: number
  /** Values cut away, by path. */
  readonly cutPaths: ReadonlyMap<string, number>
}

/** What the preparation of a page depends on beside the page. */
export interface Preparation {
  readonly system: System
  readonly version: Version
  readonly providerId: string
  readonly tier: 'public' | 'confidential'
  readonly opaqueIdKey: Uint8Array
  readonly linkTokenKey: Uint8Array
}

const failure = (rule: RuleName, path = ''): Issue => ({ path, rule, severity: 'error', repaired: false })

/** Why a reader gave up: by the rule that it names, where it foresaw it. */
const failureOf = (error: unknown): Issue =>
  failure(error instanceof PlatformError && isRuleName(error.code) ? error.code : 'reader-failed')

/** JSON text of any value that JSON.parse can give, however deep: JSON.stringify alone gives up on deep nesting. */
const wholeText = (value: Json): string => {
  try {
    return JSON.stringify(value)
  } catch {
    return deepText(value)
  }
}

const deepText = (root: Json): string => {
  const parts: string[] = []
  const rest: (string | { readonly value: Json })[] = [{ value: root }]
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (typeof next === 'string') {
      parts.push(next)
      continue
    }
    const { value } = next
    if (value === null || typeof value !== 'object') {
      parts.push(JSON.stringify(value))
      continue
    }
    const isList = Array.isArray(value)
    parts.push(isList ? '[' : '{')
    rest.push(isList ? ']' : '}')
    const members = Object.entries(value).filter(([, member]) => member !== undefined)
    for (const [index, [name, member]] of [...members.entries()].reverse()) {
      rest.push({ value: member ?? null })
      if (!isList) rest.push(`${JSON.stringify(name)}:`)
      if (index > 0) rest.push(',')
    }
  }
  return parts.join('')
}

const keyedHashWith =
  (key: Uint8Array): KeyedHash =>
  (scope, value) =>
    createHmac('sha256', key)
      .update(nameBasedId([scope]))
      .update(value)
      .digest('base64url')
      .slice(0, 22)

type Outcome =
  | { readonly ok: true; readonly prepared: PreparedDocument; readonly cut: CutResult['cut']; readonly leaks: number }
  | { readonly ok: false; readonly issues: readonly Issue[] }

const prepareRead = (source: Json, reading: ReadDocument, given: readonly Issue[], context: Preparation): Outcome => {
  const kind = context.system.kinds.find(candidate => candidate.id === reading.kind)
  if (kind === undefined) return { ok: false, issues: [failure('unknown-kind')] }
  const origin = { provider: context.providerId, collection: context.version.collection }
  const scope = kind.identify(reading.document, origin)?.recordKey
  if (scope === undefined) return { ok: false, issues: [...reading.issues, failure('unidentified')] }
  const scopeText = nameBasedId([context.system.id, ...scope])
  const keyedHash = keyedHashWith(context.opaqueIdKey)
  const { document, cut: taken } = cut(reading.document, kind.publicity, scopeText, keyedHash)
  const identity = kind.identify(document, origin)
  if (identity === undefined) return { ok: false, issues: [...reading.issues, failure('unidentified-in-public')] }
  const bytes = Buffer.from(canonicalJson(document))
  const found = [...given, ...reading.issues, ...validate(context.version, source)]
  const prepared = {
    kind,
    sourceId: storableText(identity.sourceId),
    recordId: nameBasedId([context.system.id, ...identity.recordKey]),
    gathers: !identity.recordKey.includes(identity.sourceId),
    document,
    bytes,
    hash: hash('sha256', bytes, 'buffer'),
    issues: cutIssues(found, source, context.version.publicity, scopeText, keyedHash),
    linkTokens: linkTokens(kind, reading.document, context.linkTokenKey),
  }
  const sentNothing = (): boolean =>
    isObject(source) && cut(source, context.version.publicity, scopeText, keyedHash).cut.length === 0
  const reserved = context.tier === 'public' ? taken.filter(({ reason }) => reason !== 'unclassified').length : 0
  // What reading makes of a source from which nothing is to be cut (an id put together of its parts) is no leak of it.
  return { ok: true, prepared, cut: taken, leaks: reserved > 0 && sentNothing() ? 0 : reserved }
}

const prepareOne = (source: Json, given: readonly Issue[], context: Preparation): Outcome => {
  try {
    const reading = context.version.read(source)
    if (!reading.ok) return { ok: false, issues: [...given, ...reading.issues] }
    return prepareRead(source, reading, given, context)
  } catch (error) {
    // A document that no reader foresaw: its page and its connection go on without it, and it can be replayed.
    return { ok: false, issues: [...given, failureOf(error)] }
  }
}

/**
 * Parsed documents of one page → what may be stored: unpacked, read, cut, identified, hashed, in that order. Pure;
 * whatever a provider sends, it neither throws nor leaves a document out: each is prepared or unprepared.
 */
export const preparePage = (results: readonly Json[], context: Preparation): PreparedPage => {
  const documents: PreparedDocument[] = []
  const unprepared: UnpreparedDocument[] = []
  const cutPaths = new Map<string, number>()
  let leaks = 0

  const take = (position: number, source: Json, given: readonly Issue[]): void => {
    const outcome = prepareOne(source, given, context)
    if (!outcome.ok) {
      unprepared.push({ position, bytes: Buffer.from(wholeText(source)), issues: describeIssues(outcome.issues) })
      return
    }
    documents.push(outcome.prepared)
    for (const value of outcome.cut) {
      const path = `${context.system.id}.${value.path}`
      cutPaths.set(path, (cutPaths.get(path) ?? 0) + 1)
    }
    leaks += outcome.leaks
  }

  for (const [index, result] of results.entries()) {
    const inside = unpacked(result, context.version)
    for (const { document, issues } of inside) take(index + 1, document, issues)
  }
  return { seen: documents.length + unprepared.length, documents, unprepared, leaks, cutPaths }
}

/** What a provider sent as one document; the container itself where nothing could be had from it. */
const unpacked = (result: Json, version: Version): readonly { document: Json; issues: readonly Issue[] }[] => {
  try {
    const inside = [...version.unpack(result)]
    return inside.length > 0 ? inside : [{ document: result, issues: [failure('empty-container')] }]
  } catch (error) {
    return [{ document: result, issues: [failureOf(error)] }]
  }
}
