import { depthOf, isObject, type Json, type JsonObject } from '@pdn/core'
import type { Issue, Reading } from '../../system.ts'
import { canonicalFields } from '../schema/fields.ts'
import { Findings } from './findings.ts'
import { normalise } from './normalise.ts'
import { publisherOf } from './package-metadata.ts'
import { child } from './pointer.ts'
import { isStandard } from './standard-release.ts'
import { upgradeRelease } from './upgrade.ts'

/** Deepest nesting that is read; the standard needs nine levels. */
const depthLimit = 60

const unreadable = (issue: Pick<Issue, 'path' | 'rule'>): Reading => ({
  ok: false,
  issues: [{ ...issue, severity: 'error', repaired: false }],
})

const ocidOf = (value: Json | undefined): string | undefined => {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/** A release without id gets one that the same release always gets: its ocid, its date, its tags. */
const derivedId = (release: JsonObject, ocid: string): string =>
  [
    ocid,
    typeof release.date === 'string' ? release.date : 'undated',
    ...(Array.isArray(release.tag) ? release.tag : []),
  ]
    .filter(part => typeof part === 'string')
    .join('-')

const pointersOf = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter(item => typeof item === 'string') : []

const rawOf = (value: Json | undefined): readonly (readonly [path: string, value: Json])[] =>
  isObject(value)
    ? Object.entries(value).flatMap(([path, raw]) => (raw === undefined ? [] : [[path, raw] as const]))
    : []

const ownMembers = (source: JsonObject, findings: Findings, derived: readonly string[]): JsonObject => {
  const inferred = [...new Set([...pointersOf(source['pdn:inferred']).map(path => findings.moved(path)), ...derived])]
  const given = rawOf(source['pdn:raw']).map(([path, value]) => [findings.moved(path), value] as const)
  // What the provider's mapping kept is the older of two raw values.
  const raw = new Map([...findings.raw, ...given])
  const publisher = publisherOf(source)
  return {
    ...(inferred.length > 0 ? { 'pdn:inferred': inferred } : {}),
    ...(raw.size > 0 ? { 'pdn:raw': Object.fromEntries(raw) } : {}),
    ...(source['pdn:synthetic'] === true ? { 'pdn:synthetic': true } : {}),
    ...(publisher === undefined ? {} : { 'pdn:package': publisher }),
  }
}

const isOwn = (name: string): boolean => name.startsWith('pdn:')

/** A release that stands as 1.1 writes it, with what is known of its package. */
const asItIs = ({ 'pdn:package': _, ...release }: JsonObject, publisher: JsonObject | undefined): Reading => ({
  ok: true,
  kind: 'contracting-process',
  document: publisher === undefined ? release : { ...release, 'pdn:package': publisher },
  issues: [],
})

/**
 * An OCDS release of any version → the canonical document, an OCDS 1.1 release with issues beside it. Only what is no
 * object, has no ocid, or is nested beyond all use cannot be read.
 */
export const readRelease = (source: Json): Reading => {
  if (!isObject(source)) return unreadable({ path: '', rule: 'not-an-object' })
  return isStandard(source) ? asItIs(source, publisherOf(source)) : readWhole(source)
}

/** The same by the long way, which every object could go. */
export const readWhole = (source: JsonObject): Reading => {
  if (depthOf(source) > depthLimit) return unreadable({ path: '', rule: 'document-too-deep' })
  const ocid = ocidOf(source.ocid)
  if (ocid === undefined) {
    const linked = typeof source.url === 'string' && source.id === undefined
    return unreadable({ path: '/ocid', rule: linked ? 'linked-release' : 'missing-ocid' })
  }
  const findings = new Findings()
  const standard = Object.fromEntries(Object.entries(source).filter(([name]) => !isOwn(name)))
  const normal = normalise({ ...standard, ocid }, canonicalFields, '', findings)
  if (!isObject(normal)) return unreadable({ path: '', rule: 'not-an-object' })
  const release = upgradeRelease(normal, findings)
  const hasId = typeof release.id === 'string' && release.id.trim() !== ''
  for (const name of canonicalFields.required) {
    if (release[name] === undefined || release[name] === null || (name === 'id' && !hasId)) {
      const repaired = name === 'id'
      findings.tell({ path: child('', name), rule: 'missing-required', severity: 'error', repaired })
    }
  }
  const id = hasId ? release.id : derivedId(release, ocid)
  const document: JsonObject = { ...release, id, ...ownMembers(source, findings, hasId ? [] : ['/id']) }
  return { ok: true, kind: 'contracting-process', document, issues: findings.issues }
}
