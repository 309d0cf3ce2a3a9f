import type { Language, Localized } from '@pdn/core'
import { type System, type Version, type VersionChanges, versionChanges, versionSteps } from '@pdn/systems'
import { pageAddress } from '../../page-address.ts'

/** What changed when one version came after another, as a page tells it. */
export interface StepView {
  /** The kinds of record for which this is so. */
  readonly kinds: readonly Localized[]
  readonly before: { readonly title: Localized; readonly href: string }
  readonly after: { readonly title: Localized; readonly href: string }
  /** True where the page is of the newer one. */
  readonly isArrival: boolean
  readonly changes: VersionChanges
}

const place = (system: System, { id, title }: Version, language: Language): StepView['before'] => ({
  title,
  href: pageAddress(`/especificaciones/${system.id}/${id}`, language),
})

/** The versions that came after one to which others lead, whose steps its page therefore does not show. */
export const laterVersions = (system: System, version: Version, language: Language): readonly StepView['after'][] => {
  const steps = versionSteps(system)
  if (steps.every(({ after }) => after !== version)) return []
  const later = new Set(steps.flatMap(({ before, after }) => (before === version ? [after] : [])))
  return [...later].map(after => place(system, after, language))
}

/** The steps that lead to a version, or away from it where none leads to it. */
export const stepViews = (system: System, version: Version, language: Language): readonly StepView[] => {
  const steps = versionSteps(system)
  const arrivals = steps.filter(({ after }) => after === version)
  const shown = arrivals.length > 0 ? arrivals : steps.filter(({ before }) => before === version)
  const views = new Map<VersionChanges, StepView>()
  for (const { kind, before, after } of shown) {
    const changes = versionChanges(before, after, kind.id)
    views.set(changes, {
      kinds: [...(views.get(changes)?.kinds ?? []), kind.plural],
      before: place(system, before, language),
      after: place(system, after, language),
      isArrival: after === version,
      changes,
    })
  }
  return [...views.values()]
}
