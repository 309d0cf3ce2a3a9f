import { depthOf, type Json, type JsonObject, maximumDepth, PlatformError } from '@pdn/core'
import type { Issue } from '../../system.ts'
import { child } from '../reading/pointer.ts'
import type { Field } from '../schema/field-tree.ts'
import { canonicalFields } from '../schema/fields.ts'
import { foldObject } from './fold-release.ts'
import { emptyObject, type Node, type ObjectNode, objectOf, type Stamp } from './node.ts'
import { marksOf, type PartMarks } from './part-marks.ts'

/** Members that the merge makes itself. */
const remade = new Set(['pdn:inferred', 'pdn:raw', 'pdn:conflicts', 'pdn:synthetic'])

interface Gathered {
  readonly inferred: string[]
  readonly raw: Map<string, Json>
  readonly conflicts: string[]
}

const gather = (
  node: Node,
  pointer: string,
  conflicts: ReadonlyMap<ObjectNode, ReadonlySet<string>>,
  into: Gathered,
): void => {
  if (node.inferred) into.inferred.push(pointer)
  if (node.raw !== undefined) into.raw.set(pointer, node.raw)
  if (node.kind === 'value') {
    for (const { path, raw } of node.inner) {
      if (raw === undefined) into.inferred.push(pointer + path)
      else into.raw.set(pointer + path, raw)
    }
  } else if (node.kind === 'list') {
    for (const [index, item] of node.items.entries()) gather(item, child(pointer, index), conflicts, into)
  } else {
    for (const name of conflicts.get(node) ?? []) if (node.members.has(name)) into.conflicts.push(child(pointer, name))
    for (const [name, member] of node.members) gather(member, child(pointer, name), conflicts, into)
  }
}

/** Marks of the date survive the merge though the date itself is made anew; those of id and tag do not. */
const dateMarks = (marks: PartMarks, into: Gathered): void => {
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

interface Folded {
  readonly root: ObjectNode
  readonly conflicts: Map<ObjectNode, Set<string>>
}

const stampOf = (release: JsonObject): Stamp => ({
  releaseID: release.id ?? null,
  releaseDate: release.date ?? null,
  releaseTag: release.tag ?? null,
})

const tooDeep = (): PlatformError =>
  new PlatformError('document-too-deep', {
    message: `A release nests deeper than ${maximumDepth} levels.`,
    hint: 'The standard needs nine; look for a fault in what wrote it.',
  })

const nothingYet = (): Folded => ({ root: emptyObject(), conflicts: new Map() })

const foldIn = (
  { root, conflicts }: Folded,
  release: JsonObject,
  stamp: Stamp | undefined,
  { fields = canonicalFields, tell }: MergeOptions,
): void => {
  if (depthOf(release) > maximumDepth) throw tooDeep()
  const told = Object.fromEntries(Object.entries(release).filter(([name]) => !remade.has(name)))
  const conflict = (owner: ObjectNode, member: string): void => {
    conflicts.set(owner, (conflicts.get(owner) ?? new Set()).add(member))
  }
  const folding = { marks: marksOf(release), stamp, conflict, tell }
  foldObject(root, told, { field: fields, pointer: '', keyed: false }, folding)
}

/** The compiled release of what was folded in, of which the last is given. */
const compiled = ({ root, conflicts }: Folded, last: JsonObject | undefined, isSynthetic: boolean): JsonObject => {
  const gathered: Gathered = { inferred: [], raw: new Map(), conflicts: [] }
  gather(root, '', conflicts, gathered)
  if (last !== undefined) dateMarks(marksOf(last), gathered)
  const merged = objectOf(root)
  const date = typeof last?.date === 'string' ? last.date : undefined
  const ocid = typeof merged.ocid === 'string' ? merged.ocid : ''
  return {
    tag: ['compiled'],
    id: date === undefined ? ocid : `${ocid}-${date}`,
    ...(date === undefined ? {} : { date }),
    ...merged,
    ...(gathered.inferred.length > 0 ? { 'pdn:inferred': [...new Set(gathered.inferred)].sort() } : {}),
    ...(gathered.raw.size > 0 ? { 'pdn:raw': Object.fromEntries(gathered.raw) } : {}),
    ...(gathered.conflicts.length > 0 ? { 'pdn:conflicts': gathered.conflicts } : {}),
    ...(isSynthetic ? { 'pdn:synthetic': true } : {}),
  }
}

const isSynthetic = (release: JsonObject): boolean => release['pdn:synthetic'] === true

/**
 * The compiled release of releases of one process, given in order: the merge of OCDS 1.1
 * (https://standard.open-contracting.org/1.1/en/schema/merging/), its rules read from the schema.
 *
 * Where releases give a field values of different types, the later wins and `pdn:conflicts` points to it; of two items
 * with one id in one list of one release the later has the last word. `pdn:inferred` and `pdn:raw` follow their values.
 * Throws `document-too-deep` for a release past 200 levels, and for nothing else.
 */
export const mergeReleases = (releases: readonly JsonObject[], options: MergeOptions = {}): JsonObject => {
  const folded = nothingYet()
  for (const release of releases) foldIn(folded, release, undefined, options)
  return compiled(folded, releases.at(-1), releases.some(isSynthetic))
}

/** The compiled release after each of the releases, as `mergeReleases` makes it of those up to there. */
export function* mergeStages(releases: readonly JsonObject[]): Generator<JsonObject> {
  const folded = nothingYet()
  let synthetic = false
  for (const release of releases) {
    foldIn(folded, release, undefined, {})
    synthetic ||= isSynthetic(release)
    yield compiled(folded, release, synthetic)
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
  const folded = nothingYet()
  for (const release of plain) foldIn(folded, release, stampOf(release), options)
  const ocid = plain.findLast(release => release.ocid !== undefined)?.ocid
  const versioned = objectOf(folded.root)
  return ocid === undefined ? versioned : { ...versioned, ocid }
}
