import { PlatformError } from '@pdn/core'
import { type System, type Version, versionsOfSystem } from '@pdn/systems'

/** What a caller may say of the standard that a file is of; what is left out is found out. */
export interface NamedStandard {
  readonly system?: string | undefined
  readonly kind?: string | undefined
  /** Id of a version, `s3-graves-2`, or its number alone, `2.0`: all versions that bear it. */
  readonly version?: string | undefined
}

const unknown = (what: string, name: string, known: readonly string[]): PlatformError =>
  new PlatformError('standard-unknown', {
    message: `There is no ${what} “${name}”.`,
    where: what,
    hint: `There is ${known.join(', ')}.`,
  })

const isSame = (left: string, right: string | undefined): boolean => left.toLowerCase() === right?.toLowerCase()

const numberForm = /^v?(\d+(?:\.\d+)*)$/i

/** The number of a version, `2` for `2.0` as for `v2`; undefined for a text that is none. */
const numberOf = (text: string): string | undefined => numberForm.exec(text)?.[1]?.replace(/(?:\.0)+$/, '')

const withNumber = (versions: readonly Version[], name: string): readonly Version[] => {
  const number = numberOf(name)
  return number === undefined ? [] : versions.filter(({ id }) => numberOf(id.slice(id.lastIndexOf('-') + 1)) === number)
}

/**
 * The versions that a file may be of; systems and versions are known in capitals too.
 *
 * @throws PlatformError `standard-unknown` for a system, kind or version that does not exist, or not together
 */
export const namedVersions = (named: NamedStandard, systems: readonly System[]): readonly Version[] => {
  const chosen = systems.filter(({ id }) => named.system === undefined || isSame(id, named.system))
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
  const exact = versions.filter(({ id }) => isSame(id, named.version))
  const chosenVersions = exact.length > 0 ? exact : withNumber(versions, named.version)
  if (chosenVersions.length > 0) return chosenVersions
  throw unknown(
    'version',
    named.version,
    versions.map(({ id }) => id),
  )
}
