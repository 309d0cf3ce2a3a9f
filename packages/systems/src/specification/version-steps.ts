import type { Kind, System, Version } from '../system.ts'
import { kindOfExample } from './example-of-kind.ts'

/** A version of a kind and the one that came after it. */
export interface VersionStep {
  readonly kind: Kind
  readonly before: Version
  readonly after: Version
}

const follow = (before: Version, after: Version): boolean => after.supersedes?.includes(before.id) === true

/**
 * True where a version is the successor for a kind: its own documents are of it, or no other successor's are. Some hold
 * documents of a kind by exception alone.
 */
const isSuccessorFor = ({ id }: Kind, after: Version, successors: readonly Version[]): boolean =>
  kindOfExample(after) === id || successors.every(version => kindOfExample(version) !== id)

/** How the versions of a system follow one another, kind by kind. */
export const versionSteps = ({ kinds, versions }: System): readonly VersionStep[] =>
  versions.flatMap(before => {
    const successors = versions.filter(after => follow(before, after))
    return successors.flatMap(after =>
      kinds
        .filter(kind => kind.versions.includes(before) && kind.versions.includes(after))
        .filter(kind => isSuccessorFor(kind, after, successors))
        .map(kind => ({ kind, before, after })),
    )
  })

/** True for a version that none came after. */
export const isCurrentVersion = ({ versions }: System, version: Version): boolean =>
  versions.every(after => !follow(version, after))
