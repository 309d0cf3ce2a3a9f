import type { Language, Localized } from '@pdn/core'
import {
  describeVersion,
  type System,
  type SystemId,
  systemIds,
  type Version,
  type VersionStep,
  versionChanges,
  versionSteps,
  versionsOf,
} from '@pdn/systems'
import { pageAddress } from '../../page-address.ts'
import { valuesIn } from '../../pages/specification/values-in.ts'

/** One version in the list of all standards. */
export interface ListedVersion {
  readonly id: string
  readonly title: Localized
  readonly href: string
  readonly state: 'current' | 'earlier' | 'unrecorded'
  readonly kinds: readonly Localized[]
  readonly values: number
  /** Method and path of its search. */
  readonly endpoint: string | undefined
  /** What the version before it became, in counts. */
  readonly news:
    | { readonly from: Localized; readonly added: number; readonly moved: number; readonly removed: number }
    | undefined
}

/** One system with its versions. */
export interface ListedSystem {
  readonly id: SystemId
  readonly title: Localized
  readonly summary: Localized
  readonly versions: readonly ListedVersion[]
  readonly kinds: readonly { readonly id: string; readonly plural: Localized; readonly href: string }[]
}

/** Every standard: the systems in their order, and those that have none. */
export interface SpecificationList {
  readonly systems: readonly ListedSystem[]
  readonly absent: readonly SystemId[]
}

const newsOf = (steps: readonly VersionStep[], version: Version): ListedVersion['news'] => {
  const step = steps.find(({ after }) => after === version)
  if (step === undefined) return undefined
  const { added, removed, moved } = versionChanges(step.before, step.after, step.kind.id)
  return { from: step.before.title, added: valuesIn(added), moved: moved.length, removed: valuesIn(removed) }
}

const listedSystem = (system: System, language: Language): ListedSystem => {
  const addressOf = (id: string): string => pageAddress(`/especificaciones/${system.id}/${id}`, language)
  const steps = versionSteps(system)
  return {
    id: system.id,
    title: system.title,
    summary: system.summary,
    versions: versionsOf(system).map(({ version, kinds, isCurrent, isRecorded }) => ({
      id: version.id,
      title: version.title,
      href: addressOf(version.id),
      state: isRecorded ? (isCurrent ? 'current' : 'earlier') : 'unrecorded',
      kinds: kinds.map(({ plural }) => plural),
      values: describeVersion(version).leaves.size,
      endpoint: version.contract === undefined ? undefined : `${version.contract.method} ${version.contract.path}`,
      news: newsOf(steps, version),
    })),
    kinds: system.kinds.map(({ id, plural }) => ({ id, plural, href: addressOf(id) })),
  }
}

/** What the page of all standards shows. */
export const specificationList = (systems: readonly System[], language: Language): SpecificationList => ({
  systems: systems.map(system => listedSystem(system, language)),
  absent: systemIds.filter(id => systems.every(system => system.id !== id)),
})
