/** Slows down whoever fails to authenticate. */
export interface FailureLimit {
  /** Seconds that this caller has to wait before it may try again; 0 when it may try now. */
  wait(caller: string): number
  /** Notes a failure of this caller. */
  failed(caller: string): void
}

/** Failures are forgotten after ten minutes without another one. */
const memoryMilliseconds = 10 * 60_000

/** No wait is longer than five minutes. */
const longestWaitSeconds = 300

/** Callers remembered at a time; beyond it the one that failed longest ago is forgotten. */
const callers = 10_000

/** Allows `free` failures, then makes a caller wait 1, 2, 4 … 300 seconds after each further one. */
export const createFailureLimit = (free: number, now: () => Date): FailureLimit => {
  const failures = new Map<string, { count: number; last: number }>()
  const live = (caller: string) => {
    const found = failures.get(caller)
    return found !== undefined && now().getTime() - found.last < memoryMilliseconds ? found : undefined
  }
  return {
    wait: caller => {
      const found = live(caller)
      if (found === undefined || found.count <= free) return 0
      const wait = Math.min(2 ** (found.count - free - 1), longestWaitSeconds)
      return Math.max(0, Math.ceil(wait - (now().getTime() - found.last) / 1000))
    },
    failed: caller => {
      const count = (live(caller)?.count ?? 0) + 1
      // Deleted first, so that the map stays in the order of the last failure.
      failures.delete(caller)
      const [oldest] = failures.keys()
      if (failures.size >= callers && oldest !== undefined) failures.delete(oldest)
      failures.set(caller, { count, last: now().getTime() })
    },
  }
}
