import type { Kind, System, Version } from '../system.ts'
import { systems, versionsOfSystem } from '../systems.ts'
import { isCurrentVersion } from './version-steps.ts'

/** A version where it stands: in its system, with the kinds of record that it publishes. */
export interface PlacedVersion {
  readonly system: System
  readonly version: Version
  readonly kinds: readonly Kind[]
  /** True for one that none came after. */
  readonly isCurrent: boolean
  /** False for documents that are read and validated, and of which nothing is kept. */
  readonly isRecorded: boolean
}

/** The versions of a system in the order of its definition, those of which nothing is kept at the end. */
export const versionsOf = (system: System): readonly PlacedVersion[] =>
  versionsOfSystem(system).map(version => ({
    system,
    version,
    kinds: system.kinds.filter(({ versions }) => versions.includes(version)),
    isCurrent: isCurrentVersion(system, version),
    isRecorded: system.versions.includes(version),
  }))

/** The version of that id where it stands, if the platform carries it. */
export const placedVersion = (id: string): PlacedVersion | undefined =>
  systems.flatMap(versionsOf).find(({ version }) => version.id === id)
