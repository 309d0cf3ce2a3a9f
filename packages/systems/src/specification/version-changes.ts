import { type Json, type JsonObject, madeOnce } from '@pdn/core'
import type { Catalogue, Version } from '../system.ts'
import { describeVersion } from './describe-version.ts'
import type { DescribedField, FieldRequirement } from './described-field.ts'
import { exampleOfKind } from './example-of-kind.ts'
import { formIn, traceReading } from './trace-reading.ts'

/** A field, or a whole object of fields, that only one of two versions has. */
export interface FieldOfOne {
  readonly path: string
  /** How many values stand in it: 1 for a field that is one itself. */
  readonly values: number
}

/** A value that the newer version has elsewhere. */
export interface MovedField {
  readonly from: string
  /** One place or several: a name may be told in its parts. */
  readonly to: readonly string[]
}

/** What a field that both versions have says otherwise in the newer one. */
export interface ChangedField {
  readonly from: string
  readonly to: string
  readonly types?: { readonly before: readonly string[]; readonly after: readonly string[] }
  readonly requirement?: { readonly before: FieldRequirement['level']; readonly after: FieldRequirement['level'] }
  readonly list?: { readonly before: boolean; readonly after: boolean }
  readonly format?: { readonly before?: string; readonly after?: string }
  readonly keys?: { readonly removed: readonly string[]; readonly added: readonly string[] }
}

/** What became of a version in the next one. */
export interface VersionChanges {
  readonly added: readonly FieldOfOne[]
  readonly removed: readonly FieldOfOne[]
  readonly moved: readonly MovedField[]
  readonly changed: readonly ChangedField[]
  /** How many values stand in both under the same path. */
  readonly kept: number
}

const leavesBelow = (field: DescribedField): readonly DescribedField[] =>
  field.members.length === 0 ? [field] : field.members.flatMap(leavesBelow)

/** The highest fields all of whose values only one version has. */
const onlyOne = (fields: readonly DescribedField[], isShared: (path: string) => boolean): readonly FieldOfOne[] =>
  fields.flatMap(field => {
    const leaves = leavesBelow(field)
    if (leaves.every(({ path }) => !isShared(path))) return [{ path: field.path, values: leaves.length }]
    return onlyOne(field.members, isShared)
  })

const same = (left: Json, right: Json): boolean => JSON.stringify(left) === JSON.stringify(right)

const keysOf = (
  { codes, catalogue }: DescribedField,
  catalogues: readonly Catalogue[],
): readonly string[] | undefined =>
  codes?.map(String) ?? catalogues.find(({ id }) => id === catalogue)?.entries.map(({ key }) => key)

interface Side {
  readonly field: DescribedField
  readonly catalogues: readonly Catalogue[]
}

const keyChange = (before: Side, after: Side): ChangedField['keys'] => {
  const [was, is] = [keysOf(before.field, before.catalogues), keysOf(after.field, after.catalogues)]
  if (was === undefined || is === undefined) return undefined
  const removed = was.filter(key => !is.includes(key))
  const added = is.filter(key => !was.includes(key))
  return removed.length + added.length === 0 ? undefined : { removed, added }
}

const listsIn = (path: string): number => path.split('[]').length

/** True where a value stands in as many lists, be it as their item or as a member of one. */
const sameLists = (was: DescribedField, is: DescribedField): boolean =>
  was.lists === is.lists || listsIn(was.path) === listsIn(is.path)

const changeOf = (before: Side, after: Side): ChangedField | undefined => {
  const [was, is] = [before.field, after.field]
  const keys = keyChange(before, after)
  const changed: ChangedField = {
    from: was.path,
    to: is.path,
    ...(same(was.types.toSorted(), is.types.toSorted()) ? {} : { types: { before: was.types, after: is.types } }),
    ...(was.requirement.level === is.requirement.level
      ? {}
      : { requirement: { before: was.requirement.level, after: is.requirement.level } }),
    ...(sameLists(was, is) ? {} : { list: { before: was.lists > 0, after: is.lists > 0 } }),
    ...(was.format === is.format
      ? {}
      : {
          format: {
            ...(was.format === undefined ? {} : { before: was.format }),
            ...(is.format === undefined ? {} : { after: is.format }),
          },
        }),
    ...(keys === undefined ? {} : { keys }),
  }
  return Object.keys(changed).length > 2 ? changed : undefined
}

/** Where each value of the older version that has no place of its own in the newer one went, as its reader shows. */
const movesBetween = (before: Version, after: Version, example: JsonObject | undefined): readonly MovedField[] => {
  if (example === undefined) return []
  const [older, newer] = [describeVersion(before).leaves, describeVersion(after).leaves]
  const traced = traceReading(before, example, newer, formIn(before, after))
  return [...older.keys()].flatMap(from => {
    if (newer.has(from)) return []
    const to = (traced.get(from) ?? []).filter(path => newer.has(path))
    return to.length === 0 ? [] : [{ from, to }]
  })
}

const sideAt = (version: Version, path: string): readonly Side[] => {
  const field = describeVersion(version).leaves.get(path)
  return field === undefined ? [] : [{ field, catalogues: version.catalogues ?? [] }]
}

const compare = (before: Version, after: Version, example: JsonObject | undefined): VersionChanges => {
  const [older, newer] = [describeVersion(before), describeVersion(after)]
  const moved = movesBetween(before, after, example)
  const left = new Set(moved.map(({ from }) => from))
  const reached = new Set(moved.flatMap(({ to }) => to))
  const kept = [...older.leaves.keys()].filter(path => newer.leaves.has(path))
  const pairs = [
    ...kept.map(path => [path, path] as const),
    ...moved.flatMap(({ from, to }) => (to.length === 1 ? to.map(path => [from, path] as const) : [])),
  ]
  return {
    added: onlyOne(newer.fields, path => older.leaves.has(path) || reached.has(path)),
    removed: onlyOne(older.fields, path => newer.leaves.has(path) || left.has(path)),
    moved,
    changed: pairs.flatMap(([from, to]) =>
      sideAt(before, from).flatMap(was => sideAt(after, to).flatMap(is => changeOf(was, is) ?? [])),
    ),
    kept: kept.length,
  }
}

/** Comparisons of what an example or a schema tells, by the version that came after its own. */
const compared = madeOnce((_subject: JsonObject) => new Map<string, VersionChanges>())

/**
 * What became of a version's fields in the version that came after it, for documents of one kind: fields added and
 * removed, values that stand elsewhere, and types, requirements, formats and keys that changed. Derived: schemas are
 * compared, and the older version's own reader tells where the values of its example go, which is of the kind where one
 * can be made of it. The same comparison is made once.
 */
export const versionChanges = (before: Version, after: Version, kind: string): VersionChanges => {
  const example = exampleOfKind(before, kind) ?? before.example
  const known = compared(example ?? before.schema)
  const changes = known.get(after.id) ?? compare(before, after, example)
  known.set(after.id, changes)
  return changes
}
