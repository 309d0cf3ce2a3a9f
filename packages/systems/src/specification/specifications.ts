import type { Kind, System, Version } from '../system.ts'
import { systems } from '../systems.ts'
import { isCurrentVersion } from './version-steps.ts'

/** A version where it stands: in its system, with the kinds of record that it publishes. */
export interface PlacedVersion {
  readonly system: System
  readonly version: Version
  readonly kinds: readonly Kind[]
  /** True for one that none came after. */
  readonly isCurrent: boolean
}

/** The versions of a system in the order of its definition. */
export const versionsOf = (system: System): readonly PlacedVersion[] =>
  system.versions.map(version => ({
    system,
    version,
    kinds: system.kinds.filter(({ versions }) => versions.includes(version)),
    isCurrent: isCurrentVersion(system, version),
  }))

/** The version of that id where it stands, if the platform carries it. */
export const placedVersion = (id: string): PlacedVersion | undefined =>
  systems.flatMap(versionsOf).find(({ version }) => version.id === id)
