import type { JsonObject } from '@pdn/core'
import type { Issue } from '../../system.ts'
import type { Field } from '../schema/field-tree.ts'
import { canonicalFields } from '../schema/fields.ts'
import { Drafts } from './drafts.ts'
import { foldRelease } from './fold-release.ts'
import { type GatheredNotes, gatherNotes } from './gather-notes.ts'
import { Notes, type Stamp } from './notes.ts'
import { marksOf, type PartMarks } from './part-marks.ts'
import { withVersions } from './with-versions.ts'

/** Members that the merge makes itself. */
const remade = new Set(['pdn:inferred', 'pdn:raw', 'pdn:conflicts', 'pdn:synthetic'])

/** Marks of the date survive the merge though the date itself is made anew; those of id and tag do not. */
const dateMarks = (marks: PartMarks, into: GatheredNotes): void => {
  if (marks.inferred.has('/date')) into.inferred.push('/date')
  const raw = marks.raw.get('/date')
  if (raw !== undefined) into.raw.set('/date', raw)
}

/** How releases are merged, where it is not the canonical document's way. */
export interface MergeOptions {
  /** The fields of the schema whose rules the merge follows: those of version 1.0, or of a schema with extensions. */
  readonly fields?: Field
  /** Told of each repeated id and each change of type, by its place in the release that has it. */
  readonly tell?: (issue: Issue) => void
}

const stampOf = (release: JsonObject): Stamp => ({
  releaseID: release.id ?? null,
  releaseDate: release.date ?? null,
  releaseTag: release.tag ?? null,
})

/** What releases of one process have given so far. */
class Merging {
  readonly #options: MergeOptions
  readonly #notes = new Notes()
  readonly #drafts = new Drafts(this.#notes)
  #process: JsonObject = this.#drafts.object()

  constructor(options: MergeOptions) {
    this.#options = options
  }

  /** Folds a release in; with a stamp every value that a member had is kept. */
  fold(release: JsonObject, stamp?: Stamp): void {
    const { fields = canonicalFields, tell } = this.#options
    const marks = marksOf(release)
    const isStill = !marks.any && stamp === undefined && tell === undefined && this.#notes.areStill
    const folding = { drafts: this.#drafts, notes: this.#notes, marks, stamp, tell, isStill }
    this.#process = foldRelease(this.#process, release, { field: fields, passed: remade }, folding)
  }

  /** The compiled release of what was folded in, of which the last is given; no later one changes it. */
  compiled(last: JsonObject | undefined, isSynthetic: boolean): JsonObject {
    const gathered = gatherNotes(this.#process, this.#notes)
    this.#drafts.handOver()
    if (last !== undefined) dateMarks(marksOf(last), gathered)
    const { ocid } = this.#process
    const id = typeof ocid === 'string' ? ocid : ''
    const date = typeof last?.date === 'string' ? last.date : undefined
    return {
      tag: ['compiled'],
      id: date === undefined ? id : `${id}-${date}`,
      ...(date === undefined ? {} : { date }),
      ...this.#process,
      ...(gathered.inferred.length > 0 ? { 'pdn:inferred': [...new Set(gathered.inferred)].sort() } : {}),
      ...(gathered.raw.size > 0 ? { 'pdn:raw': Object.fromEntries(gathered.raw) } : {}),
      ...(gathered.conflicts.length > 0 ? { 'pdn:conflicts': gathered.conflicts } : {}),
      ...(isSynthetic ? { 'pdn:synthetic': true } : {}),
    }
  }

  /** The process with every value as the list of what it was. */
  versioned(): JsonObject {
    return withVersions(this.#process, this.#notes)
  }
}

const isSynthetic = (release: JsonObject): boolean => release['pdn:synthetic'] === true

/**
 * The compiled release of releases of one process, given in order: the merge of OCDS 1.1
 * (https://standard.open-contracting.org/1.1/en/schema/merging/), its rules read from the schema.
 *
 * Where releases give a field values of different types, the later wins and `pdn:conflicts` points to it; of two items
 * with one id in one list of one release the later has the last word. `pdn:inferred` and `pdn:raw` follow their values.
 * What no release changes is shared with the release that gave it, never copied. Throws `document-too-deep` for a
 * release past 200 levels, and for nothing else.
 */
export const mergeReleases = (releases: readonly JsonObject[], options: MergeOptions = {}): JsonObject => {
  const merging = new Merging(options)
  for (const release of releases) merging.fold(release)
  return merging.compiled(releases.at(-1), releases.some(isSynthetic))
}

/** The compiled release after each of the releases, as `mergeReleases` makes it of those up to there. */
export function* mergeStages(releases: readonly JsonObject[]): Generator<JsonObject> {
  const merging = new Merging({})
  let synthetic = false
  for (const release of releases) {
    merging.fold(release)
    synthetic ||= isSynthetic(release)
    yield merging.compiled(release, synthetic)
  }
}

/**
 * The versioned release of releases of one process, given in order, by the same merge: each value as the list of what it
 * was, with id, date and tags of the release that said so; null says that a release took it away. The ocid and the ids
 * of items of lists are no versions, so an item that was taken away stays by its id. Of values of different types only
 * those since the last change of type are kept. What is the platform's own (`pdn:…`) is left out: the result is plain OCDS.
 */
export const versionReleases = (releases: readonly JsonObject[], options: MergeOptions = {}): JsonObject => {
  const plain = releases.map(release =>
    Object.fromEntries(Object.entries(release).filter(([name]) => !name.startsWith('pdn:'))),
  )
  const merging = new Merging(options)
  for (const release of plain) merging.fold(release, stampOf(release))
  const ocid = plain.findLast(release => release.ocid !== undefined)?.ocid
  const versioned = merging.versioned()
  return ocid === undefined ? versioned : { ...versioned, ocid }
}
