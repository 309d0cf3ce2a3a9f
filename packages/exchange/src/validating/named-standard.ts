import { PlatformError } from '@pdn/core'
import type { System, Version } from '@pdn/systems'
import { versionsOfSystem } from './versions-of-system.ts'

/** What a caller may say of the standard that a file is of; what is left out is found out. */
export interface NamedStandard {
  readonly system?: string | undefined
  readonly kind?: string | undefined
  /** Id of a version: `s3-graves-2`. */
  readonly version?: string | undefined
}

const unknown = (what: string, name: string, known: readonly string[]): PlatformError =>
  new PlatformError('standard-unknown', {
    message: `There is no ${what} “${name}”.`,
    where: what,
    hint: `There is ${known.join(', ')}.`,
  })

/**
 * The versions that a file may be of.
 *
 * @throws PlatformError `standard-unknown` for a system, kind or version that does not exist, or not together
 */
export const namedVersions = (named: NamedStandard, systems: readonly System[]): readonly Version[] => {
  const chosen = systems.filter(({ id }) => named.system === undefined || id === named.system)
  if (chosen.length === 0)
    throw unknown(
      'system',
      named.system ?? '',
      systems.map(({ id }) => id),
    )
  const kinds = chosen.flatMap(system => system.kinds)
  const kind = kinds.find(({ id }) => id === named.kind)
  if (named.kind !== undefined && kind === undefined)
    throw unknown(
      'kind',
      named.kind,
      kinds.map(({ id }) => id),
    )
  const versions = kind?.versions ?? chosen.flatMap(versionsOfSystem)
  if (named.version === undefined) return versions
  const version = versions.find(({ id }) => id === named.version)
  if (version === undefined)
    throw unknown(
      'version',
      named.version,
      versions.map(({ id }) => id),
    )
  return [version]
}
