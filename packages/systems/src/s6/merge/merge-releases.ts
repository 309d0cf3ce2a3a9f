import type { Json, JsonObject } from '@pdn/core'
import { child } from '../reading/pointer.ts'
import { canonicalFields } from '../schema/fields.ts'
import { foldObject } from './fold-release.ts'
import { emptyObject, type Node, type ObjectNode, objectOf } from './node.ts'
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

/**
 * The compiled release of releases of one process, given in order: the merge of OCDS 1.1
 * (https://standard.open-contracting.org/1.1/en/schema/merging/), its rules read from the schema.
 *
 * Total: where releases give a field values of different types, the later wins and `pdn:conflicts` points to it.
 * `pdn:inferred` and `pdn:raw` follow their values.
 */
export const mergeReleases = (releases: readonly JsonObject[]): JsonObject => {
  const root = emptyObject()
  const conflicts = new Map<ObjectNode, Set<string>>()
  const conflict = (owner: ObjectNode, member: string): void => {
    conflicts.set(owner, (conflicts.get(owner) ?? new Set()).add(member))
  }
  for (const release of releases) {
    const told = Object.fromEntries(Object.entries(release).filter(([name]) => !remade.has(name)))
    foldObject(root, told, canonicalFields, '', { marks: marksOf(release), conflict })
  }
  const gathered: Gathered = { inferred: [], raw: new Map(), conflicts: [] }
  gather(root, '', conflicts, gathered)
  const last = releases.at(-1)
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
    ...(releases.some(release => release['pdn:synthetic'] === true) ? { 'pdn:synthetic': true } : {}),
  }
}
