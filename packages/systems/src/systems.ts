import { s1 } from './s1/index.ts'
import { s2 } from './s2/index.ts'
import { s3 } from './s3/index.ts'
import { s6 } from './s6/index.ts'
import type { Kind, System, Version } from './system.ts'

/** The systems that the platform carries; everything downstream is written once over this list. */
export const systems: readonly System[] = [s1, s2, s3, s6]

/** The system of that id, if the platform carries it. */
export const systemOf = (id: string): System | undefined => systems.find(system => system.id === id)

/** The kind of that id in that system. */
export const kindOf = (system: string, kind: string): Kind | undefined =>
  systemOf(system)?.kinds.find(candidate => candidate.id === kind)

/** Every version of a system that a document may be of, those that are read and validated and never kept at the end. */
export const versionsOfSystem = ({ versions, unrecorded = [] }: System): readonly Version[] => [
  ...versions,
  ...unrecorded,
]

/** The published version of that id, in whichever system. */
export const versionOf = (id: string): Version | undefined =>
  systems.flatMap(system => system.versions).find(version => version.id === id)
