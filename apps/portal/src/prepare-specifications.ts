import { setImmediate as turn } from 'node:timers/promises'
import { describableOfKind, describeVersion, type System, versionChanges, versionSteps, versionsOf } from '@pdn/systems'

const works = function* (system: System): Generator<() => unknown> {
  for (const { version } of versionsOf(system)) yield () => describeVersion(version)
  for (const kind of system.kinds) yield () => describeVersion(describableOfKind(kind))
  for (const { kind, before, after } of versionSteps(system)) yield () => versionChanges(before, after, kind.id)
}

/**
 * Works out before anybody asks what the pages of specifications show, one description or comparison at a time, between
 * which requests have their turn. Ends early with the signal; a page that is asked for meanwhile works out its own.
 */
export const prepareSpecifications = async (systems: readonly System[], signal: AbortSignal): Promise<void> => {
  for (const system of systems) {
    for (const work of works(system)) {
      await turn()
      if (signal.aborted) return
      work()
    }
  }
}
