import type { Kind, System, Version } from '../system.ts'
import { kindOfExample } from './example-of-kind.ts'

/** A version of a kind and the one that came after it. */
export interface VersionStep {
  readonly kind: Kind
  readonly before: Version
  readonly after: Version
}

/** The newest version of a kind: the last one whose own documents are of it, since others may hold some by exception. */
const newestOf = ({ id, versions }: Kind): Version | undefined =>
  versions.findLast(version => kindOfExample(version) === id) ?? versions.at(-1)

/** How the versions of each kind of a system follow one another, oldest first. */
export const versionSteps = ({ kinds }: System): readonly VersionStep[] =>
  kinds.flatMap(kind => {
    const newest = newestOf(kind)
    const line = newest === undefined ? [] : kind.versions.slice(0, kind.versions.indexOf(newest) + 1)
    return line.slice(1).flatMap((after, index) => {
      const before = line[index]
      return before === undefined ? [] : [{ kind, before, after }]
    })
  })

/** True for a version that none came after, for some kind at least; one of no kind is what it is. */
export const isCurrentVersion = ({ kinds }: System, version: Version): boolean => {
  const held = kinds.filter(({ versions }) => versions.includes(version))
  return held.length === 0 || held.some(kind => newestOf(kind) === version)
}
