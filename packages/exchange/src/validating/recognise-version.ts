import { isObject, type Json, madeOnce } from '@pdn/core'
import { compiledValidator, describeVersion, schemaFaults, type Version } from '@pdn/systems'
import type { Validators } from './validators.ts'

/** Values of one document that are looked at. */
const leafLimit = 3_000
/**
 * A version that knows a smaller share of the values of documents is not taken for their standard; where it can read
 * them, drafts and earlier names included, a small share is enough.
 */
const leastShare = 0.3
const leastShareRead = 0.05

/** Paths of the values that a version knows, in the syntax of publicity rules. */
const knownPaths = madeOnce((version: Version): ReadonlySet<string> => new Set(describeVersion(version).leaves.keys()))

/** Share of a document's values that stand where a version has a field. Any depth, bounded work. */
const knownShare = (document: Json, paths: ReadonlySet<string>): number => {
  const pending: { readonly value: Json; readonly path: string }[] = [{ value: document, path: '' }]
  let leaves = 0
  let found = 0
  for (let next = pending.pop(); next !== undefined && leaves < leafLimit; next = pending.pop()) {
    const { value, path } = next
    if (Array.isArray(value)) {
      for (const item of value.slice(0, leafLimit)) pending.push({ value: item, path: `${path}[]` })
    } else if (isObject(value)) {
      for (const name of Object.keys(value).slice(0, leafLimit)) {
        const inner = value[name]
        if (inner !== undefined && !name.startsWith('pdn:'))
          pending.push({ value: inner, path: path === '' ? name : `${path}.${name}` })
      }
    } else {
      leaves++
      if (paths.has(path)) found++
    }
  }
  return leaves === 0 ? 0 : found / leaves
}

/** Items of a list, and members of an object, that are looked at. */
const itemLimit = 20
const memberLimit = 300

/** The beginning of a document: as much as tells what it is, however large it may be. */
const beginningOf = (value: Json): Json => {
  if (Array.isArray(value)) return value.slice(0, itemLimit).map(beginningOf)
  if (!isObject(value)) return value
  const members = Object.entries(value).slice(0, memberLimit)
  return Object.fromEntries(
    members.flatMap(([name, member]) => (member === undefined ? [] : [[name, beginningOf(member)]])),
  )
}

interface Fit {
  readonly isOne: boolean
  readonly total: number
}

/** A document, whether a version can read it, and whether it claims it for itself, where it has an opinion. */
interface Tried {
  readonly document: Json
  readonly ok: boolean
  readonly claims: boolean | undefined
}

/** What a claim adds to a share, and what is taken from it where a document cannot be read at all. */
const weight = 0.2

/**
 * How well a version reads a document: the share of its values that it knows, less where it cannot read it at all, more
 * or less as it claims it for itself.
 */
const fitOf = (version: Version, { document, ok, claims }: Tried): Fit => {
  const share = knownShare(document, knownPaths(version))
  const claimed = claims === undefined ? 0 : claims ? weight : -weight
  return { isOne: share >= (ok ? leastShareRead : leastShare), total: share + claimed - (ok ? 0 : weight) }
}

/** Versions whose totals are this near are told apart by how often the documents depart from their schemas. */
const near = 0.05

interface Candidate {
  readonly version: Version
  readonly documents: readonly Json[]
  readonly total: number
}

const departures = ({ version, documents }: Candidate, validators: Validators): number =>
  documents.reduce<number>((sum, document) => sum + schemaFaults(validators(version), document).length, 0)

/** Documents, and documents of one item, by which a version is measured. */
const documentLimit = 5

interface Trial {
  readonly version: Version
  readonly tried: readonly Tried[]
}

const trialOf = (version: Version, beginnings: readonly Json[]): Trial => {
  const documents = beginnings.flatMap(item =>
    [...version.unpack(item)].slice(0, documentLimit).flatMap(({ document }) => (isObject(document) ? [document] : [])),
  )
  const tried = documents.map(document => {
    const { ok } = version.read(document)
    return { document, ok, claims: version.claims?.(document) }
  })
  return { version, tried }
}

const measuredBy = ({ version, tried }: Trial) => {
  const fits = tried.map(each => fitOf(version, each))
  const isOne = fits.filter(fit => fit.isOne).length * 2 > fits.length
  const total = fits.reduce((sum, fit) => sum + fit.total, 0) / Math.max(fits.length, 1)
  return { version, documents: tried.map(({ document }) => document), total, isOne }
}

const isPromising = ({ tried }: Trial): boolean => tried.some(({ ok, claims }) => ok || claims === true)

/** The most that a version gets which can read none of the documents and claims none. */
const mostUnread = 1 - weight

/**
 * What the beginning of a file could be of each version that has a chance; what is no object is of none, and says nothing
 * of the others. What a version knows costs time to find out, and is not asked of those that cannot be the best.
 */
const measured = (items: readonly Json[], versions: readonly Version[]) => {
  const beginnings = items.filter(isObject).slice(0, documentLimit).map(beginningOf)
  const trials = versions.map(version => trialOf(version, beginnings))
  const first = trials.filter(isPromising).map(measuredBy)
  const isSure = first.some(({ isOne, total }) => isOne && total > mostUnread + near)
  // In the order of the list: of equals the first is taken.
  return isSure
    ? first
    : trials.map(trial => first.find(({ version }) => version === trial.version) ?? measuredBy(trial))
}

const bestOf = (candidates: readonly Candidate[], validators: Validators): Version | undefined => {
  const best = Math.max(...candidates.map(({ total }) => total))
  const [first, ...others] = candidates.filter(({ total }) => total >= best - near)
  if (first === undefined || others.length === 0) return first?.version
  const counted = [first, ...others].map(candidate => ({ candidate, faults: departures(candidate, validators) }))
  return counted.reduce((left, right) => (right.faults < left.faults ? right : left)).candidate.version
}

const compiled: Validators = ({ schema }) => compiledValidator(schema)

/** The first version that knows most of these as what its documents come in, whatever became of the documents. */
const versionOfContainers = (items: readonly Json[], versions: readonly Version[]): Version | undefined => {
  const objects = items.filter(isObject).slice(0, documentLimit)
  const isIn = (item: Json, { containers }: Version) => containers !== undefined && [...containers.in(item)].length > 0
  return versions.find(version => objects.filter(item => isIn(item, version)).length * 2 > objects.length)
}

/**
 * The version that the first documents of a file are of: whichever reads them best, the first of equals as the list has
 * them; undefined where none knows enough of most of them, nor of what they come in. What is no object has no say.
 */
export const recogniseVersion = (
  items: readonly Json[],
  versions: readonly Version[],
  validators: Validators = compiled,
): Version | undefined =>
  bestOf(
    measured(items, versions).filter(({ isOne }) => isOne),
    validators,
  ) ?? versionOfContainers(items, versions)

/** The version that the first documents of a file are nearest to, however little of them it knows. */
export const nearestVersion = (
  items: readonly Json[],
  versions: readonly Version[],
  validators: Validators = compiled,
): Version | undefined => bestOf(measured(items, versions), validators)
